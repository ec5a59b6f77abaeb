// Gives the page its words. In the markup, `data-words` names what an element says, and `data-words-` with an
// attribute's name what that attribute says.

import { language, words } from './words.js';

const ATTRIBUTES = ['aria-label', 'title', 'placeholder'];

export function dressPage() {
  document.documentElement.lang = language;
  document.querySelectorAll('[data-words]').forEach((element) => (element.textContent = words[element.dataset.words]));
  for (const attribute of ATTRIBUTES) {
    const name = `data-words-${attribute}`;
    document
      .querySelectorAll(`[${name}]`)
      .forEach((element) => element.setAttribute(attribute, words[element.getAttribute(name)]));
  }
}

/** A sentence with elements in it: `{name}` is replaced by the element of that name, or by the plain text. */
export function sentence(template, parts) {
  return template.split(/\{(\w+)\}/u).map((piece, at) => (at % 2 === 0 ? piece : parts[piece]));
}

/** What the server has against something, in the reader's language where the server speaks another. */
export function objectionOf(error) {
  return words.objections[error.code] ?? error.message;
}
