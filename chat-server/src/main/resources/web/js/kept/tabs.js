// The windows of this browser that have this page open. Each has an id that outlives a reload.

import { newTabId } from './identity.js';

const CHANNEL = 'earshot.tabs';
/** One that takes longer to answer is taken for closed, which does no harm. */
const ANSWER_MS = 250;

export class Tabs {
  #session;
  #channel = new BroadcastChannel(CHANNEL);
  #id;
  #heard = new Set();

  /** @param session what the browser keeps for this window alone */
  constructor(session) {
    this.#session = session;
    this.#id = session.get('tab') ?? this.#renew();
    this.#channel.onmessage = ({ data }) => this.#hear(data);
  }

  get id() {
    return this.#id;
  }

  /**
   * The ids of the others that are open. A window that was made by copying another one has got that one's id with all
   * else; if so, this one takes a new one.
   */
  async others() {
    this.#heard = new Set();
    this.#channel.postMessage({ kind: 'who' });
    await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
    if (this.#heard.has(this.#id)) {
      this.#id = this.#renew();
    }
    return this.#heard;
  }

  #hear({ kind, id }) {
    if (kind === 'who') {
      this.#channel.postMessage({ kind: 'here', id: this.#id });
    } else {
      this.#heard.add(id);
    }
  }

  #renew() {
    const id = newTabId();
    this.#session.set('tab', id);
    return id;
  }
}
