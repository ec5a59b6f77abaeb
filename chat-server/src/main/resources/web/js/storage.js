// What this browser keeps for this server. Where the browser keeps nothing (private windows, full disks), the page
// works all the same: memory takes its place until the page is closed.

const PREFIX = 'earshot.';

export class Storage {
  #kept;
  #memory = new Map();

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

  get(key) {
    if (this.#memory.has(key)) {
      return this.#memory.get(key);
    }
    try {
      return JSON.parse(this.#kept?.getItem(PREFIX + key) ?? 'null');
    } catch {
      return null;
    }
  }

  set(key, value) {
    this.#memory.delete(key);
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

  /** Tells of keys that another window of this browser has removed. */
  onRemovedElsewhere(listener) {
    window.addEventListener('storage', (event) => {
      if (event.key?.startsWith(PREFIX) && event.newValue === null) {
        listener(event.key.slice(PREFIX.length));
      }
    });
  }
}
