// Wires the page together; reads like a table of contents.

import { Chat } from './chat.js';
import { Composer } from './composer.js';
import { ConnectionView } from './connection-view.js';
import { ConversationView } from './conversation-view.js';
import { copyAsLines } from './copy-lines.js';
import { Database } from './database.js';
import { byId } from './dom.js';
import { Drafts } from './drafts.js';
import { Identity, newMessageId } from './identity.js';
import { JoinView } from './join-view.js';
import { KeepingView } from './keeping-view.js';
import { Outbox } from './outbox.js';
import { OutboxStore } from './outbox-store.js';
import { PeopleView } from './people-view.js';
import { RenameView } from './rename-view.js';
import { Storage } from './storage.js';
import { Tabs } from './tabs.js';
import { turnOf } from './turn.js';
import { UnreadTitle } from './unread-title.js';
import { moveIn } from './before.js';

const database = await Database.open();
const kept = Storage.ofBrowser('localStorage');
await kept.keepCopiesIn(database);
const session = Storage.ofBrowser('sessionStorage');
const drafts = new Drafts(database, new Tabs(session));
const outbox = new Outbox(new OutboxStore(database), newMessageId);

const address = new URL('/chat', location.href);
address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';

const chat = new Chat(address.href, new Identity(kept), outbox, turnOf(database));
await outbox.reload();
await moveIn(kept, outbox, session, drafts, chat.serverId);

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
new KeepingView(database, outbox, chat);
new PeopleView(chat, () => rename.open());
new UnreadTitle(chat);
copyAsLines(byId('log'), chat.timeline);

window.addEventListener('online', () => chat.check());
window.addEventListener('offline', () => chat.check());
window.addEventListener('pageshow', (event) => event.persisted && chat.check());
document.addEventListener('visibilitychange', () => !document.hidden && chat.check());

chat.addEventListener('welcome', ({ detail }) => detail.isFirst && composer.focus());

if (chat.you === null) {
  join.open();
} else {
  byId('app').hidden = false;
  conversation.render();
  composer.focus();
  chat.join(chat.you.name);
}
