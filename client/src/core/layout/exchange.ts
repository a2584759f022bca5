// Search and offer: a row for each category, its name at the left, what is searched beside what is offered, all cards at one
// size, on a few pages if need be; minis where those would not do. What two people say alike are two listings. In focus one category has the wall to itself.
import type { Note, Zone } from '../model';
import { byOrder } from '../ordering';
import { gather, type Face } from './faces';
import { chooseGrid, OVERVIEW_LINES, sameGrid } from './grid';
import { common, fitted, heading, type Heading } from './heading';
import { pack, packWithMinis, type Grid, type Packed } from './pack';
import { SHARES } from './shelves';
import { LEAST, type Box, type Card, type Head, type Measure, type Mini, type Rest } from './types';

export interface Side { zone: Zone; box: Box; inner: Box; count: number; page: number; pages: number }
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
const OVERVIEW_PAGES = 4; // more take longer than a category each

/** Arranges all categories; give the layout before, and cards keep their places where possible. */
export function exchange(input: ExchangeInput, before?: ExchangeLayout): ExchangeLayout {
  const all = input.zones.filter((zone) => !zone.parent).sort(byOrder);
  const focus = all.find((zone) => zone.id === input.focus);
  const shown = focus ? [focus] : all;
  const past = before?.focus === (focus?.id ?? '') ? before : undefined;
  const categories = rows(shown, input);
  const parts = categories.flatMap(({ sides }) => sides.map(({ zone, inner }) => (
    { box: inner, zone: zone.id, faces: gather(input.notes.filter((note) => note.zone === zone.id).sort(byOrder), input.measure, (note) => note.id) })));
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
  if (!out.minis.length && !out.rest.length) return out;
  const turned = paged(out, parts, input.page ?? 0);
  return focus || (turned.whole && turned.layout.pages <= OVERVIEW_PAGES) ? turned.layout : out;
}

interface Part { box: Box; zone: string; faces: Face[] }

/** Page after page in order; the shorter side begins again. `whole`: every card has room on one. */
function paged(out: ExchangeLayout, parts: readonly Part[], page: number): { layout: ExchangeLayout; whole: boolean } {
  let whole = true;
  const sheets = parts.map(({ box, zone, faces }) => {
    const columns = { size: LEAST, columns: Math.max(1, Math.floor(box.w / PAGE_COLUMN)), limit: PAGE_LINES };
    const grids: Grid[] = out.focus ? [columns] : [columns, ...SHARES.map((share) => ({ ...columns, share }))];
    const pages: Card[][] = [];
    for (let left = faces; left.length;) {
      const packed = grids.map((grid) => pack(left, box, grid, zone)).reduce((best, each) => (readable(each) > readable(best) ? each : best));
      if (!packed.cards.length) {
        whole = false;
        break;
      }
      pages.push(packed.cards);
      left = packed.left;
    }
    return pages;
  });
  const pages = Math.max(1, ...sheets.map((sheet) => sheet.length));
  const at = Math.min(page, pages - 1);
  const turn = (sheet: readonly unknown[]) => at % Math.max(1, sheet.length);
  const cards = sheets.flatMap((sheet) => sheet[turn(sheet)] ?? []);
  const side = (one: Side): Side => {
    const sheet = sheets[parts.findIndex(({ zone }) => zone === one.zone.id)]!;
    return { ...one, page: turn(sheet), pages: Math.max(1, sheet.length) };
  };
  const categories = out.categories.map((one) => ({ ...one, sides: one.sides.map(side) }));
  return { layout: { ...out, categories, cards, minis: [], rest: [], size: LEAST, pages, page: at, memory: new Map() }, whole };
}

const readable = ({ cards }: Packed) => cards.filter((card) => !card.more).length;

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
      return { zone: side, box: at, count, page: 0, pages: 1, inner: { x: at.x + PAD, y: at.y + pad, w: at.w - 2 * PAD - COUNT, h: Math.max(0, at.h - 2 * pad) } };
    });
    return { zone, box: { x: box.x, y, w: box.w, h }, title: title(zone, [size]), at: { x: box.x, y: y + (h > 130 ? 16 : 10) }, sides };
  });
}

/** Titles stand once above all rows: those that differ below are read on the desk. */
function tops(categories: readonly Category[], { box, measure }: ExchangeInput): ExchangeLayout['tops'] {
  return (categories[0]?.sides ?? []).map(({ zone, box: { x, w } }) => (
    { zone, box: { x, y: box.y, w, h: TOP }, title: heading(zone.title, w - 90, 44, measure, 1) }));
}
