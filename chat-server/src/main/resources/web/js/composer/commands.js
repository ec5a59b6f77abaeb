// What a line in the composer means: something to say, a new name, or a command that is not known. No DOM.

import { words } from '../language/words.js';

/**
 * One of `{kind: 'nothing'}`, `{kind: 'say', text}`, `{kind: 'rename', name}` and `{kind: 'unknown', hint}`.
 * Only a single line can be a command, and `//` says a slash.
 */
export function meaningOf(typed) {
  const text = typed.trim();
  if (text === '') {
    return { kind: 'nothing' };
  }
  if (!text.startsWith('/')) {
    return { kind: 'say', text };
  }
  if (text.startsWith('//')) {
    return { kind: 'say', text: text.slice(1) };
  }
  const [command] = text.split(/\s/, 1);
  const rest = text.slice(command.length).trim();
  if (command !== '/name') {
    return { kind: 'unknown', hint: words.unknownCommand(shortened(command)) };
  }
  return rest === ''
    ? { kind: 'unknown', hint: words.nameCommand }
    : { kind: 'rename', name: rest };
}

function shortened(word) {
  const characters = Array.from(word);
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : word;
}
