// Tab completes a name that was begun after an @: the best match first, and at each further Tab the next.

import { words } from '../language/words.js';
import { announce } from '../look/dom.js';

/** How everybody in the room is called. */
const EVERYONE = 'room';
/** Where a name may begin: not within an address. */
const BEFORE = /[\s([{"'„“]/u;

export class Completion {
  #field;
  #people;
  /** What was put in last: `{start, names, at, value}`. */
  #offer = null;

  constructor(field, people) {
    this.#field = field;
    this.#people = people;
  }

  /** @returns whether there was something to complete */
  next() {
    const goesOn = this.#offer !== null && this.#field.value === this.#offer.value;
    this.#offer = goesOn ? { ...this.#offer, at: (this.#offer.at + 1) % this.#offer.names.length } : this.#begin();
    if (this.#offer === null) {
      return false;
    }
    this.#put(this.#offer);
    return true;
  }

  #begin() {
    const { value, selectionStart: caret } = this.#field;
    const start = value.lastIndexOf('@', caret - 1);
    const isName = start >= 0 && (start === 0 || BEFORE.test(value[start - 1]));
    const names = isName ? this.#namesLike(value.slice(start + 1, caret)) : [];
    return names.length > 0 ? { start, names, at: 0, value: null } : null;
  }

  /** Those who are here first. */
  #namesLike(begun) {
    const { online, offline } = this.#people.lists();
    const wanted = begun.toLocaleLowerCase();
    return [...online.map(({ name }) => name), EVERYONE, ...offline.map(({ name }) => name)].filter((name) =>
      name.toLocaleLowerCase().startsWith(wanted),
    );
  }

  #put(offer) {
    const name = offer.names[offer.at];
    this.#field.setRangeText(`@${name} `, offer.start, this.#field.selectionStart, 'end');
    this.#field.dispatchEvent(new Event('input', { bubbles: true }));
    offer.value = this.#field.value;
    announce(words.completed(name, offer.names.length));
  }
}
