// Which window of this browser sends: one at a time, whichever has something to send and the connection for it. Should
// two think for a moment that it is theirs, nothing happens but that a message is sent twice and stored once: each sends
// the next only when the server has shown it the one before.
//
// Locks are handed on by the browser, also when a window dies, but exist on https and on this computer only. Elsewhere
// the turn is a lease on the disk.

const NAME = 'earshot.turn';
const LEASE_MS = 5_000;
const RENEW_MS = 1_500;
const LOOK_MS = 500;

/** @param name of what the windows take turns at */
export function turnOf(database, name = NAME) {
  if (!database.isKeeping) {
    return new OwnTurn();
  }
  return navigator.locks ? new LockedTurn(name) : new LeasedTurn(database, name);
}

/** Every window has an outbox of its own. */
class OwnTurn {
  isMine = true;

  onMine() {}

  want() {}

  giveBack() {}
}

export class LockedTurn {
  isMine = false;

  #name;
  #mine = () => {};
  #wish = null;

  constructor(name) {
    this.#name = name;
  }

  /** @param listener called when the turn has become this window's */
  onMine(listener) {
    this.#mine = listener;
  }

  want() {
    if (this.#wish) {
      return;
    }
    const wish = new AbortController();
    this.#wish = wish;
    navigator.locks.request(this.#name, { signal: wish.signal }, () => this.#hold(wish)).catch(() => {});
  }

  giveBack() {
    this.#wish?.abort();
    this.#wish = null;
    this.isMine = false;
  }

  /** Until the promise is settled the lock is held. */
  #hold({ signal }) {
    return new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      signal.onabort = resolve;
      this.isMine = true;
      this.#mine();
    });
  }
}

export class LeasedTurn {
  #database;
  #name;
  #mine = () => {};
  #holder = crypto.getRandomValues(new Uint32Array(2)).join('-');
  #channel;
  #until = 0;
  #timer = null;
  #isWanted = false;
  #isLooking = false;

  constructor(database, name) {
    this.#database = database;
    this.#name = name;
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = () => this.#isWanted && !this.isMine && this.#look();
  }

  /** By this window's own clock: one that was asleep does not go on where it was. */
  get isMine() {
    const left = this.#until - Date.now();
    return left > 0 && left <= LEASE_MS;
  }

  onMine(listener) {
    this.#mine = listener;
  }

  want() {
    if (!this.#isWanted || !this.isMine) {
      this.#isWanted = true;
      this.#look();
    }
  }

  giveBack() {
    if (!this.#isWanted) {
      return;
    }
    this.#isWanted = false;
    this.#until = 0;
    clearTimeout(this.#timer);
    this.#change((lease) => (lease?.holder === this.#holder ? { name: this.#name, holder: null, until: 0 } : null))
      .then(() => this.#channel.postMessage('free'))
      .catch(() => {});
  }

  /** Takes the lease where it is free, renews it where it is this window's, and looks again later. */
  async #look() {
    if (this.#isLooking) {
      return;
    }
    this.#isLooking = true;
    clearTimeout(this.#timer);
    const wasMine = this.isMine;
    const until = Date.now() + LEASE_MS;
    const isTaken = await this.#change((lease) => (this.#isOthers(lease) ? null : this.#leaseUntil(until))).catch(() => true);
    this.#isLooking = false;
    if (!this.#isWanted) {
      return;
    }
    this.#until = isTaken ? until : 0;
    this.#timer = setTimeout(() => this.#look(), isTaken ? RENEW_MS : LOOK_MS);
    if (isTaken && !wasMine) {
      this.#mine();
    }
  }

  #leaseUntil(until) {
    return { name: this.#name, holder: this.#holder, until };
  }

  /** One that would end too late was made by a clock that has been set back since. */
  #isOthers(lease) {
    const left = (lease?.until ?? 0) - Date.now();
    return lease?.holder !== this.#holder && left > 0 && left <= LEASE_MS;
  }

  /** Puts what `changed` makes of the lease, if anything. Resolves to whether it did; in one step for all windows. */
  async #change(changed) {
    let isChanged = false;
    await this.#database.write(['turns'], 'relaxed', (turns) => {
      const found = turns.get(this.#name);
      found.onsuccess = () => {
        const lease = changed(found.result);
        isChanged = lease !== null;
        if (isChanged) {
          turns.put(lease);
        }
      };
      return found;
    });
    return isChanged;
  }
}
