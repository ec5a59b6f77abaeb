// Opening the room leads to the first unread message, also when it must be loaded first; until the reader takes over.

/** The messages that the reader is willing to wait for; the line goes on up by itself when more is loaded. */
const PAGES = 10;

export class Landing {
  #chat;
  #reading;
  #keeper;
  #isFirst = true;
  #isDue = false;
  #pages = 0;

  constructor(chat, reading, keeper, scroller) {
    this.#chat = chat;
    this.#reading = reading;
    this.#keeper = keeper;
    chat.addEventListener('opened', () => this.#opened());
    ['wheel', 'touchmove', 'pointerdown', 'keydown'].forEach((type) =>
      scroller.addEventListener(type, () => this.giveUp(), { passive: true }),
    );
  }

  get isDue() {
    return this.#isDue;
  }

  giveUp() {
    this.#isDue = false;
  }

  /**
   * @param line the row to land at; undefined where all was read
   * @param landed called whenever the reader was put there
   */
  land(line, landed) {
    if (!this.#isDue) {
      return;
    }
    this.#isDue = !this.#reading.isLineReached && this.#pages++ < PAGES;
    if (line) {
      this.#keeper.toRow(line);
      landed();
    }
    if (this.#isDue) {
      this.#chat.loadOlder();
    }
  }

  #opened() {
    this.#isDue = this.#isFirst && this.#reading.line !== null;
    this.#isFirst = false;
  }
}
