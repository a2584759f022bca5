// Cards of one width in columns, and minis in rows. A card stays in its column as long as it fits there, so that an
// arriving note moves nothing: it goes below the shortest column.
import { BADGE, LEADING, margins, PAD, type Face, type Fit } from './faces';
import { inRows, SHARES, shelve } from './shelves';
import type { Box, Card, Mini, Rest } from './types';

/** `share` is given for rows: how much of one a card may take before its text goes on in a further line. */
export interface Grid { size: number; columns: number; limit: number; share?: number }
export interface Packed { cards: Card[]; left: Face[]; height: number; columns: Map<string, number> }

/** Space between cards, and between columns. */
export const gapOf = (size: number) => Math.round(size * 0.3 + 1);
export const columnWidth = (width: number, grid: Grid) => (width - (grid.columns - 1) * (gapOf(grid.size) + 6)) / grid.columns;

/** The lines of a face on a card `width` wide, and the height that the card needs. */
export function cardSize(face: Face, width: number, size: number, limit: number): Fit & { height: number } {
  const badge = face.notes.length > 1 ? BADGE : 0;
  let fit = trial(face, width, size, limit, badge);
  if (fit.more && !badge) fit = trial(face, width, size, limit, BADGE);
  return fit;
}

function trial(face: Face, width: number, size: number, limit: number, badge: number): Fit & { height: number } {
  const { shape } = face.notes[0]!;
  const inner = (extra: number) => width / size - PAD.left - PAD.right - badge - 2 * extra;
  let fit = face.fit(inner(margins(shape, 1).x), limit);
  if (fit.lines.length > 1) fit = face.fit(inner(margins(shape, 2).x), limit);
  const rows = fit.lines.length * LEADING + PAD.top + PAD.bottom + 2 * margins(shape, fit.lines.length).y;
  return { ...fit, height: Math.ceil(rows * size) };
}

/** Packs faces into columns of a box, or into rows. What does not fit is given back as `left`, in order; `whole` gives up at the first. */
export function pack(faces: readonly Face[], box: Box, grid: Grid, zone: string, before?: ReadonlyMap<string, number>, whole = false): Packed {
  if (inRows(grid)) return shelve(faces, box, grid, zone, before, whole);
  const width = columnWidth(box.w, grid);
  const gap = gapOf(grid.size);
  const heights = new Array<number>(grid.columns).fill(0);
  const taken = new Map<Face, { card: Card; column: number }>();
  const put = (face: Face, wanted?: number) => {
    const fit = cardSize(face, width, grid.size, grid.limit);
    const column = wanted ?? shortest(heights);
    const y = heights[column]!;
    if (y + fit.height > box.h + 0.5) return false;
    heights[column] = y + fit.height + gap;
    taken.set(face, { column, card: cardOf(face, fit, zone, grid.size,
      { x: box.x + column * (width + gap + 6), y: box.y + y, w: width, h: fit.height }) });
    return true;
  };
  const kept = faces.filter((face) => (before?.get(`${zone}/${face.key}`) ?? grid.columns) < grid.columns);
  for (const face of kept) put(face, before!.get(`${zone}/${face.key}`));
  for (const face of faces) if (!taken.has(face) && !put(face) && whole) break;
  const shown = faces.filter((face) => taken.has(face));
  return {
    cards: shown.map((face) => taken.get(face)!.card),
    left: faces.filter((face) => !taken.has(face)),
    height: Math.max(0, ...heights.map((height) => height - gap)),
    columns: new Map(shown.map((face) => [`${zone}/${face.key}`, taken.get(face)!.column])),
  };
}

const shortest = (heights: number[]) => heights.indexOf(Math.min(...heights));

/** Makes the card of a face at a place. */
export function cardOf(face: Face, fit: Fit, zone: string, size: number, box: Box): Card {
  const first = face.notes[0]!;
  return { ...box, key: face.key, zone, notes: face.notes.map((note) => note.id), color: first.color, shape: first.shape,
    size, weight: face.weight, lines: fit.lines, more: fit.more };
}

/** Evens out the lines of a card whose width is given, so that no word is left alone on the last. */
export function evened(card: Card, face: Face): Card {
  if (card.lines.length < 2 || card.more || face.notes[0]!.points.length) return card;
  const badge = face.notes.length > 1 ? BADGE : 0;
  const inner = card.w / card.size - PAD.left - PAD.right - badge - 2 * margins(card.shape, 2).x;
  const fit = face.fit(face.tight(inner, card.lines.length) + 1e-6, card.lines.length);
  return fit.more ? card : { ...card, lines: fit.lines };
}

/** A mini is 39 x 18, about as a real card; where there are too many it shrinks, never below 22 x 10. */
const MINIS = [{ w: 39, h: 18 }, { w: 33, h: 15 }, { w: 27, h: 13 }, { w: 22, h: 10 }];
const SLIT = 6;
const FOOT = 12; // between cards and minis

const perRow = (width: number, mini: { w: number }) => Math.max(1, Math.floor((width + SLIT) / (mini.w + SLIT)));
const rowsHeight = (rows: number, mini: { h: number }) => (rows ? rows * (mini.h + SLIT) - SLIT : 0);

/** Tells how high `count` minis of full size stand in rows of a width. */
export const minisHeight = (count: number, width: number) => rowsHeight(Math.ceil(count / perRow(width, MINIS[0]!)), MINIS[0]!);

/** Sets minis into a box, from its foot or its top; for those without room there is a number. */
export function minis(faces: readonly Face[], box: Box, zone: string, foot = true): { minis: Mini[]; rest: Rest[] } {
  const notes = faces.flatMap((face) => face.notes);
  if (!notes.length) return { minis: [], rest: [] };
  const fits = (mini: { w: number; h: number }) => rowsHeight(Math.ceil(notes.length / perRow(box.w, mini)), mini) <= box.h;
  const mini = MINIS.find(fits) ?? MINIS[MINIS.length - 1]!;
  const columns = perRow(box.w, mini);
  const numberWide = 88;
  let room = Math.max(0, Math.floor((box.h + SLIT) / (mini.h + SLIT))) * columns;
  if (room < notes.length) { // the number stands at the right of the rows that remain
    const narrow = perRow(Math.max(0, box.w - numberWide), mini);
    room = box.w > numberWide + mini.w ? Math.floor((box.h + SLIT) / (mini.h + SLIT)) * narrow : 0;
    return { minis: grid(notes.slice(0, room), narrow), rest: [{ zone, notes: notes.slice(room).map((note) => note.id),
      x: room ? box.x + box.w - numberWide : box.x, y: box.y + Math.max(0, box.h - 34), w: numberWide, h: Math.min(34, box.h) }] };
  }
  return { minis: grid(notes, columns), rest: [] };

  function grid(list: readonly { id: string; color: string }[], wide: number): Mini[] {
    const rows = Math.ceil(list.length / wide);
    const top = foot ? box.y + box.h - rowsHeight(rows, mini) : box.y;
    return list.map((note, i) => ({ note: note.id, zone, color: note.color, w: mini.w, h: mini.h,
      x: box.x + (i % wide) * (mini.w + SLIT), y: top + Math.floor(i / wide) * (mini.h + SLIT) }));
  }
}

export interface Filled extends Packed { minis: Mini[]; rest: Rest[] }

/** Packs what fits as cards and the rest as minis below. Cards shown before stay shown as long as there is room. */
export function packWithMinis(faces: readonly Face[], box: Box, grid: Grid, zone: string, before?: ReadonlyMap<string, number>): Filled {
  const first = fillUp(faces, box, grid, zone, before);
  if (!first.left.length || !inRows(grid)) return first;
  // What suits the wall need not suit its fullest part: other breaks may show more there.
  return SHARES.map((share) => fillUp(faces, box, { ...grid, share }, zone, before))
    .reduce((best, each) => (shownNotes(each) > shownNotes(best) ? each : best), first);
}

const shownNotes = ({ cards }: Packed) => cards.reduce((sum, card) => sum + (card.more ? 0.5 : 1) * card.notes.length, 0);

function fillUp(faces: readonly Face[], box: Box, grid: Grid, zone: string, before?: ReadonlyMap<string, number>): Filled {
  const all = pack(faces, box, grid, zone, before);
  const even = (packed: Packed) => (inRows(grid) ? packed : { ...packed, cards: packed.cards.map((card) => evened(card, faces.find((face) => face.key === card.key)!)) });
  if (!all.left.length) return { ...even(all), minis: [], rest: [] };
  // Strongest first where nothing was shown yet: a thought that many had is read by all.
  const ranked = [...faces].sort((a, b) => shownBefore(b) - shownBefore(a) || b.notes.length - a.notes.length || faces.indexOf(a) - faces.indexOf(b));
  let reserve = minisHeight(all.left.reduce((sum, face) => sum + face.notes.length, 0), box.w);
  for (let turn = 0; ; turn++) {
    const room = Math.max(0, box.h - Math.min(reserve, box.h * 0.6) - FOOT);
    const packed = pack(ranked, { ...box, h: room }, grid, zone, before);
    const need = minisHeight(packed.left.reduce((sum, face) => sum + face.notes.length, 0), box.w);
    if (need <= reserve || reserve >= box.h * 0.6 || turn > 30) {
      const order = new Map(faces.map((face, i) => [face, i]));
      const left = [...packed.left].sort((a, b) => order.get(a)! - order.get(b)!);
      const foot = { ...box, y: box.y + room + FOOT, h: Math.max(0, box.h - room - FOOT) };
      return { ...even(packed), left, ...minis(left, foot, zone) };
    }
    reserve += 24;
  }

  function shownBefore(face: Face): number { return before?.has(`${zone}/${face.key}`) ? 1 : 0; }
}
