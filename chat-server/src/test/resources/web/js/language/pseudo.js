// English in other letters: what is read in plain ones on a page that speaks this did not come from the words.

import english from './en.js';

const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const OTHER = [...'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýž'];

/** But for the names of what is put in. */
function inOtherLetters(text) {
  return text.replace(/\{\w+\}|[A-Za-z]/gu, (found) => OTHER[PLAIN.indexOf(found)] ?? found);
}

function translated(words) {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => {
      switch (typeof value) {
        case 'string':
          return [key, inOtherLetters(value)];
        case 'function':
          return [key, (...all) => inOtherLetters(value(...all))];
        default:
          return [key, translated(value)];
      }
    }),
  );
}

export default translated(english);
