// What is shown of the outbox: under the last message, in order, each saying what it waits for.

import { dayOf } from '../language/days.js';
import { words } from '../language/words.js';
import { continues } from '../chat/timeline.js';

/** `{kind: 'unsent', key, entry, author, first, status}` for each entry; `status.kind` is sending, waiting or refused. */
export function outboxItems(chat) {
  const author = chat.you;
  let before = chat.timeline.messages.at(-1) ?? null;
  let statusBefore = null;
  return chat.outbox.map((entry) => {
    const status = statusOf(entry, chat);
    const message = { author, day: dayOf(entry.at), time: entry.at };
    const saysWhatItWaitsFor = status.kind === 'waiting' && statusBefore?.label !== status.label;
    const first = saysWhatItWaitsFor || !continues(before, message);
    before = message;
    statusBefore = status;
    return { kind: 'unsent', key: `unsent-${entry.id}`, entry, author, first, status };
  });
}

function statusOf(entry, chat) {
  if (entry.server !== chat.serverId) {
    return {
      kind: 'refused',
      reason: words.otherServer,
      again: words.sendHere,
    };
  }
  switch (entry.state.kind) {
    case 'refused':
      return { kind: 'refused', reason: entry.state.message, again: words.tryAgain };
    case 'paused':
      return { kind: 'waiting', label: words.notSentYet(entry.state.message) };
    default:
      return chat.connection.isConnected
        ? { kind: 'sending', label: words.sending }
        : { kind: 'waiting', label: words.waitingForConnection };
  }
}
