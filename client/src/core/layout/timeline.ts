// The timeline: true to scale, a lane per zone, cards as wide as their text, the strip on a card's upper edge its extent
// in time. Cards without a date, or with one off the axis, are gathered at the right.
import { extent } from '../dates';
import type { Board, Note, Zone } from '../model';
import { byOrder } from '../ordering';
import { daysOf, ticks, xOf, type Axis, type Tick } from './axis';
import { BADGE, face, gather, sameText, unbroken, type Face } from './faces';
import { heading } from './fields';
import { packWithMinis } from './pack';
import { loosen, placeAll, placeKeeping, rowsNeeded, shareRows, type Item, type Placed } from './rows';
import { LEAST, type Box, type Card, type Measure, type Mini, type Rest, type TextLine } from './types';

/** The extent in time of one note on the axis. `open`: it goes on, but another card stands there. */
export interface Strip extends Box { note: string; circa: boolean; open: boolean }
export interface Lane { zone: Zone; box: Box; rows: number; title: { size: number; lines: TextLine[]; h: number }; count: number }
export interface TimelineLayout {
  lanes: Lane[]; cards: Card[]; strips: Strip[]; minis: Mini[]; rest: Rest[]; ticks: Tick[]; axis: Axis | null;
  /** Where the undated are gathered, if there are any. */
  side: Box | null;
  /** Notes before and after the stretch shown, when the wall pages through time. */
  earlier: string[]; later: string[];
  size: number; narrow: boolean;
  /** How many notes have no text of their own on the wall, because a card stands for several that differ. */
  mixed: number;
  memory: Memory;
}
interface Memory { rows: number[]; items: Map<string, { lane: string; row: number; notes: string[] }> }
export interface TimelineInput {
  board: Pick<Board, 'start' | 'end'>; zones: readonly Zone[]; notes: readonly Note[]; box: Box; measure: Measure;
  /** Days to show instead of the whole axis. */
  window?: { from: number; after: number };
}

export const AXIS_HEIGHT = 60;
export const LABEL_WIDTH = 214;
const SIDE_WIDTH = 300;
const RIGHT = 24;
const LANE_PAD = 6;
const SIZES = [40, 36, 32, 30, LEAST] as const;
const WIDEST = 12; // of a card's text, in units of its type
// Where not all cards find a row they are narrower: many that go on elsewhere say more than few in stacks.
const NARROW = [8.5, 10] as const;
const LINES = 2;
const LEAD = 1.07;
const PAD = { x: 0.5, y: 0.26 };

const stripHeight = (size: number) => Math.round(size * 0.28);
const cardHeight = (size: number) => Math.ceil(size * (LINES * LEAD + 2 * PAD.y)) - 1;
const pitch = (size: number) => stripHeight(size) + cardHeight(size) + Math.round(size * 0.2);

interface Dated { note: Note; days: readonly [number, number] }

/** Arranges a board along time. Give the layout before, and cards keep their rows where they can. */
export function timeline(input: TimelineInput, before?: TimelineLayout): TimelineLayout {
  const zones = input.zones.filter((zone) => !zone.parent).sort(byOrder);
  const { dated, side, earlier, later, days } = sortOut(input, zones);
  const aside = side.length > 0 || (before?.side ?? null) !== null;
  const axis = days && { ...days, x0: input.box.x + LABEL_WIDTH, x1: input.box.x + input.box.w - RIGHT - (aside ? SIDE_WIDTH : 0) };
  const out: TimelineLayout = { lanes: [], cards: [], strips: [], minis: [], rest: [], ticks: axis ? ticks(axis) : [], axis,
    side: aside ? { x: input.box.x + input.box.w - SIDE_WIDTH, y: input.box.y, w: SIDE_WIDTH, h: input.box.h } : null,
    earlier, later, size: LEAST, narrow: false, mixed: 0, memory: { rows: [], items: new Map() } };
  if (!zones.length) return out;
  const same = before?.axis && axis && before.axis.x1 === axis.x1 && before.axis.from === axis.from && before.axis.after === axis.after;
  arrange(input, zones, dated, axis, same ? before : undefined, out);
  gatherSide(side, input.measure, out);
  return out;
}

function sortOut(input: TimelineInput, zones: readonly Zone[]) {
  const known = new Set(zones.map((zone) => zone.id));
  const notes = input.notes.filter((note) => known.has(note.zone));
  const whole = daysOf(input.board.start, input.board.end, notes);
  const days = input.window ?? whole;
  const out = { dated: [] as Dated[], side: [] as Note[], earlier: [] as string[], later: [] as string[], days };
  for (const note of notes) {
    const at = note.when ? extent(note.when) : null;
    if (!at || !whole || !days) out.side.push(note);
    else if (at[1] <= whole.from || at[0] >= whole.after) out.side.push({ ...note, text: `${note.when!.start}: ${note.text}` });
    else if (at[1] <= days.from || (at[0] < days.from && days.from > whole.from)) out.earlier.push(note.id);
    else if (at[0] >= days.after) out.later.push(note.id);
    else out.dated.push({ note, days: at });
  }
  return out;
}

interface Scene { axis: Axis; size: number; narrow: boolean; at: Map<string, readonly [number, number]>; measure: Measure }

function arrange(input: TimelineInput, zones: Zone[], dated: Dated[], axis: Axis | null, before: TimelineLayout | undefined, out: TimelineLayout): void {
  const at = new Map(dated.map((each) => [each.note.id, each.days]));
  const facesOf = zones.map((zone) => gather(inTime(dated.filter((each) => each.note.zone === zone.id)), input.measure, sameDay));
  const height = input.box.h - AXIS_HEIGHT;
  const rowsAt = (size: number) => Math.max(zones.length, Math.floor((height - zones.length * 2 * LANE_PAD) / pitch(size)));
  const itemsAt = (size: number, narrow = false) => facesOf.map((faces) => (axis ? faces.map((each) => item(each, { axis, size, narrow, at, measure: input.measure })) : []));
  const { size, narrow } = chooseSize(itemsAt, rowsAt, before);
  const items = itemsAt(size, narrow);
  const total = rowsAt(size);
  const loads = items.map((list) => list.reduce((sum, each) => sum + each.b - each.a, 1));
  const rows = shareRows(items.map(rowsNeeded), loads, total, before?.size === size ? before.memory.rows : undefined);
  Object.assign(out, { size, narrow });
  out.memory.rows = rows;
  const spare = (height - zones.length * 2 * LANE_PAD - total * pitch(size)) / zones.length;
  let y = input.box.y + AXIS_HEIGHT;
  zones.forEach((zone, i) => {
    const box = { x: input.box.x, y, w: input.box.w, h: rows[i]! * pitch(size) + 2 * LANE_PAD + spare };
    out.lanes.push({ zone, box, rows: rows[i]!, count: input.notes.filter((note) => note.zone === zone.id).length,
      title: heading(zone.title, LABEL_WIDTH - 48 - 12, 33, input.measure, box.h > 240 ? 4 : 2) });
    y += box.h;
    const scene = axis && { axis, size, narrow, at, measure: input.measure };
    if (scene) draw(place(items[i]!, rows[i]!, zone.id, scene, before), box, zone.id, scene, out);
  });
}

const inTime = (dated: Dated[]) => dated.sort((p, q) => p.days[0] - q.days[0] || (p.note.id < q.note.id ? -1 : 1)).map((each) => each.note);
const sameDay = (note: Note) => `${sameText(note)}\u0000${note.when?.start}/${note.when?.end}`;

function chooseSize(itemsAt: (size: number) => Item[][], rowsAt: (size: number) => number, before?: TimelineLayout): { size: number; narrow: boolean } {
  for (const size of SIZES) {
    const need = itemsAt(size).reduce((sum, list) => sum + Math.max(1, rowsNeeded(list)), 0);
    // Growing back needs room to spare, or every second note would change the size of all.
    const grows = before && (size > before.size || before.narrow);
    if (need <= rowsAt(size) * (grows ? 0.75 : 1)) return { size, narrow: false };
  }
  return { size: LEAST, narrow: true };
}

function item(each: Face, scene: Scene): Item {
  const { x, w, strip } = geometry(each, scene);
  // A strip far longer than its card claims no more room than this; else one long project would fill a row alone.
  const claim = Math.min(strip.x + strip.w, strip.x + w * CLAIM);
  return { face: each, a: Math.min(x, strip.x), b: Math.max(x + w, claim), anchor: strip.x };
}

const CLAIM = 1.5;

const DOT = 8; // the strip of a day

function geometry(each: Face, { axis, size, narrow, at }: Scene) {
  const [first, after] = at.get(each.key)!;
  const from = Math.max(axis.x0, xOf(axis, first));
  const strip = { x: Math.min(from, axis.x1 - DOT), w: Math.max(DOT, Math.min(axis.x1, xOf(axis, after)) - from) };
  const { width, badge } = tight(each, narrow);
  const w = Math.max((width + 2 * PAD.x + badge) * size + 1, 2.4 * size);
  const flipped = strip.x + w > axis.x1;
  const x = flipped ? Math.max(axis.x0, Math.min(axis.x1, Math.max(strip.x + strip.w, strip.x + DOT)) - w) : strip.x;
  return { x, w, strip, flipped };
}

function tight(each: Face, narrow: boolean): { width: number; badge: number } {
  const whole = (width: number) => !each.fit(width, LINES).more && unbroken(each.fit(width, LINES));
  const most = (narrow && (NARROW.find(whole) ?? NARROW.find((width) => unbroken(each.fit(width, LINES))))) || WIDEST;
  const badge = each.notes.length > 1 || each.fit(most, LINES).more ? BADGE : 0;
  return { width: each.tight(most, LINES), badge };
}

function place(items: Item[], rows: number, lane: string, scene: Scene, before?: TimelineLayout): Placed[] {
  const join = (first: Item, second: Item) => item(face([...first.face.notes, ...second.face.notes], scene.measure), scene);
  // Notes that say the same at the same time stay together; the others part where there is room.
  const part = (stack: Item, i: number) => {
    const { notes } = stack.face;
    const taken = notes.filter((note) => sameDay(note) === sameDay(notes[i]!));
    if (taken.includes(notes[0]!) || taken[0] !== notes[i]) return null;
    const others = notes.filter((note) => !taken.includes(note));
    return { alone: item(face(taken, scene.measure), scene), others: item(face(others, scene.measure), scene) };
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
    return { ...item(face(order, scene.measure), scene), row: past.get(key)!.row };
  });
  return loosen(placeKeeping(known, fresh, rows, join), rows, part);
}

/** The face of a stack is the thought that more had, else the earlier one. */
function elder(p: Item, q: Item): [Item, Item] {
  if (p.face.notes.length !== q.face.notes.length) return p.face.notes.length > q.face.notes.length ? [p, q] : [q, p];
  return p.anchor < q.anchor || (p.anchor === q.anchor && p.face.key < q.face.key) ? [p, q] : [q, p];
}

function draw(placed: Placed[], lane: Box, zone: string, scene: Scene, out: TimelineLayout): void {
  const { size } = scene;
  for (const each of placed) {
    const y = lane.y + LANE_PAD + each.row * pitch(size);
    const { x, w } = geometry(each.face, scene);
    const first = each.face.notes[0]!;
    const { width } = tight(each.face, scene.narrow);
    const fit = each.face.fit(width + 1e-6, LINES);
    out.cards.push({ key: each.face.key, zone, notes: each.face.notes.map((note) => note.id), color: first.color, shape: first.shape,
      size, weight: each.face.weight, lines: fit.lines, more: fit.more, x, y: y + stripHeight(size), w, h: cardHeight(size) });
    const neighbours = placed.filter((other) => other.row === each.row && other !== each);
    out.strips.push(...strips(each, neighbours, y, scene));
    out.memory.items.set(each.face.key, { lane: zone, row: each.row, notes: each.face.notes.map((note) => note.id) });
    out.mixed += new Set(each.face.notes.map(sameDay)).size - 1;
  }
}

/** The extents of all notes of a card, as far as the row is free beside it. */
function strips(each: Placed, neighbours: Placed[], y: number, { axis, size, at }: Scene): Strip[] {
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
    return [{ note: note.id, circa: note.when?.circa ?? false, open: end > right + 1, x, y, w, h: stripHeight(size) }];
  });
}

function gatherSide(notes: readonly Note[], measure: Measure, out: TimelineLayout): void {
  if (!out.side) return;
  for (const lane of out.lanes) {
    const faces = gather(notes.filter((note) => note.zone === lane.zone.id).sort(byOrder), measure);
    const box = { x: out.side.x + 16, y: lane.box.y + 14, w: out.side.w - 40, h: Math.max(0, lane.box.h - 24) };
    const packed = packWithMinis(faces, box, { size: LEAST, columns: 1, limit: 3 }, lane.zone.id);
    out.cards.push(...packed.cards);
    out.minis.push(...packed.minis);
    out.rest.push(...packed.rest);
  }
}

const MOST_PAGES = 6;
const HIDDEN = 0.1; // share of notes that may stay in stacks; the last few would cost as many pages as all others

/** Cuts the axis into stretches of whole years so that on each nearly every note stands as text; none if all do already. */
export function stretches(input: TimelineInput): { from: number; after: number }[] {
  const whole = timeline(input);
  if (!whole.axis || !whole.mixed) return [];
  const starts = whole.ticks.filter((tick) => tick.unit !== 'day').map((tick) => tick.x);
  const day = (x: number) => Math.round(whole.axis!.from + ((x - whole.axis!.x0) / (whole.axis!.x1 - whole.axis!.x0)) * (whole.axis!.after - whole.axis!.from));
  const marks = [...new Set([whole.axis.from, ...starts.map(day)])];
  const most = Math.min(MOST_PAGES, marks.length);
  for (let count = 2; count <= most; count++) {
    const pages = Array.from({ length: count }, (_, i) => ({
      from: marks[Math.round((i * marks.length) / count)]!,
      after: marks[Math.round(((i + 1) * marks.length) / count)] ?? whole.axis!.after,
    }));
    const hidden = pages.reduce((sum, window) => sum + timeline({ ...input, window }).mixed, 0);
    if (count === most || hidden <= input.notes.length * HIDDEN) return pages;
  }
  return [];
}
