// Who this browser is: a secret made here before the first contact, and what the server last said about its person.
// On plain HTTP there is no crypto.randomUUID and no crypto.subtle; getRandomValues is everywhere.

const IDENTITY_BYTES = 32;
const ID_BYTES = 16;

function randomText(bytes) {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  const base64 = btoa(String.fromCharCode(...random));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function newMessageId() {
  return randomText(ID_BYTES);
}

export function newTabId() {
  return randomText(ID_BYTES);
}

export class Identity {
  #storage;
  #person;
  #server;

  constructor(storage) {
    this.#storage = storage;
    this.#person = storage.get('person');
    this.#server = storage.get('server');
  }

  /** 43 characters that nobody else may ever see. */
  get secret() {
    const secret = this.#storage.get('identity') ?? randomText(IDENTITY_BYTES);
    // Every time, since one of the two places where it is kept may have lost it.
    this.#storage.set('identity', secret);
    return secret;
  }

  /** The person as the server last named it; null before the first welcome. */
  get person() {
    return this.#person;
  }

  set person(person) {
    this.#person = { id: person.id, name: person.name, color: person.color };
    this.#storage.set('person', this.#person);
  }

  /** The server that was last joined from this page's address, as `{id, name}`; null before the first welcome. */
  get server() {
    return this.#server;
  }

  set server(server) {
    this.#server = { id: server.id, name: server.name };
    this.#storage.set('server', this.#server);
  }
}
