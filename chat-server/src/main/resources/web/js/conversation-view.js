// Shows the timeline and the outbox, keeps the reader's place, and asks for older history before the reader gets there.

import { dayLabel, untilMidnight } from './days.js';
import { byId } from './dom.js';
import { paintRow, rowElement, signatureOf } from './message-row.js';
import { outboxItems } from './outbox-row.js';
import { ScrollKeeper } from './scroll-keeper.js';
import { soon } from './soon.js';

/** Older history is asked for when less than this many screens of it are left above. */
const SCREENS_AHEAD = 2.5;
/** Kept on the page while the reader is at the bottom; scrolling up brings back the rest. */
const KEPT_MESSAGES = 600;
const TRIM_ABOVE = 800;
/** Screen readers hear what is new, not what was loaded. */
const LOADED_AT_ONCE = 3;
const SILENT_MS = 1_000;

export class ConversationView {
  #chat;
  #actions;
  #scroller = byId('scroller');
  #log = byId('log');
  #outbox = byId('outbox');
  #keeper;
  #shown = new Map();
  #arrived = 0;
  #silence = null;

  /** @param actions `sayAgain(id)` and `discard(id)` for messages that were not sent */
  constructor(chat, actions) {
    this.#chat = chat;
    this.#actions = actions;
    this.#keeper = new ScrollKeeper(this.#scroller, this.#log, () => this.#moved());
    const renderSoon = soon(() => this.render());
    ['timeline', 'outbox', 'connection'].forEach((type) => chat.addEventListener(type, renderSoon));
    chat.addEventListener('arrived', ({ detail }) => this.#noteArrived(detail.count));
    byId('jump').addEventListener('click', () => this.toLatest());
    this.#renderAtMidnight();
  }

  /** To the newest message, as after writing one. */
  toLatest() {
    this.render();
    this.#keeper.toBottom();
  }

  render() {
    if (this.#keeper.isAtBottom && this.#chat.timeline.messages.length > TRIM_ABOVE) {
      this.#chat.timeline.trim(KEPT_MESSAGES);
    }
    this.#keeper.around(() => {
      const items = this.#chat.timeline.items();
      this.#hushWhenLoading(items);
      this.#reconcile(this.#log, items);
      const waiting = outboxItems(this.#chat);
      this.#reconcile(this.#outbox, waiting);
      this.#outbox.hidden = waiting.length === 0;
      this.#showBeginning();
    });
  }

  /** Makes the rows of one list what the items say, touching only what differs. */
  #reconcile(list, items) {
    const wanted = new Set(items.map((item) => item.key));
    for (const row of [...list.children]) {
      if (!wanted.has(row.dataset.key)) {
        row.remove();
        this.#shown.delete(row.dataset.key);
      }
    }
    let next = list.firstElementChild;
    for (const item of items) {
      const row = this.#rowFor(item);
      if (row === next) {
        next = next.nextElementSibling;
      } else {
        list.insertBefore(row, next);
      }
    }
  }

  #rowFor(item) {
    const signature = signatureOf(item);
    let shown = this.#shown.get(item.key);
    if (!shown) {
      shown = { row: rowElement(item), signature: null };
      this.#shown.set(item.key, shown);
    }
    if (shown.signature !== signature) {
      paintRow(shown.row, item, this.#actions);
      shown.signature = signature;
    }
    return shown.row;
  }

  #hushWhenLoading(items) {
    if (items.length - this.#log.children.length > LOADED_AT_ONCE) {
      clearTimeout(this.#silence);
      this.#log.setAttribute('aria-live', 'off');
      this.#silence = setTimeout(() => this.#log.setAttribute('aria-live', 'polite'), SILENT_MS);
    }
  }

  #showBeginning() {
    const { timeline, server } = this.#chat;
    const beginning = byId('beginning');
    beginning.hidden = server === null;
    beginning.textContent = timeline.moreBefore
      ? 'Loading older messages…'
      : timeline.messages.length > 0
        ? 'This is where #general begins.'
        : 'Nothing has been said here yet. Say hello!';
  }

  #moved() {
    if (this.#scroller.scrollTop < this.#scroller.clientHeight * SCREENS_AHEAD) {
      this.#chat.loadOlder();
    }
    if (this.#keeper.isAtBottom) {
      this.#arrived = 0;
    }
    const jump = byId('jump');
    jump.hidden = this.#keeper.isAtBottom;
    byId('jump-text').textContent = this.#arrived > 0 ? `Jump to latest · ${this.#arrived}` : 'Jump to latest';
    this.#floatDay();
  }

  /** The day of what is being read, while its own line is out of sight. */
  #floatDay() {
    const floating = byId('floating-day');
    const row = this.#keeper.isAtBottom ? undefined : this.#keeper.firstVisible();
    const day = row?.dataset.day;
    floating.hidden = !day || row.classList.contains('day');
    if (!floating.hidden) {
      floating.textContent = dayLabel(Number(day));
    }
  }

  #noteArrived(count) {
    if (!this.#keeper.isAtBottom) {
      this.#arrived += count;
    }
  }

  #renderAtMidnight() {
    setTimeout(() => {
      this.render();
      this.#renderAtMidnight();
    }, untilMidnight() + 1_000);
  }
}
