// Small words for making elements. Text goes in as text, never as markup.

export function byId(id) {
  return document.getElementById(id);
}

/** An element with a class, attributes and children (elements or plain text). */
export function make(tag, className, attributes, ...children) {
  const element = document.createElement(tag);
  if (className) {
    element.className = className;
  }
  for (const [name, value] of Object.entries(attributes ?? {})) {
    element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** Over the page, unless another one is open. */
export function openDialog(dialog) {
  if (!isDialogOpen()) {
    dialog.showModal();
  }
}

export function isDialogOpen() {
  return document.querySelector('dialog[open]') !== null;
}

/** Says it to whoever listens to this page in place of seeing it. */
export function announce(sentence) {
  byId('announcer').textContent = sentence;
}
