import { expect, test } from 'vitest';
import { board, categories, measure } from '../../../dev/sample';
import { zone } from '../defaults';
import { exchange } from './exchange';

test('two people who list the same are two listings', () => {
  const zones = categories(['Rohstoffe']).map((raw) => zone(raw));
  const side = zones.find((one) => one.parent)!.id;
  const notes = [...board('exchange', 2).notes.values()].map((note) => ({ ...note, zone: side, text: 'Zwölf Balken' }));
  const { cards } = exchange({ zones, notes, box: { x: 48, y: 16, w: 1824, h: 856 }, measure });
  expect(cards.map((card) => card.notes.length)).toEqual([1, 1]);
});
