// The keys that work anywhere on the page, and the list of all keys.

import { words } from '../language/words.js';
import { byId, make, openDialog } from '../look/dom.js';

const MAC = /Mac|iPhone|iPad/u.test(navigator.platform);
const CTRL = MAC ? '⌘' : 'Ctrl';

/** What is pressed, in alternatives, and what it does. */
const KEYS = [
  [[['Enter']], words.keyEnter],
  [[['Shift', 'Enter']], words.keyNewLine],
  [[[words.keyTyping]], words.keyTypingDoes],
  [[['Shift', 'Tab']], words.keyHistory],
  [[['↑'], ['↓']], words.keyMove],
  [[['Home'], ['End']], words.keyEnds],
  [[['Page ↑'], ['Page ↓']], words.keyPages],
  [[[CTRL, 'C']], words.keyCopy],
  [[['Esc']], words.keyBack],
  [[[CTRL, ',']], words.keySettings],
  [[[CTRL, '/']], words.keyKeys],
];

export class KeysView {
  #dialog = byId('keys');

  constructor(openSettings) {
    byId('keys-list').append(...KEYS.flatMap(([pressed, does]) => line(pressed, does)));
    document.addEventListener('keydown', (event) => this.#pressed(event, openSettings));
  }

  open() {
    openDialog(this.#dialog);
  }

  #pressed(event, openSettings) {
    const isPlain = (MAC ? event.metaKey : event.ctrlKey) && !event.altKey;
    if (!isPlain || byId('app').hidden) {
      return;
    }
    // On some keyboards the slash is Shift and 7.
    if (event.key === '/') {
      event.preventDefault();
      this.open();
    } else if (event.key === ',') {
      event.preventDefault();
      openSettings();
    }
  }
}

function line(alternatives, does) {
  const shown = alternatives.flatMap((pressed, at) => [
    ...(at > 0 ? [' '] : []),
    ...pressed.flatMap((key, place) => [...(place > 0 ? [' '] : []), make('kbd', null, null, key)]),
  ]);
  return [make('dt', null, null, ...shown), make('dd', null, null, does)];
}
