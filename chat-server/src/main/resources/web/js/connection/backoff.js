// How long to wait before the next attempt to connect: doubling, with jitter, never above half a minute.

const FIRST_MS = 500;
const LONGEST_MS = 30_000;

export class Backoff {
  #attempts = 0;
  #random;

  constructor(random = Math.random) {
    this.#random = random;
  }

  /** Milliseconds until the next attempt: between half and all of the present step, so that not everybody comes at once. */
  next() {
    const step = Math.min(LONGEST_MS, FIRST_MS * 2 ** this.#attempts);
    this.#attempts = Math.min(this.#attempts + 1, 16);
    return Math.round(step * (0.5 + this.#random() / 2));
  }

  reset() {
    this.#attempts = 0;
  }
}
