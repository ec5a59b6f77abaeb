// Gets what is in the outbox to the server: in order, one message in flight, by one window of this browser at a time.
// No DOM.

const PATIENCE_MS = 2_000;
/** A message that is on its way for longer than this makes one doubt the connection. */
const DOUBT_MS = 5_000;
const CAN_BE_TRIED_AGAIN = new Set(['rate_limited', 'storage_full', 'unavailable']);

export class Sender {
  #room;
  #outbox;
  #turn;
  #connection;
  /** The id of the server that all is known of, so that it may be sent to; null: none. */
  #server = null;
  #doubt = null;

  /** @param turn of this browser's windows at sending what is in their common outbox */
  constructor(room, outbox, turn, connection) {
    this.#room = room;
    this.#outbox = outbox;
    this.#turn = turn;
    this.#connection = connection;
    turn.onMine(() => this.flush());
  }

  /** Everything that was said there is known here. */
  open(server) {
    this.#server = server;
    this.flush();
  }

  /** There is no connection, or something is missing. */
  close() {
    this.#server = null;
    clearTimeout(this.#doubt);
    this.#turn.giveBack();
    this.#outbox.resume();
  }

  flush() {
    if (this.#server === null || this.#outbox.isIdle(this.#server, this.#room)) {
      this.#turn.giveBack();
    } else if (this.#turn.isMine) {
      this.#sendNext();
    } else {
      this.#turn.want();
    }
  }

  /** @param error what the server has against a message; `objection` says it in the reader's language */
  refused(error, objection) {
    const id = error.id ?? error.ref;
    if (CAN_BE_TRIED_AGAIN.has(error.code)) {
      this.#outbox.pause(id, objection, error.retryAfterMs ?? PATIENCE_MS);
    } else {
      this.#outbox.refuse(id, objection);
    }
    this.flush();
  }

  /** One message in flight: the next goes out when the one before has come back. */
  #sendNext() {
    const entry = this.#outbox.next(this.#server, this.#room);
    if (entry !== null) {
      const { id, room, text } = entry;
      this.#outbox.sending(id);
      this.#connection.send({ type: 'say', room, id, text, ref: id });
      clearTimeout(this.#doubt);
      this.#doubt = setTimeout(() => this.#connection.check(), DOUBT_MS);
    }
  }
}
