// How a person looks: the avatar with its letter, the name in its colour. A name never reaches its neighbours' order.

import { make } from './dom.js';

const COLORS = new Set(
  ('rose red vermilion orange amber olive lime green emerald teal cyan sky azure blue indigo violet purple magenta').split(' '),
);
const graphemes = window.Intl?.Segmenter ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : null;

/** A class for the colour that the server named; a colour of a later version is no colour. */
export function colorClass(color) {
  return COLORS.has(color) ? `color-${color}` : 'color-none';
}

/** The first character as people count them, a capital where there is one. */
export function letterOf(name) {
  const first = graphemes ? graphemes.segment(name)[Symbol.iterator]().next().value?.segment : Array.from(name)[0];
  return (first ?? '').toLocaleUpperCase();
}

export function avatar(person) {
  return make('span', `avatar ${colorClass(person.color)}`, { 'aria-hidden': 'true' }, letterOf(person.name));
}

export function nameOf(person) {
  return make('bdi', `name ${colorClass(person.color)}`, null, person.name);
}

/** The avatar with the dot of who is online. */
export function faceOf(person) {
  return make('span', 'face', null, avatar(person), make('span', 'presence', { 'aria-hidden': 'true' }));
}
