// The messages of a room that this page has: ordered by seq, replaced by id, cut into days and groups. No DOM.

import { dayOf } from '../language/days.js';

const GROUP_MS = 5 * 60_000;

export class Timeline {
  /** Whether the server has messages older than the first one here. */
  moreBefore = false;

  #messages = [];
  #byId = new Map();
  #notes = [];

  get messages() {
    return this.#messages;
  }

  get firstSeq() {
    return this.#messages[0]?.seq;
  }

  /** Forgets everything and begins with this page of history. */
  reset(messages, moreBefore) {
    this.#messages = [];
    this.#byId.clear();
    this.#notes = [];
    this.moreBefore = moreBefore;
    messages.forEach((message) => this.apply(message));
  }

  /** A page of older history. */
  prepend(messages, moreBefore) {
    this.moreBefore = moreBefore;
    messages.forEach((message) => this.#put(message));
  }

  /** Takes a message as it is now. Says what became of it: `added`, `changed` or `ignored`. */
  apply(message) {
    const known = this.#byId.get(message.id);
    const isOlderThanAllHere = this.moreBefore && message.seq < (this.firstSeq ?? 0);
    return !known && isOlderThanAllHere ? 'ignored' : this.#put(message);
  }

  /** A quiet line after everything that is here now, kept as long as the page is open. */
  note(note) {
    this.#notes.push({ ...note, after: this.#messages.at(-1)?.seq ?? 0 });
  }

  /** The person goes by another name: also in what was said before. */
  rename(person) {
    for (const message of this.#messages) {
      if (message.author.id === person.id) {
        message.author = person;
      }
    }
  }

  /** Lets go of the oldest ones but for the last `keep`; they can be asked for again. */
  trim(keep) {
    const surplus = this.#messages.length - keep;
    if (surplus <= 0) {
      return;
    }
    this.#messages.splice(0, surplus).forEach((message) => this.#byId.delete(message.id));
    this.#notes = this.#notes.filter((note) => note.after >= this.firstSeq);
    this.moreBefore = true;
  }

  /**
   * What is to be shown, in order: `{kind: 'day', key, day}`, `{kind: 'note', key, note}`, `{kind: 'new', key, count}` and
   * `{kind: 'message', key, message, first}`, where `first` begins a group.
   *
   * @param line as Reading has it
   * @param you whose own messages are never new
   */
  items(line = null, you = null) {
    const items = [];
    let isLineDue = line !== null;
    const notes = this.#notes.values();
    let note = notes.next().value;
    let before = null;
    for (const message of this.#messages) {
      for (; note && note.after < message.seq; note = notes.next().value) {
        items.push({ kind: 'note', key: note.key, note });
        before = before && { ...before, isClosed: true };
      }
      if (before?.day !== message.day) {
        items.push({ kind: 'day', key: `day-before-${message.id}`, day: message.day });
      }
      if (isLineDue && message.seq > line.after && message.author.id !== you?.id) {
        isLineDue = false;
        items.push({ kind: 'new', key: 'new', count: line.count });
        before = null;
      }
      items.push({ kind: 'message', key: message.id, message, first: !continues(before, message) });
      before = message;
    }
    for (; note; note = notes.next().value) {
      items.push({ kind: 'note', key: note.key, note });
    }
    return items;
  }

  #put(message) {
    const known = this.#byId.get(message.id);
    if (known && known.rev >= message.rev) {
      return 'ignored';
    }
    const time = Date.parse(message.at);
    const entry = { ...message, text: message.text ?? '', time, day: dayOf(time) };
    this.#byId.set(message.id, entry);
    const at = this.#placeOf(message.seq);
    this.#messages.splice(at, known ? 1 : 0, entry);
    return known ? 'changed' : 'added';
  }

  /** Where the message with this seq is, or would be. Nearly always at the end. */
  #placeOf(seq) {
    let low = 0;
    let high = this.#messages.length;
    if (high > 0 && this.#messages[high - 1].seq < seq) {
      return high;
    }
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#messages[middle].seq < seq) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

/** Whether one message goes on where the other ended: same author, same day, within five minutes. */
export function continues(before, message) {
  return (
    before !== null &&
    before !== undefined &&
    !before.isClosed &&
    before.author.id === message.author.id &&
    before.day === message.day &&
    Math.abs(message.time - before.time) <= GROUP_MS
  );
}
