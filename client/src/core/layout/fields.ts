// Quadrants and columns: every field a sheet with its cards at one size for the whole wall. The overview shows all
// fields; the walk gives one field in turn 77 % of the wall and all its cards in full.
import type { Note, Zone } from '../model';
import { byOrder } from '../ordering';
import { chooseGrid, OVERVIEW_LINES, sameGrid } from './grid';
import { cardSize, cardOf, columnWidth, evened, gapOf, minis, pack, packWithMinis, type Grid } from './pack';
import { gather, type Face } from './faces';
import { evenly, measureText, wrap } from './text';
import { LEAST, type Box, type Card, type Measure, type Mini, type Rest, type TextLine } from './types';

export interface Field { zone: Zone; box: Box; inner: Box; title: { size: number; lines: TextLine[]; h: number }; count: number; role: 'field' | 'focus' | 'aside' }
export interface FieldsLayout {
  fields: Field[]; cards: Card[]; minis: Mini[]; rest: Rest[];
  size: number; columns: number; share?: number; pages: number; page: number;
  /** Where each card stood, for the next arrangement. */
  memory: Map<string, number>;
}
export interface FieldsInput { zones: readonly Zone[]; notes: readonly Note[]; layout: 'quadrants' | 'columns'; box: Box; measure: Measure }

const GAP = 16;
const INSET = { x: 20, top: 10, bottom: 12, rule: 6 };

/** How many fields stand beside and above each other: quadrants fill a square, columns a row of up to six. */
export function arrange(count: number, layout: 'quadrants' | 'columns'): { across: number; down: number } {
  if (count <= 1) return { across: 1, down: 1 };
  const most = layout === 'columns' ? 6 : count <= 4 ? 2 : count <= 6 || count === 9 ? 3 : count <= 16 ? 4 : 6;
  const across = layout === 'quadrants' && count === 3 ? 3 : Math.min(count, most);
  const down = Math.ceil(count / across);
  return { across: Math.ceil(count / down), down };
}

/** Arranges all fields at once. Give the layout before, and cards keep their columns and the type its size where possible. */
export function overview(input: FieldsInput, before?: FieldsLayout): FieldsLayout {
  const fields = overviewFields(input);
  const faces = new Map(fields.map((field) => [field.zone.id, gather(input.notes.filter((note) => note.zone === field.zone.id).sort(byOrder), input.measure)]));
  const facesOf = (field: Field) => faces.get(field.zone.id) ?? [];
  const past = before?.fields.every((field) => field.role === 'field') ? before : undefined;
  const grid = chooseGrid(fields.map((field) => ({ box: field.inner, zone: field.zone.id, faces: facesOf(field) })), OVERVIEW_LINES, past);
  const memory = past && sameGrid(past, grid) ? past.memory : undefined;
  const out: FieldsLayout = { fields, cards: [], minis: [], rest: [], size: grid.size, columns: grid.columns, ...(grid.share && { share: grid.share }), pages: 1, page: 0, memory: new Map() };
  for (const field of fields) {
    const list = facesOf(field);
    let packed = packWithMinis(list, field.inner, grid, field.zone.id, memory);
    // Better packed afresh than a card without its text for the sake of calm.
    if (packed.left.length && memory && grid.size > LEAST) packed = packWithMinis(list, field.inner, grid, field.zone.id);
    collect(out, packed);
  }
  return out;
}

function collect(out: FieldsLayout, part: { cards: Card[]; minis: Mini[]; rest: Rest[]; columns?: Map<string, number> }): void {
  out.cards.push(...part.cards);
  out.minis.push(...part.minis);
  out.rest.push(...part.rest);
  part.columns?.forEach((column, key) => out.memory.set(key, column));
}

function overviewFields({ zones, notes, layout, box, measure }: FieldsInput): Field[] {
  const shown = zones.filter((zone) => !zone.parent).sort(byOrder);
  const { across, down } = arrange(shown.length, layout);
  const w = (box.w - (across - 1) * GAP) / across;
  const h = (box.h - (down - 1) * GAP) / down;
  const wanted = across > 4 ? 34 : 44;
  const size = common(shown.map((zone) => field(zone, { ...box, w, h }, 0, 'field', wanted, measure).title.size), wanted);
  return shown.map((zone, i) => {
    const at = { x: box.x + (i % across) * (w + GAP), y: box.y + Math.floor(i / across) * (h + GAP), w, h };
    return field(zone, at, notes.filter((note) => note.zone === zone.id).length, 'field', size, measure);
  });
}

function field(zone: Zone, box: Box, count: number, role: Field['role'], size: number, measure: Measure): Field {
  const signs = (zone.sign ? size + 14 : 0) + Math.max(52, size) + 24;
  const title = heading(zone.title, box.w - 2 * INSET.x - signs, size, measure);
  const top = INSET.rule + INSET.top + Math.max(title.h, role === 'aside' ? 46 : 52) + 10;
  return { zone, box, title, count, role,
    inner: { x: box.x + INSET.x, y: box.y + top, w: box.w - 2 * INSET.x, h: Math.max(0, box.h - top - INSET.bottom) } };
}

/** Sets a heading in one line if a size not far below allows it, else in `most`; a longer one ends in an ellipsis. */
export function heading(text: string, width: number, size: number, measure: Measure, most = 2): { size: number; lines: TextLine[]; h: number } {
  const known = measureText(text, 800, measure);
  const sizes = [size, 44, 40, 36, 34, 32, 30, 28].filter((one, i, all) => one <= size && all.indexOf(one) === i);
  const one = sizes.find((each) => wrap(known, width / each).lines.length <= 1 && each >= size * 0.72);
  const several = sizes.find((each) => wrap(known, width / each).lines.length <= most);
  const chosen = one ?? several ?? sizes[sizes.length - 1] ?? size;
  const lines = evenly(known, width / chosen, most);
  return { size: chosen, lines, h: Math.ceil(Math.max(1, lines.length) * chosen * 1.04) };
}

/** The size that headings beside each other share: the least of theirs. */
export const common = (sizes: readonly number[], otherwise: number = LEAST) => (sizes.length ? Math.min(...sizes) : otherwise);

/** Sets a title as large as two lines allow, a long one in three. */
export function headline(text: string, width: number, sizes: readonly number[], measure: Measure): { size: number; lines: TextLine[]; h: number } {
  const known = measureText(text, 800, measure);
  const whole = (size: number) => wrap(known, width / size).lines;
  const unbroken = (size: number) => whole(size).length <= 2 && !whole(size).some((line) => /\p{Ll}-$/u.test(line.runs[line.runs.length - 1]?.text ?? ''));
  const size = sizes.find(unbroken) ?? sizes.find((each) => whole(each).length <= 3) ?? sizes[sizes.length - 1]!;
  const most = Math.min(3, Math.max(2, whole(size).length));
  const lines = evenly(known, width / size, most);
  return { size, lines, h: Math.ceil(lines.length * size * 1.04) };
}

/** Gives one field 77 % of the wall and shows all its cards in full, on pages if need be; the others stand beside it. */
export function walk(input: FieldsInput, focus: string, page = 0, before?: FieldsLayout): FieldsLayout {
  const shown = input.zones.filter((zone) => !zone.parent).sort(byOrder);
  const of = (zone: Zone) => input.notes.filter((note) => note.zone === zone.id).sort(byOrder);
  const zone = shown.find((each) => each.id === focus) ?? shown[0];
  if (!zone) return overview(input);
  const { box, measure } = input;
  const others = shown.filter((each) => each !== zone);
  const wide = others.length ? Math.round(box.w * 0.77) - GAP : box.w;
  const main = field(zone, { ...box, w: wide }, of(zone).length, 'focus', 60, measure);
  const past = before?.fields.some((each) => each.role === 'focus' && each.zone.id === zone.id) ? before : undefined;
  const pages = focusPages(gather(of(zone), measure), main.inner, zone.id, past);
  const at = Math.min(Math.max(0, page), pages.cards.length - 1);
  const out: FieldsLayout = { fields: [main], cards: [], minis: [], rest: [], size: pages.size, columns: pages.columns,
    pages: pages.cards.length, page: at, memory: pages.memory };
  out.cards.push(...(pages.cards[at] ?? []));
  out.minis.push(...pages.minis(at));
  asides(others, of, { x: box.x + wide + GAP, y: box.y, w: box.w - wide - GAP, h: box.h }, measure, out);
  return out;
}

function asides(zones: Zone[], of: (zone: Zone) => Note[], box: Box, measure: Measure, out: FieldsLayout): void {
  const h = (box.h - (zones.length - 1) * GAP) / Math.max(1, zones.length);
  const size = common(zones.map((zone) => field(zone, { ...box, h }, 0, 'aside', 30, measure).title.size));
  zones.forEach((zone, i) => {
    const notes = of(zone);
    const aside = field(zone, { ...box, y: box.y + i * (h + GAP), h }, notes.length, 'aside', size, measure);
    out.fields.push(aside);
    collect(out, { cards: [], ...minis(gather(notes, measure), aside.inner, zone.id, false) });
  });
}

const PAGE_STRIP = 24; // the foot of a page, where cards of other pages stand as minis

function focusPages(faces: Face[], box: Box, zone: string, before?: FieldsLayout) {
  const small = { size: LEAST, columns: Math.max(1, Math.floor(box.w / 320)), limit: Infinity };
  const grid = chooseGrid([{ box, zone, faces }], 60, before);
  const memory = sameGrid(before, grid) ? before?.memory : undefined;
  for (const past of [memory, undefined]) {
    const packed = pack(faces, box, { ...grid, limit: 60 }, zone, past);
    if (!packed.left.length && !packed.cards.some((card) => card.more)) {
      return { size: grid.size, columns: grid.columns, memory: packed.columns,
        cards: [packed.cards.map((card) => evened(card, faces.find((face) => face.key === card.key)!))], minis: () => [] as Mini[] };
    }
  }
  const strip = Math.min(box.h * 0.3, Math.ceil(faces.length / Math.floor((box.w + 6) / 45)) * PAGE_STRIP + 10);
  const sheet = { ...box, h: box.h - strip };
  const cards = paginate(faces, sheet, small, zone);
  const foot = { ...box, y: box.y + box.h - strip + 10, h: strip - 10 };
  const elsewhere = (at: number) => {
    const here = new Set(cards[at]!.map((card) => card.key));
    return minis(faces.filter((face) => !here.has(face.key)), foot, zone).minis;
  };
  return { size: LEAST, columns: small.columns, memory: new Map<string, number>(), cards, minis: elsewhere };
}

/** Fills page after page in order. A text too long for a column gets a page as wide as the field. */
function paginate(faces: Face[], box: Box, grid: Grid, zone: string): Card[][] {
  const width = columnWidth(box.w, grid);
  const tall = (face: Face) => cardSize(face, width, grid.size, grid.limit).height > box.h;
  const pages: Card[][] = [];
  let left = faces.filter((face) => !tall(face));
  while (left.length) {
    const packed = pack(left, box, grid, zone);
    pages.push(packed.cards.map((card) => evened(card, faces.find((face) => face.key === card.key)!)));
    left = packed.left;
  }
  let y = Infinity;
  for (const face of faces.filter(tall)) {
    const lines = Math.floor((box.h / grid.size - 0.8) / 1.12);
    const fit = cardSize(face, box.w, grid.size, lines);
    if (y + fit.height > box.h) { pages.push([]); y = 0; }
    pages[pages.length - 1]!.push(cardOf(face, fit, zone, grid.size, { x: box.x, y: box.y + y, w: box.w, h: Math.min(fit.height, box.h) }));
    y += fit.height + gapOf(grid.size);
  }
  return pages.length ? pages : [[]];
}
