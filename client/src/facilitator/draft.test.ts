import { describe, expect, it } from 'vitest';
import { pasted, sent } from './draft';

describe('points', () => {
  it('are sent without empty ones, the first on level 1', () =>
    expect(sent([{ level: 2, text: ' a ' }, { level: 1, text: ' ' }, { level: 2, text: 'b' }])).toEqual([{ level: 1, text: 'a' }, { level: 2, text: 'b' }]));
  it('are read from pasted lists', () =>
    expect(pasted('Hürden\n- Geld\n  - fehlt\n↳ Zeit')).toEqual({ text: 'Hürden', points: [{ level: 1, text: 'Geld' }, { level: 2, text: 'fehlt' }, { level: 1, text: 'Zeit' }] }));
  it('are not made of plain lines', () => expect(pasted('eins\nzwei')).toBeNull());
});
