// Copying across messages gives lines that say who spoke and when: `[09:26] Anna: text`. Within one message it is the
// text that was selected.

import { clock } from '../language/days.js';

export function copyAsLines(log, timeline) {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (selection.rangeCount === 0 || selection.isCollapsed) {
      return;
    }
    const range = selection.getRangeAt(0);
    const rows = [...log.querySelectorAll('.message')].filter((row) => range.intersectsNode(row.querySelector('.text')));
    if (rows.length < 2) {
      return;
    }
    const byKey = new Map(timeline.messages.map((message) => [message.id, message]));
    const lines = rows.map((row) => lineOf(byKey.get(row.dataset.key), selectedIn(row.querySelector('.text'), range)));
    event.clipboardData.setData('text/plain', lines.join('\n'));
    event.preventDefault();
  });
}

function lineOf(message, text) {
  return `[${clock(message.time)}] ${message.author.name}: ${text}`;
}

/** The part of the element's text that lies in the range. */
function selectedIn(element, range) {
  const part = document.createRange();
  part.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) {
    part.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) {
    part.setEnd(range.endContainer, range.endOffset);
  }
  return part.toString();
}
