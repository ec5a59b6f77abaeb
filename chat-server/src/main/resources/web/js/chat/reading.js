// How far this reader has read, kept in this browser; and where the line “n new messages” is: before the first message
// that came while nobody looked. It stays there until the reader leaves. No DOM.

const KEEP_MS = 1_000;

export class Reading {
  /** `{after, count}`: the line is before the first message of others with a higher seq than `after`. Null: no line. */
  line = null;

  #chat;
  #kept;
  #isReading = false;
  /** The seq up to which all was read; null when this browser has seen nothing of this server yet. */
  #seen = null;
  #server;
  #keeping = null;

  /** @param kept a Storage */
  constructor(chat, kept) {
    this.#chat = chat;
    this.#kept = kept;
    chat.addEventListener('opened', () => this.#opened());
    chat.addEventListener('arrived', () => this.#arrived());
  }

  /** Whether the line has its place, or that is further up than what is loaded. */
  get isLineReached() {
    const { timeline } = this.#chat;
    return this.line === null || !timeline.moreBefore || timeline.firstSeq <= this.line.after + 1;
  }

  /** The reader sees the newest message now, or doesn't. */
  reading(isReading) {
    this.#isReading = isReading;
    this.#takeIn();
  }

  /** The reader has gone elsewhere. A line before messages that were all read has done its work. */
  left() {
    this.#isReading = false;
    if (this.#seen === this.#newest()) {
      this.line = null;
    }
  }

  #opened() {
    // Whatever was looked at until now was not this.
    this.#isReading = false;
    if (this.#server !== this.#chat.serverId) {
      this.#server = this.#chat.serverId;
      this.line = null;
      this.#seen = this.#kept.get(this.#key()) ?? this.#newest();
    }
    this.#arrived();
  }

  #arrived() {
    this.#takeIn();
    const isReadPastLine = this.line !== null && this.#seen > this.line.after;
    if (this.#isReading || isReadPastLine) {
      return;
    }
    const after = this.line?.after ?? this.#seen;
    const count = this.#countAfter(after);
    if (count > 0) {
      this.line = { after, count };
    }
  }

  #takeIn() {
    const newest = this.#newest();
    if (this.#isReading && this.#seen !== newest) {
      this.#seen = newest;
      clearTimeout(this.#keeping);
      this.#keeping = setTimeout(() => this.#kept.set(this.#key(), newest), KEEP_MS);
    }
  }

  #countAfter(seq) {
    const { messages, moreBefore, firstSeq } = this.#chat.timeline;
    const isAllHere = !moreBefore || firstSeq <= seq + 1;
    return isAllHere
      ? messages.filter((message) => message.seq > seq && this.#isNews(message)).length
      : this.#newest() - seq;
  }

  #isNews(message) {
    return message.author.id !== this.#chat.you.id && !message.deleted;
  }

  #newest() {
    return this.#chat.timeline.messages.at(-1)?.seq ?? 0;
  }

  #key() {
    return `seen.${this.#server}.${this.#chat.room}`;
  }
}
