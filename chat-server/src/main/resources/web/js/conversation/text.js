// A message's text as elements: plain text, and addresses as links that show where they lead. Nothing else.

import '../../library/markdown-it/markdown-it.min.js';
import { make } from '../look/dom.js';

const SCHEMES = new Set(['http:', 'https:', 'mailto:']);
/** Marks that turn the order of characters around: an address with one of them looks like another address. */
const TURNING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** Closing quotes, with what stands behind them, belong to the sentence. */
const QUOTES = /[“”„«»‘’‹›][.,;:!?)]*$/u;
const { linkify } = globalThis.markdownit();

linkify.set({ fuzzyLink: false, fuzzyIP: false, fuzzyEmail: true }).add('ftp:', null).add('//', null);

export function textAsNodes(text) {
  const nodes = document.createDocumentFragment();
  let end = 0;
  for (const { index, raw: found, url: foundUrl } of linkify.match(text) ?? []) {
    const quotes = found.match(QUOTES)?.[0].length ?? 0;
    const [raw, url] = [found, foundUrl].map((address) => address.slice(0, address.length - quotes));
    if (leadsSomewhereSafe(raw, url)) {
      nodes.append(text.slice(end, index), linkTo(url, raw));
      end = index + raw.length;
    }
  }
  nodes.append(text.slice(end));
  return nodes;
}

function leadsSomewhereSafe(raw, url) {
  return URL.canParse(url) && SCHEMES.has(new URL(url).protocol) && !TURNING.test(raw);
}

function linkTo(url, raw) {
  const { href } = new URL(url);
  return make('a', null, { href, title: href, target: '_blank', rel: 'noopener noreferrer', dir: 'ltr', tabindex: '-1' }, raw);
}
