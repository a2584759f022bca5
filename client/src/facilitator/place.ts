// Where things go: neighbours in reading order and in the plane, and the `after` a command needs. Pure.

import type { Board, Note, Zone } from '../core/model';
import { stacked } from '../core/outline';
import { leafZones, notesByZone } from '../core/select';

export type Direction = 'up' | 'down' | 'left' | 'right';
export type Frame = { left: number; top: number; right: number; bottom: number };
export type Box = Frame & { id: string };

/** The note a moved one follows when it shall stand at `index` among the others; "" is the beginning. */
export function afterAt(others: readonly Note[], index: number): string {
  return index <= 0 ? '' : (others[Math.min(index, others.length) - 1]?.id ?? '');
}

/** Standing notes of the board in reading order: zone by zone, clusters first. */
export function readingOrder(board: Board): Note[] {
  const lists = notesByZone(board);
  return leafZones(board).flatMap((zone) => {
    const { stacks, loose } = stacked(board.clusters.values(), zone.id, lists.get(zone.id) ?? []);
    return [...stacks.flatMap((stack) => stack.notes), ...loose];
  });
}

/** The notes from one to the other in reading order, both included. */
export function between(board: Board, from: string, to: string): string[] {
  const ids = readingOrder(board).map((note) => note.id);
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)];
  return a < 0 || b < 0 ? [to] : ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** What a step by keyboard does to a note: its next zone and place, or null at the edge. */
export function step(board: Board, note: Note, direction: Direction): { zone: string; after: string | null } | null {
  if (direction === 'left' || direction === 'right') {
    const zone = beside(leafZones(board), note.zone, direction === 'right' ? 1 : -1);
    return zone && { zone: zone.id, after: null };
  }
  const list = notesByZone(board).get(note.zone) ?? [];
  const index = list.findIndex((other) => other.id === note.id);
  const target = index + (direction === 'down' ? 1 : -1);
  if (target < 0 || target >= list.length) return null;
  return { zone: note.zone, after: afterAt(list.filter((other) => other.id !== note.id), target) };
}

function beside(zones: readonly Zone[], id: string, by: number): Zone | null {
  return zones[zones.findIndex((zone) => zone.id === id) + by] ?? null;
}

/** The box one comes to when going from `from` in a direction: near along it, and little off to the side. */
export function nearest(from: Box, boxes: readonly Box[], direction: Direction): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const box of boxes) {
    const distance = box.id === from.id ? null : cost(from, box, direction);
    if (distance !== null && distance < least) [best, least] = [box.id, distance];
  }
  return best;
}

// Sideways distance weighs three times as much, so that a column is followed before its neighbour is tried.
function cost(from: Box, to: Box, direction: Direction): number | null {
  const dx = (to.left + to.right - from.left - from.right) / 2;
  const dy = (to.top + to.bottom - from.top - from.bottom) / 2;
  const along = { up: -dy, down: dy, left: -dx, right: dx }[direction];
  const vertical = direction === 'up' || direction === 'down';
  const apart = vertical ? gap(from.left, from.right, to.left, to.right) : gap(from.top, from.bottom, to.top, to.bottom);
  if (along <= 2 || (vertical ? Math.abs(dy) : Math.abs(dx)) < 6) return null;
  return along + apart * 3 + (vertical ? Math.abs(dx) : Math.abs(dy)) * 0.2;
}

function gap(a1: number, a2: number, b1: number, b2: number): number {
  return Math.max(0, b1 - a2, a1 - b2);
}
