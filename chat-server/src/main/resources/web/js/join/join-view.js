// The name prompt, before anybody has joined from this browser, and whenever the server wants another name.

import { secondsUntil } from '../connection/connection-view.js';
import { sentence } from '../language/dressing.js';
import { words } from '../language/words.js';
import { byId, make } from '../look/dom.js';
import { letterOf } from '../look/person-face.js';

const SLOW_MS = 1_500;
const TICK_MS = 250;

export class JoinView {
  #chat;
  #field = byId('join-name');
  #error = byId('join-error');
  #button = byId('join-button');
  #serverName = '';
  #ticking = null;

  constructor(chat) {
    this.#chat = chat;
    byId('join').querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#join();
    });
    this.#field.addEventListener('input', () => this.#typed());
    chat.addEventListener('name-refused', ({ detail }) => this.open(detail.message));
    chat.addEventListener('welcome', () => this.#close());
  }

  /** @param objection what the server has against the name; empty at first */
  open(objection = '') {
    this.#idle();
    byId('app').hidden = true;
    byId('join').hidden = false;
    this.#field.value ||= this.#chat.you?.name ?? '';
    this.#typed();
    this.#object(objection);
    this.#field.focus();
    this.#field.select();
    this.#askServerName();
  }

  #close() {
    this.#idle();
    byId('join').hidden = true;
    byId('app').hidden = false;
  }

  #join() {
    const name = this.#field.value.trim();
    if (name === '') {
      this.#object(words.nameIsEmpty);
      this.#field.focus();
      return;
    }
    this.#object('');
    this.#button.disabled = true;
    this.#button.textContent = words.joining;
    this.#chat.join(name);
    clearInterval(this.#ticking);
    this.#ticking = setInterval(() => this.#showProgress(), TICK_MS);
  }

  /** It goes on trying by itself; the button stays for who can't wait. */
  #showProgress() {
    const { state } = this.#chat.connection;
    if (state.kind === 'idle' || Date.now() - state.lostAt < SLOW_MS) {
      return;
    }
    const why = this.#chat.refusal ?? words.serverIsSilent;
    const when = state.kind === 'waiting' ? words.tryingAgainIn(secondsUntil(state.until)) : words.tryingAgain;
    this.#object(`${why} ${when}.`);
    this.#button.disabled = state.kind !== 'waiting';
    this.#button.textContent = words.tryNow;
  }

  #idle() {
    clearInterval(this.#ticking);
    this.#button.disabled = false;
    this.#label();
  }

  #typed() {
    const isTrying = this.#chat.connection.state.kind !== 'idle';
    if (isTrying) {
      this.#chat.connection.stop();
      this.#idle();
    }
    this.#object('');
    byId('join-avatar').textContent = letterOf(this.#field.value.trim());
  }

  #object(sentence) {
    if (this.#error.textContent !== sentence) {
      this.#error.textContent = sentence;
    }
    this.#field.setAttribute('aria-invalid', String(sentence !== ''));
  }

  #label() {
    if (this.#serverName === '') {
      this.#button.textContent = words.join;
    } else {
      const server = make('bdi', null, null, this.#serverName);
      this.#button.replaceChildren(...sentence(words.joinServer, { server }));
    }
  }

  async #askServerName() {
    try {
      const status = await (await fetch('/status')).json();
      this.#serverName = status.name;
      byId('join-server').textContent = words.peopleThere(status.people);
      document.querySelectorAll('[data-server-name]').forEach((element) => (element.textContent = status.name));
      this.#label();
    } catch {
      // The prompt works without; joining says what is wrong.
    }
  }
}
