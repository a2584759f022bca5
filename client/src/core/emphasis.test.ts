import { describe, expect, it } from 'vitest';
import { emphasise } from './emphasis';

describe('emphasis', () => {
  it('marks what is selected', () => expect(emphasise({ text: 'ein Wort', from: 4, to: 8 })).toEqual({ text: 'ein **Wort**', from: 6, to: 10 }));
  it('marks the word at the caret', () => expect(emphasise({ text: 'ein Wort', from: 5, to: 5 }).text).toBe('ein **Wort**'));
  it('takes the marks away again', () => expect(emphasise({ text: 'ein **Wort**', from: 6, to: 10 })).toEqual({ text: 'ein Wort', from: 4, to: 8 }));
  it('leaves blanks alone', () => expect(emphasise({ text: '  ', from: 1, to: 1 }).text).toBe('  '));
});
