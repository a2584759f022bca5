// The result of a vote one saw open, over a reload.

import { expect, test, vi } from 'vitest';
import { EMPTY_WORKSHOP } from '../core/defaults';
import { Watched } from './watched.svelte';

const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
  removeItem: (key: string) => kept.delete(key),
});
const at = (step: string, id = 'w') => new Watched({ id, workshop: { ...EMPTY_WORKSHOP, step } });

test('a reloaded page knows the ballot it saw open in this step, until one goes on', () => {
  at('s1').ballot = 'v';
  expect([at('s1').ballot, at('s2').ballot, at('s1', 'other').ballot]).toEqual(['v', '', '']);
  at('s1').ballot = '';
  expect(at('s1').ballot).toBe('');
});
