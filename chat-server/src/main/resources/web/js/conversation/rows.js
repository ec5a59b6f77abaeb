// The rows of one list on the page, made what the items say, touching only what differs.

import { paintRow, rowElement, signatureOf } from './message-row.js';

export class Rows {
  #list;
  #reader;
  #shown = new Map();

  /** @param reader as `paintRow` wants it */
  constructor(list, reader) {
    this.#list = list;
    this.#reader = reader;
  }

  rowOf(key) {
    return this.#shown.get(key)?.row;
  }

  show(items) {
    const wanted = new Set(items.map((item) => item.key));
    for (const row of [...this.#list.children]) {
      if (!wanted.has(row.dataset.key)) {
        row.remove();
        this.#shown.delete(row.dataset.key);
      }
    }
    let next = this.#list.firstElementChild;
    for (const item of items) {
      const row = this.#rowFor(item);
      if (row === next) {
        next = next.nextElementSibling;
      } else {
        this.#list.insertBefore(row, next);
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
      paintRow(shown.row, item, this.#reader);
      shown.signature = signature;
    }
    return shown.row;
  }
}
