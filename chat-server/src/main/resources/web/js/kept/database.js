// What this browser keeps on its disk for this server: what is to be sent, what is being typed, who one is, whose turn
// it is. Where it keeps nothing (private windows, full disks, settings) every call fails, and `isKeeping` says so.

const NAME = 'earshot';
const VERSION = 1;
/** Some browsers never answer when something is wrong with their disk. */
const OPEN_MS = 5_000;

export class Database extends EventTarget {
  /** Whether the last write has reached the disk. Each change is told by the event `keeping`. */
  isKeeping;

  #opened;

  /** @param opened an IDBDatabase; null where there is none */
  constructor(opened) {
    super();
    this.#opened = opened;
    this.isKeeping = opened !== null;
    if (opened) {
      // A later version of this page, in another window, must not wait for this one.
      opened.onversionchange = () => opened.close();
      opened.onclose = () => this.#keeps(false);
    }
  }

  /** Never fails: there may just be nothing behind it. */
  static async open(name = NAME) {
    try {
      return new Database(await opened(name));
    } catch {
      return new Database(null);
    }
  }

  /** Reads from these stores; `work` gets them and answers with a request. Resolves to that request's result. */
  read(stores, work) {
    return this.#run(stores, 'readonly', 'default', work);
  }

  /**
   * Writes all of it or nothing.
   *
   * @param durability `strict` resolves only when it would be there after a power cut; `relaxed` when the browser may die
   */
  async write(stores, durability, work) {
    try {
      const result = await this.#run(stores, 'readwrite', durability, work);
      this.#keeps(true);
      return result;
    } catch (failure) {
      this.#keeps(false);
      throw failure;
    }
  }

  #run(stores, mode, durability, work) {
    return new Promise((resolve, reject) => {
      if (!this.#opened) {
        throw new Error('This browser keeps nothing for this page.');
      }
      const transaction = this.#opened.transaction(stores, mode, { durability });
      const request = work(...stores.map((store) => transaction.objectStore(store)));
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('The browser has put it back.'));
    });
  }

  #keeps(isKeeping) {
    if (this.isKeeping !== isKeeping) {
      this.isKeeping = isKeeping;
      this.dispatchEvent(new Event('keeping'));
    }
  }
}

function opened(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = () => create(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    setTimeout(() => reject(new Error('The browser does not open its database.')), OPEN_MS);
  });
}

function create(database) {
  // `place` counts up over all windows: the order in which messages were written.
  const outbox = database.createObjectStore('outbox', { keyPath: 'place', autoIncrement: true });
  outbox.createIndex('id', 'id', { unique: true });
  database.createObjectStore('drafts', { keyPath: ['server', 'room', 'tab'] });
  database.createObjectStore('turns', { keyPath: 'name' });
  database.createObjectStore('kept', { keyPath: 'key' });
}
