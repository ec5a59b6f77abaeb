// The people column, which is a panel behind its button on narrow screens.

import { fullTime } from '../language/days.js';
import { words } from '../language/words.js';
import { announce, byId, make } from '../look/dom.js';
import { faceOf, nameOf } from '../look/person-face.js';
import { soon } from '../look/soon.js';

const WIDE = window.matchMedia('(min-width: 900px)');
/** With more than this many people their coming and going is noise. */
const ANNOUNCED_UP_TO = 50;

export class PeopleView {
  #chat;
  #button = byId('people-button');
  #panel = byId('people');

  constructor(chat) {
    this.#chat = chat;
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
  }

  #row(person) {
    const row = make('li', `person ${person.online ? 'online' : 'offline'}`, null, faceOf(person), nameOf(person));
    if (person.id === this.#chat.you?.id) {
      row.append(make('span', 'you', null, words.you));
    }
    if (!person.online && person.lastSeen) {
      row.title = words.lastSeen(fullTime(Date.parse(person.lastSeen)));
    }
    return row;
  }

  #announce({ person, online }) {
    if (this.#chat.people.online <= ANNOUNCED_UP_TO) {
      announce(online ? words.isHere(person.name) : words.hasLeft(person.name));
    }
  }
}
