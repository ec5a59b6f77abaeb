// The sound of a message that came while the reader was elsewhere: two soft notes, made here.
// Browsers let a page make sounds only after somebody has used it.

const NOTES = [
  { hertz: 659.25, at: 0 },
  { hertz: 880, at: 0.11 },
];
const LOUDNESS = 0.12;
const SECONDS = 0.35;
/** Many messages at once are one occasion. */
const QUIET_MS = 2_000;

export class Sound {
  #context = null;
  #lastPlayed = -QUIET_MS;

  constructor() {
    const awake = new AbortController();
    const options = { signal: awake.signal, passive: true };
    ['pointerup', 'keyup'].forEach((type) => document.addEventListener(type, () => this.#wake(awake), options));
  }

  play() {
    const now = performance.now();
    if (this.#context?.state !== 'running' || now - this.#lastPlayed < QUIET_MS) {
      return;
    }
    this.#lastPlayed = now;
    NOTES.forEach((note) => this.#sing(note));
  }

  #wake(awake) {
    if ('AudioContext' in window && navigator.userActivation?.hasBeenActive !== false) {
      awake.abort();
      this.#context = new AudioContext();
    }
  }

  #sing({ hertz, at }) {
    const context = this.#context;
    const start = context.currentTime + at;
    const note = new OscillatorNode(context, { type: 'sine', frequency: hertz });
    const loudness = new GainNode(context, { gain: 0 });
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.0001, start + SECONDS);
    note.connect(loudness).connect(context.destination);
    note.start(start);
    note.stop(start + SECONDS);
  }
}
