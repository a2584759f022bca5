// Stands: a poster each, with its letter in the stand's colour, title, question, people and place, and below it the
// stand's own columns with their cards. Three stands fill the wall; up to thirty stand in a grid as letter and title.
import { letter } from '../letter';
import type { Cluster, Note, Zone } from '../model';
import { byOrder } from '../ordering';
import { blocksOf, overviewBlocks, type BlockMemory } from './blocks';
import { gather, type Face } from './faces';
import { chooseGrid, sameGrid } from './grid';
import { common, heading } from './heading';
import { packWithMinis, type Grid } from './pack';
import { evenly, measureText, wrap } from './text';
import { LEAST, type Box, type Card, type Head, type Measure, type Mini, type Rest, type TextLine } from './types';

export interface TextBlock { size: number; lines: TextLine[]; x: number; y: number; w: number; weight: number; part: 'title' | 'place' | 'question' | 'host' | 'speaker' }
export interface StandColumn { zone: Zone; box: Box; title: { size: number; lines: TextLine[]; h: number } | null; count: number }
export interface Stand {
  zone: Zone; index: number; letter: string; letterSize: number; box: Box;
  /** The coloured part with letter and texts; the paper below it. */
  head: Box; paper: Box; texts: TextBlock[]; columns: StandColumn[]; count: number;
  /** Where the count has room: in the corner, on the line of the place, or on the paper of a very low stand. */
  counted: 'corner' | 'place' | 'paper'; role: 'stand' | 'focus' | 'aside';
}
export interface StandsLayout {
  stands: Stand[]; cards: Card[]; minis: Mini[]; rest: Rest[]; heads: Head[];
  /** How much the posters leave out for the cards: nothing, the people, and the question too. */
  plain: number;
  size: number; columns: number; share?: number; focus: string; memory: Map<string, number>; blocks?: BlockMemory;
}
/** `words` are what is written before a name: "Moderation:", "Input:". */
export interface StandsInput { zones: readonly Zone[]; notes: readonly Note[]; box: Box; measure: Measure; focus?: string; words?: Words; clusters?: readonly Cluster[] }
export interface Words { host: string; speaker: string; cluster?: string; closed?: string }

const GAP = 16;
const EDGE = 10; // of colour round the paper
const LINES = 8;

/** Arranges all stands; with `focus` that one takes 77 % of the wall and the others stand beside it. */
export function stands(input: StandsInput, before?: StandsLayout): StandsLayout {
  const focus = input.zones.find((zone) => !zone.parent && zone.id === input.focus);
  const past = before?.focus === (focus?.id ?? '') ? before : undefined;
  const least = past?.plain ?? 0;
  const fuller = least > 0 ? arrange(input, least - 1, past) : undefined;
  if (fuller && whole(fuller) && fuller.size >= ROOMY) return fuller;
  let best = arrange(input, least, past);
  for (let plain = least + 1; plain <= PLAINEST && !enough(best); plain++) {
    const next = arrange(input, plain, past);
    if (told(next) > told(best) || (told(next) === told(best) && next.size > best.size)) best = next;
  }
  return best;
}

const PLAINEST = 2;
const ROOMY = 34; // the type at which posters tell more again, or every second note would change them all
const told = ({ cards }: StandsLayout) => cards.reduce((sum, card) => sum + card.notes.length * (card.more ? 0.5 : 1), 0);
const whole = ({ minis, rest, cards }: StandsLayout) => !minis.length && !rest.length && !cards.some((card) => card.more);
/** Low posters have nothing to lose but the size of their letter, and give it up for larger cards too. */
const enough = (laid: StandsLayout) =>
  laid.focus !== '' || (whole(laid) && (laid.size >= ROOMY || !laid.stands.some((each) => each.counted === 'place')));

function arrange(input: StandsInput, plain: number, before: StandsLayout | undefined): StandsLayout {
  const outer = input.zones.filter((zone) => !zone.parent).sort(byOrder);
  const focus = outer.find((zone) => zone.id === input.focus && outer.length > 1);
  const boxes = focus ? besides(outer.length - 1, input.box) : cells(outer.length, input.box);
  const out: StandsLayout = { stands: [], cards: [], minis: [], rest: [], heads: [], plain, size: LEAST, columns: 1, focus: focus?.id ?? '',
    memory: new Map() };
  const role = (zone: Zone) => (!focus ? 'stand' : zone === focus ? 'focus' : 'aside');
  const others = outer.filter((zone) => zone !== focus);
  const boxOf = (zone: Zone) => boxes[zone === focus ? 0 : others.indexOf(zone) + (focus ? 1 : 0)]!;
  const posters = outer.map((zone, index) => poster(zone, letter(index), boxOf(zone), input, plain));
  // Papers beside each other begin on one line.
  const beside = (p: Box, q: Box) => p.y === q.y && p.h === q.h;
  const level = (box: Box) => Math.max(...outer.map((zone, i) => (beside(boxOf(zone), box) ? posters[i]!.h : 0)));
  out.stands = outer.map((zone, index) => {
    const box = boxOf(zone);
    return stand(zone, index, box, role(zone), { ...posters[index]!, h: level(box) }, input);
  });
  fillIn(input, before, out);
  return out;
}

function cells(count: number, box: Box): Box[] {
  const across = count <= 4 ? Math.max(1, count) : count <= 6 ? 3 : count <= 8 ? 4 : count <= 10 ? 5 : count <= 12 ? 4 : count <= 15 ? 5 : count <= 30 ? 6 : 8;
  return grid(count, across, box);
}

function besides(count: number, box: Box): Box[] {
  const wide = Math.round(box.w * 0.77) - GAP;
  const aside = { ...box, x: box.x + wide + GAP, w: box.w - wide - GAP };
  return [{ ...box, w: wide }, ...grid(count, count > 16 ? 3 : count > 6 ? 2 : 1, aside)];
}

function grid(count: number, across: number, box: Box): Box[] {
  const down = Math.max(1, Math.ceil(count / across));
  const gap = down > 3 ? 10 : down > 2 ? 12 : GAP;
  const w = (box.w - (across - 1) * gap) / across;
  const h = (box.h - (down - 1) * gap) / down;
  return Array.from({ length: count }, (_, i) => ({ x: box.x + (i % across) * (w + gap), y: box.y + Math.floor(i / across) * (h + gap), w, h }));
}

/** Stands of these heights and less are low, and very low. */
const LOW = 300;
const VERY_LOW = 250;
const COUNT = 52; // what the count takes beside a text

function stand(zone: Zone, index: number, box: Box, role: Stand['role'], head: Poster, input: StandsInput): Stand {
  const children = input.zones.filter((each) => each.parent === zone.id).sort(byOrder);
  const within = new Set([zone.id, ...children.map((each) => each.id)]);
  const count = input.notes.filter((note) => within.has(note.zone)).length;
  const edge = box.h <= LOW ? EDGE - 2 : EDGE;
  const paper = { x: box.x + edge, y: box.y + head.h, w: box.w - 2 * edge, h: Math.max(0, box.h - head.h - edge) };
  const counted = box.h <= VERY_LOW ? 'paper' : box.h <= LOW ? 'place' : 'corner';
  const columns = columnsOf(zone, children, counted === 'paper' ? { ...paper, w: paper.w - COUNT } : paper, input);
  return { counted, zone, index, letter: letter(index), letterSize: head.letterSize, box, head: { ...box, h: head.h }, paper,
    texts: head.texts, columns, count, role };
}

interface Poster { h: number; letterSize: number; texts: TextBlock[] }

/** Sets letter and texts: title and place beside the letter, question and people below, as far as there is height. */
function poster(zone: Zone, sign: string, box: Box, { measure, words }: StandsInput, plain: number): Poster {
  const low = box.h <= LOW;
  const tall = box.h > 600 ? 232 : box.h > 380 ? 150 : box.h > VERY_LOW ? (plain ? 84 : 112) : Math.min(100, box.h * 0.56);
  const letterSize = Math.min(tall * 1.1, (box.w * (low ? 0.34 : 0.42)) / (measure(sign, 100, 800) / 100));
  const left = box.x + Math.max(box.w > 400 && !low ? 150 : 0, measure(sign, letterSize, 800)) + (low ? 32 : 44);
  const width = box.x + box.w - left - (low ? 8 : 70);
  const where = [zone.locked && words?.closed, zone.place].filter(Boolean).join(' · ');
  const texts: TextBlock[] = [];
  let y = box.y + (low ? 6 : 24);
  const floor = box.y + tall;
  const add = (part: TextBlock['part'], text: string, size: number, weight: number, at: { x: number; w: number }, most: number) => {
    const set = text && most > 0 ? lines(text, at.w, size, most, weight, measure) : null;
    if (!set) return;
    texts.push({ part, size: set.size, lines: set.lines, x: at.x, y, w: at.w, weight });
    y += set.lines.length * set.size * 1.12 + (tall > 120 ? 8 : 2);
  };
  const room = (size: number) => Math.floor((floor - y) / (size * 1.12));
  const beside = { x: left, w: width };
  if (tall > 140) {
    add('title', zone.title, 46, 780, beside, Math.max(1, Math.min(3, room(46))));
    add('place', where, 32, 520, beside, 2);
  } else {
    const tiny = box.h <= VERY_LOW;
    add('title', zone.title, tiny ? 30 : 32, 780, beside, tiny && !zone.locked ? 3 : 2);
    add('place', where, LEAST, 520, { x: left, w: width - COUNT }, tiny ? Math.min(1, room(LEAST)) : 1);
  }
  let h = Math.max(tall, y - box.y + (low ? 4 : 8));
  if (box.h > 380 && plain < 2) {
    y = box.y + h + 6;
    const across = { x: box.x + 28, w: box.w - 56 };
    add('question', zone.question, box.h > 600 ? 34 : 30, 560, across, box.h > 600 ? 4 : 3);
    if (box.h > 600 && plain < 1) {
      const named = (word: string | undefined, name: string) => name && (word ? `${word} ${name}` : name);
      add('host', named(words?.host, zone.host), LEAST, 450, across, 2);
      add('speaker', named(words?.speaker, zone.speaker), LEAST, 450, across, 2);
    }
    h = Math.max(h, y - box.y + 10);
  }
  return { h: Math.min(h, box.h), letterSize, texts };
}

/** Sets a text in evened lines at the largest size that needs no more than `most`. */
function lines(text: string, width: number, size: number, most: number, weight: number, measure: Measure): Pick<TextBlock, 'size' | 'lines'> {
  const known = measureText(text, weight, measure);
  const sizes = [size, 40, 36, 32, 30, 28].filter((one, i, all) => one <= size && all.indexOf(one) === i);
  const chosen = sizes.find((one) => wrap(known, width / one).lines.length <= most) ?? LEAST;
  return { size: chosen, lines: evenly(known, width / chosen, most) };
}

const COLUMN_HEAD = 52;

function columnsOf(zone: Zone, children: Zone[], paper: Box, input: StandsInput): StandColumn[] {
  const count = (id: string) => input.notes.filter((note) => note.zone === id).length;
  const edge = paper.h < 80 ? 7 : paper.h < 160 ? 6 : 12;
  const inner = { x: paper.x + 14, y: paper.y + edge, w: paper.w - 28, h: Math.max(0, paper.h - 2 * edge) };
  const titled = children.length > 0 && paper.h > 260 && (paper.w - 28) / children.length > 200;
  const parts = titled ? children : [zone];
  const w = (inner.w - (parts.length - 1) * 24) / parts.length;
  // What the count leaves; headings are tracked closer (StandsGround) than they are measured.
  const beside = (each: Zone) => w - (count(each.id) ? input.measure(String(count(each.id)), LEAST, 760) + 10 : 0) + each.title.length * LEAST * 0.012;
  const size = titled ? common(parts.map((each) => heading(each.title, beside(each), 34, input.measure).size)) : 34;
  const titles = parts.map((each) => (titled ? heading(each.title, beside(each), size, input.measure) : null));
  const top = titled ? Math.max(COLUMN_HEAD, ...titles.map((title) => (title?.h ?? 0) + 14)) : 0;
  return parts.map((each, i) => {
    const x = inner.x + i * (w + 24);
    const title = titles[i]!;
    return { zone: each, title, count: titled ? count(each.id) : 0, box: { x, y: inner.y + top, w, h: Math.max(0, inner.h - top) } };
  });
}

function fillIn(input: StandsInput, before: StandsLayout | undefined, out: StandsLayout): void {
  const parts = out.stands.flatMap((each) => each.columns.map((column) => ({ box: column.box, zone: column.zone.id, faces: facesOf(column, each, input), role: each.role })));
  const blocks = clustered(input, parts);
  if (blocks.length) {
    const laid = overviewBlocks(blocks, input.measure, before?.blocks);
    for (const name of ['cards', 'minis', 'rest', 'heads'] as const) (out[name] as unknown[]).push(...laid[name]);
    out.blocks = laid.memory;
  }
  const taken = new Set(blocks.map((part) => part.zone));
  const leading = parts.filter((part) => part.role !== 'aside' && part.box.h > 60 && !taken.has(part.zone));
  const grid: Grid = leading.length ? chooseGrid(leading, LINES, before) : { size: LEAST, columns: 1, limit: LINES };
  const memory = sameGrid(before, grid) ? before?.memory : undefined;
  Object.assign(out, { size: grid.size, columns: grid.columns, share: grid.share });
  for (const part of parts.filter((each) => !taken.has(each.zone))) {
    const small = { size: LEAST, columns: Math.max(1, Math.floor(part.box.w / 240)), limit: 0 };
    const text = part.role !== 'aside' && part.box.h > 60;
    const packed = text ? packWithMinis(part.faces, part.box, grid, part.zone, memory) : packWithMinis(part.faces, part.box, { ...small, size: 1e6, limit: 1 }, part.zone);
    out.cards.push(...packed.cards);
    out.minis.push(...packed.minis);
    out.rest.push(...packed.rest);
    if (text) packed.columns.forEach((column, key) => out.memory.set(key, column));
  }
}

const BLOCKS_LEAST = 150; // of height, for a strip and what stands below it

/** The parts that are arranged by clusters: those whose own zone has some, and room for them. */
function clustered({ clusters = [], notes, measure, words }: StandsInput, parts: readonly { box: Box; zone: string; role: string }[]) {
  return parts.filter((part) => part.role !== 'aside' && part.box.h > BLOCKS_LEAST)
    .map((part) => ({ box: part.box, zone: part.zone, blocks: blocksOf(part.zone, clusters, notes, measure, words?.cluster) }))
    .filter((part) => part.blocks.length);
}

function facesOf(column: StandColumn, stand: Stand, input: StandsInput): Face[] {
  const children = new Set(input.zones.filter((each) => each.parent === stand.zone.id).map((each) => each.id));
  const whole = column.zone === stand.zone;
  return gather(input.notes.filter((note) => note.zone === column.zone.id || (whole && children.has(note.zone))).sort(byOrder), input.measure);
}
