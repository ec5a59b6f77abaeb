// What was written in any window of this browser and is not yet acknowledged: kept on the disk, sent in order, one at a
// time, once. No DOM.
//
// Each entry is `{id, server, room, text, at, state}`; `state.kind` is one of
//   storing  is on its way to the disk
//   queued   will be sent when its turn comes
//   sending  is on its way; the echo of the server takes it out of here
//   paused   the server asked for patience (`message`): it and all behind it wait, and every window says so
//   refused  the server will not have it (`message`): its author decides
//
// The order is the store's, the same for every window. What the browser will not store stays in memory, behind what is
// stored; and while there is any, what is written next joins it, so that nothing overtakes.

const QUEUED = { kind: 'queued' };

export class Outbox {
  #store;
  #newId;
  #entries = [];
  #changed = () => {};

  #stored = [];
  #storing = [];
  #loose = [];
  #isStoring = false;
  /** What this window knows of messages on their way; the disk knows what is refused. */
  #states = new Map();
  /** Ids that never come back, though an answer of the disk that is under way may still have them. */
  #gone = new Set();
  #isStale = false;
  #reading = null;
  #patience = null;

  constructor(store, newId) {
    this.#store = store;
    this.#newId = newId;
    store.onChangedElsewhere(() => this.reload());
  }

  /** @param listener called when something has changed that this window did not ask for just now */
  onChanged(listener) {
    this.#changed = listener;
  }

  /** Everything that is not sent, in the order in which it was written. */
  get entries() {
    return this.#entries;
  }

  /** Whether something is here that goes with this page. */
  get isAtRisk() {
    return this.#loose.length > 0;
  }

  /** What is on the disk now. Where that can't be read, what was read before stays. */
  reload() {
    this.#isStale = true;
    this.#reading ??= this.#readWhileStale().finally(() => (this.#reading = null));
    return this.#reading;
  }

  /** @param draft of it, as Drafts handed it out; put away in one step with storing this */
  add(server, room, text, draft) {
    this.adopt([{ id: this.#newId(), server, room, text, at: Date.now() }], draft);
  }

  /** Entries that have their ids. Resolves when each is on the disk, or known to stay in memory. */
  adopt(entries, draft) {
    const written = entries.map((entry) => ({ entry, draft }));
    if (this.#loose.length > 0) {
      this.#loose.push(...written);
    } else {
      this.#storing.push(...written);
    }
    this.#refresh();
    return this.#storeAll();
  }

  /** The one to send to this server now; null while one is on its way, or waits. What belongs to another server stays. */
  next(server, room) {
    const first = this.#firstOf(server, room);
    return first?.state.kind === 'queued' ? first : null;
  }

  /** Whether there is nothing to be done for this server. */
  isIdle(server, room) {
    return this.#firstOf(server, room) === undefined;
  }

  sending(id) {
    this.#say(id, { kind: 'sending' });
  }

  /** The server has stored them: messages of one's own that it has shown. */
  acknowledge(ids) {
    this.#remove(ids);
  }

  /** @param patience how many milliseconds the server wants to be left alone */
  pause(id, message, patience) {
    this.#states.delete(id);
    this.#rewrite(id, (entry) => ({ ...entry, paused: { message, patience, until: Date.now() + patience } }));
  }

  refuse(id, message) {
    this.#rewrite(id, (entry) => ({ ...entry, refused: message }));
  }

  /** What was on its way may be sent again: the connection is a new one. */
  resume() {
    this.#states.clear();
    this.#refresh();
  }

  /** Its author wants it sent after all, to this server. An id that the server refused is not used again. */
  retry(id, server) {
    this.#states.delete(id);
    this.#rewrite(id, ({ refused, paused, ...entry }) => ({ ...entry, server, id: refused === undefined ? id : this.#newId() }));
  }

  remove(id) {
    this.#remove([id]);
  }

  #firstOf(server, room) {
    return this.#entries.find(
      (entry) => entry.server === server && entry.room === room && entry.state.kind !== 'refused',
    );
  }

  async #readWhileStale() {
    while (this.#isStale) {
      this.#isStale = false;
      try {
        this.#take(await this.#store.all());
      } catch {
        // The disk says nothing; what is known is still to be sent.
      }
    }
  }

  /** One write at a time, each with all that has gathered meanwhile. */
  async #storeAll() {
    if (this.#isStoring) {
      return;
    }
    this.#isStoring = true;
    while (this.#storing.length > 0) {
      const written = [...this.#storing];
      const all = await this.#store.add(written.map(({ entry }) => entry), draftsOf(written)).catch(() => null);
      if (all === null) {
        this.#loose.push(...this.#storing.splice(0));
        this.#refresh();
        this.#changed();
      } else {
        this.#storing.splice(0, written.length);
        this.#take(all);
      }
    }
    this.#isStoring = false;
  }

  /** What the disk has for this id, or memory, becomes what `rewritten` makes of it. */
  async #rewrite(id, rewritten) {
    const loose = this.#loose.find(({ entry }) => entry.id === id);
    const before = loose?.entry ?? this.#stored.find((entry) => entry.id === id);
    if (!before) {
      return;
    }
    const after = rewritten(before);
    if (loose) {
      loose.entry = after;
    } else {
      this.#stored = this.#stored.map((entry) => (entry === before ? after : entry));
    }
    this.#refresh();
    if (!loose) {
      await this.#settle(this.#store.change(id, after));
    }
  }

  #remove(ids) {
    const loose = this.#loose.filter(({ entry }) => ids.includes(entry.id));
    const isKnown = ids.some((id) => this.#entries.some((entry) => entry.id === id));
    ids.forEach((id) => this.#gone.add(id));
    if (isKnown) {
      this.#loose = this.#loose.filter((one) => !loose.includes(one));
      this.#refresh();
      this.#settle(this.#store.remove(ids, draftsOf(loose)));
    }
  }

  /** What is known here holds, whether or not the disk takes it. */
  async #settle(change) {
    try {
      this.#take(await change);
    } catch {
      // Sent again it is stored once; and the page says that this browser keeps nothing.
    }
  }

  #take(all) {
    const late = all.filter((entry) => this.#gone.has(entry.id)).map((entry) => entry.id);
    this.#stored = all.filter((entry) => !this.#gone.has(entry.id));
    this.#refresh();
    this.#changed();
    if (late.length > 0) {
      this.#settle(this.#store.remove(late, []));
    }
  }

  #say(id, state) {
    this.#states.set(id, state);
    this.#refresh();
  }

  #refresh() {
    const stored = new Set(this.#stored.map((entry) => entry.id));
    const storing = this.#storing.map(({ entry }) => entry).filter((entry) => !stored.has(entry.id));
    const isStoring = { kind: 'storing' };
    this.#entries = [
      ...this.#stored.map((entry) => ({ ...entry, state: this.#stateOf(entry) })),
      ...storing.map((entry) => ({ ...entry, state: isStoring })),
      ...this.#loose.map(({ entry }) => ({ ...entry, state: this.#stateOf(entry) })),
    ].filter((entry) => !this.#gone.has(entry.id));
    this.#lookAgainWhenPatienceEnds();
  }

  #stateOf(entry) {
    if (entry.refused !== undefined) {
      return { kind: 'refused', message: entry.refused };
    }
    return this.#states.get(entry.id) ?? (patienceFor(entry) > 0 ? { kind: 'paused', ...entry.paused } : QUEUED);
  }

  #lookAgainWhenPatienceEnds() {
    clearTimeout(this.#patience);
    const paused = this.#entries.filter(({ state }) => state.kind === 'paused').map(patienceFor);
    if (paused.length > 0) {
      this.#patience = setTimeout(() => {
        this.#refresh();
        this.#changed();
      }, Math.min(...paused));
    }
  }
}

/** How many milliseconds are left. A wait longer than the server asked for comes of a clock that was set since. */
function patienceFor({ paused }) {
  const left = (paused?.until ?? 0) - Date.now();
  return left <= (paused?.patience ?? 0) ? left : 0;
}

function draftsOf(written) {
  return written.map(({ draft }) => draft).filter((draft) => draft !== undefined);
}
