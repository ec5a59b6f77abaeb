// What a reader does to what is there already. Each asks the server, and resolves to null when it is done, or to a
// sentence that says why it is not. What comes of it is told to everybody, and so to this page, by the server. No DOM.

import { objectionOf } from '../language/dressing.js';
import { words } from '../language/words.js';

export class Deeds {
  #requests;

  constructor(requests) {
    this.#requests = requests;
  }

  rename(name) {
    return this.#ask({ type: 'rename', name }, words.renameOffline);
  }

  edit(id, text) {
    return this.#ask({ type: 'edit', id, text }, words.offlineNow);
  }

  delete(id) {
    return this.#ask({ type: 'delete', id }, words.offlineNow);
  }

  react(id, emoji, on) {
    return this.#ask({ type: 'react', id, emoji, on }, words.offlineNow);
  }

  async #ask(command, offline) {
    const answer = await this.#requests.ask(command);
    if (answer === null) {
      return offline;
    }
    return answer.type === 'error' ? objectionOf(answer) : null;
  }
}
