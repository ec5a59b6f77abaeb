// The window with the settings. What is chosen there counts at once.

import { chosenLanguage, LANGUAGES, words } from '../language/words.js';
import { byId, make, openDialog } from '../look/dom.js';

export class SettingsView {
  #settings;
  #systemNotices;
  #dialog = byId('settings');
  #form = byId('settings').querySelector('form');

  /** @param openKeys shows the list of all keys */
  constructor(settings, systemNotices, openKeys) {
    this.#settings = settings;
    this.#systemNotices = systemNotices;
    this.#form.elements.language.append(
      ...Object.entries(LANGUAGES).map(([value, name]) => make('option', null, { value, lang: value }, name)),
    );
    this.#form.addEventListener('change', ({ target }) => this.#chosen(target));
    settings.addEventListener('changed', () => this.#show());
    byId('settings-keys').addEventListener('click', () => {
      this.#dialog.close();
      openKeys();
    });
    this.#show();
  }

  open() {
    this.#show();
    openDialog(this.#dialog);
    this.#form.querySelector('[name=theme]:checked').focus();
  }

  async #chosen(field) {
    switch (field.name) {
      case 'language':
        this.#speak(field.value || null);
        break;
      case 'systemNotices':
        this.#settings.set(field.name, field.checked && (await this.#systemNotices.allow()));
        break;
      default:
        this.#settings.set(field.name, field.type === 'checkbox' ? field.checked : field.value);
    }
  }

  /** A page has one language; what is being written outlives the reload. */
  #speak(language) {
    this.#settings.set('language', language);
    if (language !== chosenLanguage) {
      location.reload();
    }
  }

  #show() {
    const { elements } = this.#form;
    elements.theme.value = this.#settings.get('theme');
    elements.textSize.value = this.#settings.get('textSize');
    elements.language.value = this.#settings.get('language') ?? '';
    ['doNotDisturb', 'sound'].forEach((name) => (elements[name].checked = this.#settings.get(name)));
    this.#showSystemNotices(elements.systemNotices);
  }

  #showSystemNotices(field) {
    const { state } = this.#systemNotices;
    field.checked = state === 'granted' && this.#settings.get('systemNotices');
    field.disabled = state === 'missing' || state === 'denied';
    const why = { missing: words.systemNoticesInsecure, denied: words.systemNoticesDenied }[state] ?? '';
    byId('system-notices-why').textContent = why;
    byId('system-notices-why').hidden = why === '';
  }
}
