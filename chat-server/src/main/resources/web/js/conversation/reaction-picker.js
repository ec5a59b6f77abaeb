// A few emoji to choose from, beside the message that they are for.

import { words } from '../language/words.js';
import { byId, make } from '../look/dom.js';

const OFFERED = ['👍', '❤️', '😂', '🎉', '😮', '😢', '🙏', '👀', '✅', '👎'];

export class ReactionPicker {
  #picker = byId('reaction-picker');
  #chosen = () => {};
  #row = null;

  constructor() {
    this.#picker.setAttribute('aria-label', words.react);
    this.#picker.append(...OFFERED.map((emoji) => this.#button(emoji)));
    this.#picker.addEventListener('toggle', ({ newState }) => newState === 'closed' && this.#giveFocusBack());
    this.#picker.addEventListener('keydown', (event) => this.#pressed(event));
  }

  /** @param chosen called with an emoji */
  open(row, chosen) {
    this.#row = row;
    this.#chosen = chosen;
    this.#picker.showPopover();
    const { top, right } = row.getBoundingClientRect();
    const { width, height } = this.#picker.getBoundingClientRect();
    this.#picker.style.left = `${Math.max(8, right - width - 24)}px`;
    this.#picker.style.top = `${Math.max(8, Math.min(top + 20, window.innerHeight - height - 8))}px`;
    this.#picker.firstElementChild.focus();
  }

  #button(emoji) {
    const button = make('button', 'icon-button emoji', { type: 'button' }, emoji);
    button.addEventListener('click', () => {
      this.#picker.hidePopover();
      this.#chosen(emoji);
    });
    return button;
  }

  #pressed(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const buttons = [...this.#picker.children];
      const at = buttons.indexOf(document.activeElement);
      buttons[(at + step + buttons.length) % buttons.length].focus();
    }
  }

  #giveFocusBack() {
    if (document.activeElement === document.body || this.#picker.contains(document.activeElement)) {
      this.#row.focus({ preventScroll: true });
    }
  }
}
