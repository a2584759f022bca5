import { describe, expect, it } from 'vitest';
import { netOf, partedOf, waysOf, type Knot, type Spot, type Thread } from './net';

/** People at tables of `size` for some rounds, mixed by steps. */
function met(people: number, size: number, rounds: number): Thread[] {
  const times = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const order = Array.from({ length: people }, (_, i) => (i * (2 * round + 1)) % people);
    for (let at = 0; at < people; at += size) {
      const table = order.slice(at, at + size);
      for (const one of table) for (const other of table) if (one < other) times.set(`${one} ${other}`, (times.get(`${one} ${other}`) ?? 0) + 1);
    }
  }
  return [...times].map(([pair, count]) => ({ one: Number(pair.split(' ')[0]), other: Number(pair.split(' ')[1]), times: count }));
}

const knots = (count: number, knot: Knot) => Array.from({ length: count }, () => knot);

function overlaps(spots: readonly Spot[], all: readonly Knot[]): number {
  let count = 0;
  for (let i = 1; i < spots.length; i++) for (let j = 0; j < i; j++) {
    if (Math.abs(spots[i]!.x - spots[j]!.x) < (all[i]!.w + all[j]!.w) / 2 && Math.abs(spots[i]!.y - spots[j]!.y) < (all[i]!.h + all[j]!.h) / 2) count++;
  }
  return count;
}

describe('a net of contacts', () => {
  for (const [people, knot] of [[1, { w: 160, h: 44 }], [2, { w: 160, h: 44 }], [30, { w: 180, h: 46 }], [50, { w: 160, h: 44 }], [200, { w: 39, h: 18 }]] as const) {
    it(`of ${people} covers nobody and stays in its box`, () => {
      const all = knots(people, knot);
      const spots = netOf({ knots: all, threads: met(people, 10, 4), w: 1180, h: 840, gap: 6 });
      expect(overlaps(spots, all)).toBe(0);
      for (const [i, { x, y }] of spots.entries()) {
        expect(x).toBeGreaterThanOrEqual(all[i]!.w / 2 - 0.01);
        expect(x).toBeLessThanOrEqual(1180 - all[i]!.w / 2 + 0.01);
        expect(y).toBeGreaterThanOrEqual(all[i]!.h / 2 - 0.01);
        expect(y).toBeLessThanOrEqual(840 - all[i]!.h / 2 + 0.01);
      }
    });
  }

  it('is the same each time', () => {
    const wanted = { knots: knots(40, { w: 100, h: 40 }), threads: met(40, 8, 3), w: 1000, h: 700, gap: 4 };
    expect(netOf(wanted)).toEqual(netOf(wanted));
  });

  it('draws together who has met', () => {
    const threads = [...met(8, 8, 1), ...met(8, 8, 1).map(({ one, other, times }) => ({ one: one + 8, other: other + 8, times }))];
    const spots = netOf({ knots: knots(16, { w: 20, h: 20 }), threads, w: 1000, h: 1000, gap: 4 });
    const mean = (pairs: [number, number][]) => pairs.reduce((sum, [i, j]) => sum + Math.hypot(spots[i]!.x - spots[j]!.x, spots[i]!.y - spots[j]!.y), 0) / pairs.length;
    const within = threads.map(({ one, other }): [number, number] => [one, other]);
    const across = Array.from({ length: 8 }, (_, i): [number, number] => [i, i + 8]);
    expect(mean(within)).toBeLessThan(mean(across) * 0.7);
  });

  it('leaves a thread to be seen between each two, where there is room', () => {
    const knot = { w: 190, h: 56 };
    const threads = met(30, 2, 1);
    const spots = netOf({ knots: knots(30, knot), threads, w: 1190, h: 840, gap: 14 });
    for (const { one, other } of threads) {
      const free = Math.max(Math.abs(spots[one]!.x - spots[other]!.x) - knot.w, Math.abs(spots[one]!.y - spots[other]!.y) - knot.h);
      expect(free).toBeGreaterThan(20);
    }
  });

  it('fills the picture, also with many who have met one only', () => {
    const spots = netOf({ knots: knots(200, { w: 39, h: 18 }), threads: met(200, 2, 1), w: 1180, h: 840, gap: 6 });
    const inner = spots.filter(({ x, y }) => Math.hypot((x - 590) / 590, (y - 420) / 420) < 0.5).length;
    expect(inner).toBeGreaterThan(20);
  });

  it('gives words to some: they cover nobody with words, the first among them, and all others stay', () => {
    const all = knots(200, { w: 39, h: 18 });
    const spots = netOf({ knots: all, threads: met(200, 7, 6), w: 1190, h: 840, gap: 6 });
    const named = Array.from({ length: 32 }, (_, i) => i * 5);
    const knot = { w: 160, h: 54 };
    const grown = partedOf(spots, named.map((at) => ({ at, knot })), 1190, 840, 14);
    expect(overlaps(named.map((at) => grown[at]!), knots(32, knot))).toBe(0);
    expect(grown.filter((spot, at) => spot !== spots[at]).length).toBe(32);
    const around = named.slice(1).map((at) => Math.atan2(grown[at]!.y - grown[0]!.y, grown[at]!.x - grown[0]!.x));
    for (const [low, high] of [[-Math.PI, 0], [0, Math.PI]] as const) expect(around.filter((angle) => angle >= low && angle < high).length).toBeGreaterThan(5);
  });

  it('has threads that stop before whom they only pass, however it lies', () => {
    const knot = { w: 8, h: 8 };
    const ways = (x: number, y: number, ...passed: [number, number][]) =>
      waysOf({ x: 0, y: 0 }, { x, y }, passed.map(([x, y]) => ({ spot: { x, y }, knot })), 4).map(([from, to]) => [from.x, from.y, to.x, to.y]);
    expect(ways(64, 0)).toEqual([[0, 0, 64, 0]]);
    expect(ways(64, 0, [32, 8], [32, -30])).toEqual([[0, 0, 64, 0]]);
    expect(ways(128, 0, [72, 7], [24, -7])).toEqual([[0, 0, 16, 0], [32, 0, 64, 0], [80, 0, 128, 0]]);
    expect(ways(0, -64, [0, -24], [0, -28])).toEqual([[0, 0, 0, -16], [0, -36, 0, -64]]);
    expect(ways(64, 64, [32, 32])).toEqual([[0, 0, 24, 24], [40, 40, 64, 64]]);
    expect(ways(64, 64, [80, 80], [9, 40])).toEqual([[0, 0, 64, 64]]);
    expect(ways(64, 0, [20, 0], [40, 0])).toEqual([[48, 0, 64, 0]]);
  });

  it('of nobody is empty', () => {
    expect(netOf({ knots: [], threads: [], w: 100, h: 100, gap: 4 })).toEqual([]);
  });
});
