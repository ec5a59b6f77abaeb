// What an answer shows of the message that it answers, until the server says it. No DOM.

const MOST_CHARACTERS = 140;

/** @param message undefined where nothing is answered */
export function quoteOf(message) {
  return message && { id: message.id, seq: message.seq, author: message.author, text: message.text.slice(0, MOST_CHARACTERS) };
}
