import { describe, expect, it } from 'vitest';
import { grouped, readings, tidy } from './code';

describe('a typed code', () => {
  it('forgives case, blanks and dashes', () => expect(tidy(' k7m4-9xq2 ')).toBe('K7M49XQ2'));
  it('is shown in two groups', () => expect(grouped('K7M49XQ2')).toBe('K7M4 9XQ2'));
  it('is not split before there is a second group', () => expect(grouped('K7M4')).toBe('K7M4'));
  it('stands for itself when every letter can be in a code', () => expect(readings('K7M49XQ2')).toEqual(['K7M49XQ2']));
  it('has a second reading where a look-alike was typed', () => expect(readings('KOM49XQ2')).toEqual(['KDM49XQ2', 'KQM49XQ2']));
});
