// A message's text as elements: plain text, and bare addresses as links that show where they lead. Nothing else.

import { make } from '../look/dom.js';

/** White space, quotes, brackets, controls and bidi marks end an address. */
const ADDRESS = /\b(?:https?:\/\/|mailto:)[^\s<>"“”„«»`\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069]+/giu;
const TRAILING = /[.,;:!?'’…*_~\])}]$/u;
const OPENING = { ')': '(', ']': '[', '}': '{' };
const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

export function textAsNodes(text) {
  const nodes = document.createDocumentFragment();
  let end = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutPunctuation(found);
    const link = linkTo(address);
    if (link) {
      nodes.append(text.slice(end, index), link);
      end = index + address.length;
    }
  }
  nodes.append(text.slice(end));
  return nodes;
}

/** A full stop or a closing bracket behind an address belongs to the sentence, unless it was opened in the address. */
function withoutPunctuation(found) {
  let address = found;
  while (TRAILING.test(address) && !closesWhatItOpened(address)) {
    address = address.slice(0, -1);
  }
  return address;
}

function closesWhatItOpened(address) {
  const closing = address.at(-1);
  const opening = OPENING[closing];
  return opening !== undefined && address.split(opening).length >= address.split(closing).length;
}

function linkTo(address) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  const leadsSomewhere = SCHEMES.has(url.protocol) && (url.host !== '' || url.pathname !== '');
  return leadsSomewhere
    ? make('a', null, { href: url.href, title: url.href, target: '_blank', rel: 'noopener noreferrer', dir: 'ltr', tabindex: '-1' }, address)
    : null;
}
