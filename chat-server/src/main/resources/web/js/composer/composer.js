// Where messages are written. What is typed stays until it is in the outbox, also when the browser dies.

import { meaningOf } from './commands.js';
import { words } from '../language/words.js';
import { byId, isDialogOpen } from '../look/dom.js';

const COUNT_FROM = 200;

export class Composer {
  #chat;
  #drafts;
  #toLatest;
  #field = byId('message');
  #hint = byId('composer-hint');
  #isTouched = false;
  #server;

  /** @param toLatest shows the newest message */
  constructor(chat, drafts, toLatest) {
    this.#chat = chat;
    this.#drafts = drafts;
    this.#toLatest = toLatest;
    this.#field.placeholder = words.messageTo(chat.room);
    this.#field.setAttribute('aria-label', words.messageTo(chat.room));
    this.#field.addEventListener('input', () => this.#typed());
    this.#field.addEventListener('keydown', (event) => this.#pressed(event));
    byId('composer').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    document.addEventListener('keydown', (event) => this.#typingAnywhere(event));
    new ResizeObserver(() => this.#grow()).observe(byId('composer'));
    chat.addEventListener('welcome', () => this.#bringDraft());
    this.#show();
    this.#bringDraft();
  }

  focus() {
    this.#field.focus({ preventScroll: true });
  }

  /** Of the server that is here now. What somebody has begun to write here stays, whichever server that is. */
  async #bringDraft() {
    const server = this.#chat.serverId;
    if (server === undefined || server === this.#server) {
      return;
    }
    this.#server = server;
    if (this.#isTouched) {
      this.#drafts.keep(server, this.#chat.room, this.#field.value);
      return;
    }
    const draft = await this.#drafts.of(server, this.#chat.room);
    if (!this.#isTouched && this.#server === server) {
      this.#field.value = draft;
      this.#show();
    }
  }

  #typed() {
    this.#isTouched = true;
    this.#drafts.keep(this.#chat.serverId, this.#chat.room, this.#field.value);
    this.#show();
  }

  #show() {
    byId('send').disabled = this.#field.value.trim() === '';
    this.#hintAtLength();
    this.#grow();
  }

  /** Also while a word is composed (Japanese, Chinese, accents), where Enter picks the word. */
  #pressed(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      this.#send();
    } else if (event.key === 'Escape' && !event.isComposing) {
      this.#toLatest();
    }
  }

  /** A letter typed while nothing that takes letters has the focus is meant for the message. */
  #typingAnywhere(event) {
    const isLetter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isTaken = event.target.closest('input, textarea, button, a, select, dialog') !== null;
    if (isLetter && !isTaken && !byId('app').hidden && !isDialogOpen()) {
      this.focus();
    }
  }

  #send() {
    const meaning = meaningOf(this.#field.value);
    switch (meaning.kind) {
      case 'say':
        this.#say(meaning.text);
        break;
      case 'rename':
        this.#rename(meaning.name);
        break;
      case 'unknown':
        this.#tell(meaning.hint);
        break;
      default:
        break;
    }
  }

  #say(text) {
    const surplus = this.#surplusOf(text);
    if (surplus > 0) {
      this.#tell(words.tooLong(this.#chat.limits.textChars, surplus));
      return;
    }
    this.#chat.say(text, this.#drafts.handOver(this.#chat.serverId, this.#chat.room));
    this.#field.value = '';
    this.#show();
    this.#toLatest();
  }

  async #rename(name) {
    const typed = this.#field.value;
    const objection = await this.#chat.rename(name);
    if (objection !== null) {
      this.#tell(objection);
    } else if (this.#field.value === typed) {
      this.#empty();
    }
  }

  #empty() {
    this.#field.value = '';
    this.#typed();
  }

  #hintAtLength() {
    const left = -this.#surplusOf(this.#field.value.trim());
    if (left < 0) {
      this.#tell(words.tooMany(-left));
    } else if (left < COUNT_FROM) {
      this.#tell(words.left(left), false);
    } else {
      this.#tell('');
    }
  }

  /** The server counts code points of the composed form. */
  #surplusOf(text) {
    const { textChars } = this.#chat.limits;
    return text.length < textChars - COUNT_FROM ? -textChars : Array.from(text.normalize('NFC')).length - textChars;
  }

  #tell(hint, isObjection = true) {
    this.#hint.textContent = hint;
    this.#hint.classList.toggle('objection', isObjection);
  }

  #grow() {
    this.#field.style.height = 'auto';
    this.#field.style.height = `${this.#field.scrollHeight}px`;
  }
}
