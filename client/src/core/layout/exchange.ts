// Search and offer: a row for each category, its name at the left, what is searched beside what is offered, all cards at one
// size. In focus one category has the wall to itself, on pages if need be.
import type { Note, Zone } from '../model';
import { byOrder } from '../ordering';
import { gather, type Face } from './faces';
import { chooseGrid, OVERVIEW_LINES, sameGrid } from './grid';
import { common, fitted, heading, type Heading } from './heading';
import { pack, packWithMinis, type Grid } from './pack';
import { LEAST, type Box, type Card, type Head, type Measure, type Mini, type Rest } from './types';

export interface Side { zone: Zone; box: Box; inner: Box; count: number }
export interface Category { zone: Zone; box: Box; title: Heading; at: { x: number; y: number }; sides: Side[] }
export interface ExchangeLayout {
  categories: Category[]; cards: Card[]; minis: Mini[]; rest: Rest[]; heads: Head[];
  /** What stands above the sides: their titles, as the first category has them. */
  tops: { zone: Zone; title: Heading; box: Box }[];
  size: number; columns: number; share?: number; focus: string; pages: number; page: number; memory: Map<string, number>;
}
export interface ExchangeInput { zones: readonly Zone[]; notes: readonly Note[]; box: Box; measure: Measure; focus?: string; page?: number }

const NAMED = 330; // the column of the names
const GAP = 24;
const TOP = 62;
const COUNT = 64; // what the count of a side takes beside its cards
const PAD = 16;
const SIZES = [44, 40, 36, 34, 32, 30, LEAST];
const PAGE_COLUMN = 330;
const PAGE_LINES = 8;

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
    columns: grid.columns, ...(grid.share && { share: grid.share }), focus: focus?.id ?? '', pages: 1, page: 0, memory: new Map() };
  for (const part of parts) {
    const packed = packWithMinis(part.faces, part.box, grid, part.zone, memory);
    out.cards.push(...packed.cards);
    out.minis.push(...packed.minis);
    out.rest.push(...packed.rest);
    packed.columns.forEach((column, key) => out.memory.set(key, column));
  }
  return focus && (out.minis.length || out.rest.length) ? paged(out, parts, input.page ?? 0) : out;
}

interface Part { box: Box; zone: string; faces: Face[] }

/** Page after page in order; the shorter side begins again. */
function paged(out: ExchangeLayout, parts: readonly Part[], page: number): ExchangeLayout {
  const sheets = parts.map(({ box, zone, faces }) => {
    const grid = { size: LEAST, columns: Math.max(1, Math.floor(box.w / PAGE_COLUMN)), limit: PAGE_LINES };
    const pages: Card[][] = [];
    for (let left = faces; left.length;) {
      const packed = pack(left, box, grid, zone);
      if (!packed.cards.length) break;
      pages.push(packed.cards);
      left = packed.left;
    }
    return pages;
  });
  const pages = Math.max(1, ...sheets.map((sheet) => sheet.length));
  const at = Math.min(page, pages - 1);
  const cards = sheets.flatMap((sheet) => sheet[at % Math.max(1, sheet.length)] ?? []);
  return { ...out, cards, minis: [], rest: [], size: LEAST, pages, page: at, memory: new Map() };
}

function rows(shown: readonly Zone[], { zones, notes, box, measure }: ExchangeInput): Category[] {
  const h = (box.h - TOP) / Math.max(1, shown.length);
  const w = (box.w - NAMED - 2 * GAP) / 2;
  const pad = h > 130 ? 12 : 5;
  const title = (zone: Zone, sizes: readonly number[]) => fitted(zone.title, NAMED - 20, Math.min(h - 24, 160), sizes, measure);
  const size = common(shown.map((zone) => title(zone, SIZES).size));
  return shown.map((zone, i) => {
    const y = box.y + TOP + i * h;
    const sides = zones.filter((one) => one.parent === zone.id).sort(byOrder).map((side, j): Side => {
      const at = { x: box.x + NAMED + GAP + j * (w + GAP), y: y + 6, w, h: h - 12 };
      const count = notes.filter((note) => note.zone === side.id).length;
      return { zone: side, box: at, count, inner: { x: at.x + PAD, y: at.y + pad, w: at.w - 2 * PAD - COUNT, h: Math.max(0, at.h - 2 * pad) } };
    });
    return { zone, box: { x: box.x, y, w: box.w, h }, title: title(zone, [size]), at: { x: box.x, y: y + (h > 130 ? 16 : 10) }, sides };
  });
}

/** Titles stand once above all rows: those that differ below are read on the desk. */
function tops(categories: readonly Category[], { box, measure }: ExchangeInput): ExchangeLayout['tops'] {
  return (categories[0]?.sides ?? []).map(({ zone, box: { x, w } }) => (
    { zone, box: { x, y: box.y, w, h: TOP }, title: heading(zone.title, w - 90, 44, measure, 1) }));
}
