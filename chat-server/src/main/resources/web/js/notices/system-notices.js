// Notices of the reader's system. Browsers have them only where the page comes safely: https, or the server's own
// computer; and only when the reader allows them.

const MOST_CHARACTERS = 140;
const SHOWN = 'earshot';

export class SystemNotices {
  #shown = null;

  /** `missing`, `default` (nobody was asked yet), `granted` or `denied`. */
  get state() {
    return window.isSecureContext && 'Notification' in window ? Notification.permission : 'missing';
  }

  /** Asks the reader, who may have been asked before. Resolves to whether notices may be shown. */
  async allow() {
    return this.state !== 'missing' && (await Notification.requestPermission()) === 'granted';
  }

  /** @param open called when the reader wants to see the message */
  show(message, title, open) {
    try {
      const body = message.text.slice(0, MOST_CHARACTERS);
      this.#shown = new Notification(title, { body, tag: SHOWN, icon: '/icon.svg', silent: true });
      this.#shown.onclick = () => {
        window.focus();
        this.close();
        open();
      };
    } catch {
      // Phones have them for installed apps only.
    }
  }

  close() {
    this.#shown?.close();
    this.#shown = null;
  }
}
