import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { format, parse, type Args } from './fluent';
import { placeWords } from './planfile';

const catalogue = (code: string) => parse(readFileSync(`../server/messages/${code}/planfile.ftl`, 'utf8'));
const words = (where: string, code = 'de'): string => placeWords(where, (id: string, args: Args = {}) => format(catalogue(code).get(id)!, args, code));

describe('where an agenda file is wrong', () => {
  it('is told in words', () => {
    expect(words('steps[0].minutes')).toBe('Schritt 1, Dauer');
    expect(words('boards[1].zones[2].title')).toBe('Tafel 2, Feld 3, Titel');
    expect(words('line 12', 'en')).toBe('line 12');
  });
  it('keeps what has no word as it is spelt', () => expect(words('steps[3].colour')).toBe('Schritt 4, „colour“'));
});
