// The WebSocket to the server: opens it, says hello, notices when it is dead, and never gives up coming back.
//
// States: idle, connecting, connected, waiting (with `until`, the time of the next attempt). All but idle and connected
// carry `lostAt`: since when there has been no connection. Those are times of the wall clock, to be shown. What is decided
// here goes by a clock that nobody can set.

import { Backoff } from './backoff.js';

const SUBPROTOCOL = 'chat.v1';
const ATTEMPT_MS = 10_000;
const SILENCE_MS = 20_000;
const ANSWER_MS = 10_000;
const QUICK_ANSWER_MS = 4_000;
/** An attempt that is older than this may have begun before the network was there. */
const STALE_ATTEMPT_MS = 2_000;
const WATCH_MS = 2_000;
/** When so much more time has passed than between two looks, the computer has slept, or somebody has set its clock. */
const SLEPT_MS = 10_000;
/** A connection that lived this long was a good one: the next loss starts with a short wait again. */
const PROVEN_MS = 5_000;

export class Connection {
  state = { kind: 'idle' };

  #url;
  #listener;
  #backoff = new Backoff();
  #socket = null;
  #timer = null;
  #watch = null;
  #lastHeard = 0;
  #answerBy = null;
  #attemptedAt = 0;
  #connectedAt = 0;
  #lookedAt = 0;

  /**
   * @param url of the server's `/chat`
   * @param listener `hello()` makes the first command, `received(event)` gets every event, `refused(error)` what the
   *   server has against the hello, `changed(state)` hears of every new state
   */
  constructor(url, listener) {
    this.#url = url;
    this.#listener = listener;
  }

  get isConnected() {
    return this.state.kind === 'connected';
  }

  start() {
    if (this.state.kind === 'idle') {
      this.#lookedAt = Date.now();
      this.#watch = setInterval(() => this.#look(), WATCH_MS);
      this.#attempt(Date.now());
    }
  }

  stop() {
    clearInterval(this.#watch);
    this.#drop();
    this.#become({ kind: 'idle' });
  }

  /** Doesn't wait any longer. */
  tryNow() {
    const { kind } = this.state;
    const isStale = kind === 'connecting' && performance.now() - this.#attemptedAt >= STALE_ATTEMPT_MS;
    if (kind === 'waiting' || isStale) {
      this.#attempt(this.state.lostAt);
    }
  }

  /** Something was missed: comes back at once and says hello with the cursor, as after any loss. */
  recover() {
    const proven = this.#isProven();
    this.#drop();
    if (proven) {
      this.#attempt(Date.now());
    } else {
      this.#wait(Date.now(), this.#backoff.next());
    }
  }

  /** There is reason to doubt that the connection still stands, or to hope that it can be made again. */
  check() {
    if (this.isConnected) {
      this.#ping(QUICK_ANSWER_MS);
    } else {
      this.tryNow();
    }
  }

  /** Whether the command was handed to the network. What matters is sent again unless the server echoes it. */
  send(command) {
    if (!this.isConnected) {
      return false;
    }
    this.#socket.send(JSON.stringify(command));
    return true;
  }

  #attempt(lostAt) {
    this.#drop();
    this.#attemptedAt = performance.now();
    this.#become({ kind: 'connecting', lostAt });
    const socket = new WebSocket(this.#url, SUBPROTOCOL);
    this.#socket = socket;
    socket.onopen = () => socket.send(JSON.stringify(this.#listener.hello()));
    socket.onmessage = (frame) => this.#hear(frame.data);
    socket.onclose = () => this.#lose();
    this.#timer = setTimeout(() => this.#lose(), ATTEMPT_MS);
  }

  #hear(frame) {
    this.#lastHeard = performance.now();
    this.#answerBy = null;
    const event = JSON.parse(frame);
    if (!this.isConnected) {
      this.#hearAnswerToHello(event);
      return;
    }
    this.#listener.received(event);
  }

  #hearAnswerToHello(event) {
    if (event.type === 'error') {
      this.#refusedHello(event);
    } else if (event.type === 'welcome') {
      clearTimeout(this.#timer);
      this.#connectedAt = performance.now();
      this.#listener.received(event);
      this.#become({ kind: 'connected' });
    }
  }

  #refusedHello(error) {
    const lostAt = this.state.lostAt;
    this.#drop();
    this.#listener.refused(error);
    if (this.state.kind === 'connecting') {
      this.#wait(lostAt, Math.max(error.retryAfterMs ?? 0, this.#backoff.next()));
    }
  }

  #look() {
    const passed = Date.now() - this.#lookedAt;
    this.#lookedAt = Date.now();
    if (this.isConnected) {
      this.#watchSilence();
    }
    if (passed >= SLEPT_MS) {
      this.check();
    }
  }

  #watchSilence() {
    const now = performance.now();
    if (this.#answerBy !== null) {
      if (now >= this.#answerBy) {
        this.#lose();
      }
    } else if (now - this.#lastHeard >= SILENCE_MS) {
      this.#ping(ANSWER_MS);
    }
  }

  #ping(patience) {
    const answerBy = performance.now() + patience;
    if (this.#answerBy === null) {
      this.#answerBy = answerBy;
      this.send({ type: 'ping' });
    }
    this.#answerBy = Math.min(this.#answerBy, answerBy);
  }

  #lose() {
    const lostAt = this.state.lostAt ?? Date.now();
    if (this.#isProven()) {
      this.#backoff.reset();
    }
    this.#drop();
    this.#wait(lostAt, this.#backoff.next());
  }

  #wait(lostAt, delay) {
    this.#become({ kind: 'waiting', lostAt, until: Date.now() + delay });
    this.#timer = setTimeout(() => this.#attempt(lostAt), delay);
  }

  #isProven() {
    return this.isConnected && performance.now() - this.#connectedAt >= PROVEN_MS;
  }

  /** Lets go of the socket without waiting for it: a dead peer never answers a close frame. */
  #drop() {
    clearTimeout(this.#timer);
    this.#answerBy = null;
    const socket = this.#socket;
    this.#socket = null;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
  }

  #become(state) {
    this.state = state;
    this.#listener.changed(state);
  }
}
