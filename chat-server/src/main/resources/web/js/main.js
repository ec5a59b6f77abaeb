// Wires the page together; reads like a table of contents.

import { Chat } from './chat/chat.js';
import { Outbox } from './chat/outbox.js';
import { Reading } from './chat/reading.js';
import { turnOf } from './chat/turn.js';
import { Composer } from './composer/composer.js';
import { watchNetwork } from './connection/changes-of-network.js';
import { ConnectionView } from './connection/connection-view.js';
import { ConversationView } from './conversation/conversation-view.js';
import { copyAsLines } from './conversation/copy-lines.js';
import { Walk } from './conversation/walk.js';
import { JoinView } from './join/join-view.js';
import { Database } from './kept/database.js';
import { Drafts } from './kept/drafts.js';
import { Identity, newMessageId } from './kept/identity.js';
import { KeepingView } from './kept/keeping-view.js';
import { OutboxStore } from './kept/outbox-store.js';
import { Storage } from './kept/storage.js';
import { Tabs } from './kept/tabs.js';
import { moveIn } from './kept/before.js';
import { dressPage } from './language/dressing.js';
import { byId } from './look/dom.js';
import { Attention } from './notices/attention.js';
import { NoticeCard } from './notices/notice-card.js';
import { Notices } from './notices/notices.js';
import { Sound } from './notices/sound.js';
import { SystemNotices } from './notices/system-notices.js';
import { UnreadTitle } from './notices/unread-title.js';
import { MeView } from './people/me-view.js';
import { PeopleView } from './people/people-view.js';
import { RenameView } from './people/rename-view.js';
import { KeysView } from './settings/keys-view.js';
import { Settings } from './settings/settings.js';
import { SettingsView } from './settings/settings-view.js';
import { keepTheme } from './settings/theme.js';

const kept = Storage.ofBrowser('localStorage');
const settings = new Settings(kept);
keepTheme(settings);
dressPage();

const database = await Database.open();
await kept.keepCopiesIn(database);
const session = Storage.ofBrowser('sessionStorage');
const drafts = new Drafts(database, new Tabs(session));
const outbox = new Outbox(new OutboxStore(database), newMessageId);

const address = new URL('/chat', location.href);
address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';

const chat = new Chat(address.href, new Identity(kept), outbox, turnOf(database));
await outbox.reload();
await moveIn(kept, outbox, session, drafts, chat.serverId);
const reading = new Reading(chat, kept);
const attention = new Attention();

const join = new JoinView(chat);
const rename = new RenameView(chat);
const conversation = new ConversationView(chat, reading, attention, {
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
const backToWriting = () => {
  conversation.toLatest();
  composer.focus();
};
new Walk(byId('scroller'), chat.timeline, backToWriting);
copyAsLines(byId('log'), chat.timeline);
new ConnectionView(chat);
new KeepingView(database, outbox, chat);

const systemNotices = new SystemNotices();
new UnreadTitle(chat, attention);
new Notices(chat, settings, attention, conversation, {
  sound: new Sound(),
  system: systemNotices,
  card: new NoticeCard(),
});

const keys = new KeysView(() => settingsView.open());
const settingsView = new SettingsView(settings, systemNotices, () => keys.open());
new PeopleView(chat);
new MeView(chat, settings, { rename: () => rename.open(), settings: () => settingsView.open() });

watchNetwork(() => chat.check());

chat.addEventListener('welcome', ({ detail }) => detail.isFirst && composer.focus());

if (chat.you === null) {
  join.open();
} else {
  byId('app').hidden = false;
  conversation.render();
  composer.focus();
  chat.join(chat.you.name);
}
