// Commands that have an answer. Each goes out with a `ref`, and whatever comes back with that is its answer. No DOM.

export class Requests {
  #send;
  #waiting = new Map();
  #count = 0;

  /** @param send takes a command, and says whether it was handed to the network */
  constructor(send) {
    this.#send = send;
  }

  /** Resolves to the event that answers; to null when there is no connection, or it went before the answer came. */
  ask(command) {
    const ref = `ask-${++this.#count}`;
    if (!this.#send({ ...command, ref })) {
      return Promise.resolve(null);
    }
    return new Promise((resolve) => this.#waiting.set(ref, resolve));
  }

  /** Whether this event is one that somebody waits for. */
  answer(event) {
    const resolve = this.#waiting.get(event.ref);
    this.#waiting.delete(event.ref);
    resolve?.(event);
    return resolve !== undefined;
  }

  connectionLost() {
    this.#waiting.forEach((resolve) => resolve(null));
    this.#waiting.clear();
  }
}
