// How much an arrangement differs from the one before: what the eye would have to follow. Pure.
import type { Card } from '../core/layout/types';

/** Counts the cards that are on both walls and stand elsewhere, or are of another size, on the second. */
export function moved(before: readonly Card[], after: readonly Card[]): number {
  const past = new Map(before.map((card) => [card.key, card]));
  return after.filter((card) => {
    const was = past.get(card.key);
    return was && (Math.abs(was.x - card.x) > 1 || Math.abs(was.y - card.y) > 1 || was.size !== card.size);
  }).length;
}

/** A length of so many design units, as the wall's styles want it. */
export const units = (value: number) => `calc(var(--u) * ${Math.round(value * 100) / 100})`;
export const place = (box: { x: number; y: number }) => `translate(${units(box.x)}, ${units(box.y)})`;
