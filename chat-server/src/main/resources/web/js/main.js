// Wires the page together; reads like a table of contents.

import { Chat } from './chat.js';
import { Composer } from './composer.js';
import { ConnectionView } from './connection-view.js';
import { ConversationView } from './conversation-view.js';
import { copyAsLines } from './copy-lines.js';
import { byId } from './dom.js';
import { Identity, newMessageId } from './identity.js';
import { JoinView } from './join-view.js';
import { Outbox } from './outbox.js';
import { PeopleView } from './people-view.js';
import { RenameView } from './rename-view.js';
import { Storage } from './storage.js';
import { UnreadTitle } from './unread-title.js';

const kept = Storage.ofBrowser('localStorage');
const drafts = Storage.ofBrowser('sessionStorage');

const address = new URL('/chat', location.href);
address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';

const chat = new Chat(address.href, new Identity(kept), new Outbox(kept, newMessageId));
kept.onRemovedElsewhere((key) => chat.discardedElsewhere(key));

const join = new JoinView(chat);
const rename = new RenameView(chat);
const conversation = new ConversationView(chat, {
  sayAgain: (id) => {
    chat.sayAgain(id);
    composer.focus();
  },
  discard: (id) => {
    chat.discard(id);
    composer.focus();
  },
});
const composer = new Composer(chat, drafts, () => conversation.toLatest());
new ConnectionView(chat);
new PeopleView(chat, () => rename.open());
new UnreadTitle(chat);
copyAsLines(byId('log'), chat.timeline);

// Whatever makes a connection likely again, or doubtful, is a reason to look at once.
window.addEventListener('online', () => chat.connection.check());
window.addEventListener('offline', () => chat.connection.check());
window.addEventListener('pageshow', (event) => event.persisted && chat.connection.check());
document.addEventListener('visibilitychange', () => !document.hidden && chat.connection.check());

chat.addEventListener('welcome', ({ detail }) => detail.isFirst && composer.focus());

if (chat.you === null) {
  join.open();
} else {
  byId('app').hidden = false;
  conversation.render();
  composer.focus();
  chat.join(chat.you.name);
}
