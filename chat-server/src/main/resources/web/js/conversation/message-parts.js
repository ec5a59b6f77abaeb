// What a message shows beside who said it and when: what it answers, its text, what became of it since, reactions.

import { fullTime } from '../language/days.js';
import { words } from '../language/words.js';
import { make } from '../look/dom.js';
import { nameOf } from '../look/person-face.js';
import { textAsNodes } from './text.js';

/** How a mention of everybody in the room is told from those of persons. */
const EVERYONE = 'room';

/** Whether it calls the reader by name, or everybody. */
export function isForReader({ mentions }, { you }) {
  return mentions?.some((id) => id === EVERYONE || id === you?.id) ?? false;
}

export function textOf(text) {
  const element = make('div', 'text', { dir: 'auto' });
  element.append(textAsNodes(text));
  return element;
}

/** The text, or that there was one; and whether it is still the first one. */
export function saidOf(message) {
  if (message.deleted) {
    return make('div', 'text deleted', null, words.deleted);
  }
  const text = textOf(message.text);
  if (message.edited) {
    text.append(' ', make('span', 'edited', { title: fullTime(Date.parse(message.edited)) }, words.edited));
  }
  return text;
}

/** The line that it answers, which leads there. */
export function quoteOf({ replyTo }, reader) {
  if (!replyTo) {
    return [];
  }
  if (replyTo.deleted) {
    return [make('p', 'quote deleted', null, words.deleted)];
  }
  const quote = make(
    'button',
    'quote',
    { type: 'button', tabindex: '-1' },
    nameOf(replyTo.author),
    ' ',
    make('span', 'quote-text', { dir: 'auto' }, replyTo.text),
  );
  quote.addEventListener('click', () => reader.show(replyTo.id, replyTo.seq));
  return [quote];
}

/** Each with how many, and in words who. */
export function reactionsOf({ reactions }, reader) {
  const all = Object.entries(reactions ?? {});
  if (all.length === 0) {
    return [];
  }
  const list = make('ul', 'reactions', { 'aria-label': words.reactions });
  list.append(...all.map(([emoji, people]) => reaction(emoji, people, reader)));
  return [list];
}

function reaction(emoji, people, { you, nameOf: known }) {
  const names = people.map((id) => (id === you?.id ? words.youReacted : known(id))).filter((name) => name !== undefined);
  const who = words.reactedBy(names.join(', '), people.length - names.length);
  const isOwn = people.includes(you?.id);
  return make(
    'li',
    isOwn ? 'reaction own' : 'reaction',
    { title: who, 'data-said': `${emoji} ${who}` },
    emoji,
    ' ',
    make('span', null, { 'aria-hidden': 'true' }, String(people.length)),
    make('span', 'visually-hidden', null, ` ${who}`),
  );
}
