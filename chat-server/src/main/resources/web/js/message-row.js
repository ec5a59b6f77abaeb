// How the rows of the conversation look: day lines, quiet notes, messages, and messages that are not sent yet.

import { clock, dayLabel, fullTime } from './days.js';
import { icon, make } from './dom.js';
import { avatar, nameOf } from './person-face.js';
import { textAsNodes } from './text.js';

/** Two items with one key and one signature look the same. */
export function signatureOf(item) {
  switch (item.kind) {
    case 'day':
      return dayLabel(item.day);
    case 'note':
      return item.key;
    case 'message':
      return [item.message.rev, item.first, item.message.author.name, item.message.author.color].join('|');
    case 'unsent':
      return [item.first, item.status.kind, item.status.label, item.status.reason, item.author.name, item.author.color].join('|');
    default:
      throw new Error(`No such item: ${item.kind}`);
  }
}

export function rowElement(item) {
  const row = item.kind === 'day' ? make('h3') : make('article');
  row.dataset.key = item.key;
  return row;
}

/** @param actions `sayAgain(id)` and `discard(id)` */
export function paintRow(row, item, actions) {
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
    case 'message':
      row.dataset.day = item.message.day;
      row.dataset.seq = item.message.seq;
      paintMessage(row, item.message, item.first);
      break;
    case 'unsent':
      paintUnsent(row, item, actions);
      break;
    default:
      throw new Error(`No such item: ${item.kind}`);
  }
}

function renameNote({ person, was }) {
  return [make('bdi', null, null, was), ' is now called ', nameOf(person)];
}

function paintMessage(row, message, first) {
  row.className = first ? 'message first' : 'message';
  const time = make('time', null, { datetime: message.at, title: fullTime(message.time) }, clock(message.time));
  row.replaceChildren(...bylineOf(message.author, first, time), textOf(message.text));
}

function paintUnsent(row, { entry, first, author, status }, actions) {
  row.className = `message unsent ${status.kind}${first ? ' first' : ''}`;
  const isRefused = status.kind === 'refused';
  row.replaceChildren(...bylineOf(author, first, isRefused ? '' : waiting(status)), textOf(entry.text));
  if (isRefused) {
    row.append(refusal(entry, status, actions));
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

function textOf(text) {
  const element = make('div', 'text', { dir: 'auto' });
  element.append(textAsNodes(text));
  return element;
}

function refusal(entry, status, actions) {
  const again = make('button', 'link-button', { type: 'button' }, status.again);
  const discard = make('button', 'link-button', { type: 'button' }, 'Delete');
  again.addEventListener('click', () => actions.sayAgain(entry.id));
  discard.addEventListener('click', () => actions.discard(entry.id));
  return make(
    'p',
    'refusal',
    null,
    icon('alert'),
    make('strong', null, null, 'Not sent'),
    make('span', 'reason', { dir: 'auto' }, status.reason),
    make('span', 'refusal-buttons', null, again, make('span', null, { 'aria-hidden': 'true' }, '·'), discard),
  );
}
