import { expect, test } from 'vitest';
import { measure } from '../../dev/sample';
import { stallsOf } from '../core/market';
import { EMPTY_WORKSHOP, zone } from '../core/defaults';
import type { Board } from '../core/model';
import { cut } from './fit';
import { people, sheetsOf } from './market.svelte';
import { pictureOf } from './picture';
import { boardFrom } from '../core/snapshot';

const market = (count: number, topics: string[] = []): Board => boardFrom({
  id: 'b', layout: 'stands', zones: Array.from({ length: count }, (_, at) => zone({ id: `z${at}`, title: `Projekt ${at}`, order: String(100 + at), topics })),
});
const picture = (board: Board, spot = '') => pictureOf({ workshop: EMPTY_WORKSHOP, step: null, board, spot, voted: '' }).kind;

test('a market is shown as one, until everybody is led to its wall or a stand', () => {
  expect([picture(market(30)), picture(market(3)), picture(market(3, ['Klima']))]).toEqual(['market', 'wall', 'market']);
  expect([picture(market(30), 'board:b'), picture(market(30), 'zone:z1')]).toEqual(['wall', 'wall']);
});

test('every stand is on one page, pages are evenly filled, and few stands have more room', () => {
  for (const count of [0, 1, 2, 4, 5, 12, 13, 30, 60]) {
    const sheets = sheetsOf(stallsOf(market(count), [], {}));
    expect(sheets.flatMap(({ stalls }) => stalls.map(({ zone }) => zone.id))).toEqual([...market(count).zones.keys()]);
    for (const { columns, rows, stalls } of sheets) expect(stalls.length).toBeLessThanOrEqual(columns * rows);
  }
  expect(sheetsOf(stallsOf(market(30), [], {})).map(({ stalls }) => stalls.length)).toEqual([8, 7, 8, 7]);
  expect(sheetsOf(stallsOf(market(38), [], {})).map(({ stalls }) => stalls.length).sort()).toEqual([7, 7, 8, 8, 8]);
  expect(sheetsOf(stallsOf(market(4), [], {}))[0]).toMatchObject({ columns: 2, rows: 2 });
});

test('people are counted at the stands of the market alone', () => {
  expect(people(stallsOf(market(6), [], { z0: 3, z5: 1, elsewhere: 9 }))).toBe(4);
});

test('a line is cut where a word may be broken, so that no more is lost than must be', () => {
  expect(cut('Wohnen, Ehrenamt', 2_000, 29, measure)).toBe('Wohnen, Ehrenamt');
  expect(cut('Wohnen, Ehrenamt, Verstetigung', 400, 29, measure)).toBe('Wohnen, Ehrenamt, Verste…');
});
