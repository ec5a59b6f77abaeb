// A small notice on the page: who wrote what, out of sight. It leads there, and goes away by itself.

import { words } from '../language/words.js';
import { byId, make } from '../look/dom.js';
import { avatar, nameOf } from '../look/person-face.js';

const SHOWN_MS = 6_000;

export class NoticeCard {
  #card = byId('notice');
  #open = () => {};
  #leaving = null;

  constructor() {
    this.#card.addEventListener('click', () => {
      this.#hide();
      this.#open();
    });
    // Whoever is about to use it is not hurried.
    ['pointerenter', 'focus'].forEach((type) => this.#card.addEventListener(type, () => clearTimeout(this.#leaving)));
    ['pointerleave', 'blur'].forEach((type) => this.#card.addEventListener(type, () => this.#leaveSoon()));
  }

  /** @param open called when the reader wants to see the message */
  show(message, open) {
    this.#open = open;
    this.#card.title = words.showMessage;
    this.#card.replaceChildren(
      avatar(message.author),
      make('span', 'notice-words', null, nameOf(message.author), ' ', make('span', 'notice-text', { dir: 'auto' }, message.text)),
    );
    this.#card.hidden = false;
    this.#leaveSoon();
  }

  #leaveSoon() {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => this.#hide(), SHOWN_MS);
  }

  #hide() {
    clearTimeout(this.#leaving);
    this.#card.hidden = true;
  }
}
