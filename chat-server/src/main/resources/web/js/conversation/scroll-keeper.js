// Where the reader is: at the bottom, and then stays there; or at a message, which then stays where it is on the screen
// whatever is added, removed or resized around it. The browser's own scroll anchoring is switched off in its favour,
// since not every browser has it.

const AT_BOTTOM_PX = 16;
/** Where on the screen a row is shown that the reader is led to. */
const LANDING_PLACE = 0.2;

export class ScrollKeeper {
  isAtBottom = true;

  #scroller;
  #log;
  #moved;
  #anchor = null;
  #shape = '';

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

  /** Shows this row a bit below the upper edge, or as near to that as what follows it allows. */
  toRow(row) {
    const screen = this.#scroller.getBoundingClientRect();
    this.#scroller.scrollTop += row.getBoundingClientRect().top - screen.top - screen.height * LANDING_PLACE;
    this.#scrolled();
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
    if (this.#shape !== this.#shapeNow()) {
      // Not the reader: a resized window has moved the content, and this is heard before the observer tells.
      this.#restore();
      return;
    }
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    this.isAtBottom = scrollHeight - scrollTop - clientHeight <= AT_BOTTOM_PX;
    this.#anchor = this.isAtBottom ? null : this.#hold();
    this.#moved();
  }

  /**
   * A row may lose or win its name line above the text, so the text is what is held: the first one that begins on the
   * screen, or else the one that fills it.
   */
  #hold() {
    const screen = this.#scroller.getBoundingClientRect();
    let held = null;
    for (let row = this.firstVisible(); row; row = row.nextElementSibling) {
      const text = row.querySelector('.text');
      if (text) {
        const { top } = text.getBoundingClientRect();
        held = held !== null && top >= screen.bottom ? held : { row, top };
        if (top >= screen.top) {
          break;
        }
      }
    }
    return held;
  }

  #restore() {
    if (this.isAtBottom) {
      this.#scroller.scrollTop = this.#scroller.scrollHeight;
    } else if (this.#anchor?.row.isConnected) {
      this.#bringBack(this.#anchor);
    } else {
      this.toBottom();
      return;
    }
    this.#shape = this.#shapeNow();
    this.#moved();
  }

  #bringBack({ row, top }) {
    const by = row.querySelector('.text').getBoundingClientRect().top - top;
    if (Math.abs(by) >= 0.5) {
      this.#scroller.scrollTop += by;
    }
  }

  #shapeNow() {
    const { scrollHeight, clientHeight, clientWidth } = this.#scroller;
    return `${scrollHeight} ${clientHeight} ${clientWidth}`;
  }
}
