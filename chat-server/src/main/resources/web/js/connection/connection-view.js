// The state of the connection, always in sight: a dot and a word; and after a second without one, a strip with a
// countdown. Also the strip that offers to reload.

import { words } from '../language/words.js';
import { announce, byId } from '../look/dom.js';

const STRIP_AFTER_MS = 1_000;
const TICK_MS = 200;

export class ConnectionView {
  #chat;
  #ticking = null;
  #isStripShown = false;

  constructor(chat) {
    this.#chat = chat;
    byId('try-now').addEventListener('click', () => chat.connection.tryNow());
    byId('reload').addEventListener('click', () => location.reload());
    chat.addEventListener('upgraded', () => (byId('upgrade-strip').hidden = false));
    chat.addEventListener('people', () => this.#show());
    chat.addEventListener('connection', () => this.#changed());
    chat.addEventListener('welcome', () => this.#showServerName());
    this.#showServerName();
  }

  #showServerName() {
    const name = this.#chat.serverName;
    document.querySelectorAll('[data-server-name]').forEach((element) => (element.textContent = name));
  }

  #changed() {
    clearInterval(this.#ticking);
    if (!this.#chat.connection.isConnected) {
      this.#ticking = setInterval(() => this.#show(), TICK_MS);
    }
    this.#show();
  }

  #show() {
    const { state } = this.#chat.connection;
    const word = wordFor(state, this.#chat);
    document.querySelectorAll('[data-connection-state]').forEach((element) => (element.dataset.connectionState = state.kind));
    document.querySelectorAll('[data-connection-word]').forEach((element) => setText(element, word));
    document.querySelectorAll('[data-my-state]').forEach((element) =>
      setText(element, state.kind === 'connected' ? words.online : words.offline),
    );
    this.#showStrip(state);
  }

  #showStrip(state) {
    const isLost = state.kind === 'waiting' || state.kind === 'connecting';
    const isShown = isLost && Date.now() - state.lostAt >= STRIP_AFTER_MS;
    if (isShown !== this.#isStripShown) {
      this.#isStripShown = isShown;
      byId('connection-strip').hidden = !isShown;
      announce(isShown ? words.lostAnnounced : words.backAnnounced);
    }
    if (isShown) {
      setText(byId('connection-strip-title'), this.#chat.server === null ? words.noConnection : words.connectionLost);
      setText(byId('connection-strip-text'), stripText(state, this.#chat.refusal));
      byId('try-now').disabled = state.kind !== 'waiting';
    }
  }
}

function wordFor(state, chat) {
  switch (state.kind) {
    case 'connected':
      return words.connected(chat.people.online);
    case 'waiting':
      return words.reconnecting;
    default:
      return chat.server === null ? words.connecting : words.reconnecting;
  }
}

function stripText(state, refusal) {
  const reason = refusal ? `${refusal} ` : '';
  return reason + (state.kind === 'waiting' ? words.tryingAgainIn(secondsUntil(state.until)) : words.tryingAgain);
}

export function secondsUntil(time) {
  return Math.max(1, Math.ceil((time - Date.now()) / 1000));
}

/** Without touching what is there already: a text selected by the reader stays selected. */
function setText(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}
