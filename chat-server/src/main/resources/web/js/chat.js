// The conversation as this page knows it: applies what the server says, in order and once, and keeps the outbox moving.
// No DOM. It tells what happened by events of its own:
//   welcome  joined (again); `detail.isFirst` for the first time on this page
//   timeline, people, outbox  there is something new to show
//   arrived  `detail.count` messages of others came in
//   presence `detail.person` came (`detail.online`) or went
//   name-refused  the server wants another name first: `detail.message`
//   upgraded the server runs another version than the one that this page came from

import { Connection } from './connection.js';
import { People } from './people.js';
import { Timeline } from './timeline.js';

const ROOM = 'general';
const PAGE = 100;
const PATIENCE_MS = 2_000;
/** A message that is on its way for longer than this makes one doubt the connection. */
const DOUBT_MS = 5_000;
const CAN_BE_TRIED_AGAIN = new Set(['rate_limited', 'storage_full', 'unavailable']);
const ABOUT_THE_NAME = new Set(['name_taken', 'name_invalid']);

export class Chat extends EventTarget {
  timeline = new Timeline();
  people = new People();
  limits = { nameChars: 32, textChars: 4000 };
  isLoadingOlder = false;

  /** As `{id, name, version}`; null before the first welcome of this page. */
  server = null;

  /** What the server last had against the hello, or null. */
  refusal = null;

  #identity;
  #outbox;
  #turn;
  #connection;
  #name;
  #pageVersion = null;
  /** The highest revision up to which everything is here; null: nothing is. */
  #cursor = null;
  #isCaughtUp = false;
  #pageRef = 0;
  #renames = new Map();
  #patience = null;
  #doubt = null;

  /** @param turn of this browser's windows at sending what is in their common outbox */
  constructor(url, identity, outbox, turn) {
    super();
    this.#identity = identity;
    this.#outbox = outbox;
    this.#turn = turn;
    outbox.onChanged(() => this.#flush());
    turn.onMine(() => this.#flush());
    this.#connection = new Connection(url, {
      hello: () => this.#hello(),
      received: (event) => this.#apply(event),
      refused: (error) => this.#refusedHello(error),
      changed: (state) => this.#connectionChanged(state),
    });
  }

  get connection() {
    return this.#connection;
  }

  get outbox() {
    return this.#outbox.entries;
  }

  /** This page's person; null before anybody has joined from here. */
  get you() {
    return this.#identity.person;
  }

  /** The server that what is written now is meant for. */
  get serverId() {
    return this.server?.id ?? this.#identity.server?.id;
  }

  /** What people call the server; the page's own name until that is known. */
  get serverName() {
    return this.server?.name ?? this.#identity.server?.name ?? 'Earshot';
  }

  join(name) {
    this.#name = name;
    this.refusal = null;
    this.#connection.start();
    this.#connection.tryNow();
  }

  /** @param draft that this was until now, as Drafts handed it out */
  say(text, draft) {
    this.#outbox.add(this.serverId, ROOM, text, draft);
    this.#flush();
  }

  sayAgain(id) {
    this.#outbox.retry(id, this.serverId);
    this.#flush();
  }

  discard(id) {
    this.#outbox.remove(id);
    this.#flush();
  }

  /** Whatever makes a connection likely again, or doubtful, is a reason to look at once; also what other windows did. */
  check() {
    this.#connection.check();
    this.#outbox.reload();
  }

  /** Resolves to null once everybody sees the new name, or to a sentence that says why not. */
  rename(name) {
    const ref = `rename-${++this.#pageRef}`;
    if (!this.#connection.send({ type: 'rename', name, ref })) {
      return Promise.resolve('There is no connection just now. Your name can be changed when it is back.');
    }
    return new Promise((resolve) => this.#renames.set(ref, resolve));
  }

  /** Asks for the page of history before the oldest message here, unless that is under way or there is none. */
  loadOlder() {
    if (this.isLoadingOlder || !this.#isCaughtUp || !this.timeline.moreBefore) {
      return;
    }
    const before = this.timeline.firstSeq;
    const ref = olderThan(before);
    this.isLoadingOlder = this.#connection.send({ type: 'history', room: ROOM, before, limit: PAGE, ref });
  }

  #hello() {
    const hello = { type: 'hello', identity: this.#identity.secret, client: 'page' };
    if (this.#name) {
      hello.name = this.#name;
    }
    if (this.server !== null && this.#cursor !== null) {
      hello.server = this.server.id;
      hello.resume = { [ROOM]: this.#cursor };
    }
    return hello;
  }

  #apply(event) {
    if ((event.message?.room ?? event.room ?? ROOM) !== ROOM) {
      return undefined;
    }
    switch (event.type) {
      case 'welcome':
        return this.#welcome(event);
      case 'history':
        return event.ref?.startsWith('older-') ? this.#olderCame(event) : this.#historyCame(event);
      case 'changes':
        return this.#changesCame(event);
      case 'message':
        return this.#messageCame(event.message);
      case 'joined':
        this.people.joined(event.person);
        this.#tell('people');
        return this.#tell('presence', { person: event.person, online: true });
      case 'left':
        return this.#someoneLeft(event);
      case 'renamed':
        return this.#someoneRenamed(event);
      case 'presence':
        this.people.online = event.online;
        return this.#tell('people');
      case 'error':
        return this.#refused(event);
      default:
        return undefined;
    }
  }

  #welcome({ server, you, limits, people, online }) {
    const isFirst = this.server === null;
    if (!isFirst && this.server.id !== server.id) {
      this.#cursor = null;
      this.timeline.reset([], false);
      this.#tell('timeline');
    }
    this.server = server;
    this.#pageVersion ??= server.version;
    this.#identity.server = server;
    this.#identity.person = you;
    this.#name = you.name;
    people.forEach((person) => this.timeline.rename(person));
    this.refusal = null;
    this.limits = { ...this.limits, ...limits };
    this.people.welcome(people, online);
    this.#tell('welcome', { isFirst });
    this.#tell('people');
    if (server.version !== this.#pageVersion) {
      this.#tell('upgraded');
    }
  }

  /** The newest page, after a welcome: all there is to begin with, also when something else was here before. */
  #historyCame({ messages, rev, moreBefore }) {
    this.timeline.reset(messages, moreBefore);
    this.#acknowledge(messages);
    this.#caughtUpTo(rev, true);
    this.#tell('timeline');
  }

  #changesCame({ messages, rev, more }) {
    this.#take(messages);
    this.#caughtUpTo(rev, !more);
  }

  /** The next revision moves the cursor; one that was here is a repetition, and moves nothing. */
  #messageCame(message) {
    const next = this.#cursor === null ? null : this.#cursor + 1;
    if (next !== null && message.rev > next) {
      this.#connection.recover();
      return;
    }
    this.#take([message]);
    this.#caughtUpTo(message.rev === next ? next : this.#cursor, this.#isCaughtUp);
  }

  #take(messages) {
    const added = messages.filter((message) => this.timeline.apply(message) === 'added');
    this.#acknowledge(messages);
    this.#tell('timeline');
    const count = added.filter((message) => message.author.id !== this.you.id).length;
    if (count > 0) {
      this.#tell('arrived', { count });
    }
  }

  #acknowledge(messages) {
    this.#outbox.acknowledge(messages.filter(({ author }) => author.id === this.you.id).map(({ id }) => id));
  }

  #caughtUpTo(rev, isCaughtUp) {
    this.#cursor = rev;
    this.#isCaughtUp = isCaughtUp;
    this.#flush();
  }

  /** Nothing comes of a page that does not end where the timeline begins: it would leave a hole. */
  #olderCame({ messages, moreBefore, ref }) {
    this.isLoadingOlder = false;
    if (ref === olderThan(this.timeline.firstSeq)) {
      this.timeline.prepend(messages, moreBefore);
      this.#tell('timeline');
    }
  }

  #someoneLeft({ person: id, lastSeen }) {
    const person = this.people.left(id, lastSeen);
    this.#tell('people');
    if (person) {
      this.#tell('presence', { person, online: false });
    }
  }

  #someoneRenamed({ person, was, ref }) {
    this.people.renamed(person);
    this.timeline.rename(person);
    if (person.id === this.you.id) {
      this.#identity.person = person;
      this.#name = person.name;
    }
    if (person.name !== was) {
      this.timeline.note({ key: `note-${++this.#pageRef}`, person, was });
    }
    this.#answerRename(ref, null);
    this.#tell('people');
    this.#tell('timeline');
  }

  #refused(error) {
    this.#answerRename(error.ref, error.message);
    if (error.ref?.startsWith('older-')) {
      this.isLoadingOlder = false;
      return;
    }
    const id = error.id ?? error.ref;
    if (CAN_BE_TRIED_AGAIN.has(error.code)) {
      this.#outbox.pause(id, error.message);
      clearTimeout(this.#patience);
      this.#patience = setTimeout(() => this.#resumeOutbox(), error.retryAfterMs ?? PATIENCE_MS);
    } else {
      this.#outbox.refuse(id, error.message);
    }
    this.#flush();
  }

  #refusedHello(error) {
    this.refusal = error.message;
    if (ABOUT_THE_NAME.has(error.code)) {
      this.#connection.stop();
      this.#tell('name-refused', { message: error.message });
    }
  }

  #connectionChanged(state) {
    if (state.kind !== 'connected') {
      this.#isCaughtUp = false;
      this.isLoadingOlder = false;
      clearTimeout(this.#patience);
      clearTimeout(this.#doubt);
      this.#turn.giveBack();
      this.#outbox.resume();
      [...this.#renames.keys()].forEach((ref) =>
        this.#answerRename(ref, 'The connection was lost before the name was changed. Try it again when it is back.'),
      );
    }
    this.#tell('connection', { state });
    this.#tell('outbox');
  }

  #answerRename(ref, message) {
    this.#renames.get(ref)?.(message);
    this.#renames.delete(ref);
  }

  #resumeOutbox() {
    this.#outbox.resume();
    this.#flush();
  }

  #flush() {
    if (!this.#isCaughtUp || this.#outbox.isIdle(this.serverId, ROOM)) {
      this.#turn.giveBack();
    } else if (this.#turn.isMine) {
      this.#sendNext();
    } else {
      this.#turn.want();
    }
    this.#tell('outbox');
  }

  /** One message in flight: the next goes out when the one before has come back. */
  #sendNext() {
    const entry = this.#outbox.next(this.serverId, ROOM);
    if (entry !== null) {
      const { id, room, text } = entry;
      this.#outbox.sending(id);
      this.#connection.send({ type: 'say', room, id, text, ref: id });
      clearTimeout(this.#doubt);
      this.#doubt = setTimeout(() => this.#connection.check(), DOUBT_MS);
    }
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function olderThan(seq) {
  return `older-${seq}`;
}
