// Colours and text size of the page as the settings say. The colours are style sheets; which of them counts is said by
// the media that they are for, so that the page looks right before this runs, too.

import { byId } from '../look/dom.js';

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(prefers-contrast: more)';
const ALWAYS = 'all';
const NEVER = 'not all';
const MEDIA = {
  system: { dark: DARK, contrast: CONTRAST },
  light: { dark: NEVER, contrast: NEVER },
  dark: { dark: ALWAYS, contrast: NEVER },
  contrast: { dark: DARK, contrast: ALWAYS },
};
/** In per cent of the browser's own text size. */
const SIZES = { small: 80, normal: 87.5, large: 100, larger: 115, largest: 135 };

export function keepTheme(settings) {
  const barColors = [...document.querySelectorAll('meta[name="theme-color"]')];
  const ofSystem = barColors.map((meta) => meta.content);
  const show = () => {
    const media = MEDIA[settings.get('theme')] ?? MEDIA.system;
    byId('style-dark').media = media.dark;
    byId('style-contrast').media = media.contrast;
    document.documentElement.style.fontSize = `${SIZES[settings.get('textSize')] ?? SIZES.normal}%`;
    const isOfSystem = media.dark === DARK;
    barColors.forEach((meta, at) => (meta.content = isOfSystem ? ofSystem[at] : ofSystem[media.dark === ALWAYS ? 1 : 0]));
  };
  settings.addEventListener('changed', show);
  show();
}
