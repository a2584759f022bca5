import { expect, it } from 'vitest';
import { clockText } from './clock';

it.each([
  [0, '0:00'], [1, '0:01'], [1_000, '0:01'], [59_001, '1:00'], [61_000, '1:01'], [130_000, '2:10'], [3_599_000, '59:59'],
  [3_599_001, '1:00:00'], [3_725_000, '1:02:05'],
])('what is left of %i ms reads %s', (ms, words) => expect(clockText(ms)).toBe(words));
