// What was written and is not yet acknowledged: kept by the browser, sent in order, one at a time, once.
//
// Each entry is `{id, server, room, text, at, state}`; `state.kind` is one of
//   queued   will be sent when its turn comes
//   sending  is on its way; the echo of the server takes it out of here
//   paused   the server asked for patience (`message`): it and all behind it wait until `resume`
//   refused  the server will not have it (`message`): its author decides

const KEY = 'outbox.';

export class Outbox {
  #storage;
  #newId;
  #entries = [];

  constructor(storage, newId) {
    this.#storage = storage;
    this.#newId = newId;
    this.#entries = storage
      .keys(KEY)
      .map((key) => storage.get(key))
      .filter((entry) => entry?.id && entry.text)
      .map((entry) => ({ ...entry, state: { kind: 'queued' } }))
      .sort((a, b) => a.at - b.at);
  }

  /** Everything that is not sent, in the order in which it was written. */
  get entries() {
    return this.#entries;
  }

  add(server, room, text) {
    const last = this.#entries.at(-1);
    // Later than the one before also when the clock stood still or was set back.
    const at = Math.max(Date.now(), last ? last.at + 1 : 0);
    const entry = { id: this.#newId(), server, room, text, at, state: { kind: 'queued' } };
    this.#entries.push(entry);
    this.#keep(entry);
    return entry;
  }

  /** The one to send to this server now; null while one is on its way, or waits. What belongs to another server stays. */
  next(server) {
    const first = this.#entries.find((entry) => entry.server === server && entry.state.kind !== 'refused');
    return first?.state.kind === 'queued' ? first : null;
  }

  sending(id) {
    this.#change(id, { kind: 'sending', since: Date.now() });
  }

  /** The server has stored it. Whether it was here. */
  acknowledge(id) {
    return this.remove(id);
  }

  pause(id, message) {
    this.#change(id, { kind: 'paused', message });
  }

  refuse(id, message) {
    this.#change(id, { kind: 'refused', message });
  }

  /** What was on its way or waiting may be sent again: the connection is a new one, or patience is over. */
  resume() {
    for (const entry of this.#entries) {
      if (entry.state.kind === 'sending' || entry.state.kind === 'paused') {
        entry.state = { kind: 'queued' };
      }
    }
  }

  /** Its author wants it sent after all, to this server. An id that the server refused is not used again. */
  retry(id, server, withNewId) {
    const entry = this.#find(id);
    if (!entry) {
      return;
    }
    this.#storage.remove(KEY + id);
    entry.id = withNewId ? this.#newId() : id;
    entry.server = server;
    entry.state = { kind: 'queued' };
    this.#keep(entry);
  }

  /** Whether it was here. */
  remove(id) {
    const at = this.#entries.findIndex((entry) => entry.id === id);
    if (at < 0) {
      return false;
    }
    this.#entries.splice(at, 1);
    this.#storage.remove(KEY + id);
    return true;
  }

  /** Another window of this browser has removed this key. */
  removedElsewhere(key) {
    return key.startsWith(KEY) && this.remove(key.slice(KEY.length));
  }

  #change(id, state) {
    const entry = this.#find(id);
    if (entry) {
      entry.state = state;
    }
  }

  #find(id) {
    return this.#entries.find((entry) => entry.id === id);
  }

  #keep({ id, server, room, text, at }) {
    this.#storage.set(KEY + id, { id, server, room, text, at });
  }
}
