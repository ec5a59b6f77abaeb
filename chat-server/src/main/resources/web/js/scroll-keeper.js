// Where the reader is: at the bottom, and then stays there; or at a message, which then stays where it is on the screen
// whatever is added, removed or resized around it. The browser's own scroll anchoring is switched off in its favour,
// since not every browser has it.

const AT_BOTTOM_PX = 16;

export class ScrollKeeper {
  isAtBottom = true;

  #scroller;
  #log;
  #moved;
  #anchor = null;

  /**
   * @param log whose children are the rows; those with a `.text` can be held on to
   * @param moved called after the reader, or the keeper, has moved
   */
  constructor(scroller, log, moved) {
    this.#scroller = scroller;
    this.#log = log;
    this.#moved = moved;
    scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    const observer = new ResizeObserver(() => this.#restore());
    observer.observe(scroller);
    [...scroller.children].forEach((child) => observer.observe(child));
  }

  /** Changes what is in the scroller, and nothing of what is being read moves. */
  around(change) {
    if (!this.isAtBottom) {
      this.#anchor = this.#hold();
    }
    change();
    this.#restore();
  }

  toBottom() {
    this.isAtBottom = true;
    this.#restore();
  }

  /** The first row of which something can be seen; undefined when there is none. */
  firstVisible() {
    const rows = this.#log.children;
    const top = this.#scroller.getBoundingClientRect().top;
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[middle].getBoundingClientRect().bottom <= top) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return rows[low];
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    this.isAtBottom = scrollHeight - scrollTop - clientHeight <= AT_BOTTOM_PX;
    this.#anchor = this.isAtBottom ? null : this.#hold();
    this.#moved();
  }

  /** A row may lose or win its name line above the text, so the text is what is held. */
  #hold() {
    for (let row = this.firstVisible(); row; row = row.nextElementSibling) {
      const text = row.querySelector('.text');
      if (text) {
        return { row, text, top: text.getBoundingClientRect().top };
      }
    }
    return null;
  }

  #restore() {
    if (this.isAtBottom) {
      this.#scroller.scrollTop = this.#scroller.scrollHeight;
    } else if (!this.#anchor?.row.isConnected) {
      this.toBottom();
      return;
    } else {
      const text = this.#anchor.row.querySelector('.text');
      const by = text.getBoundingClientRect().top - this.#anchor.top;
      if (Math.abs(by) >= 0.5) {
        this.#scroller.scrollTop += by;
      }
    }
    this.#moved();
  }
}
