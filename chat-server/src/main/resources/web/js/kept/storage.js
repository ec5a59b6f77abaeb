// The few facts that this browser keeps for this server. Where it keeps nothing (private windows, full disks), the page
// works all the same: memory takes its place until the page is closed.

const PREFIX = 'earshot.';

export class Storage {
  #kept;
  #memory = new Map();
  #copies = new Map();
  #database = null;

  /** @param kept `localStorage` or `sessionStorage`; null: memory only */
  constructor(kept) {
    this.#kept = kept;
  }

  static ofBrowser(name) {
    try {
      return new Storage(window[name]);
    } catch {
      return new Storage(null);
    }
  }

  /**
   * Keeps a second copy in the database from now on: browsers write localStorage to the disk when they find the time,
   * and whoever has written messages must not come back as somebody else.
   */
  async keepCopiesIn(database) {
    this.#database = database;
    const copies = await database.read(['kept'], (kept) => kept.getAll()).catch(() => []);
    this.#copies = new Map(copies.map(({ key, value }) => [key, value]));
  }

  get(key) {
    return this.#memory.get(key) ?? this.#read(key) ?? this.#copies.get(key) ?? null;
  }

  set(key, value) {
    this.#memory.delete(key);
    this.#copy(key, value);
    try {
      this.#kept.setItem(PREFIX + key, JSON.stringify(value));
    } catch {
      this.#memory.set(key, value);
    }
  }

  remove(key) {
    this.#memory.delete(key);
    try {
      this.#kept.removeItem(PREFIX + key);
    } catch {
      // It was in memory only.
    }
  }

  /** Another window of this browser has set what is kept under this key. */
  onChangedElsewhere(key, listener) {
    window.addEventListener('storage', (event) => event.key === PREFIX + key && listener());
  }

  /** The keys that start with `start`. */
  keys(start) {
    const keys = new Set(this.#memory.keys());
    try {
      for (let i = 0; i < this.#kept.length; i++) {
        const key = this.#kept.key(i);
        if (key.startsWith(PREFIX)) {
          keys.add(key.slice(PREFIX.length));
        }
      }
    } catch {
      // Then only memory counts.
    }
    return [...keys].filter((key) => key.startsWith(start));
  }

  #read(key) {
    try {
      return JSON.parse(this.#kept?.getItem(PREFIX + key) ?? 'null');
    } catch {
      return null;
    }
  }

  #copy(key, value) {
    if (this.#database !== null && JSON.stringify(this.#copies.get(key)) !== JSON.stringify(value)) {
      this.#copies.set(key, value);
      this.#database.write(['kept'], 'strict', (kept) => kept.put({ key, value })).catch(() => {});
    }
  }
}
