// Clusters in a zone: a white strip with heading and count, its notes below, minis for those without room; loose notes
// come after them. In the overview a field whose notes all have room in full is set in columns, cluster below cluster, as
// large as they go; in a fuller one every cluster has a cell of one size, so that an arriving note moves nothing but what
// stands below it in its own cell. In focus all notes stand in full, on pages if need be.
import type { Cluster, Note } from '../model';
import { byOrder } from '../ordering';
import { stacked } from '../outline';
import { gather, type Face } from './faces';
import { heading } from './heading';
import { cardOf, cardSize, evened, gapOf, minis, minisHeight } from './pack';
import { LEAST, type Box, type Card, type Head, type Measure, type Mini, type Rest, type TextLine } from './types';

/** Notes under one heading; `key` "" are the loose ones. */
export interface Block { key: string; zone: string; title: string; count: number; faces: Face[] }
export interface Laid { heads: Strip[]; cards: Card[]; minis: Mini[]; rest: Rest[] }
interface Strip extends Head { room: number }
interface Part { box: Box; zone: string; blocks: Block[] }

const SIZES = [40, 36, 34, 32, 30, 28];
const WHOLE_SIZES = [48, 44, ...SIZES];
const FOCUS_SIZES = [44, 40, 36, 34, 32, 30, 28];
const ACROSS = 24; // between cells beside each other
const DOWN = 12; // and above each other
const LINES = [6, 2]; // of a card in the overview: many if all find room, else few
const BELOW = 7; // a strip
const APART = 18; // between columns
const BREAKS = 34; // above this size, better smaller than with a broken word
const STRIP = 0.56; // a strip's margins above and below, in units of its type

/** How wide a cell is at least, in units of its type: wide enough for most headings, unless there are too many. */
const wide = (blocks: number) => (blocks > 6 ? 8.5 : 10.5);

/** The clusters of a zone in their order, then its loose notes; none at all where nothing is clustered. */
export function blocksOf(zone: string, clusters: readonly Cluster[], notes: readonly Note[], measure: Measure, unnamed = ''): Block[] {
  const { stacks, loose } = stacked(clusters, zone, notes.filter((note) => note.zone === zone).sort(byOrder));
  if (!stacks.length) return [];
  const block = (key: string, title: string, held: readonly Note[]): Block => ({ key, zone, title, count: held.length, faces: gather(held, measure) });
  const found = stacks.map(({ cluster, notes: held }) => block(cluster.id, cluster.title || unnamed, held));
  return loose.length ? [...found, block('', '', loose)] : found;
}

/** What of an arrangement before matters to the next: how each full part was set; of the others the size, whether all
 *  stood as text, and which cards did. */
export interface BlockMemory extends CellMemory { sets: ReadonlyMap<string, Whole> }
interface CellMemory { size: number; whole: boolean; keys: string; shown: ReadonlySet<string> }
interface Whole { keys: string; size: number; columns: number; at: ReadonlyMap<string, number>; laid: Laid }

/** Arranges clustered parts: each in full where it has room for that, the others in cells. */
export function overviewBlocks(parts: readonly Part[], measure: Measure, before?: BlockMemory): Laid & { memory: BlockMemory } {
  const sets = new Map(parts.flatMap((part) => {
    const set = inFull(part, measure, before?.sets.get(part.zone));
    return set ? [[part.zone, set] as const] : [];
  }));
  const { memory, ...laid } = inCells(parts.filter((part) => !sets.has(part.zone)), measure, before);
  return { ...join([...[...sets.values()].map((set) => set.laid), laid]), memory: { ...memory, sets } };
}

/** All notes of a part in columns, at the largest size that has room; as it was before while that will do. */
function inFull({ box, blocks }: Part, measure: Measure, before?: Whole): Whole | undefined {
  const keys = blocks.map((block) => block.key).join(' ');
  const past = before?.keys === keys ? before : undefined;
  const set = (size: number, columns: number, at?: ReadonlyMap<string, number>) => {
    const page = masonry(blocks, box, size, columns, measure, at, true);
    return page && { keys, size, columns, at: page.at, laid: { ...page.laid, heads: alike(page.laid).heads } };
  };
  const same = past && set(past.size, past.columns, past.at);
  if (same) return same;
  for (const size of WHOLE_SIZES.filter((each) => each <= (past?.size ?? Infinity))) {
    const most = Math.max(1, Math.min(6, Math.floor((box.w + APART) / (size * 8 + APART))));
    const found = Array.from({ length: most }, (_, i) => set(size, i + 1)).filter((each) => each !== undefined);
    // Of several, the one that fills its columns most evenly leaves least of the sheet empty.
    if (found.length) return found.reduce((best, each) => (foot(each.laid) < foot(best.laid) ? each : best));
  }
  return undefined;
}

const foot = ({ cards }: Laid) => Math.max(0, ...cards.map((card) => card.y + card.h));

/** Arranges clustered parts at one size for all: the largest at which everything stands as text, else that which shows most. */
function inCells(parts: readonly Part[], measure: Measure, before?: CellMemory): Laid & { memory: CellMemory } {
  const keys = parts.map((part) => part.blocks.map((block) => block.key).join(' ')).join('|');
  const past = before?.keys === keys ? before : undefined;
  const sizes = past ? SIZES.filter((size) => (past.whole ? size <= past.size : size === past.size)) : SIZES;
  const shown = past?.shown ?? new Set<string>();
  let best: Laid | undefined;
  let size = LEAST;
  for (const each of sizes) {
    const laid = join(parts.map((part) => cells(part, each, measure, shown)));
    // Where there are many clusters, strips in large type would lie over each other.
    if (each > LEAST && laid.heads.some((head) => head.h > head.room)) continue;
    const whole = !laid.minis.length && !laid.rest.length && !laid.cards.some((card) => card.more);
    // Where no card has room at any size, small strips leave most to the minis.
    if (!best || told(laid) > told(best) || !told(best)) [best, size] = [laid, each];
    if (whole) break;
  }
  const laid = alike(best ?? join([]));
  const whole = !laid.minis.length && !laid.rest.length;
  return { ...laid, memory: { size, whole, keys, shown: new Set(laid.cards.map((card) => card.key)) } };
}

/** Headings in one type: what a long one needs, all get. */
function alike(laid: Laid): Laid {
  const size = Math.min(...laid.heads.map((head) => head.size));
  return { ...laid, heads: laid.heads.map((head) => ({ ...head, size })) };
}

const told = ({ cards }: Laid) => cards.reduce((sum, card) => sum + card.notes.length * (card.more ? 0.5 : 1), 0);

function join(parts: readonly Laid[]): Laid {
  const all = <K extends keyof Laid>(name: K) => parts.flatMap((part) => part[name] as unknown[]) as Laid[K];
  return { heads: all('heads'), cards: all('cards'), minis: all('minis'), rest: all('rest') };
}

/** The height of a strip with a heading in so many lines. */
const stripHeight = (size: number, lines: number) => Math.ceil(lines * size * 1.08 + size * STRIP);

function cells(part: Part, size: number, measure: Measure, shown: ReadonlySet<string>): Laid {
  const loose = part.blocks.find((block) => !block.key);
  const { box } = part;
  if (!loose || part.blocks.length < 2) return cellsOf(part, size, measure, shown);
  // The loose notes get a share at the foot: the largest that leaves every cluster room for a card, else a row of minis.
  const named = part.blocks.filter((block) => block.key);
  const most = Math.max(1, Math.floor((box.w + ACROSS) / (size * wide(named.length) + ACROSS)));
  const foot = [0.34, 0.2].map((share) => box.h * share).find((h) => cellGrid(named.length, { ...box, h: box.h - h - DOWN }, size, most).room >= named.length)
    ?? Math.min(box.h * 0.3, 24);
  return join([
    cellsOf({ ...part, blocks: named, box: { ...box, h: box.h - foot - DOWN } }, size, measure, shown),
    cell(loose, { ...box, y: box.y + box.h - foot, h: foot }, size, measure, shown),
  ]);
}

function cellsOf({ box, zone, blocks }: Part, size: number, measure: Measure, shown: ReadonlySet<string>): Laid {
  const least = stripHeight(LEAST, 1);
  const most = Math.max(1, Math.floor((box.w + ACROSS) / (size * wide(blocks.length) + ACROSS)));
  const room = most * Math.max(1, Math.floor((box.h + DOWN / 2) / (least + DOWN / 2)));
  const list = blocks.length <= room ? blocks : [...blocks.slice(0, room - 1), rest(zone, blocks.slice(room - 1))];
  const { across, down } = cellGrid(list.length, box, size, most);
  const gap = down * (least + DOWN) > box.h ? DOWN / 2 : DOWN;
  const w = (box.w - (across - 1) * ACROSS) / across;
  const h = (box.h - (down - 1) * gap) / down;
  // Where the last row has no cell, the one above it has the room.
  const tall = (i: number) => (i + across >= list.length ? box.h - Math.floor(i / across) * (h + gap) : h);
  const at = (i: number) => ({ x: box.x + (i % across) * (w + ACROSS), y: box.y + Math.floor(i / across) * (h + gap), w, h: tall(i) });
  return join(list.map((block, i) => cell(block, at(i), size, measure, shown)));
}

const rest = (zone: string, blocks: readonly Block[]): Block =>
  ({ key: '', zone, title: '', count: blocks.reduce((sum, block) => sum + block.count, 0), faces: blocks.flatMap((block) => block.faces) });

/** How many cells beside and above each other: those that hold most cards of a usual length. Depends on no text. */
function cellGrid(count: number, box: Box, size: number, most: number): { across: number; down: number; room: number } {
  let best = { across: 1, down: count, room: -1 };
  for (let across = 1; across <= Math.min(most, count); across++) {
    const down = Math.ceil(count / across);
    const w = (box.w - (across - 1) * ACROSS) / across;
    const h = (box.h - (down - 1) * DOWN) / down - stripHeight(size, 1) - BELOW - 22;
    const card = size * (w >= size * 13 ? 1.9 : 3.02);
    const room = h < 0 ? h : Math.floor((h + gapOf(size)) / (card + gapOf(size))) * across;
    if (room > best.room || best.room < 0) best = { across, down, room };
  }
  return best;
}

function cell(block: Block, box: Box, size: number, measure: Measure, shown: ReadonlySet<string>): Laid {
  const out: Laid = { heads: [], cards: [], minis: [], rest: [] };
  let y = box.y;
  if (block.key) {
    const head = headOf(block, box, size, measure, box.h > size * 3.4 ? 2 : 1);
    out.heads.push(head);
    y += head.h + BELOW;
  }
  const inner = { ...box, y, h: Math.max(0, box.y + box.h - y) };
  const laid = LINES.map((limit) => fill(block, inner, size, limit, shown)).reduce((best, each) => (told(each) > told(best) ? each : best));
  if (inner.h < 10) laid.rest = laid.rest.map((part) => ({ ...part, told: true }));
  return { ...laid, heads: out.heads };
}

/** As many cards as have room above the minis of the others. What was shown before comes first, then what more had. */
function fill(block: Block, box: Box, size: number, limit: number, shown: ReadonlySet<string>): Laid {
  const gap = gapOf(size);
  const rank = (face: Face) => (shown.has(face.key) ? 1e6 : 0) + face.notes.length;
  const ranked = [...block.faces].sort((a, b) => rank(b) - rank(a));
  const fits = new Map(ranked.map((face) => [face, cardSize(face, box.w, size, limit)]));
  const columns = block.key ? 1 : Math.max(1, Math.floor((box.w + gap) / (size * 13 + gap)));
  const w = (box.w - (columns - 1) * gap) / columns;
  if (columns > 1) for (const face of ranked) fits.set(face, cardSize(face, w, size, limit));
  for (let count = ranked.length; count >= 0; count--) {
    const chosen = new Set(ranked.slice(0, count));
    const left = block.faces.filter((face) => !chosen.has(face));
    const waiting = left.reduce((sum, face) => sum + face.notes.length, 0);
    const foot = waiting ? minisHeight(waiting, box.w) : 0;
    const tops = new Array<number>(columns).fill(0);
    const cards: Card[] = [];
    for (const face of block.faces.filter((each) => chosen.has(each))) {
      const column = tops.indexOf(Math.min(...tops));
      const fit = fits.get(face)!;
      const place = { x: box.x + column * (w + gap), y: box.y + tops[column]!, w, h: fit.height };
      cards.push(evened(cardOf(face, fit, block.zone, size, place), face));
      tops[column]! += fit.height + gap;
    }
    const used = Math.max(...tops);
    const top = count ? used - gap + 6 : 0;
    if ((waiting ? top + foot : used - gap) > box.h + 0.5 && count) continue;
    const below = { ...box, y: box.y + top, h: Math.max(0, box.h - top) };
    return { heads: [], cards, ...minis(left, below, block.zone, false) };
  }
  return { heads: [], cards: [], minis: [], rest: [] };
}

function headOf(block: Block, box: Box, size: number, measure: Measure, most: number): Strip {
  const count = size * (0.6 * String(block.count).length + 1.4);
  const set = heading(block.title, Math.max(40, box.w - count - size * 0.5), size, measure, most);
  return { ...box, room: box.h, h: stripHeight(set.size, Math.max(1, set.lines.length)), key: block.key, zone: block.zone, size: set.size, lines: set.lines, count: block.count };
}

const broken = (line: TextLine) => /\p{Ll}-$/u.test(line.runs[line.runs.length - 1]?.text ?? '');

export interface BlockPages { size: number; pages: Laid[]; columns: Map<string, number> }

/** Sets clusters with all their notes in columns, on one page if a size allows it. `before`: in which column each began. */
export function focusBlocks(blocks: readonly Block[], box: Box, measure: Measure, before?: ReadonlyMap<string, number>): BlockPages {
  for (const size of FOCUS_SIZES) {
    const most = Math.max(1, Math.floor((box.w + APART) / (size * 8.8 + APART)));
    for (let columns = Math.min(most, 6); columns >= Math.max(1, most - 3); columns--) {
      for (const past of before ? [before, undefined] : [undefined]) {
        const page = masonry(blocks, box, size, columns, measure, past);
        if (page) return { size, pages: [page.laid], columns: page.at };
      }
    }
  }
  for (const size of [32, 30, LEAST]) {
    const pages = flow(blocks, box, size, measure);
    if (pages.length === 1 || size === LEAST) return { size, pages, columns: new Map() };
  }
  return { size: LEAST, pages: [], columns: new Map() };
}

function masonry(blocks: readonly Block[], box: Box, size: number, columns: number, measure: Measure, before?: ReadonlyMap<string, number>, overview = false) {
  const w = (box.w - (columns - 1) * APART) / columns;
  const tops = new Array<number>(columns).fill(0);
  const at = new Map<string, number>();
  const laid: Laid = { heads: [], cards: [], minis: [], rest: [] };
  const below = new Set<number>(); // columns that end in a cluster, from which loose notes keep away
  let last = 0; // where the lowest heading stands: in the overview, loose notes come after it
  const items = blocks.flatMap((block) => (block.key ? [block] : block.faces.map((face) => ({ ...block, faces: [face] }))));
  for (const item of items) {
    const name = item.key || item.faces[0]!.key;
    const known = before?.get(name);
    const column = known !== undefined && known < columns ? known : tops.indexOf(Math.min(...tops));
    let y = tops[column]!;
    if (overview && !item.key) y = Math.max(y + (below.has(column) ? gapOf(size) : 0), last + 1);
    const x = box.x + column * (w + APART);
    if (item.key) {
      const head = headOf(item, { x, y: box.y + y, w, h: 0 }, size, measure, 2);
      if (columns > 1 && head.lines.some(broken)) return undefined;
      laid.heads.push(head);
      last = Math.max(last, y);
      y += head.h + gapOf(size);
    }
    for (const face of item.faces) {
      const fit = cardSize(face, w, size, 60);
      if (fit.more || (overview && size > BREAKS && fit.lines.some(broken))) return undefined;
      laid.cards.push(evened(cardOf(face, fit, item.zone, size, { x, y: box.y + y, w, h: fit.height }), face));
      y += fit.height + gapOf(size);
    }
    if (y - gapOf(size) > box.h + 0.5) return undefined;
    tops[column] = y + (item.key ? gapOf(size) : 0);
    if (item.key) below.add(column);
    else below.delete(column);
    at.set(name, column);
  }
  return { laid, at };
}

/** Column after column and page after page; a cluster that goes on says its heading again. */
function flow(blocks: readonly Block[], box: Box, size: number, measure: Measure): Laid[] {
  const columns = Math.max(1, Math.min(6, Math.floor((box.w + APART) / (size * 10.5 + APART))));
  const w = (box.w - (columns - 1) * APART) / columns;
  const gap = gapOf(size);
  const pages: Laid[] = [{ heads: [], cards: [], minis: [], rest: [] }];
  let column = 0;
  let y = 0;
  const place = () => ({ x: box.x + column * (w + APART), y: box.y + y, w, h: 0 });
  const next = () => {
    y = 0;
    if (++column === columns) { column = 0; pages.push({ heads: [], cards: [], minis: [], rest: [] }); }
  };
  for (const block of blocks) {
    let named = !block.key;
    const strip = block.key ? headOf(block, place(), size, measure, 2).h + gap : 0;
    const lines = Math.max(1, Math.floor((box.h - strip) / size / 1.12 - 0.8));
    for (const face of block.faces) {
      const fit = cardSize(face, w, size, lines);
      if (y > 0 && y + (named ? 0 : strip) + fit.height > box.h + 0.5) { next(); named = !block.key; }
      const page = pages[pages.length - 1]!;
      if (!named) { page.heads.push(headOf(block, place(), size, measure, 2)); y += strip; named = true; }
      page.cards.push(evened(cardOf(face, fit, block.zone, size, { ...place(), h: fit.height }), face));
      y += fit.height + gap;
    }
    y += gap;
  }
  return pages;
}
