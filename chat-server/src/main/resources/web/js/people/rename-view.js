// The small window in which one changes one's name.

import { words } from '../language/words.js';
import { byId, openDialog } from '../look/dom.js';

export class RenameView {
  #chat;
  #dialog = byId('rename');
  #field = byId('rename-name');
  #error = byId('rename-error');

  constructor(chat) {
    this.#chat = chat;
    byId('rename-cancel').addEventListener('click', () => this.#dialog.close());
    this.#field.addEventListener('input', () => this.#object(''));
    this.#dialog.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#rename();
    });
  }

  open() {
    this.#field.value = this.#chat.you.name;
    this.#object('');
    openDialog(this.#dialog);
    this.#field.select();
  }

  async #rename() {
    const name = this.#field.value.trim();
    const objection = name === '' ? words.nameIsEmpty : await this.#chat.rename(name);
    if (objection === null) {
      this.#dialog.close();
    } else {
      this.#object(objection);
      this.#field.focus();
    }
  }

  #object(sentence) {
    this.#error.textContent = sentence;
    this.#field.setAttribute('aria-invalid', String(sentence !== ''));
  }
}
