// Whether somebody may be looking at this page: it is visible, and its window is the one in use.
// Each change is told by the event `changed`.

export class Attention extends EventTarget {
  #isHere = look();

  constructor() {
    super();
    document.addEventListener('visibilitychange', () => this.#look());
    ['focus', 'blur'].forEach((type) => window.addEventListener(type, () => this.#look()));
  }

  get isHere() {
    return this.#isHere;
  }

  #look() {
    const isHere = look();
    if (isHere !== this.#isHere) {
      this.#isHere = isHere;
      this.dispatchEvent(new Event('changed'));
    }
  }
}

function look() {
  return !document.hidden && document.hasFocus();
}
