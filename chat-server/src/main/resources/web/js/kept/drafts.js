// What is being typed, per server and room, kept at every key over closing the browser. Each window has drafts of its
// own, so that none writes over another's; the draft of one that is closed goes to the next that is opened.
//
// At every key it is handed to the system, which outlives the browser's death. Only whoever pauses makes it wait for the
// disk, which outlives a power cut: to wait at every key would keep the disk of a laptop from ever resting.

const PAUSE_MS = 1_000;

export class Drafts {
  #database;
  #tabs;
  #stamp = Date.now();
  #pending = null;
  #isWriting = false;
  #pause = null;

  constructor(database, tabs) {
    this.#database = database;
    this.#tabs = tabs;
  }

  /** What was being typed here: in this window before it was reloaded, or else in one that is closed. */
  async of(server, room) {
    try {
      const own = await this.#ownOf(server, room);
      // Also where there is one of its own: the window may be the copy of another, and take an id of its own then.
      const others = this.#tabs.others();
      return own ?? (await this.#inherit(server, room, await others));
    } catch {
      return '';
    }
  }

  /** Keeps it as soon as what was typed before is kept. */
  keep(server, room, text) {
    const draft = { server, room, tab: this.#tabs.id, text, stamp: this.#stamp };
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#write(draft, 'strict'), PAUSE_MS);
    this.#pending = draft;
    return this.#writeAll();
  }

  /** What was kept last becomes a message: whoever stores that puts this away in the same step. */
  handOver(server, room) {
    this.#pending = null;
    clearTimeout(this.#pause);
    const draft = { key: [server, room, this.#tabs.id], stamp: this.#stamp };
    this.#stamp = Math.max(Date.now(), this.#stamp + 1);
    return draft;
  }

  async #ownOf(server, room) {
    const draft = await this.#database.read(['drafts'], (drafts) => drafts.get([server, room, this.#tabs.id]));
    return draft?.text;
  }

  async #inherit(server, room, others) {
    const all = await this.#database.read(['drafts'], (drafts) =>
      drafts.getAll(IDBKeyRange.bound([server, room], [server, room, []])),
    );
    const left = all.filter(({ tab }) => !others.has(tab)).sort((a, b) => b.stamp - a.stamp)[0];
    if (!left) {
      return '';
    }
    await this.#database.write(['drafts'], 'relaxed', (drafts) => {
      drafts.delete([server, room, left.tab]);
      drafts.put({ ...left, tab: this.#tabs.id, stamp: this.#stamp });
    });
    return left.text;
  }

  async #writeAll() {
    if (this.#isWriting) {
      return;
    }
    this.#isWriting = true;
    for (let draft = this.#pending; draft; draft = this.#pending) {
      this.#pending = null;
      await this.#write(draft, 'relaxed');
    }
    this.#isWriting = false;
  }

  async #write(draft, durability) {
    try {
      await this.#database.write(['drafts'], durability, (drafts) => {
        if (draft.text === '') {
          drafts.delete([draft.server, draft.room, draft.tab]);
        } else {
          drafts.put(draft);
        }
      });
    } catch {
      // It is in the composer; and the page says that this browser keeps nothing.
    }
  }
}
