// Says so while what is written here goes with this page, and asks before it is closed then.

import { byId } from '../look/dom.js';

export class KeepingView {
  #database;
  #outbox;

  constructor(database, outbox, chat) {
    this.#database = database;
    this.#outbox = outbox;
    database.addEventListener('keeping', () => this.#show());
    chat.addEventListener('outbox', () => this.#show());
    window.addEventListener('beforeunload', (event) => outbox.isAtRisk && event.preventDefault());
    this.#show();
  }

  #show() {
    byId('keeping-strip').hidden = this.#database.isKeeping && !this.#outbox.isAtRisk;
  }
}
