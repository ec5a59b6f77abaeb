// The conversation as this page knows it: applies what the server says, in order and once.
// No DOM. It tells what happened by events of its own:
//   welcome  joined (again); `detail.isFirst` for the first time on this page
//   timeline, people, outbox  there is something new to show
//   opened   a page of history was put in the place of all that was here
//   arrived  `detail.messages` of others came in
//   presence `detail.person` came (`detail.online`) or went
//   connection  it is another state
//   name-refused  the server wants another name first: `detail.message`
//   upgraded the server runs another version than the one that this page came from

import { Connection } from '../connection/connection.js';
import { objectionOf } from '../language/dressing.js';
import { words } from '../language/words.js';
import { People } from './people.js';
import { Requests } from './requests.js';
import { Sender } from './sender.js';
import { Timeline } from './timeline.js';

const ROOM = 'general';
const PAGE = 100;
const ABOUT_THE_NAME = new Set(['name_taken', 'name_invalid']);

export class Chat extends EventTarget {
  room = ROOM;
  timeline = new Timeline();
  people = new People();
  limits = { nameChars: 32, textChars: 4000 };
  /** As `{id, name, version}`; null before the first welcome of this page. */
  server = null;

  /** What the server last had against the hello, or null. */
  refusal = null;

  #identity;
  #outbox;
  #sender;
  #connection;
  #requests;
  #name;
  #pageVersion = null;
  /** The highest revision up to which everything is here; null: nothing is. */
  #cursor = null;
  #isCaughtUp = false;
  #notes = 0;
  #older = null;

  /** @param turn of this browser's windows at sending what is in their common outbox */
  constructor(url, identity, outbox, turn) {
    super();
    this.#identity = identity;
    this.#outbox = outbox;
    this.#connection = new Connection(url, {
      hello: () => this.#hello(),
      received: (event) => this.#apply(event),
      refused: (error) => this.#refusedHello(error),
      changed: (state) => this.#connectionChanged(state),
    });
    this.#requests = new Requests((command) => this.#connection.send(command));
    this.#sender = new Sender(ROOM, outbox, turn, this.#connection);
    outbox.onChanged(() => this.#flush());
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
  async rename(name) {
    const answer = await this.#requests.ask({ type: 'rename', name });
    switch (answer?.type) {
      case 'renamed':
        return null;
      case 'error':
        return objectionOf(answer);
      default:
        return words.renameOffline;
    }
  }

  /**
   * Asks for the page of history before the oldest message here, if there is one; resolves when it is here. Nothing comes
   * of a page that does not end where the timeline begins by then: it would leave a hole.
   */
  loadOlder() {
    if (this.#isCaughtUp && this.timeline.moreBefore) {
      this.#older ??= this.#askForOlder().finally(() => (this.#older = null));
    }
    return this.#older ?? Promise.resolve();
  }

  async #askForOlder() {
    const before = this.timeline.firstSeq;
    const page = await this.#requests.ask({ type: 'history', room: ROOM, before, limit: PAGE });
    if (page?.type === 'history' && before === this.timeline.firstSeq) {
      this.timeline.prepend(page.messages, page.moreBefore);
      this.#tell('timeline');
    }
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
        return this.#requests.answer(event) || this.#historyCame(event);
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
        this.#someoneRenamed(event);
        return this.#requests.answer(event);
      case 'presence':
        this.people.online = event.online;
        return this.#tell('people');
      case 'error':
        return this.#requests.answer(event) || this.#refused(event);
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
    this.#tell('opened');
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

  #take(came) {
    const added = came.filter((message) => this.timeline.apply(message) === 'added');
    this.#acknowledge(came);
    this.#tell('timeline');
    const messages = added.filter((message) => message.author.id !== this.you.id);
    if (messages.length > 0) {
      this.#tell('arrived', { messages });
    }
  }

  #acknowledge(messages) {
    this.#outbox.acknowledge(messages.filter(({ author }) => author.id === this.you.id).map(({ id }) => id));
  }

  #caughtUpTo(rev, isCaughtUp) {
    this.#cursor = rev;
    this.#isCaughtUp = isCaughtUp;
    if (isCaughtUp) {
      this.#sender.open(this.serverId);
    }
    this.#tell('outbox');
  }

  #someoneLeft({ person: id, lastSeen }) {
    const person = this.people.left(id, lastSeen);
    this.#tell('people');
    if (person) {
      this.#tell('presence', { person, online: false });
    }
  }

  #someoneRenamed({ person, was }) {
    this.people.renamed(person);
    this.timeline.rename(person);
    if (person.id === this.you.id) {
      this.#identity.person = person;
      this.#name = person.name;
    }
    if (person.name !== was) {
      this.timeline.note({ key: `note-${++this.#notes}`, person, was });
    }
    this.#tell('people');
    this.#tell('timeline');
  }

  #refused(error) {
    this.#sender.refused(error, objectionOf(error));
    this.#tell('outbox');
  }

  #refusedHello(error) {
    this.refusal = objectionOf(error);
    if (ABOUT_THE_NAME.has(error.code)) {
      this.#connection.stop();
      this.#tell('name-refused', { message: this.refusal });
    }
  }

  #connectionChanged(state) {
    if (state.kind !== 'connected') {
      this.#isCaughtUp = false;
      this.#sender.close();
      this.#requests.connectionLost();
    }
    this.#tell('connection', { state });
    this.#tell('outbox');
  }

  #flush() {
    this.#sender.flush();
    this.#tell('outbox');
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
