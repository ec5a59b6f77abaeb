// How the rows of the conversation look: day lines, the line before what is new, quiet notes, messages, and messages
// that are not sent yet.

import { clock, dayLabel, fullTime } from '../language/days.js';
import { sentence } from '../language/dressing.js';
import { words } from '../language/words.js';
import { icon, make } from '../look/dom.js';
import { avatar, nameOf } from '../look/person-face.js';
import { isForReader, quoteOf, reactionsOf, saidOf, textOf } from './message-parts.js';

/** Two items with one key and one signature look the same. */
export function signatureOf(item) {
  switch (item.kind) {
    case 'day':
      return dayLabel(item.day);
    case 'note':
      return item.key;
    case 'new':
      return words.newMessages(item.count);
    case 'message':
      return [item.message.rev, item.first, item.message.author.name, item.message.author.color].join('|');
    case 'unsent':
      return [item.first, item.status.kind, item.status.label, item.status.reason, item.author.name, item.author.color].join('|');
    default:
      throw new Error(`No such item: ${item.kind}`);
  }
}

export function rowElement(item) {
  const row = make(item.kind === 'day' || item.kind === 'new' ? 'h3' : 'article');
  row.dataset.key = item.key;
  return row;
}

/**
 * @param reader `you`; `nameOf(id)` of a person, where it is known; what can be done: `sayAgain(id)` and `discard(id)` with
 *   what is not sent, `show(id, seq)` with what is quoted
 */
export function paintRow(row, item, reader) {
  switch (item.kind) {
    case 'day':
      row.className = 'day';
      row.dataset.day = item.day;
      row.replaceChildren(make('span', null, null, dayLabel(item.day)));
      break;
    case 'note':
      row.className = 'note';
      row.replaceChildren(...renameNote(item.note));
      break;
    case 'new':
      row.className = 'new-line';
      row.replaceChildren(make('span', null, null, words.newMessages(item.count)));
      break;
    case 'message':
      row.dataset.day = item.message.day;
      row.dataset.seq = item.message.seq;
      paintMessage(row, item.message, item.first, reader);
      break;
    case 'unsent':
      paintUnsent(row, item, reader);
      break;
    default:
      throw new Error(`No such item: ${item.kind}`);
  }
}

function renameNote({ person, was }) {
  return sentence(words.isNowCalled, { was: make('bdi', null, null, was), name: nameOf(person) });
}

function paintMessage(row, message, first, reader) {
  row.className = first ? 'message first' : 'message';
  row.classList.toggle('for-reader', isForReader(message, reader));
  row.tabIndex = -1;
  const time = make('time', null, { datetime: message.at, title: fullTime(message.time) }, clock(message.time));
  row.replaceChildren(
    ...bylineOf(message.author, first, time),
    ...quoteOf(message, reader),
    saidOf(message),
    ...reactionsOf(message, reader),
  );
}

function paintUnsent(row, { entry, first, author, status }, reader) {
  row.className = `message unsent ${status.kind}${first ? ' first' : ''}`;
  row.tabIndex = -1;
  const isRefused = status.kind === 'refused';
  row.replaceChildren(...bylineOf(author, first, isRefused ? '' : waiting(status)), textOf(entry.text));
  if (isRefused) {
    row.append(refusal(entry, status, reader));
  }
}

function waiting({ label }) {
  return make('span', 'status', { title: label }, icon('clock'), make('span', 'status-text', null, label));
}

/** The first of a group shows who speaks; the others say it to screen readers only, and their time on hover. */
function bylineOf(author, first, aside) {
  if (first) {
    return [avatar(author), make('header', 'byline', null, nameOf(author), ' ', aside)];
  }
  const speaker = make('span', 'visually-hidden', null, make('bdi', null, null, author.name));
  return aside === '' ? [speaker] : [speaker, make('span', 'gutter', null, aside)];
}

function refusal(entry, status, reader) {
  const again = make('button', 'link-button', { type: 'button' }, status.again);
  const discard = make('button', 'link-button', { type: 'button' }, words.delete);
  again.addEventListener('click', () => reader.sayAgain(entry.id));
  discard.addEventListener('click', () => reader.discard(entry.id));
  return make(
    'p',
    'refusal',
    null,
    icon('alert'),
    make('strong', null, null, words.notSent),
    make('span', 'reason', { dir: 'auto' }, status.reason),
    make('span', 'refusal-buttons', null, again, make('span', null, { 'aria-hidden': 'true' }, '·'), discard),
  );
}
