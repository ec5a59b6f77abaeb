// Who is writing, said under the composer; and telling the others when this person is.

import { words } from '../language/words.js';
import { byId } from '../look/dom.js';

/** Told no more often than that. */
const TOLD_MS = 3_000;
/** Gone when nothing was heard for so long. */
const HEARD_MS = 5_000;
/** More than these are “several people”. */
const MOST_NAMES = 3;

export class Typing {
  #chat;
  #field = byId('message');
  #line = byId('typing');
  #toldAt = -TOLD_MS;
  #writing = new Map();

  constructor(chat) {
    this.#chat = chat;
    this.#field.addEventListener('input', () => this.#typed());
    chat.addEventListener('typing', ({ detail }) => this.#heard(detail.person));
    chat.addEventListener('arrived', ({ detail }) => detail.messages.forEach(({ author }) => this.#stopped(author.id)));
    chat.addEventListener('connection', () => chat.connection.isConnected || this.#writing.forEach((_, id) => this.#stopped(id)));
  }

  /** A command is not for the others. */
  #typed() {
    const text = this.#field.value.trim();
    const now = performance.now();
    if (text !== '' && !/^\/(?!\/)/u.test(text) && now - this.#toldAt >= TOLD_MS) {
      this.#toldAt = now;
      this.#chat.tellTyping();
    }
  }

  #heard(id) {
    clearTimeout(this.#writing.get(id));
    this.#writing.set(id, setTimeout(() => this.#stopped(id), HEARD_MS));
    this.#show();
  }

  #stopped(id) {
    clearTimeout(this.#writing.get(id));
    if (this.#writing.delete(id)) {
      this.#show();
    }
  }

  #show() {
    const names = [...this.#writing.keys()].map((id) => this.#chat.people.nameOf(id)).filter((name) => name !== undefined);
    this.#line.textContent = names.length === 0 ? '' : words.typing(names.length > MOST_NAMES ? [] : names);
  }
}
