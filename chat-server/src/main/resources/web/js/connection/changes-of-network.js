// Whatever tells that a connection may be dead, or possible again: then one looks at once, in place of waiting.

/** @param check called each time */
export function watchNetwork(check) {
  ['online', 'offline'].forEach((type) => window.addEventListener(type, check));
  // Another network, where the browser says so.
  navigator.connection?.addEventListener('change', check);
  // Back from sleep, from the browser's memory of pages, or from being frozen in the background.
  window.addEventListener('pageshow', (event) => event.persisted && check());
  document.addEventListener('resume', check);
  document.addEventListener('visibilitychange', () => !document.hidden && check());
}
