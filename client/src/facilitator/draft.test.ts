import { describe, expect, it } from 'vitest';
import { emphasise, pasted, sent } from './draft';

describe('emphasis', () => {
  it('marks what is selected', () => expect(emphasise({ text: 'ein Wort', from: 4, to: 8 })).toEqual({ text: 'ein **Wort**', from: 6, to: 10 }));
  it('marks the word at the caret', () => expect(emphasise({ text: 'ein Wort', from: 5, to: 5 }).text).toBe('ein **Wort**'));
  it('takes the marks away again', () => expect(emphasise({ text: 'ein **Wort**', from: 6, to: 10 })).toEqual({ text: 'ein Wort', from: 4, to: 8 }));
  it('leaves blanks alone', () => expect(emphasise({ text: '  ', from: 1, to: 1 }).text).toBe('  '));
});

describe('points', () => {
  it('are sent without empty ones, the first on level 1', () =>
    expect(sent([{ level: 2, text: ' a ' }, { level: 1, text: ' ' }, { level: 2, text: 'b' }])).toEqual([{ level: 1, text: 'a' }, { level: 2, text: 'b' }]));
  it('are read from pasted lists', () =>
    expect(pasted('Hürden\n- Geld\n  - fehlt\n↳ Zeit')).toEqual({ text: 'Hürden', points: [{ level: 1, text: 'Geld' }, { level: 2, text: 'fehlt' }, { level: 1, text: 'Zeit' }] }));
  it('are not made of plain lines', () => expect(pasted('eins\nzwei')).toBeNull());
});
