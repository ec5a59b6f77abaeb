// What this page has of one room, and up to where: pages, what changed in an absence, and live messages, each applied in
// order and once. No DOM.

import { Timeline } from './timeline.js';

const PAGE = 100;

export class Feed {
  timeline = new Timeline();

  /** The highest revision up to which everything is here; null: nothing is. */
  cursor = null;

  /** Whether nothing is missing but what is still to be said. */
  isCaughtUp = false;

  #room;
  #requests;
  #older = null;

  constructor(room, requests) {
    this.#room = room;
    this.#requests = requests;
  }

  /** Another server has another history. */
  forget() {
    this.cursor = null;
    this.timeline.reset([], false);
  }

  connectionLost() {
    this.isCaughtUp = false;
  }

  /** The newest page, after a welcome: all there is to begin with, also when something else was here before. */
  page({ messages, rev, moreBefore }) {
    this.timeline.reset(messages, moreBefore);
    this.cursor = rev;
    this.isCaughtUp = true;
  }

  /** @returns those that were not here */
  changes({ messages, rev, more }) {
    const added = this.#take(messages);
    this.cursor = rev;
    this.isCaughtUp = !more;
    return added;
  }

  /**
   * The next revision moves the cursor; one that was here is a repetition, and moves nothing.
   *
   * @returns those that were not here; null when something before it is missing, and nothing was done
   */
  message(message) {
    const next = this.cursor === null ? null : this.cursor + 1;
    if (next !== null && message.rev > next) {
      return null;
    }
    const added = this.#take([message]);
    this.cursor = message.rev === next ? next : this.cursor;
    return added;
  }

  /** Asks for the page before the oldest message here, if there is one; resolves to whether something came of it. */
  loadOlder() {
    if (this.isCaughtUp && this.timeline.moreBefore) {
      this.#older ??= this.#askForOlder().finally(() => (this.#older = null));
    }
    return this.#older ?? Promise.resolve(false);
  }

  /** Nothing comes of a page that does not end where the timeline begins by then: it would leave a hole. */
  async #askForOlder() {
    const before = this.timeline.firstSeq;
    const page = await this.#requests.ask({ type: 'history', room: this.#room, before, limit: PAGE });
    const fits = page?.type === 'history' && before === this.timeline.firstSeq;
    if (fits) {
      this.timeline.prepend(page.messages, page.moreBefore);
    }
    return fits;
  }

  #take(messages) {
    return messages.filter((message) => this.timeline.apply(message) === 'added');
  }
}
