// The conversation as this page knows it: applies what the server says, in order and once.
// No DOM. It tells what happened by events of its own:
//   welcome  joined (again); `detail.isFirst` for the first time on this page, `detail.read` the seq read up to
//   read     another device of this person has read up to `detail.seq`
//   typing   `detail.person` is writing
//   timeline, people, outbox  there is something new to show
//   opened   a page of history was put in the place of all that was here
//   arrived  `detail.messages` of others came in
//   presence `detail.person` came (`detail.online`) or went
//   connection  it is another state
//   name-refused  the server wants another name first: `detail.message`
//   upgraded the server runs another version than the one that this page came from

import { Connection } from '../connection/connection.js';
import { objectionOf } from '../language/dressing.js';
import { Deeds } from './deeds.js';
import { Feed } from './feed.js';
import { People } from './people.js';
import { quoteOf } from './quote.js';
import { Requests } from './requests.js';
import { Sender } from './sender.js';

const ROOM = 'general';
const ABOUT_THE_NAME = new Set(['name_taken', 'name_invalid']);

export class Chat extends EventTarget {
  room = ROOM;
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
  #role = {};
  #pageVersion = null;
  #feed;
  #notes = 0;

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
    this.deeds = new Deeds(this.#requests);
    this.#feed = new Feed(ROOM, this.#requests);
    this.#sender = new Sender(ROOM, outbox, turn, this.#connection);
    outbox.onChanged(() => this.#flush());
  }

  get timeline() {
    return this.#feed.timeline;
  }

  get connection() {
    return this.#connection;
  }

  /** Whether this page's person may take away what others said here. */
  get isModerator() {
    return this.#role.inRoom === 'moderator' || this.#role.everywhere === 'operator';
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

  /**
   * @param draft that this was until now, as Drafts handed it out
   * @param answered the message that this answers, if any
   */
  say(text, draft, answered) {
    this.#outbox.add({ server: this.serverId, room: ROOM, text, replyTo: quoteOf(answered) }, draft);
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

  /** This reader has seen everything up to this seq. */
  tellRead(seq) {
    this.#connection.send({ type: 'read', room: ROOM, seq });
  }

  /** This person is writing something. */
  tellTyping() {
    this.#connection.send({ type: 'typing', room: ROOM });
  }

  /** Asks for the page of history before the oldest message here, if there is one; resolves when it is here. */
  async loadOlder() {
    if (await this.#feed.loadOlder()) {
      this.#tell('timeline');
    }
  }

  #hello() {
    const hello = { type: 'hello', identity: this.#identity.secret, client: 'page' };
    if (this.#name) {
      hello.name = this.#name;
    }
    if (this.server !== null && this.#feed.cursor !== null) {
      hello.server = this.server.id;
      hello.resume = { [ROOM]: this.#feed.cursor };
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
        this.#messageCame(event.message);
        return this.#requests.answer(event);
      case 'joined':
        this.people.joined(event.person);
        this.#tell('people');
        return this.#tell('presence', { person: event.person, online: true });
      case 'left':
        return this.#someoneLeft(event);
      case 'renamed':
        this.#someoneRenamed(event);
        return this.#requests.answer(event);
      case 'read':
        return this.#tell('read', { seq: event.seq });
      case 'typing':
        return this.#tell('typing', { person: event.person });
      case 'presence':
        this.people.online = event.online;
        return this.#tell('people');
      case 'error':
        return this.#requests.answer(event) || this.#refused(event);
      default:
        return undefined;
    }
  }

  #welcome({ server, you, limits, rooms, people, online }) {
    const isFirst = this.server === null;
    if (!isFirst && this.server.id !== server.id) {
      this.#feed.forget();
      this.#tell('timeline');
    }
    this.server = server;
    this.#pageVersion ??= server.version;
    this.#identity.server = server;
    this.#identity.person = you;
    this.#name = you.name;
    const room = rooms.find(({ id }) => id === ROOM);
    this.#role = { everywhere: you.role, inRoom: room?.role };
    people.forEach((person) => this.timeline.rename(person));
    this.refusal = null;
    this.limits = { ...this.limits, ...limits };
    this.people.welcome(people, online);
    this.#tell('welcome', { isFirst, read: room?.read ?? 0 });
    this.#tell('people');
    if (server.version !== this.#pageVersion) {
      this.#tell('upgraded');
    }
  }

  #historyCame(event) {
    this.#feed.page(event);
    this.#acknowledge(event.messages);
    this.#sendWhatWaits();
    this.#tell('opened');
    this.#tell('timeline');
  }

  #changesCame(event) {
    this.#took(event.messages, this.#feed.changes(event));
  }

  #messageCame(message) {
    const added = this.#feed.message(message);
    if (added === null) {
      this.#connection.recover();
    } else {
      this.#took([message], added);
    }
  }

  #took(messages, added) {
    this.#acknowledge(messages);
    this.#tell('timeline');
    const arrived = added.filter((message) => message.author.id !== this.you.id);
    if (arrived.length > 0) {
      this.#tell('arrived', { messages: arrived });
    }
    this.#sendWhatWaits();
  }

  #acknowledge(messages) {
    this.#outbox.acknowledge(messages.filter(({ author }) => author.id === this.you.id).map(({ id }) => id));
  }

  #sendWhatWaits() {
    if (this.#feed.isCaughtUp) {
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
      this.#feed.connectionLost();
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
