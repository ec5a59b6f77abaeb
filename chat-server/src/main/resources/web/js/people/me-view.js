// This page's own person, with what belongs to the reader alone: name, do not disturb, settings. On wide screens it is
// under the rooms, on narrow ones under the people.

import { words } from '../language/words.js';
import { icon, make } from '../look/dom.js';
import { faceOf } from '../look/person-face.js';

export class MeView {
  #chat;
  #settings;
  #actions;

  /** @param actions `rename()` and `settings()` */
  constructor(chat, settings, actions) {
    this.#chat = chat;
    this.#settings = settings;
    this.#actions = actions;
    chat.addEventListener('people', () => this.#show());
    settings.addEventListener('changed', () => this.#showDisturb());
    this.#show();
  }

  #show() {
    const you = this.#chat.you;
    if (!you) {
      return;
    }
    for (const place of document.querySelectorAll('[data-me]')) {
      if (place.childElementCount === 0) {
        place.append(this.#openRename(), this.#disturb(), this.#openSettings());
      }
      const signature = `${you.name}|${you.color}`;
      if (place.dataset.me !== signature) {
        place.dataset.me = signature;
        this.#paint(place.querySelector('.me-person'), you);
      }
    }
    this.#showDisturb();
  }

  #openRename() {
    const person = make('button', 'me-person', { type: 'button', title: words.changeName });
    person.addEventListener('click', this.#actions.rename);
    return person;
  }

  #paint(person, you) {
    const state = this.#chat.connection.isConnected ? words.online : words.offline;
    person.replaceChildren(
      faceOf(you),
      make(
        'span',
        'me-words',
        null,
        make('bdi', 'me-name', null, you.name),
        ' ',
        make('span', 'me-state', { 'data-my-state': '' }, state),
        make('span', 'visually-hidden', null, ` ${words.changeName}`),
      ),
    );
  }

  #disturb() {
    const disturb = iconButton('moon', words.doNotDisturb);
    disturb.dataset.disturb = '';
    disturb.addEventListener('click', () => this.#settings.set('doNotDisturb', !this.#settings.get('doNotDisturb')));
    return disturb;
  }

  #openSettings() {
    const settings = iconButton('gear', words.settings);
    settings.dataset.settings = '';
    settings.addEventListener('click', this.#actions.settings);
    return settings;
  }

  #showDisturb() {
    document
      .querySelectorAll('[data-disturb]')
      .forEach((button) => button.setAttribute('aria-pressed', String(this.#settings.get('doNotDisturb'))));
  }
}

function iconButton(name, label) {
  return make('button', 'icon-button', { type: 'button', 'aria-label': label, title: label }, icon(name));
}
