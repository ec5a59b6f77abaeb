// The page's title and icon: they tell how much came in while nobody was looking.

import { words } from '../language/words.js';
import { byId } from '../look/dom.js';

export class UnreadTitle {
  #chat;
  #attention;
  #unread = 0;

  constructor(chat, attention) {
    this.#chat = chat;
    this.#attention = attention;
    chat.addEventListener('welcome', () => this.#show());
    chat.addEventListener('arrived', ({ detail }) => this.#arrived(detail.messages.length));
    attention.addEventListener('changed', () => this.#seen());
    this.#show();
  }

  #arrived(count) {
    if (!this.#attention.isHere) {
      this.#unread += count;
      this.#show();
    }
  }

  #seen() {
    if (this.#attention.isHere && this.#unread > 0) {
      this.#unread = 0;
      this.#show();
    }
  }

  #show() {
    const title = `${this.#chat.room} · ${this.#chat.serverName}`;
    document.title = this.#unread > 0 ? words.unreadTitle(this.#unread, title) : title;
    byId('icon').setAttribute('href', this.#unread > 0 ? '/icon-unread.svg' : '/icon.svg');
  }
}
