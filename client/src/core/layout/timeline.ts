// The timeline: true to scale, a lane per zone, cards as wide as their text, the strip on a card's upper edge its extent
// in time. Cards without a date, or with one far off the axis, are gathered at the right.
import { extent, fromOrdinal, type Extent } from '../dates';
import type { Board, Cluster, Note, When, Zone } from '../model';
import { byOrder } from '../ordering';
import { daysOf, ticks, xOf, type Axis, type Tick } from './axis';
import { face, gather, sameText, titled, type Face } from './faces';
import { cardHeight, cut, formats, linesOver, PAD, pitch, sameFormat, setting, stripHeight, worth, type Format } from './format';
import { heading } from './heading';
import { free, loosen, placeAll, placeKeeping, rowsNeeded, shareRows, type Item, type Placed } from './rows';
import { gatherSide, sideOf, wholeSide, type Side } from './side';
import { LEAST, type Box, type Card, type Measure, type Mini, type Rest, type TextLine } from './types';

/** The extent in time of one note on the axis. `open`: it goes on, but another card stands there. */
export interface Strip extends Box { note: string; circa: boolean; open: boolean }
export interface Lane { zone: Zone; box: Box; rows: number; title: { size: number; lines: TextLine[]; h: number }; count: number }
export interface TimelineLayout {
  lanes: Lane[]; cards: Card[]; strips: Strip[]; minis: Mini[]; rest: Rest[]; ticks: Tick[]; axis: Axis | null;
  /** Where the undated are gathered, if there are any. */
  side: Side | null;
  /** Notes before and after the stretch shown, when the wall pages through time. */
  earlier: string[]; later: string[];
  format: Format;
  /** How many notes have no text of their own on the wall, because a card stands for several that differ. */
  mixed: number;
  /** How many notes are not read to their end, though a card with more lines could show them. */
  cut: number;
  memory: Memory;
}
/** `crowd`: how many notes there were when the format of a wall that has no room for all was chosen; 0 while it has. */
interface Memory { rows: number[]; crowd: number; items: Map<string, { lane: string; row: number; notes: string[] }> }
export interface TimelineInput {
  board: Pick<Board, 'start' | 'end'>; zones: readonly Zone[]; notes: readonly Note[]; box: Box; measure: Measure;
  /** Days to show instead of the whole axis. */
  window?: { from: number; after: number };
  /** They only mark here: a stack whose notes are all of one cluster says its heading. */
  clusters?: readonly Cluster[];
  /** How a date is said in words, for notes far off the axis. */
  say?: (when: When) => string;
}

export const AXIS_HEIGHT = 60;
export const LABEL_WIDTH = 214;
const RIGHT = 24;
const LANE_PAD = 6;
interface Dated { note: Note; days: readonly [number, number] }

/** Arranges a board along time. Give the layout before, and cards keep their rows where they can. */
export function timeline(input: TimelineInput, before?: TimelineLayout): TimelineLayout {
  const zones = input.zones.filter((zone) => !zone.parent).sort(byOrder);
  const { dated, undated, earlier, later, days } = sortOut(input, zones);
  const many = undated.length + dated.length;
  const beside = sideOf(undated, many, zones.length, input.box, input.measure, before?.side ?? null);
  const side = beside && !days ? wholeSide(input.box.x + LABEL_WIDTH, input.box) : beside;
  const axis = days && { ...days, x0: input.box.x + LABEL_WIDTH, x1: input.box.x + input.box.w - RIGHT - (side?.w ?? 0) };
  const out: TimelineLayout = { lanes: [], cards: [], strips: [], minis: [], rest: [], ticks: axis ? ticks(axis) : [], axis, side,
    earlier, later, format: { size: LEAST, lines: 2, wide: 0 }, mixed: 0, cut: 0,
    memory: { rows: [], crowd: 0, items: new Map() } };
  if (!zones.length) return out;
  const same = before?.axis && axis && before.axis.x1 === axis.x1 && before.axis.from === axis.from && before.axis.after === axis.after;
  arrange(input, zones, dated, axis, same ? before : undefined, out);
  for (const part of side ? gatherSide(undated, side, out.lanes, input.measure) : []) {
    out.cards.push(...part.cards);
    out.minis.push(...part.minis);
    out.rest.push(...part.rest);
  }
  return out;
}

function sortOut(input: TimelineInput, zones: readonly Zone[]) {
  const known = new Set(zones.map((zone) => zone.id));
  const notes = input.notes.filter((note) => known.has(note.zone));
  const whole = daysOf(input.board.start, input.board.end, notes);
  const days = input.window ?? whole;
  const say = input.say ?? ((_: When, at: Extent) => String(fromOrdinal(at[0]).year));
  const out = { dated: [] as Dated[], undated: [] as Note[], earlier: [] as string[], later: [] as string[], days };
  for (const note of notes) {
    const at = note.when ? extent(note.when) : null;
    if (!at || !whole || !days) out.undated.push(note);
    else if (at[1] <= whole.from || at[0] >= whole.after) out.undated.push({ ...note, text: `${say(note.when!, at)}: ${note.text}` });
    else if (at[1] <= days.from || (at[0] < days.from && days.from > whole.from)) out.earlier.push(note.id);
    else if (at[0] >= days.after) out.later.push(note.id);
    else out.dated.push({ note, days: at });
  }
  return out;
}

interface Scene { axis: Axis; format: Format; at: Map<string, readonly [number, number]>; measure: Measure; titles: ReadonlyMap<string, string> }
/** All lanes in one format: what stands in each, and in how many rows. */
interface Laid { format: Format; rows: number[]; lanes: Grown[][] }
/** What stands in a row, and the lines that it has room for. */
interface Grown extends Placed { lines: number }

function arrange(input: TimelineInput, zones: Zone[], dated: Dated[], axis: Axis | null, before: TimelineLayout | undefined, out: TimelineLayout): void {
  const at = new Map(dated.map((each) => [each.note.id, each.days]));
  const height = input.box.h - AXIS_HEIGHT;
  const within = (zone: Zone) => (axis ? inTime(dated.filter((each) => each.note.zone === zone.id)) : []);
  const faces = zones.map((zone) => gather(within(zone), input.measure, sameDay));
  const titles = new Map((input.clusters ?? []).map((each) => [each.id, each.title]));
  const sceneOf = (format: Format) => ({ axis: axis!, format, at, measure: input.measure, titles });
  const crowd: Crowd = { zones, faces, count: dated.length, map: !input.window, sceneOf,
    rowsAt: (format) => Math.floor((height - zones.length * 2 * LANE_PAD) / pitch(format)),
    itemsIn: (format) => faces.map((list) => list.map((each) => item(each, sceneOf(format)))) };
  const { format, rows, lanes } = lay(crowd, before, out.memory);
  Object.assign(out, { format });
  out.memory.rows = rows;
  // Lanes are of one height as long as that holds what stands in them.
  const even = height / zones.length;
  const used = lanes.map((lane) => Math.max(1, ...lane.map((each) => each.row + 1)));
  const level = used.every((count) => count * pitch(format) + 2 * LANE_PAD <= even);
  const total = rows.reduce((sum, count) => sum + count, 0);
  const spare = (height - zones.length * 2 * LANE_PAD - total * pitch(format)) / zones.length;
  let y = input.box.y + AXIS_HEIGHT;
  zones.forEach((zone, i) => {
    const box = { x: input.box.x, y, w: input.box.w, h: level ? even : rows[i]! * pitch(format) + 2 * LANE_PAD + spare };
    out.lanes.push({ zone, box, rows: rows[i]!, count: input.notes.filter((note) => note.zone === zone.id).length,
      title: heading(zone.title, LABEL_WIDTH - 48 - 12, 33, input.measure, box.h > 240 ? 4 : 2) });
    y += box.h;
    if (axis) draw(lanes[i]!, box, zone.id, sceneOf(format), out);
  });
}

interface Crowd {
  zones: Zone[]; faces: Face[][]; count: number; map: boolean; sceneOf: (format: Format) => Scene;
  rowsAt: (format: Format) => number; itemsIn: (format: Format) => Item[][];
}

const SPARE = 0.75; // growing back needs room to spare, or every second note would change the size of all
const GROWN = 1.25; // more notes than when the format of a crowded wall was chosen, and it is chosen again

/** Takes the largest type at which every text is read to its end; where none is, the lines with which most is read. */
function lay(crowd: Crowd, before: TimelineLayout | undefined, memory: Memory): Laid {
  const all = formats(crowd.zones.length, crowd.rowsAt);
  const crowded = !!before?.memory.crowd;
  const kept = before && all.find((format) => sameFormat(format, before.format));
  const larger = (format: Format) => crowded || (!!kept && format.size > kept.size);
  const order = kept && !crowded ? [...all.filter(larger), kept, ...all.filter((format) => !larger(format))] : all;
  for (const format of order) {
    const found = whole(crowd, format, before, larger(format) ? SPARE : 1);
    if (found) return found;
  }
  const few = crowded && kept && crowd.count <= before.memory.crowd * GROWN;
  memory.crowd = few ? before.memory.crowd : crowd.count;
  if (few) return laid(crowd, kept, before);
  const least = all.filter((format) => format.size === all[all.length - 1]!.size)
    .map((format) => laid(crowd, format, before && sameFormat(format, before.format) ? before : undefined));
  return least.reduce((most, each) => (said(each, crowd.map) > said(most, crowd.map) ? each : most));
}

/** All lanes in a format, if a share of the rows is enough for that and no text is cut that need not be. */
function whole(crowd: Crowd, format: Format, before: TimelineLayout | undefined, share: number): Laid | undefined {
  const need = crowd.itemsIn(format).reduce((sum, list) => sum + Math.max(1, rowsNeeded(list)), 0);
  if (need > crowd.rowsAt(format) * share) return undefined;
  const found = laid(crowd, format, before);
  return found.lanes.flat().some((each) => cut(each.face, { ...format, lines: each.lines })) ? undefined : found;
}

function laid(crowd: Crowd, format: Format, before?: TimelineLayout): Laid {
  const items = crowd.itemsIn(format);
  const loads = items.map((list) => list.reduce((sum, each) => sum + each.b - each.a, 1));
  const total = Math.max(crowd.zones.length, crowd.rowsAt(format));
  const past = before && sameFormat(before.format, format) ? before.memory.rows : undefined;
  const rows = shareRows(items.map(rowsNeeded), loads, total, past);
  const scene = crowd.sceneOf(format);
  const lanes = items.map((list, i) => grow(place(list, rows[i]!, crowd.zones[i]!.id, scene, before), rows[i]!, scene));
  return { format, rows, lanes };
}

/** Lets cards whose text goes on reach down over rows that are free below them, until others need these. */
function grow(placed: readonly Placed[], rows: number, scene: Scene): Grown[] {
  const taken = [...placed];
  return placed.map((each) => {
    let { lines } = scene.format;
    for (let row = each.row + 1; row < rows && setting(each.face, { ...scene.format, lines }).fit.more; row++) {
      const format = { ...scene.format, lines: linesOver(scene.format, row - each.row + 1) };
      const { a, b } = item(each.face, { ...scene, format });
      const others = taken.filter((other) => other.face !== each.face);
      const reach = Array.from({ length: row - each.row + 1 }, (_, i) => each.row + i);
      if (!reach.every((one) => free(others, { ...each, a, b }, one))) break;
      lines = format.lines;
      taken.push({ ...each, a, b, row });
    }
    return { ...each, lines };
  });
}

/** What the cards say together, in notes. */
const said = ({ lanes, format }: Laid, map: boolean) => lanes.flat().reduce((sum, { face: each, lines }) => {
  const same = each.notes.filter((note) => sameDay(note) === sameDay(each.notes[0]!));
  return sum + same.length * worth(each, { ...format, lines }, map);
}, 0);

const inTime = (dated: Dated[]) => dated.sort((p, q) => p.days[0] - q.days[0] || (p.note.id < q.note.id ? -1 : 1)).map((each) => each.note);
/** Tells milestones apart by text and date. Asked for every pair of a stack, hence remembered. */
function sameDay(note: Note): string {
  let known = days.get(note);
  if (known === undefined) days.set(note, (known = `${sameText(note)}\u0000${note.when?.start}/${note.when?.end}`));
  return known;
}
const days = new WeakMap<Note, string>();

function item(each: Face, scene: Scene): Item {
  const { x, w, strip } = geometry(each, scene);
  // A strip far longer than its card claims no more room than this; else one long project would fill a row alone.
  const claim = Math.min(strip.x + strip.w, strip.x + w * CLAIM);
  return { face: each, a: Math.min(x, strip.x), b: Math.max(x + w, claim), anchor: strip.x };
}

const CLAIM = 1.5;

const DOT = 8; // the strip of a day

function geometry(each: Face, { axis, format, at }: Scene) {
  const { size } = format;
  const [first, after] = at.get(each.key)!;
  const from = Math.max(axis.x0, xOf(axis, first));
  const strip = { x: Math.min(from, axis.x1 - DOT), w: Math.max(DOT, Math.min(axis.x1, xOf(axis, after)) - from) };
  const { width, extra } = setting(each, format);
  const w = Math.max((width + 2 * PAD.x + extra) * size + 1, 2.4 * size);
  const flipped = strip.x + w > axis.x1;
  const x = flipped ? Math.max(axis.x0, Math.min(axis.x1, Math.max(strip.x + strip.w, strip.x + DOT)) - w) : strip.x;
  return { x, w, strip, flipped };
}

function stack(notes: Note[], { measure, titles }: Scene): Face {
  const [first] = notes;
  const title = first!.cluster && notes.every((note) => note.cluster === first!.cluster) ? titles.get(first!.cluster) : '';
  return notes.length > 1 && title ? titled(notes, title, measure) : face(notes, measure);
}

function place(items: Item[], rows: number, lane: string, scene: Scene, before?: TimelineLayout): Placed[] {
  const join = (first: Item, second: Item) => item(stack([...first.face.notes, ...second.face.notes], scene), scene);
  // Notes that say the same at the same time stay together; the others part where there is room.
  const part = (many: Item, i: number) => {
    const { notes } = many.face;
    const taken = notes.filter((note) => sameDay(note) === sameDay(notes[i]!));
    if (taken.includes(notes[0]!) || taken[0] !== notes[i]) return null;
    const others = notes.filter((note) => !taken.includes(note));
    return { alone: item(stack(taken, scene), scene), others: item(stack(others, scene), scene) };
  };
  if (!before) return loosen(placeAll(items, rows, (p, q) => join(...elder(p, q))), rows, part);
  const past = before.memory.items;
  const owner = new Map<string, string>();
  past.forEach((known, key) => known.lane === lane && known.notes.forEach((id) => owner.set(id, key)));
  const groups = new Map<string, Note[]>();
  const fresh: Item[] = [];
  for (const each of items) {
    const key = each.face.notes.map((note) => owner.get(note.id)).find((one) => one !== undefined);
    if (key === undefined) fresh.push(each);
    else groups.set(key, [...(groups.get(key) ?? []), ...each.face.notes]);
  }
  const known = [...groups].map(([key, notes]) => {
    const first = notes.find((note) => note.id === key) ?? notes[0]!;
    const order = [first, ...notes.filter((note) => note !== first)];
    return { ...item(stack(order, scene), scene), row: past.get(key)!.row };
  });
  return loosen(placeKeeping(known, fresh, rows, join), rows, part);
}

/** The face of a stack is the thought that more had, else the earlier one. */
function elder(p: Item, q: Item): [Item, Item] {
  if (p.face.notes.length !== q.face.notes.length) return p.face.notes.length > q.face.notes.length ? [p, q] : [q, p];
  return p.anchor < q.anchor || (p.anchor === q.anchor && p.face.key < q.face.key) ? [p, q] : [q, p];
}

function draw(placed: Grown[], lane: Box, zone: string, scene: Scene, out: TimelineLayout): void {
  for (const each of placed) {
    const y = lane.y + LANE_PAD + each.row * pitch(scene.format);
    const format = { ...scene.format, lines: each.lines };
    const { size } = format;
    const { x, w } = geometry(each.face, { ...scene, format });
    const first = each.face.notes[0]!;
    const { fit } = setting(each.face, format);
    const h = cardHeight(size, Math.max(Math.min(2, format.lines), fit.lines.length));
    out.cards.push({ key: each.face.key, zone, notes: each.face.notes.map((note) => note.id), color: first.color, shape: first.shape,
      size, weight: each.face.weight, lines: fit.lines, more: fit.more, x, y: y + stripHeight(size), w, h });
    const neighbours = placed.filter((other) => other.row === each.row && other !== each);
    out.strips.push(...strips(each, neighbours, y, scene));
    out.memory.items.set(each.face.key, { lane: zone, row: each.row, notes: each.face.notes.map((note) => note.id) });
    out.cut += cut(each.face, format) ? 1 : 0;
    out.mixed += new Set(each.face.notes.map(sameDay)).size - 1;
  }
}

/** The extents of all notes of a card, as far as the row is free beside it. */
function strips(each: Placed, neighbours: Placed[], y: number, { axis, format, at }: Scene): Strip[] {
  const left = Math.max(axis.x0, ...neighbours.filter((other) => other.b <= each.a).map((other) => other.b + 4));
  const right = Math.min(axis.x1, ...neighbours.filter((other) => other.a >= each.b).map((other) => other.a - 4));
  const seen = new Set<string>();
  return each.face.notes.flatMap((note) => {
    const [first, after] = at.get(note.id)!;
    const from = Math.min(Math.max(left, xOf(axis, first)), right - DOT);
    const x = note.id === each.face.key ? Math.min(from, axis.x1 - DOT) : from;
    const end = Math.min(axis.x1, xOf(axis, after));
    const w = Math.max(DOT, Math.min(right, end) - x);
    const mark = `${Math.round(x)} ${Math.round(w)} ${note.when?.circa}`;
    if (xOf(axis, after) < left || xOf(axis, first) > right || seen.has(mark)) return [];
    seen.add(mark);
    return [{ note: note.id, circa: note.when?.circa ?? false, open: end > right + 1, x, y, w, h: stripHeight(format.size) }];
  });
}

const MOST_PAGES = 12;
const HIDDEN = 0.1; // share of notes that may stay unread; the last few would cost as many pages as all others

const unread = ({ mixed, cut }: TimelineLayout) => mixed + cut;

/** Cuts the axis into stretches of whole years so that on each nearly every note stands as text; none if all do already. */
export function stretches(input: TimelineInput): { from: number; after: number }[] {
  const whole = timeline(input);
  if (!whole.axis || !unread(whole)) return [];
  const starts = whole.ticks.filter((tick) => tick.unit !== 'day').map((tick) => tick.x);
  const day = (x: number) => Math.round(whole.axis!.from + ((x - whole.axis!.x0) / (whole.axis!.x1 - whole.axis!.x0)) * (whole.axis!.after - whole.axis!.from));
  const marks = [...new Set([whole.axis.from, ...starts.map(day)])];
  const most = Math.min(MOST_PAGES, marks.length);
  for (let count = 2; count <= most; count++) {
    const pages = Array.from({ length: count }, (_, i) => ({
      from: marks[Math.round((i * marks.length) / count)]!,
      after: marks[Math.round(((i + 1) * marks.length) / count)] ?? whole.axis!.after,
    }));
    const hidden = pages.reduce((sum, window) => sum + unread(timeline({ ...input, window })), 0);
    if (count === most || hidden <= input.notes.length * HIDDEN) return pages;
  }
  return [];
}
