// What the next message is: a new one, an answer, or another text for one that was said. The line above the field says
// which, and its button gives it up.

import { sentence } from '../language/dressing.js';
import { words } from '../language/words.js';
import { byId, make } from '../look/dom.js';
import { nameOf } from '../look/person-face.js';

export class Aim {
  /** `say`, `reply` or `edit`. */
  kind = 'say';

  /** The one that is answered or edited. */
  message;

  #line = byId('aim');

  /** @param giveUp called when the reader no longer wants it */
  constructor(giveUp) {
    byId('aim-cancel').addEventListener('click', () => {
      giveUp();
      byId('message').focus();
    });
  }

  at(kind, message) {
    this.kind = kind;
    this.message = message;
    this.#line.hidden = kind === 'say';
    byId('send').setAttribute('aria-label', kind === 'edit' ? words.save : words.send);
    byId('aim-text').replaceChildren(...this.#said());
  }

  #said() {
    switch (this.kind) {
      case 'reply':
        return [
          ...sentence(words.replyingTo, { name: nameOf(this.message.author) }),
          ' ',
          make('span', 'quote-text', { dir: 'auto' }, this.message.text),
        ];
      case 'edit':
        return [words.editing];
      default:
        return [];
    }
  }
}
