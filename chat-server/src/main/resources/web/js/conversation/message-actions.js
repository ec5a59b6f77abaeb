// What can be done with a message: a small bar at the message under the pointer or with the focus, and its keys.

import { words } from '../language/words.js';
import { byId, icon, make, openDialog } from '../look/dom.js';
import { ReactionPicker } from './reaction-picker.js';

export class MessageActions {
  #log;
  #chat;
  #composer;
  #bar = make('div', 'actions', { role: 'group', 'aria-label': words.actions });
  #picker = new ReactionPicker();

  constructor(log, chat, composer) {
    this.#log = log;
    this.#chat = chat;
    this.#composer = composer;
    log.addEventListener('pointerover', ({ target }) => this.#attach(target.closest('.message'), -1));
    log.addEventListener('pointerleave', () => this.#bar.parentElement?.contains(document.activeElement) || this.#bar.remove());
    log.addEventListener('focusin', ({ target }) => this.#attach(target.closest('.message'), 0));
    log.addEventListener('focusout', ({ relatedTarget }) => this.#bar.parentElement?.contains(relatedTarget) || this.#bar.remove());
    log.addEventListener('keydown', (event) => this.#pressed(event));
  }

  /** @param tabIndex of what is in it: Tab goes there from the message with the focus, and doesn't stray to a pointer */
  #attach(row, tabIndex) {
    const at = this.#bar.parentElement;
    if (tabIndex < 0 && at?.contains(document.activeElement)) {
      return;
    }
    const message = this.#messageOf(row);
    if (!message || message.deleted) {
      this.#bar.remove();
    } else if (!this.#bar.contains(document.activeElement)) {
      this.#bar.replaceChildren(...this.#offered(message, row).map((offer) => button(offer, tabIndex)));
      row.append(this.#bar);
    }
  }

  #messageOf(row) {
    return row ? this.#chat.timeline.messages.find(({ id }) => id === row.dataset.key) : undefined;
  }

  #offered(message, row) {
    const isOwn = message.author.id === this.#chat.you?.id;
    return [
      { name: 'smile', label: words.react, act: () => this.#react(message, row) },
      { name: 'reply', label: words.reply, act: () => this.#composer.reply(message) },
      ...(isOwn ? [{ name: 'pencil', label: words.edit, act: () => this.#composer.edit(message) }] : []),
      ...(isOwn || this.#chat.isModerator
        ? [{ name: 'trash', label: words.delete, act: () => this.#delete(message, row) }]
        : []),
    ];
  }

  #pressed(event) {
    const row = event.target.closest('.message');
    const name = { r: 'reply', e: 'pencil', '+': 'smile', Delete: 'trash' }[event.key];
    if (event.target !== row || !name || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    // Not the first letter of a message.
    event.stopPropagation();
    event.preventDefault();
    const message = this.#messageOf(row);
    if (message && !message.deleted) {
      this.#offered(message, row).find((offer) => offer.name === name)?.act();
    }
  }

  #react(message, row) {
    this.#picker.open(row, async (emoji) => this.#tell(await this.#chat.deeds.react(message.id, emoji, true)));
  }

  #delete(message, row) {
    const dialog = byId('delete');
    byId('delete-text').textContent = message.text;
    dialog.onclose = async () => {
      if (dialog.returnValue === 'delete') {
        this.#tell(await this.#chat.deeds.delete(message.id));
      }
      row.focus({ preventScroll: true });
    };
    dialog.returnValue = '';
    openDialog(dialog);
  }

  #tell(objection) {
    if (objection !== null) {
      this.#composer.tell(objection);
    }
  }
}

function button({ name, label, act }, tabindex) {
  const element = make('button', 'icon-button', { type: 'button', tabindex, 'aria-label': label, title: label }, icon(name));
  element.addEventListener('click', act);
  return element;
}
