// Who is here, and who was here lately. No DOM.

const byName = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true }).compare;

export class People {
  /** How many are online, also those who are not told one by one. */
  online = 0;

  #byId = new Map();

  welcome(people, online) {
    this.#byId = new Map(people.map((person) => [person.id, person]));
    this.online = online;
  }

  joined(person) {
    if (!this.#byId.get(person.id)?.online) {
      this.online++;
    }
    this.#byId.set(person.id, { ...person, online: true });
  }

  left(id, lastSeen) {
    const person = this.#byId.get(id);
    if (person?.online) {
      this.online--;
      this.#byId.set(id, { ...person, online: false, lastSeen });
    }
    return person;
  }

  renamed(person) {
    const known = this.#byId.get(person.id);
    if (known) {
      this.#byId.set(person.id, { ...known, ...person });
    }
  }

  /** Undefined for somebody who was not told of. */
  nameOf(id) {
    return this.#byId.get(id)?.name;
  }

  /** Two lists, each by name. */
  lists() {
    const all = [...this.#byId.values()].sort((a, b) => byName(a.name, b.name));
    return { online: all.filter((person) => person.online), offline: all.filter((person) => !person.online) };
  }
}
