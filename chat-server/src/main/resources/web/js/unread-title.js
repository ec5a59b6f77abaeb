// The page's title and icon: they tell how much came in while nobody was looking.

import { byId } from './dom.js';

export class UnreadTitle {
  #chat;
  #unread = 0;

  constructor(chat) {
    this.#chat = chat;
    chat.addEventListener('welcome', () => this.#show());
    chat.addEventListener('arrived', ({ detail }) => this.#arrived(detail.count));
    document.addEventListener('visibilitychange', () => this.#seen());
    this.#show();
  }

  #arrived(count) {
    if (document.hidden) {
      this.#unread += count;
      this.#show();
    }
  }

  #seen() {
    if (!document.hidden && this.#unread > 0) {
      this.#unread = 0;
      this.#show();
    }
  }

  #show() {
    const { serverName } = this.#chat;
    document.title = `${this.#unread > 0 ? `(${this.#unread}) ` : ''}general · ${serverName}`;
    byId('icon').setAttribute('href', this.#unread > 0 ? '/icon-unread.svg' : '/icon.svg');
  }
}
