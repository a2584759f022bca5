import { expect, test } from 'vitest';
import { zone } from './defaults';
import { headlinesOf } from './slides';
import { boardFrom } from './snapshot';
import { handOvers, inquiriesOf, inquiry, pageUrl, questionFor, standAt } from './stand';

const stand = zone({ id: 's', title: 'Stand', question: 'Für alle?', variants: { blue: 'Für den Bund?' }, headlines: ['Eins', 'Zwei'],
  hand_overs: [{ round: 1, lines: ['a'], at: 1 }, { round: 2, lines: ['b'], at: 2 }] });
const board = boardFrom({ layout: 'stands', zones: [stand, zone({ id: 'c', parent: 's' })] });

test('a level is asked in its own words, all others in those for everybody', () => {
  expect([questionFor(stand, 'blue'), questionFor(stand, 'green')]).toEqual(['Für den Bund?', 'Für alle?']);
});

test('the last hand-over is read first', () => {
  expect(handOvers(stand).map((one) => one.round)).toEqual([2, 1]);
});

test('a column belongs to its stand; a field of another board to none', () => {
  expect([standAt(board, 'c')?.id, standAt(board, 's')?.id, standAt(board, 'x')]).toEqual(['s', 's', undefined]);
  expect([standAt({ ...board, layout: 'columns' }, 'c'), standAt(null, 'c')]).toEqual([undefined, undefined]);
});

test('inquiries of a stand stand in the order they came in', () => {
  const all = [inquiry({ id: 'b', zone: 's', at: 2 }), inquiry({ id: 'x', zone: 'other' }), inquiry({ id: 'a', zone: 's', at: 1 })];
  expect(inquiriesOf(all, 's').map((one) => one.id)).toEqual(['a', 'b']);
});

test('the address of a page escapes what it is made of', () => {
  expect(pageUrl('w', 'a/../b', 2)).toBe('/media/w/a%2F..%2Fb/2.webp');
});

test('the headlines a stand has written go before what could be made of its cards', () => {
  expect(headlinesOf(board, 's')).toEqual(['Eins', 'Zwei']);
});
