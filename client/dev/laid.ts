// What every arrangement of a wall must hold, for the tests of the layouts.
import { expect } from 'vitest';
import { LEAST, type Box, type Card, type Mini, type Rest } from '../src/core/layout/types';
import { measure } from './sample';

export interface Laid { cards: Card[]; minis: Mini[]; rest: Rest[] }

/** The ids of all notes that stand there in some way, sorted. */
export function shown({ cards, minis, rest }: Laid): string[] {
  return [...cards.flatMap((card) => card.notes), ...minis.map((mini) => mini.note), ...rest.flatMap((part) => part.notes)].sort();
}

export const overlap = (p: Box, q: Box) => p.x < q.x + q.w - 0.5 && q.x < p.x + p.w - 0.5 && p.y < q.y + q.h - 0.5 && q.y < p.y + p.h - 0.5;

/** Nothing lies outside or over another thing, and no line is wider than its card. */
export function expectSound(laid: Laid, box: Box) {
  const all = [...laid.cards, ...laid.minis];
  for (const [i, each] of all.entries()) {
    expect(each.x).toBeGreaterThanOrEqual(box.x - 0.5);
    expect(each.y).toBeGreaterThanOrEqual(box.y - 0.5);
    expect(each.x + each.w).toBeLessThanOrEqual(box.x + box.w + 0.5);
    expect(each.y + each.h).toBeLessThanOrEqual(box.y + box.h + 0.5);
    for (const other of all.slice(i + 1)) if (overlap(each, other)) throw new Error(`overlap ${JSON.stringify([each, other])}`);
  }
  for (const card of laid.cards) {
    expect(card.size).toBeGreaterThanOrEqual(LEAST);
    for (const line of card.lines) {
      const wide = line.runs.reduce((sum, run) => sum + measure(run.text, card.size, run.strong ? 760 : card.weight), 0);
      expect(wide).toBeLessThanOrEqual(card.w);
    }
  }
}

/** The share of cards that stand where they stood, by key. */
export function stayed(before: Laid, after: Laid): number {
  const now = new Map(after.cards.map((card) => [card.key, card]));
  const same = before.cards.filter((card) => {
    const other = now.get(card.key);
    return other && Math.abs(other.x - card.x) < 1 && Math.abs(other.y - card.y) < 1 && other.size === card.size;
  });
  return before.cards.length ? same.length / before.cards.length : 1;
}
