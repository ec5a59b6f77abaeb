// The people column, which is a panel behind its button on narrow screens; and this page's own person.

import { fullTime } from './days.js';
import { announce, byId, icon, make } from './dom.js';
import { avatar, nameOf } from './person-face.js';
import { soon } from './soon.js';

const WIDE = window.matchMedia('(min-width: 900px)');
/** With more than this many people their coming and going is noise. */
const ANNOUNCED_UP_TO = 50;

export class PeopleView {
  #chat;
  #openRename;
  #button = byId('people-button');
  #panel = byId('people');

  constructor(chat, openRename) {
    this.#chat = chat;
    this.#openRename = openRename;
    chat.addEventListener('people', soon(() => this.#show()));
    chat.addEventListener('presence', ({ detail }) => this.#announce(detail));
    this.#button.addEventListener('click', () => this.#toggle(this.#panel.hidden));
    WIDE.addEventListener('change', () => this.#toggle(WIDE.matches));
    document.addEventListener('keydown', (event) => this.#closeOnEscape(event));
    document.addEventListener('pointerdown', (event) => this.#closeOnPressElsewhere(event));
    this.#toggle(WIDE.matches);
    this.#show();
  }

  #toggle(isOpen) {
    this.#panel.hidden = !isOpen;
    this.#button.setAttribute('aria-expanded', String(isOpen));
  }

  #closeOnEscape(event) {
    if (event.key === 'Escape' && !WIDE.matches && !this.#panel.hidden) {
      this.#toggle(false);
      this.#button.focus();
    }
  }

  #closeOnPressElsewhere(event) {
    const isInside = this.#panel.contains(event.target) || this.#button.contains(event.target);
    if (!isInside && !WIDE.matches && event.target.closest('dialog') === null) {
      this.#toggle(false);
    }
  }

  #show() {
    const { online, offline } = this.#chat.people.lists();
    byId('people-count').textContent = this.#chat.people.online;
    byId('online-count').textContent = this.#chat.people.online;
    byId('offline-count').textContent = offline.length;
    byId('offline-title').hidden = offline.length === 0;
    byId('online-list').replaceChildren(...online.map((person) => this.#row(person)));
    byId('offline-list').replaceChildren(...offline.map((person) => this.#row(person)));
    this.#showMe();
  }

  #row(person) {
    const row = make('li', `person ${person.online ? 'online' : 'offline'}`, null, faceOf(person), nameOf(person));
    if (person.id === this.#chat.you?.id) {
      row.append(make('span', 'you', null, 'you'));
    }
    if (!person.online && person.lastSeen) {
      row.title = `Last seen ${fullTime(Date.parse(person.lastSeen))}`;
    }
    return row;
  }

  #showMe() {
    const you = this.#chat.you;
    if (!you) {
      return;
    }
    for (const place of document.querySelectorAll('[data-me]')) {
      const signature = `${you.name}|${you.color}`;
      if (place.dataset.me !== signature) {
        place.dataset.me = signature;
        place.replaceChildren(...this.#me(you));
      }
    }
  }

  #me(you) {
    const state = this.#chat.connection.isConnected ? 'Online' : 'Offline';
    const rename = make('button', 'icon-button', { type: 'button', 'aria-label': 'Change your name', title: 'Change your name' }, icon('pencil'));
    rename.addEventListener('click', () => this.#openRename());
    return [
      faceOf({ ...you, online: true }),
      make('div', 'me-words', null, make('bdi', 'me-name', null, you.name), make('span', 'me-state', { 'data-my-state': '' }, state)),
      rename,
    ];
  }

  #announce({ person, online }) {
    if (this.#chat.people.online <= ANNOUNCED_UP_TO) {
      announce(online ? `${person.name} is here` : `${person.name} has left`);
    }
  }
}

function faceOf(person) {
  return make('span', 'face', null, avatar(person), make('span', 'presence', { 'aria-hidden': 'true' }));
}
