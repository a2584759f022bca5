import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { format, parse, type Args } from './fluent';
import { faultWords } from './planfile';

const catalogue = (code: string) => parse(readFileSync(`../server/messages/${code}/planfile.ftl`, 'utf8'));
const fault = (fields: Record<string, unknown>, code = 'de'): string => faultWords(fields, (id: string, args: Args = {}) => format(catalogue(code).get(id)!, args, code));
const words = (where: string, code = 'de'): string => fault({ where }, code);

describe('where an agenda file is wrong', () => {
  it('is told in words', () => {
    expect(words('steps[0].minutes')).toBe('Schritt 1, Dauer');
    expect(words('boards[1].zones[2].title')).toBe('Tafel 2, Feld 3, Titel');
    expect(words('line 12', 'en')).toBe('line 12');
  });
  it('comes with what stands there and what may', () => {
    const board = { where: 'boards[0].layout', found: 'circle' };
    expect(fault({ ...board, allowed: ['columns', 'stands'] })).toBe('Tafel 1, Anordnung: „circle“ geht hier nicht, wohl aber: columns, stands.');
    expect(fault({ ...board, allowed: [] }, 'en')).toBe('board 1, arrangement: “circle” does not do here.');
  });
  it('keeps what has no word as it is spelt', () => expect(words('steps[3].colour')).toBe('Schritt 4, „colour“'));
});
