// Rows of one lane: every item has its place along the axis, only its row is free. Where no row is left, the nearest two
// become a stack; nothing is ever moved off its date. What stood in a row before stays there.
import type { Face } from './faces';

/** What wants a row: the stretch a..b that it covers, card and date strip together. `anchor` is where its date begins. */
export interface Item { face: Face; a: number; b: number; anchor: number }
export interface Placed extends Item { row: number }

/** Makes the item of several; the first item's text is shown and its date is kept. */
export type Join = (first: Item, second: Item) => Item;
/** Takes a note out of a stack, if it holds others: the note's own item, and what remains. */
export type Part = (stack: Item, note: number) => { alone: Item; others: Item } | null;

export const CLEAR = 8; // between two items of a row

const byPlace = (p: Item, q: Item) => p.a - q.a || (p.face.key < q.face.key ? -1 : 1);

/** How many rows the items need so that none overlap: the most that cover one point. */
export function rowsNeeded(items: readonly Item[]): number {
  const ends: number[] = [];
  for (const item of [...items].sort(byPlace)) {
    const free = ends.findIndex((end) => end + CLEAR <= item.a);
    ends[free < 0 ? ends.length : free] = item.b;
  }
  return ends.length;
}

/** Places items afresh: first fit by date; in an overfull stretch the nearest two are joined, small stacks first. */
export function placeAll(items: readonly Item[], rows: number, join: Join): Placed[] {
  const list = [...items].sort(byPlace);
  for (;;) {
    const placed: Placed[] = [];
    const ends = new Array<number>(rows).fill(-Infinity);
    let stuck: Item | undefined;
    for (const item of list) {
      const row = ends.findIndex((end) => end + CLEAR <= item.a);
      if (row < 0) { stuck = item; break; }
      ends[row] = item.b;
      placed.push({ ...item, row });
    }
    if (!stuck) return placed;
    const crowd = list.filter((item) => item.a < stuck.b + CLEAR && item.b + CLEAR > stuck.a);
    const [first, second] = nearestPair(crowd);
    const joined = join(first, second);
    list.splice(list.indexOf(first), 1);
    list.splice(list.indexOf(second), 1);
    list.push(joined);
    list.sort(byPlace);
  }
}

const HEAVY = 10; // units of distance that one more note in a stack counts for

function nearestPair(crowd: Item[]): [Item, Item] {
  const order = [...crowd].sort((p, q) => p.anchor - q.anchor || (p.face.key < q.face.key ? -1 : 1));
  let best = 0;
  let least = Infinity;
  for (let i = 0; i + 1 < order.length; i++) {
    const cost = distance(order[i]!, order[i + 1]!);
    if (cost < least) { least = cost; best = i; }
  }
  return [order[best]!, order[best + 1]!];
}

const distance = (p: Item, q: Item) => Math.abs(p.anchor - q.anchor) + HEAVY * (p.face.notes.length + q.face.notes.length);

/** Places items beside those that stood before: known ones in their rows, others first fit, or joined to the nearest. */
export function placeKeeping(known: readonly Placed[], fresh: readonly Item[], rows: number, join: Join): Placed[] {
  const placed: Placed[] = [];
  const homeless: Item[] = [];
  for (const item of [...known].sort(byPlace)) {
    if (item.row < rows && free(placed, item, item.row)) placed.push(item);
    else homeless.push(item);
  }
  for (const item of [...homeless.sort(byPlace), ...[...fresh].sort(byPlace)]) settle(placed, item, rows, join);
  return placed.sort(byPlace);
}

/** Takes notes out of stacks again where a row is free at their date. */
export function loosen(placed: readonly Placed[], rows: number, part: Part): Placed[] {
  const out = [...placed];
  for (const stack of [...placed].sort((p, q) => q.face.notes.length - p.face.notes.length)) {
    let now = stack;
    for (let i = stack.face.notes.length - 1; i > 0; i--) {
      const parted = part(now, i);
      if (!parted) continue;
      const row = Array.from({ length: rows }, (_, each) => each).find((each) => free(out, parted.alone, each));
      if (row === undefined) continue;
      const rest = { ...parted.others, row: now.row };
      out.splice(out.indexOf(now), 1, rest);
      out.push({ ...parted.alone, row });
      now = rest;
    }
  }
  return out.sort(byPlace);
}

/** Whether nothing stands in a row where an item would. */
export const free = (placed: readonly Placed[], item: Item, row: number) =>
  !placed.some((other) => other.row === row && other.a < item.b + CLEAR && item.a < other.b + CLEAR);

function settle(placed: Placed[], item: Item, rows: number, join: Join, wanted = -1): void {
  const choices = [...(wanted >= 0 ? [wanted] : []), ...Array.from({ length: rows }, (_, row) => row)];
  const row = choices.find((each) => free(placed, item, each));
  if (row !== undefined) { placed.push({ ...item, row }); return; }
  const crowd = placed.filter((other) => other.a < item.b + CLEAR && item.a < other.b + CLEAR);
  const near = crowd.reduce((best, other) => (joinCost(other, item) < joinCost(best, item) ? other : best));
  placed.splice(placed.indexOf(near), 1);
  settle(placed, join(near, item), rows, join, near.row); // ends: every turn leaves one item fewer
}

const joinCost = (other: Item, item: Item) => Math.abs(other.anchor - item.anchor) + HEAVY * other.face.notes.length;

/** Shares rows among lanes: evenly, or as before; a lane in need takes one from the lane with most to spare. */
export function shareRows(needs: readonly number[], loads: readonly number[], total: number, before?: readonly number[]): number[] {
  const even = needs.map((_, i) => Math.floor(total / needs.length) + (i < total % needs.length ? 1 : 0));
  const kept = before?.length === needs.length && before.reduce((sum, n) => sum + n, 0) === total;
  const rows = kept ? [...before] : even;
  for (let turn = 0; turn < total * 2; turn++) {
    const poor = pick(needs.map((need, i) => need - rows[i]!));
    const rich = pick(needs.map((need, i) => (rows[i]! > 1 ? rows[i]! - Math.max(1, need) : -1)));
    if (needs[poor]! <= rows[poor]! || rows[rich]! - Math.max(1, needs[rich]!) < 1 || rows[rich]! <= 1) break;
    rows[poor]!++;
    rows[rich]!--;
  }
  return needs.some((need, i) => need > rows[i]!) ? levelled(rows, loads, kept ? 1.7 : 1.15) : rows;
}

/** Moves rows from the least to the most crowded lane while that lane is clearly worse off. */
function levelled(rows: number[], loads: readonly number[], patience: number): number[] {
  for (let turn = 0; turn < 60; turn++) {
    const crowd = rows.map((count, i) => loads[i]! / count);
    const poor = pick(crowd);
    const rich = pick(rows.map((count, i) => (count > 1 ? -loads[i]! / (count - 1) : -Infinity)));
    if (poor === rich || rows[rich]! < 2 || crowd[poor]! <= (loads[rich]! / (rows[rich]! - 1)) * patience) break;
    rows[poor]!++;
    rows[rich]!--;
  }
  return rows;
}

const pick = (values: readonly number[]) => values.reduce((best, value, i) => (value > values[best]! ? i : best), 0);
