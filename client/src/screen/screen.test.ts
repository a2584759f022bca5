import { expect, test } from 'vitest';
import { board, LEVELS, measure } from '../../dev/sample';
import { fitNames, NAME_GAP, nameHeight } from '../core/layout/names';
import { arrangeWall, sameStop, stops, zoneStops } from '../core/layout/tour';
import { moved } from '../wall/moves';
import { actOf, SHOWN } from './keys';

const scene = (count: number, layout: 'quadrants' | 'timeline' = 'quadrants') => ({ board: board(layout, count), box: { x: 0, y: 0, w: 1920, h: 892 }, measure });

test('a wall that shows every text does not walk; a full one shows each zone in turn', () => {
  expect(stops(scene(4))).toEqual([{}]);
  const full = stops(scene(200));
  expect(new Set(full.map((stop) => stop.zone))).toEqual(new Set([undefined, 'z0', 'z1', 'z2', 'z3']));
  expect(zoneStops(scene(4)).map((stop) => stop.zone)).toEqual(['z0', 'z1', 'z2', 'z3']);
  expect(sameStop({ zone: 'z0' }, { zone: 'z0', page: 0 })).toBe(true);
});

test('the same wall again moves nothing', () => {
  const first = arrangeWall(scene(50));
  expect(moved(first.layout.cards, arrangeWall(scene(50), {}, first).layout.cards)).toBe(0);
});

test('names step down in size, and at the least only the newest stand', () => {
  const names = Array.from({ length: 120 }, (_, i) => `Name ${i}`);
  expect(fitNames(names.slice(0, 5), 1152, 400, 330, measure)).toEqual({ size: 44, count: 5 });
  const many = fitNames(names, 1152, 400, 330, measure);
  expect(many.size).toBe(28);
  expect(many.count).toBeLessThan(120);
  expect(many.count).toBeGreaterThan(Math.floor(400 / (nameHeight(28) + NAME_GAP)));
});

test('every act has a key in the help, and keys of the browser are left alone', () => {
  const press = (key: string, more = {}) => actOf({ key, ctrlKey: false, altKey: false, metaKey: false, ...more } as KeyboardEvent);
  expect(press('PageDown')).toBe('next');
  expect(press('L')).toBe('list');
  expect(press('f', { ctrlKey: true })).toBeNull();
  expect(press('x')).toBeNull();
  expect(new Set(SHOWN.map(([, act]) => act)).size).toBe(SHOWN.length);
  expect(LEVELS).toHaveLength(3);
});
