// The name prompt, before anybody has joined from this browser, and whenever the server wants another name.

import { secondsUntil } from './connection-view.js';
import { byId } from './dom.js';
import { letterOf } from './person-face.js';

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
      this.#object('A name needs at least one character.');
      this.#field.focus();
      return;
    }
    this.#object('');
    this.#button.disabled = true;
    this.#button.textContent = 'Joining…';
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
    const why = this.#chat.refusal ?? 'The server doesn’t answer. Is it running, and are you on its network?';
    this.#object(state.kind === 'waiting' ? `${why} Trying again in ${secondsUntil(state.until)} s.` : `${why} Trying again…`);
    this.#button.disabled = state.kind !== 'waiting';
    this.#button.textContent = 'Try now';
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
    const join = document.createElement('bdi');
    join.textContent = this.#serverName;
    this.#button.replaceChildren('Join', this.#serverName === '' ? '' : ' ', join);
  }

  async #askServerName() {
    try {
      const status = await (await fetch('/status')).json();
      this.#serverName = status.name;
      byId('join-server').textContent = welcomeLine(status.people);
      document.querySelectorAll('[data-server-name]').forEach((element) => (element.textContent = status.name));
      this.#label();
    } catch {
      // The prompt works without; joining says what is wrong.
    }
  }
}

function welcomeLine(people) {
  switch (people) {
    case 0:
      return 'Nobody else is here yet.';
    case 1:
      return 'One person is here.';
    default:
      return `${people} people are here.`;
  }
}
