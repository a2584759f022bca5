// Quadrants and columns: every field a sheet with its cards at one size for the whole wall. The overview shows all
// fields; the walk gives one field in turn 77 % of the wall and all its cards in full.
import type { Cluster, Note, Zone } from '../model';
import { byOrder } from '../ordering';
import { blocksOf, focusBlocks, overviewBlocks, type Block, type BlockMemory } from './blocks';
import { chooseGrid, OVERVIEW_LINES, sameGrid } from './grid';
import { cardSize, cardOf, columnWidth, evened, gapOf, minis, pack, packWithMinis, type Grid } from './pack';
import { gather, type Face } from './faces';
import { common, heading } from './heading';
import { LEAST, type Box, type Card, type Head, type Measure, type Mini, type Rest, type TextLine } from './types';

export interface Field { zone: Zone; box: Box; inner: Box; title: { size: number; lines: TextLine[]; h: number }; count: number; role: 'field' | 'focus' | 'aside' }
export interface FieldsLayout {
  fields: Field[]; cards: Card[]; minis: Mini[]; rest: Rest[]; heads: Head[];
  size: number; columns: number; share?: number; pages: number; page: number;
  /** Where each card stood, for the next arrangement. */
  memory: Map<string, number>;
  blocks?: BlockMemory;
}
export interface FieldsInput { zones: readonly Zone[]; notes: readonly Note[]; layout: 'quadrants' | 'columns'; box: Box; measure: Measure; clusters?: readonly Cluster[]; unnamed?: string }

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
  const plain = fields.filter((field) => !blocksIn(input, field.zone.id).length);
  const grid = chooseGrid(plain.map((field) => ({ box: field.inner, zone: field.zone.id, faces: facesOf(field) })), OVERVIEW_LINES, past);
  const memory = past && sameGrid(past, grid) ? past.memory : undefined;
  const out: FieldsLayout = { fields, cards: [], minis: [], rest: [], heads: [], size: grid.size, columns: grid.columns, ...(grid.share && { share: grid.share }), pages: 1, page: 0, memory: new Map() };
  const parts = fields.filter((field) => !plain.includes(field)).map((field) => ({ box: field.inner, zone: field.zone.id, blocks: blocksIn(input, field.zone.id) }));
  if (parts.length) {
    const laid = overviewBlocks(parts, input.measure, past?.blocks);
    collect(out, laid);
    out.blocks = laid.memory;
  }
  for (const field of plain) {
    const list = facesOf(field);
    let packed = packWithMinis(list, field.inner, grid, field.zone.id, memory);
    // Better packed afresh than a card without its text for the sake of calm.
    if (packed.left.length && memory && grid.size > LEAST) packed = packWithMinis(list, field.inner, grid, field.zone.id);
    collect(out, packed);
  }
  return out;
}

const blocksIn = ({ clusters, notes, measure, unnamed }: FieldsInput, zone: string): Block[] => (clusters?.length ? blocksOf(zone, clusters, notes, measure, unnamed) : []);

function collect(out: FieldsLayout, part: { heads?: Head[]; cards: Card[]; minis: Mini[]; rest: Rest[]; columns?: Map<string, number> }): void {
  out.cards.push(...part.cards);
  out.minis.push(...part.minis);
  out.rest.push(...part.rest);
  out.heads.push(...(part.heads ?? []));
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
  const out: FieldsLayout = { fields: [main], cards: [], minis: [], rest: [], heads: [], size: LEAST, columns: 1, pages: 1, page: 0, memory: new Map() };
  const blocks = blocksIn(input, zone.id);
  if (blocks.length) focusOnBlocks(blocks, main.inner, page, measure, out, past);
  else focusOnCards(gather(of(zone), measure), main.inner, zone.id, page, out, past);
  asides(others, of, { x: box.x + wide + GAP, y: box.y, w: box.w - wide - GAP, h: box.h }, input, out);
  return out;
}

function focusOnCards(faces: Face[], box: Box, zone: string, page: number, out: FieldsLayout, before?: FieldsLayout): void {
  const pages = focusPages(faces, box, zone, before);
  const at = Math.min(Math.max(0, page), pages.cards.length - 1);
  Object.assign(out, { size: pages.size, columns: pages.columns, pages: pages.cards.length, page: at, memory: pages.memory });
  out.cards.push(...(pages.cards[at] ?? []));
  out.minis.push(...pages.minis(at));
}

/** Clusters in full; where they take pages, what stands on the others stands as minis at the foot. */
function focusOnBlocks(blocks: Block[], box: Box, page: number, measure: Measure, out: FieldsLayout, before?: FieldsLayout): void {
  const faces = blocks.flatMap((block) => block.faces);
  const strip = footStrip(faces, box);
  const whole = focusBlocks(blocks, box, measure, before?.memory);
  const { pages, size, columns } = whole.pages.length > 1 ? focusBlocks(blocks, { ...box, h: box.h - strip }, measure) : whole;
  const at = Math.min(Math.max(0, page), pages.length - 1);
  Object.assign(out, { size, pages: pages.length, page: at, memory: columns });
  collect(out, pages[at]!);
  if (pages.length > 1) elsewhere(faces, pages[at]!.cards, { ...box, y: box.y + box.h - strip + 10, h: strip - 10 }, blocks[0]!.zone, out);
}

function elsewhere(faces: Face[], here: readonly Card[], foot: Box, zone: string, out: FieldsLayout): void {
  const shown = new Set(here.map((card) => card.key));
  collect(out, { cards: [], ...minis(faces.filter((face) => !shown.has(face.key)), foot, zone) });
}

const NAMED = 3; // clusters whose names stand beside the field in focus
const NAME = 38;

function asides(zones: Zone[], of: (zone: Zone) => Note[], box: Box, input: FieldsInput, out: FieldsLayout): void {
  const { measure } = input;
  const h = (box.h - (zones.length - 1) * GAP) / Math.max(1, zones.length);
  const size = common(zones.map((zone) => field(zone, { ...box, h }, 0, 'aside', 30, measure).title.size));
  zones.forEach((zone, i) => {
    const notes = of(zone);
    const aside = field(zone, { ...box, y: box.y + i * (h + GAP), h }, notes.length, 'aside', size, measure);
    out.fields.push(aside);
    const { inner } = aside;
    const names = blocksIn(input, zone.id).filter((block) => block.key && inner.h > NAME * (NAMED + 1))
      .sort((p, q) => q.count - p.count).slice(0, NAMED).map((block, at): Head => ({
        ...inner, y: inner.y + at * NAME, h: NAME, key: block.key, zone: zone.id, size: LEAST, count: block.count, plain: true,
        lines: heading(block.title, inner.w - 70, LEAST, measure, 1).lines }));
    const below = { ...inner, y: inner.y + names.length * NAME + 10, h: Math.max(0, inner.h - names.length * NAME - 10) };
    collect(out, { cards: [], heads: names, ...minis(gather(notes, measure), below, zone.id, false) });
  });
}

const PAGE_STRIP = 24; // the foot of a page, where cards of other pages stand as minis

const footStrip = (faces: readonly Face[], box: Box) => Math.min(box.h * 0.3, Math.ceil(faces.length / Math.floor((box.w + 6) / 45)) * PAGE_STRIP + 10);

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
  const strip = footStrip(faces, box);
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
