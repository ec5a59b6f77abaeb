// How this reader wants the page, kept in this browser, the same in all of its windows. No DOM.
// Each change is told by the event `changed`, also one that was made in another window.

const KEY = 'settings';
const AT_FIRST = {
  theme: 'system',
  textSize: 'normal',
  language: null,
  doNotDisturb: false,
  sound: true,
  systemNotices: false,
};

export class Settings extends EventTarget {
  #kept;
  #values;

  /** @param kept a Storage */
  constructor(kept) {
    super();
    this.#kept = kept;
    this.#values = this.#read();
    kept.onChangedElsewhere(KEY, () => this.#take(this.#read()));
  }

  /** Such as `get('theme')`: the names are those of the table above. */
  get(name) {
    return this.#values[name];
  }

  set(name, value) {
    const values = { ...this.#values, [name]: value };
    this.#kept.set(KEY, values);
    this.#take(values);
  }

  #read() {
    return { ...AT_FIRST, ...this.#kept.get(KEY) };
  }

  #take(values) {
    this.#values = values;
    this.dispatchEvent(new Event('changed'));
  }
}
