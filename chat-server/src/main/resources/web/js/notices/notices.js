// Decides how the reader hears of a message: not at all where it is seen anyway, by sound and the system's notice while
// the reader is elsewhere, by a notice on the page where the message is out of sight.

import { words } from '../language/words.js';

export class Notices {
  #chat;
  #settings;
  #attention;
  #conversation;
  #ways;

  /** @param ways to tell: `sound`, `system` and `card` */
  constructor(chat, settings, attention, conversation, ways) {
    this.#chat = chat;
    this.#settings = settings;
    this.#attention = attention;
    this.#conversation = conversation;
    this.#ways = ways;
    chat.addEventListener('arrived', ({ detail }) => this.#arrived(detail.messages.at(-1)));
    attention.addEventListener('changed', () => attention.isHere && ways.system.close());
  }

  #arrived(message) {
    if (this.#settings.get('doNotDisturb')) {
      return;
    }
    const open = () => this.#conversation.show(message.id, message.seq);
    if (!this.#attention.isHere) {
      this.#tellElsewhere(message, open);
    } else if (!this.#conversation.isAtBottom) {
      this.#ways.card.show(message, open);
    }
  }

  #tellElsewhere(message, open) {
    if (this.#settings.get('sound')) {
      this.#ways.sound.play();
    }
    if (this.#settings.get('systemNotices') && this.#ways.system.state === 'granted') {
      this.#ways.system.show(message, words.saidBy(message.author.name, this.#chat.serverName), open);
    }
  }
}
