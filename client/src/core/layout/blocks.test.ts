import { describe, expect, test } from 'vitest';
import { expectSound, overlap, shown, stayed } from '../../../dev/laid';
import { board, measure, random } from '../../../dev/sample';
import type { Board } from '../model';
import { overview, walk, type FieldsLayout } from './fields';
import { stands } from './stands';
import { timeline } from './timeline';
import { LEAST, type Box } from './types';

const WALL: Box = { x: 0, y: 0, w: 1920, h: 892 };
const FIELDS: Box = { x: 48, y: 16, w: 1824, h: 856 };
const SEEDS = [1, 2, 3, 4, 5];
const lists = (state: Board) => ({ zones: [...state.zones.values()], notes: [...state.notes.values()] });
const ids = (state: Board) => [...state.notes.keys()].sort();
const only = (state: Board, count: number): Board =>
  ({ ...state, notes: new Map([...state.notes].slice(0, count)) });

describe('clusters', () => {
  /** So many clusters in each zone; every tenth note stays loose. */
  function clustered(layout: 'quadrants' | 'columns' | 'stands' | 'timeline', count: number, each: number, seed = 1): Board {
    const state = board(layout, count, seed);
    const next = random(seed);
    const leaves = [...state.zones.keys()].filter((id) => ![...state.zones.values()].some((zone) => zone.parent === id));
    const clusters = new Map(leaves.flatMap((zone) => Array.from({ length: each }, (_, i) => {
      const id = `${zone}k${i}`;
      return [id, { id, zone, order: String(i).padStart(3, '0'), title: i % 5 ? `Stapel ${i}` : 'Gemeinsame Zuständigkeiten der Ämter' }] as const;
    })));
    const notes = new Map([...state.notes].map(([id, note]) =>
      [id, { ...note, cluster: next() < 0.1 ? '' : `${note.zone}k${Math.floor(next() * each)}` }] as const));
    return { ...state, clusters, notes };
  }
  const input = (state: Board) => ({ ...lists(state), clusters: [...state.clusters.values()], measure, box: FIELDS });
  const fields = (state: Board, before?: FieldsLayout) => overview({ ...input(state), layout: 'quadrants' }, before);

  test.each([[3, 1], [40, 3], [115, 4], [400, 3], [400, 12], [500, 40]])('%i notes in %i clusters a field: every one once, nothing overlaps', (count, each) => {
    for (const seed of SEEDS.slice(0, 3)) {
      const state = clustered('quadrants', count, each, seed);
      const laid = fields(state);
      expect(shown(laid)).toEqual(ids(state));
      expectSound(laid, FIELDS);
      for (const head of laid.heads) {
        expect(head.size).toBeGreaterThanOrEqual(LEAST);
        for (const card of [...laid.cards, ...laid.minis]) if (overlap(head, card)) throw new Error(`overlap ${JSON.stringify([head, card])}`);
      }
    }
  });
  test('a heading stands over its own notes, and loose ones come after', () => {
    const state = clustered('quadrants', 60, 3);
    const laid = fields(state);
    for (const head of laid.heads) {
      const own = laid.cards.filter((card) => state.notes.get(card.key)!.cluster === head.key);
      for (const card of own) {
        expect(card.y).toBeGreaterThanOrEqual(head.y + head.h);
        expect(card.x).toBeCloseTo(head.x, 0);
      }
    }
    const loose = laid.cards.filter((card) => !state.notes.get(card.key)!.cluster && card.zone === 'z0');
    const heads = laid.heads.filter((head) => head.zone === 'z0');
    for (const card of loose) expect(card.y).toBeGreaterThan(Math.max(...heads.map((head) => head.y)));
  });
  test('what has room stands in full: no minis, one size in a field, and the sheet is used', () => {
    const state = only(clustered('quadrants', 60, 3), 16);
    const zones = new Map([...state.zones].slice(0, 2));
    const notes = new Map([...state.notes].map(([id, note], i) => [id, { ...note, zone: `z${i % 2}`, cluster: i < 14 ? `z${i % 2}k${i % 3}` : '' }]));
    const laid = fields({ ...state, zones, notes });
    expect(laid.minis).toEqual([]);
    expect(laid.cards.flatMap((card) => card.notes)).toHaveLength(16);
    for (const field of laid.fields) {
      const cards = laid.cards.filter((card) => card.zone === field.zone.id);
      expect(new Set(cards.map((card) => card.size)).size).toBe(1);
      expect(cards[0]!.size).toBeGreaterThanOrEqual(36);
      expect(Math.max(...cards.map((card) => card.y + card.h)) - field.inner.y).toBeGreaterThan(field.inner.h * 0.6);
    }
    const more = fields({ ...state, zones, notes: new Map([...notes, ['late', { ...notes.values().next().value!, id: 'late', order: 'zz', text: 'Noch eins', cluster: '' }]]) }, laid);
    expect(stayed(laid, more)).toBe(1);
  });
  test('an arriving note moves nothing outside its own cluster', () => {
    const state = clustered('quadrants', 200, 4);
    let before: FieldsLayout | undefined;
    for (let count = 150; count <= 200; count++) {
      const laid = fields(only(state, count), before);
      if (before && laid.blocks!.keys === before.blocks!.keys) expect(stayed(before, laid)).toBeGreaterThan(0.85);
      before = laid;
    }
  });
  test.each([[31, 4], [115, 4], [400, 12]])('in focus all of %i notes are read, on pages if need be', (count, each) => {
    const state = clustered('quadrants', count, each);
    const wanted = [...state.notes.values()].filter((note) => note.zone === 'z0').map((note) => note.id).sort();
    const first = walk({ ...input(state), layout: 'quadrants' }, 'z0');
    const read = new Set<string>();
    for (let page = 0; page < first.pages; page++) {
      const laid = walk({ ...input(state), layout: 'quadrants' }, 'z0', page);
      expectSound(laid, FIELDS);
      expect(shown(laid)).toEqual(ids(state));
      for (const card of laid.cards) for (const id of card.notes) if (!card.more) read.add(id);
    }
    expect([...read].sort()).toEqual(wanted);
  });
  test('columns of stands are arranged by clusters too', () => {
    for (const [count, each] of [[30, 2], [200, 4]] as const) {
      const state = clustered('stands', count, each);
      const laid = stands({ ...input(state) });
      expect(laid.heads.length).toBeGreaterThan(0);
      expect(shown(laid)).toEqual(ids(state));
      expectSound(laid, FIELDS);
    }
  });
  test('on a timeline they only mark: a stack of one cluster says its heading', () => {
    const state = clustered('timeline', 400, 1);
    const laid = timeline({ board: state, ...input(state), box: WALL });
    expect(shown(laid)).toEqual(ids(state));
    const stacks = laid.cards.filter((card) => card.notes.length > 1 && card.notes.every((id) => state.notes.get(id)!.cluster));
    const headed = stacks.filter((card) => card.lines[0]!.runs[0]!.text.startsWith('Gemeinsame'));
    expect(headed.length).toBeGreaterThan(0);
    const mixed = laid.cards.filter((card) => card.notes.some((id) => !state.notes.get(id)!.cluster));
    expect(mixed.filter((card) => card.lines[0]!.runs[0]!.text.startsWith('Gemeinsame'))).toEqual([]);
  });
});
