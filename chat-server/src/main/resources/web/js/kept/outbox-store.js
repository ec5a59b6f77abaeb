// The outbox on the browser's disk, one for all windows of this browser. Whoever changes it tells the others.
//
// A record is `{place, id, server, room, text, at, refused?, paused?}`. Every answer is the whole outbox as it was at one moment,
// in the order of `place`: whoever sees a message there also sees every one that was written before it.

const CHANNEL = 'earshot.outbox';

export class OutboxStore {
  #database;
  #channel = new BroadcastChannel(CHANNEL);

  constructor(database) {
    this.#database = database;
  }

  /** Another window has changed something. */
  onChangedElsewhere(listener) {
    this.#channel.onmessage = () => listener();
  }

  all() {
    return this.#database.read(['outbox'], (outbox) => outbox.getAll());
  }

  /**
   * Takes them in, in this order, and puts what they were drafts of away: one of the two is there at any moment.
   *
   * @param drafts of them, as Drafts handed them out
   */
  add(entries, drafts) {
    return this.#change(['outbox', 'drafts'], 'strict', (outbox, kept) => {
      entries.forEach((entry) => addOnce(outbox, entry));
      drafts.forEach((draft) => putAway(kept, draft));
    });
  }

  /** Replaces the one that had this id and is still there. */
  change(id, entry) {
    return this.#change(['outbox'], 'strict', (outbox) => {
      outbox.index('id').get(id).onsuccess = ({ target }) => target.result && outbox.put(entry);
    });
  }

  /** Lost in a power cut it does no harm: what is sent again is stored once. */
  remove(ids, drafts) {
    return this.#change(['outbox', 'drafts'], 'relaxed', (outbox, kept) => {
      ids.forEach((id) => {
        outbox.index('id').getKey(id).onsuccess = ({ target }) => target.result && outbox.delete(target.result);
      });
      drafts.forEach((draft) => putAway(kept, draft));
    });
  }

  async #change(stores, durability, work) {
    const all = await this.#database.write(stores, durability, (outbox, ...others) => {
      work(outbox, ...others);
      return lastly(outbox);
    });
    this.#channel.postMessage('changed');
    return all;
  }
}

/** Requests made in answer to others come after those made at once, so this one asks a second time. */
function lastly(outbox) {
  const all = { result: [] };
  const read = () => (outbox.getAll().onsuccess = ({ target }) => (all.result = target.result));
  outbox.count().onsuccess = read;
  return all;
}

/** What an earlier version of this page kept may come in by two windows at once. */
function addOnce(outbox, entry) {
  outbox.index('id').getKey(entry.id).onsuccess = ({ target }) => target.result ?? outbox.add(entry);
}

/** Unless something newer is being typed there already. */
function putAway(drafts, { key, stamp }) {
  drafts.get(key).onsuccess = ({ target }) => target.result?.stamp <= stamp && drafts.delete(key);
}
