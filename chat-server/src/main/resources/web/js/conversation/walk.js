// The keys of who reads without a mouse: from message to message, and back to writing. One stop for Tab: the
// conversation; what is in a message is reached from that message.

import { clock } from '../language/days.js';
import { words } from '../language/words.js';
import { announce } from '../look/dom.js';

/** What a message has to offer to whoever is there. */
const WITHIN = '.text a, .quote';

export class Walk {
  #scroller;
  #timeline;
  #leave;

  /** @param leave called to go back to writing */
  constructor(scroller, timeline, leave) {
    this.#scroller = scroller;
    this.#timeline = timeline;
    this.#leave = leave;
    scroller.addEventListener('keydown', (event) => this.#pressed(event));
    scroller.addEventListener('focusin', ({ target }) => this.#entered(target.closest('.message')));
    scroller.addEventListener('focusout', ({ target, relatedTarget }) => this.#left(target.closest('.message'), relatedTarget));
    document.addEventListener('copy', (event) => this.#copy(event));
  }

  #pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return;
    }
    if (event.key === 'Escape') {
      this.#leave();
      return;
    }
    const row = this.#rowFor(event.key, event.target.closest('.message'));
    if (row) {
      event.preventDefault();
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest' });
    }
  }

  #rowFor(key, row) {
    const rows = [...this.#scroller.querySelectorAll('.message')];
    const at = rows.indexOf(row);
    switch (key) {
      case 'ArrowUp':
        return at < 0 ? this.#lastInSight(rows) : rows[Math.max(0, at - 1)];
      case 'ArrowDown':
        return at < 0 ? this.#firstInSight(rows) : rows[Math.min(rows.length - 1, at + 1)];
      case 'Home':
        return rows[0];
      case 'End':
        return rows.at(-1);
      case 'PageUp':
        return at < 0 ? undefined : this.#aScreenFrom(rows, at, -1);
      case 'PageDown':
        return at < 0 ? undefined : this.#aScreenFrom(rows, at, 1);
      default:
        return undefined;
    }
  }

  #firstInSight(rows) {
    const { top } = this.#scroller.getBoundingClientRect();
    return rows.find((row) => row.getBoundingClientRect().top >= top) ?? rows.at(-1);
  }

  #lastInSight(rows) {
    const { bottom } = this.#scroller.getBoundingClientRect();
    return rows.findLast((row) => row.getBoundingClientRect().bottom <= bottom + 1) ?? rows.at(-1);
  }

  #aScreenFrom(rows, at, direction) {
    const from = rows[at].getBoundingClientRect().top;
    const screen = this.#scroller.clientHeight;
    let to = at;
    while (rows[to + direction] && Math.abs(rows[to + direction].getBoundingClientRect().top - from) <= screen) {
      to += direction;
    }
    return rows[to];
  }

  /** It says itself as one sentence, and what is in it can be reached. */
  #entered(row) {
    if (row) {
      row.tabIndex = 0;
      row.setAttribute('aria-label', this.#said(row));
      row.querySelectorAll(WITHIN).forEach((part) => part.removeAttribute('tabindex'));
    }
  }

  #left(row, towards) {
    if (row && !row.contains(towards)) {
      row.tabIndex = -1;
      row.removeAttribute('aria-label');
      row.querySelectorAll(WITHIN).forEach((part) => part.setAttribute('tabindex', '-1'));
    }
  }

  /** “Anna, 09:26, text, edited”. */
  #said(row) {
    const message = this.#timeline.messages.find(({ id }) => id === row.dataset.key);
    const parts = [...row.querySelectorAll('.quote, .text, .reaction')].map((part) => part.dataset.said ?? part.textContent);
    return message ? words.saidAt(message.author.name, clock(message.time), parts.join(', ')) : parts.join(', ');
  }

  /** Of the message that has the focus, where nothing is selected. */
  #copy(event) {
    const row = document.activeElement?.closest('.message');
    if (row && this.#scroller.contains(row) && getSelection().isCollapsed) {
      event.clipboardData.setData('text/plain', this.#textOf(row));
      event.preventDefault();
      announce(words.copied);
    }
  }

  #textOf(row) {
    const message = this.#timeline.messages.find(({ id }) => id === row.dataset.key);
    return message?.text ?? row.querySelector('.text').textContent;
  }
}
