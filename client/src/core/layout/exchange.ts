// Search and offer: a row for each category, its name at the left, what is searched beside what is offered, all cards at one
// size. In focus one category has the wall to itself.
import type { Note, Zone } from '../model';
import { byOrder } from '../ordering';
import { gather } from './faces';
import { chooseGrid, OVERVIEW_LINES, sameGrid } from './grid';
import { common, heading, type Heading } from './heading';
import { packWithMinis, type Grid } from './pack';
import { LEAST, type Box, type Card, type Head, type Measure, type Mini, type Rest } from './types';

export interface Side { zone: Zone; box: Box; inner: Box; count: number }
export interface Category { zone: Zone; box: Box; title: Heading; at: { x: number; y: number }; sides: Side[] }
export interface ExchangeLayout {
  categories: Category[]; cards: Card[]; minis: Mini[]; rest: Rest[]; heads: Head[];
  /** What stands above the sides: their titles, as the first category has them. */
  tops: { zone: Zone; title: Heading; box: Box }[];
  size: number; columns: number; share?: number; focus: string; memory: Map<string, number>;
}
export interface ExchangeInput { zones: readonly Zone[]; notes: readonly Note[]; box: Box; measure: Measure; focus?: string }

const NAMED = 330; // the column of the names
const GAP = 24;
const TOP = 62;
const COUNT = 64; // what the count of a side takes beside its cards
const PAD = { x: 16, y: 12 };

/** Arranges all categories; give the layout before, and cards keep their places where possible. */
export function exchange(input: ExchangeInput, before?: ExchangeLayout): ExchangeLayout {
  const all = input.zones.filter((zone) => !zone.parent).sort(byOrder);
  const focus = all.find((zone) => zone.id === input.focus);
  const shown = focus ? [focus] : all;
  const past = before?.focus === (focus?.id ?? '') ? before : undefined;
  const categories = rows(shown, input);
  const parts = categories.flatMap(({ sides }) => sides.map(({ zone, inner }) => (
    { box: inner, zone: zone.id, faces: gather(input.notes.filter((note) => note.zone === zone.id).sort(byOrder), input.measure) })));
  const grid: Grid = parts.length ? chooseGrid(parts, OVERVIEW_LINES, past) : { size: LEAST, columns: 1, limit: OVERVIEW_LINES };
  const memory = sameGrid(past, grid) ? past?.memory : undefined;
  const out: ExchangeLayout = { categories, cards: [], minis: [], rest: [], heads: [], tops: tops(categories, input), size: grid.size,
    columns: grid.columns, ...(grid.share && { share: grid.share }), focus: focus?.id ?? '', memory: new Map() };
  for (const part of parts) {
    const packed = packWithMinis(part.faces, part.box, grid, part.zone, memory);
    out.cards.push(...packed.cards);
    out.minis.push(...packed.minis);
    out.rest.push(...packed.rest);
    packed.columns.forEach((column, key) => out.memory.set(key, column));
  }
  return out;
}

function rows(shown: readonly Zone[], { zones, notes, box, measure }: ExchangeInput): Category[] {
  const h = (box.h - TOP) / Math.max(1, shown.length);
  const w = (box.w - NAMED - 2 * GAP) / 2;
  const most = h > 220 ? 3 : h > 120 ? 2 : 1;
  const wanted = h > 160 ? 44 : 34;
  const title = (zone: Zone, size: number) => heading(zone.title, NAMED - 20, size, measure, most);
  const size = common(shown.map((zone) => title(zone, wanted).size), wanted);
  return shown.map((zone, i) => {
    const y = box.y + TOP + i * h;
    const sides = zones.filter((one) => one.parent === zone.id).sort(byOrder).map((side, j): Side => {
      const at = { x: box.x + NAMED + GAP + j * (w + GAP), y: y + 6, w, h: h - 12 };
      const count = notes.filter((note) => note.zone === side.id).length;
      return { zone: side, box: at, count, inner: { x: at.x + PAD.x, y: at.y + PAD.y, w: at.w - 2 * PAD.x - COUNT, h: Math.max(0, at.h - 2 * PAD.y) } };
    });
    return { zone, box: { x: box.x, y, w: box.w, h }, title: title(zone, size), at: { x: box.x, y: y + 16 }, sides };
  });
}

/** Titles stand once above all rows: those that differ below are read on the desk. */
function tops(categories: readonly Category[], { box, measure }: ExchangeInput): ExchangeLayout['tops'] {
  return (categories[0]?.sides ?? []).map(({ zone, box: { x, w } }) => (
    { zone, box: { x, y: box.y, w, h: TOP }, title: heading(zone.title, w - 90, 44, measure, 1) }));
}
