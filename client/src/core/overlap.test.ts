import { expect, test } from 'vitest';
import { zone } from './defaults';
import type { Board, Zone } from './model';
import { linesOf, overlapOf, overlapPages, strongest, touching, untouched } from './overlap';
import { boardFrom } from './snapshot';
import type { Interface } from './stand';

const stand = (id: string, order: string, ...topics: string[]): Zone => zone({ id, title: `Projekt ${id}`, order, topics });
const touch = (id: string, zones: string[], at: number, ...confirmed: string[]): Interface => ({ id, zones, reason: 'Weil', author: '', at, confirmed });

function market(interfaces: Interface[] = []): Board {
  const zones = [stand('moor', 'b', 'Klima', 'Wasser'), stand('dorf', 'a', 'Wohnen', 'klima'), stand('amt', 'c', 'KLIMA', 'wasser', 'Daten'), { ...stand('col', 'a'), parent: 'dorf' }];
  return boardFrom({ id: 'b', layout: 'stands', zones, interfaces });
}

test('each two stands stand once, by their letters, with what they share however it is spelt', () => {
  const { signs, rows } = overlapOf(market());
  expect(signs).toEqual(['A', 'B', 'C']);
  expect(rows.map((row) => row.map((pair) => [pair.signs.join(''), pair.shared]))).toEqual([
    [], [['AB', ['klima']]], [['AC', ['klima']], ['BC', ['Klima', 'Wasser']]],
  ]);
});

test('strongest first; what is brought together is no longer asked for', () => {
  const overlap = overlapOf(market([touch('i', ['moor', 'amt'], 5)]));
  expect(strongest(overlap).map((pair) => pair.signs.join(''))).toEqual(['BC', 'AB', 'AC']);
  expect(untouched(overlap).map((pair) => pair.signs.join(''))).toEqual(['AB', 'AC']);
});

test('a pair is as far as the best of its interfaces, whichever side is named first', () => {
  const overlap = overlapOf(market([touch('late', ['amt', 'moor'], 9, 'amt', 'moor'), touch('early', ['moor', 'amt'], 1), touch('one', ['dorf', 'amt'], 3, 'amt')]));
  const states = overlap.rows.flat().map((pair) => [pair.signs.join(''), pair.state]);
  expect(states).toEqual([['AB', ''], ['AC', 'one'], ['BC', 'both']]);
  expect(touching(overlap).map(({ one }) => one.id)).toEqual(['late', 'one', 'early']);
});

test('an interface whose stand is gone is in no pair and on no page', () => {
  const gone = overlapOf(market([touch('i', ['moor', 'gone'], 1)]));
  expect([touching(gone).length, overlapPages(gone).length]).toEqual([0, 1]);
  const seven = overlapOf(market(Array.from({ length: 7 }, (_, at) => touch(`i${at}`, ['moor', 'amt'], at))));
  expect(overlapPages(seven).map(({ kind }) => kind)).toEqual(['matrix', 'touching', 'touching']);
});

test('of many stands each topic is told with all its stands, once, and no page is too long', () => {
  const zones = Array.from({ length: 60 }, (_, at) => stand(`s${at}`, `a${String(at).padStart(2, '0')}`, 'Klima', `Thema ${at % 12}`, `Nur ${at}`));
  const pages = overlapPages(overlapOf(boardFrom({ id: 'b', layout: 'stands', zones, interfaces: [] })));
  expect(pages.map(({ kind }) => kind)).toEqual(['topics', 'topics', 'strongest']);
  const topics = pages.map((page) => (page.kind === 'topics' ? page.topics : []));
  expect(topics.flat().map(({ topic, signs }) => [topic, signs.length])).toEqual([['Klima', 60], ...Array.from({ length: 12 }, (_, at) => [`Thema ${at}`, 5])]);
  expect(topics.map((page) => page.reduce((sum, one) => sum + linesOf(one), 0))).toEqual([8, 8, 0]);
});
