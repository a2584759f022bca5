// How cards are set: the type size, and columns of one width or full rows of cards as wide as their text. The same for
// all parts of a wall, and as before as long as that will do.
import type { Face } from './faces';
import { cardSize, columnWidth, pack, packWithMinis, type Grid } from './pack';
import { inRows, SHARES, want } from './shelves';
import { LADDER, LEAST, type Box } from './types';

export const OVERVIEW_LINES = 6;

interface Part { box: Box; zone: string; faces: Face[] }

/** What of an arrangement before matters to the choice of the next. */
type Past = { size: number; columns: number; share?: number; memory: ReadonlyMap<string, number>; minis: readonly unknown[] };

const SIZES = [...LADDER].reverse().filter((size) => size <= 60);
const SPARE = 0.8; // growing back needs room to spare, or every second note would change the size of all

/** Below this size rows hold more than columns do. */
const CALM = 34;

/** Whether what is remembered of one grid holds for the other. */
export const sameGrid = (a: { columns: number; share?: number } | undefined, b: Grid) => a?.columns === b.columns && a.share === b.share;

/** Chooses type size and columns, or rows, for all parts together: the largest at which everything stands as text. */
export function chooseGrid(parts: readonly Part[], limit: number, before?: Past): Grid {
  if (!parts.some((part) => part.faces.length)) return { size: SIZES[SIZES.length - 1]!, columns: 1, limit };
  const width = Math.min(...parts.map((part) => part.box.w), Infinity);
  const rows = before?.share !== undefined;
  const columns = columnsGrid(parts, width, limit, rows ? undefined : before);
  if (limit > OVERVIEW_LINES + 2) return columns ?? fullest(parts, width, limit, rows ? undefined : before);
  if (columns && columns.size >= CALM && (!rows || fill(parts, columns) <= SPARE)) return columns;
  const { grid, all } = rowsGrid(parts, Math.min(limit, ROW_LINES), rows ? before : undefined);
  if (!columns || (rows && all)) return grid;
  return all && grid.size > columns.size && flaws(parts, grid).cut <= flaws(parts, columns).cut ? grid : columns;
}

function columnsGrid(parts: readonly Part[], width: number, limit: number, before?: Past): Grid | undefined {
  const kept = before && { size: before.size, columns: before.columns, limit };
  const used = kept ? Math.min(fill(parts, kept, before.memory), fill(parts, kept)) : 2;
  if (kept && used <= 1 && used > SPARE) return kept;
  const held = kept && used <= 1 ? kept : undefined;
  return largest(held, (size) => bestColumns(parts, size, width, limit));
}

/** From small to large: what is too large once is too large from there on, but for a few odd breaks of lines. */
function largest(held: Grid | undefined, best: (size: number) => { grid: Grid; fill: number } | undefined, most: number = SIZES[SIZES.length - 1]!): Grid | undefined {
  let found = held;
  for (let i = held ? SIZES.indexOf(held.size as (typeof SIZES)[number]) + 1 : 0, misses = 0; i < SIZES.length && SIZES[i]! <= most && misses < 2; i++) {
    const next = best(SIZES[i]!);
    if (next && next.fill <= (held ? SPARE : 1)) found = next.grid;
    else misses++;
  }
  return found;
}

/** How many lines a card in a row may have. */
const ROW_LINES = 3;
const ROWS_MOST = 44;

function rowsGrid(parts: readonly Part[], limit: number, before?: Past): { grid: Grid; all: boolean } {
  const kept = before && { size: before.size, columns: 1, share: before.share!, limit };
  const used = kept ? Math.min(fill(parts, kept, before.memory), fill(parts, kept)) : 2;
  if (kept && used <= 1 && used > SPARE) return { grid: kept, all: true };
  const grid = largest(kept && used <= 1 ? kept : undefined, (size) => bestRows(parts, size, limit), ROWS_MOST);
  if (grid) return { grid, all: true };
  if (kept && before.size === LEAST && before.minis.length) return { grid: kept, all: false };
  const counted = SHARES.map((share) => {
    const each = { size: LEAST, columns: 1, share, limit };
    return { grid: each, notes: parts.reduce((sum, part) => sum + shownNotes(part, each), 0) };
  });
  return { grid: counted.reduce((best, each) => (each.notes > best.notes ? each : best)).grid, all: false };
}

const shownNotes = (part: Part, grid: Grid) =>
  packWithMinis(part.faces, part.box, grid, part.zone).cards.reduce((sum, card) => sum + card.notes.length, 0);

function bestRows(parts: readonly Part[], size: number, limit: number): { grid: Grid; fill: number } | undefined {
  const tried = SHARES.map((share) => ({ size, columns: 1, share, limit })).map((grid) => ({ grid, fill: fill(parts, grid) }));
  const best = tried.reduce((least, each) => (each.fill < least.fill ? each : least));
  return best.fill <= 1 ? best : undefined;
}

/** At the least size: the number of columns with which most cards stand as text; the one before as long as minis stood there. */
function fullest(parts: readonly Part[], width: number, limit: number, before?: Past): Grid {
  const lines = Math.min(limit, 3);
  if (before?.size === LEAST && before.minis.length) return { size: LEAST, columns: before.columns, limit: lines };
  let best = { columns: 1, cards: -1 };
  for (let columns = 1; columns <= 8; columns++) {
    const grid = { size: LEAST, columns, limit: lines };
    if (columns > 1 && columnWidth(width, grid) < LEAST * 7.5) break;
    const cards = parts.reduce((sum, part) => sum + packWithMinis(part.faces, part.box, grid, part.zone).cards.length, 0);
    if (cards > best.cards) best = { columns, cards };
  }
  return { size: LEAST, columns: best.columns, limit: lines };
}

function bestColumns(parts: readonly Part[], size: number, width: number, limit: number): { grid: Grid; fill: number } | undefined {
  let best: { grid: Grid; fill: number; cost: number } | undefined;
  for (let columns = 1; columns <= 8; columns++) {
    const grid = { size, columns, limit };
    if (columns > 1 && columnWidth(width, grid) < size * 6.5) break;
    const used = fill(parts, grid);
    if (used > 1) continue;
    const { broken, cut } = flaws(parts, grid);
    const cost = used * 0.5 + broken * 0.1 + cut * 0.3;
    if ((!broken || size <= 34) && (!best || cost < best.cost)) best = { grid, fill: used, cost };
  }
  return best;
}

/** Gives the share of the height that the fullest part needs; above 1 if not all cards stand as text. */
function fill(parts: readonly Part[], grid: Grid, memory?: ReadonlyMap<string, number>): number {
  let most = 0;
  for (const part of parts) {
    if (!part.faces.length) continue;
    const packed = pack(part.faces, part.box, grid, part.zone, memory, true);
    if (packed.left.length) return 2;
    most = Math.max(most, packed.height / part.box.h);
  }
  return most;
}

// A longer word is broken at any size; it must not make the whole wall small.
const MONSTER = /\S{25,}/;

/** Counts what does not read well: words broken over two lines, and texts that are cut. */
function flaws(parts: readonly Part[], grid: Grid): { broken: number; cut: number } {
  let broken = 0;
  let cut = 0;
  for (const part of parts) {
    const width = columnWidth(part.box.w, grid);
    for (const face of part.faces) {
      if (MONSTER.test(face.notes[0]!.text)) continue;
      const { lines, more } = inRows(grid) ? want(face, part.box.w, grid).best.fit : cardSize(face, width, grid.size, grid.limit);
      cut += more ? 1 : 0;
      broken += lines.filter((line) => /\p{Ll}-$/u.test(line.runs[line.runs.length - 1]?.text ?? '')).length;
    }
  }
  return { broken, cut };
}

