// Lines that came too late go back to where they were written, and never over newer ones.

import { expect, test } from 'vitest';
import { handOverAt, headlinesAt, roundsAt, takeBack } from './keeping';

const at = (zone: string) => () => ({ workshop: 'w', board: { id: 'b' }, zone: { id: zone } });
const late = (zone: string, body: Record<string, unknown>) => takeBack({ room: 'w/b', body: { zone, ...body } });

test('a hand-over lies open again with the lines it was written on, in its round', () => {
  late('one', { round: 2, lines: ['mine'], based_on: [] });
  expect(handOverAt(at('one'), 2).words).toEqual({ lines: ['mine'], based: [] });
  expect(roundsAt(at('one')).words).toEqual([2]);
  expect(handOverAt(at('one'), 1).words).toBeNull();
  late('one', { headlines: ['to all'], based_on: ['old'] });
  expect(headlinesAt(at('one')).words).toEqual({ lines: ['to all'], based: ['old'] });
});

test('of several that were on their way the last stays, and what is typed goes before all', () => {
  late('two', { round: 1, lines: ['a'], based_on: [] });
  late('two', { round: 1, lines: ['a', 'b'], based_on: ['a'] });
  expect(handOverAt(at('two'), 1).words?.lines).toEqual(['a', 'b']);
  handOverAt(at('two'), 1).words = { lines: ['a', 'b', 'typed'], based: ['a', 'b'] };
  late('two', { round: 1, lines: ['c'], based_on: ['x'] });
  expect(handOverAt(at('two'), 1).words?.lines).toEqual(['a', 'b', 'typed']);
  expect(roundsAt(at('two')).words).toEqual([1]);
});
