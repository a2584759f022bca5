// Beside the axis of a timeline: the notes without a date, or with one far off the axis, lane by lane. As wide as their texts
// need, and not there without any.
import type { Note } from '../model';
import { byOrder } from '../ordering';
import { gather } from './faces';
import { setting } from './format';
import { packWithMinis, type Filled } from './pack';
import { LEAST, type Box, type Measure } from './types';

export interface Side extends Box { columns: number }
interface Lane { zone: { id: string }; box: Box }

const INSET = { left: 16, right: 24, top: 14, foot: 10 };
const HEADED = 172; // its own heading, at the least type
const WIDEST = 260;
const HIGH = 70; // a card of one or two lines
const MOST = 3; // columns beside an axis
const LONG = 12; // lines of a card where there is room
const SHORT = 3; // and where there is not
const SHARE = 5; // columns that an axis would give up if no note had a date

/** What `notes` take at the right of the wall: as much as before while that will do, since every card follows the axis. */
export function sideOf(notes: readonly Note[], all: number, lanes: number, box: Box, measure: Measure,
  before: Side | null): Side | null {
  if (!notes.length) return null;
  const format = { size: LEAST, lines: 2, wide: WIDEST / LEAST - 1 };
  const settings = gather(notes, measure).map((face) => setting(face, format));
  const widths = settings.map(({ width, extra }) => (width + extra + 1) * LEAST + 1);
  const column = Math.ceil(Math.min(WIDEST, Math.max(HEADED, ...widths)) / 20) * 20;
  const zones = [...new Set(notes.map((note) => note.zone))];
  const fullest = Math.max(...zones.map((zone) => notes.filter((note) => note.zone === zone).length));
  const wanted = Math.ceil((fullest * HIGH * lanes) / box.h);
  const columns = Math.max(1, Math.min(MOST, wanted, Math.round((SHARE * notes.length) / all)));
  const w = columns * column + INSET.left + INSET.right;
  if (before && before.w >= w && before.columns >= columns) return before;
  return { x: box.x + box.w - w, y: box.y, w, h: box.h, columns };
}

/** The whole wall from `x` on, for a board without any date. */
export function wholeSide(x: number, box: Box): Side {
  const w = box.x + box.w - x;
  return { x, y: box.y, w, h: box.h, columns: Math.floor(w / (WIDEST + INSET.left + INSET.right)) };
}

/** Sets the notes into their lanes, beside the axis. */
export function gatherSide(notes: readonly Note[], side: Side, lanes: readonly Lane[], measure: Measure): Filled[] {
  return lanes.map(({ zone, box }) => {
    const faces = gather(notes.filter((note) => note.zone === zone.id).sort(byOrder), measure);
    const h = Math.max(0, box.h - INSET.top - INSET.foot);
    const inner = { x: side.x + INSET.left, y: box.y + INSET.top, w: side.w - INSET.left - INSET.right, h };
    const packed = (limit: number) => packWithMinis(faces, inner, { size: LEAST, columns: side.columns, limit }, zone.id);
    for (let limit = LONG; limit > SHORT; limit--) {
      const all = packed(limit);
      if (!all.left.length) return all;
    }
    return packed(SHORT);
  });
}
