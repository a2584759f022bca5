// The rules shared with the server, pinned by tests/vectors/*.json, which pytest reads too.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extent } from './dates';
import { evolveBoard, evolveWorkshop } from './evolve';
import { stateHash } from './hash';
import { EMPTY_BOARD, EMPTY_WORKSHOP, seat } from './defaults';
import { labelsOf } from './label';
import { between } from './ordering';
import { boardFrom, plain, workshopFrom } from './snapshot';
import { syllables } from './syllables';
import { boardView, workshopView } from './visibility';

const FOLDER = new URL('../../../tests/vectors/', import.meta.url);
const kinds: Record<string, (item: any) => void> = {
  dates: ({ when, extent: expected }) => expect(extent({ end: '', ...when })).toEqual(expected),
  names: ({ people, labels }) => expect(Object.fromEntries(labelsOf(people.map(seat)))).toEqual(labels),
  syllables: ({ word, parts }) => expect(syllables(word)).toEqual(parts),
  ordering: ({ before, after, key }) => expect(between(before, after)).toBe(key),
  evolve: ({ room, entries, reader, view, hash }) => {
    const board = room === 'board';
    const state = board ? evolveBoard(EMPTY_BOARD, entries) : evolveWorkshop(EMPTY_WORKSHOP, entries);
    const shown = 'notes' in state ? boardView(state) : workshopView(state);
    const seen = reader === 'public' ? shown : state;
    expect(plain(seen)).toEqual(plain(board ? boardFrom(view) : workshopFrom(view)));
    expect(stateHash(state)).toBe(hash);
    expect(stateHash(board ? boardFrom(view) : workshopFrom(view))).toBe(hash);
  },
};

const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.json')) : [];
describe.skipIf(!files.length)('vectors', () => {
  for (const name of files) {
    const { kind, cases } = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
    const check = kinds[kind];
    if (!check) continue;
    cases.forEach((item: unknown, i: number) => test(`${name} ${i}`, () => check(item)));
  }
});
