import { describe, expect, it } from 'vitest';
import { note } from '../core/defaults';
import { found } from './find.svelte';

const notes = [
  note({ id: 'a', text: 'Kurze Wege zwischen **Äm**tern' }),
  note({ id: 'b', text: 'Vertrauen', points: [{ level: 1, text: 'auf der Straße' }] }),
  note({ id: 'c', text: 'Wege', behalf: 'Samira' }),
];

describe('finding cards', () => {
  it.each([
    ['wege', ['a', 'c']],
    ['ämtern  WEGE', ['a']],
    ['amtern', ['a']],
    ['strasse', ['b']],
    ['samira', ['c']],
    ['Umwege', []],
    ['  ', []],
  ])('%j', (words, ids) => {
    expect(found(notes, words)).toEqual(ids);
  });
});
