// What this page says, in the reader's language: one module of words per language, chosen once, when the page opens.

import { Storage } from '../kept/storage.js';

/** In their own words, since who looks for one may not read the others. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' };

/** Null: whichever of them the browser's user prefers. */
export const chosenLanguage = Storage.ofBrowser('localStorage').get('settings')?.language ?? null;

const loaded = await load(chosenLanguage ?? preferred());

/** Such as `en`: also the name of the module that the words come from. */
export const language = loaded.language;

export const words = loaded.words;

/** As the browser's user writes that language, where the browser says so: `en-GB`. */
export const locale = navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language;

function preferred() {
  return navigator.languages.map((tag) => tag.split('-')[0]).find((tag) => tag in LANGUAGES) ?? 'en';
}

async function load(name) {
  try {
    return { language: name, words: (await import(`./${name}.js`)).default };
  } catch {
    return { language: 'en', words: (await import('./en.js')).default };
  }
}
