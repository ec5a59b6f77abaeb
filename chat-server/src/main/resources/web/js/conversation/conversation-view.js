// Shows the timeline and the outbox, keeps the reader's place, and asks for older history before the reader gets there.

import { dayLabel, untilMidnight } from '../language/days.js';
import { words } from '../language/words.js';
import { byId } from '../look/dom.js';
import { soon } from '../look/soon.js';
import { Landing } from './landing.js';
import { outboxItems } from './outbox-row.js';
import { Rows } from './rows.js';
import { ScrollKeeper } from './scroll-keeper.js';

/** Older history is asked for when less than this many screens of it are left above. */
const SCREENS_AHEAD = 2.5;
/** Kept on the page while the reader is at the bottom; scrolling up brings back the rest. */
const KEPT_MESSAGES = 600;
const TRIM_ABOVE = 800;
/** Older than that is not worth the wait. */
const MOST_PAGES = 50;
/** Screen readers hear what is new, not what was loaded. */
const LOADED_AT_ONCE = 3;
const SILENT_MS = 1_000;

export class ConversationView {
  #chat;
  #reading;
  #attention;
  #scroller = byId('scroller');
  #log = byId('log');
  #outbox = byId('outbox');
  #said;
  #unsent;
  #keeper;
  #landing;
  #arrived = 0;
  #silence = null;

  /**
   * @param attention says whether this page is in front
   * @param unsent `sayAgain(id)` and `discard(id)` for messages that were not sent
   */
  constructor(chat, reading, attention, unsent) {
    this.#chat = chat;
    this.#reading = reading;
    this.#attention = attention;
    const reader = this.#reader(unsent);
    this.#said = new Rows(this.#log, reader);
    this.#unsent = new Rows(this.#outbox, reader);
    this.#keeper = new ScrollKeeper(this.#scroller, this.#log, () => this.#moved());
    this.#landing = new Landing(chat, reading, this.#keeper, this.#scroller);
    this.#scroller.setAttribute('aria-label', words.conversationIn(chat.room));
    document.querySelectorAll('[data-room-name]').forEach((element) => (element.textContent = chat.room));
    const renderSoon = soon(() => this.render());
    ['timeline', 'outbox', 'connection'].forEach((type) => chat.addEventListener(type, renderSoon));
    chat.addEventListener('arrived', ({ detail }) => this.#noteArrived(detail.messages.length));
    attention.addEventListener('changed', () => this.#attentionChanged());
    byId('jump').addEventListener('click', () => this.toLatest());
    this.#renderAtMidnight();
  }

  /** Whether what comes in is seen at once. */
  get isAtBottom() {
    return this.#keeper.isAtBottom;
  }

  /** To the newest message, as after writing one. */
  toLatest() {
    this.#landing.giveUp();
    this.render();
    this.#keeper.toBottom();
  }

  /** To this message, which may have to be loaded first; and puts the focus there. */
  async show(id, seq) {
    this.#landing.giveUp();
    this.render();
    for (let pages = 0; pages < MOST_PAGES && this.#chat.timeline.firstSeq > seq; pages++) {
      await this.#chat.loadOlder();
      this.render();
    }
    const row = this.#said.rowOf(id);
    if (row) {
      this.#keeper.toRow(row);
      row.focus({ preventScroll: true });
    }
  }

  #reader(unsent) {
    const chat = this.#chat;
    return {
      ...unsent,
      get you() {
        return chat.you;
      },
      nameOf: (id) => chat.people.nameOf(id),
      show: (id, seq) => this.show(id, seq),
    };
  }

  render() {
    if (this.#keeper.isAtBottom && this.#chat.timeline.messages.length > TRIM_ABOVE) {
      this.#chat.timeline.trim(KEPT_MESSAGES);
    }
    this.#keeper.around(() => {
      const items = this.#chat.timeline.items(this.#reading.line, this.#chat.you);
      this.#hushWhenLoading(items);
      this.#said.show(items);
      const waiting = outboxItems(this.#chat);
      this.#unsent.show(waiting);
      this.#outbox.hidden = waiting.length === 0;
      this.#showBeginning();
    });
    this.#landing.land(this.#said.rowOf('new'), () => (this.#arrived = this.#reading.line?.count ?? 0));
    this.#tellReading();
  }

  #hushWhenLoading(items) {
    if (items.length - this.#log.children.length > LOADED_AT_ONCE) {
      clearTimeout(this.#silence);
      this.#log.setAttribute('aria-live', 'off');
      this.#silence = setTimeout(() => this.#log.setAttribute('aria-live', 'polite'), SILENT_MS);
    }
  }

  #showBeginning() {
    const { timeline, server, room } = this.#chat;
    const beginning = byId('beginning');
    beginning.hidden = server === null;
    beginning.textContent = timeline.moreBefore
      ? words.loadingOlder
      : timeline.messages.length > 0
        ? words.begins(room)
        : words.nothingSaid;
  }

  #moved() {
    if (this.#scroller.scrollTop < this.#scroller.clientHeight * SCREENS_AHEAD) {
      this.#chat.loadOlder();
    }
    if (this.#keeper.isAtBottom) {
      this.#arrived = 0;
    }
    this.#tellReading();
    byId('jump').hidden = this.#keeper.isAtBottom;
    byId('jump-text').textContent = this.#arrived > 0 ? words.toLatestOf(this.#arrived) : words.toLatest;
    this.#floatDay();
  }

  #tellReading() {
    const isLatestShown = this.#keeper.isAtBottom && !this.#landing.isDue && !byId('app').hidden;
    this.#reading.reading(isLatestShown && this.#attention.isHere);
  }

  #attentionChanged() {
    if (this.#attention.isHere) {
      this.#tellReading();
    } else {
      this.#reading.left();
      this.render();
    }
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
