// Cards as wide as their text, in full rows at one size: the densest overview. A card stays in its row; a new one goes
// into the first row with room for it, else into a new row below. A row with no room left is drawn out to the whole width.
import { BADGE, LEADING, margins, PAD, unbroken, type Face, type Fit } from './faces';
import { cardOf, type Grid, type Packed } from './pack';
import type { Box } from './types';

/** Vertical margins of a card in a row, and the space between cards and between rows, in units of the type size. */
const TIGHT = 0.4;
const GAP = 0.25;
/** A row that is short by less than this can take no further card, and is drawn out. */
const CLOSED = 7;
// What is remembered of a card: its row, that row's lines, and its place.
const PLACES = 100;
const LINES = 10;

/** How much of a row a card may take before its text goes on in a further line. */
export const SHARES = [0.34, 0.5, 0.68, 1];

type Rows = Grid & { share: number };
interface Shape { fit: Fit; w: number; h: number; lines: number }
/** A face set in one, two and more lines, and which of these is best in a new row. */
interface Wanted { shapes: Shape[]; best: Shape }
interface Put extends Shape { face: Face }
interface Shelf { y: number; lines: number; h: number; used: number; cards: Put[] }

/** Whether a grid stands in rows. */
export const inRows = (grid: Grid): grid is Rows => grid.share !== undefined;

export function shelve(faces: readonly Face[], box: Box, grid: Rows, zone: string,
  before?: ReadonlyMap<string, number>, whole = false): Packed {
  const gap = Math.round(grid.size * GAP);
  const wanted = new Map(faces.map((face) => [face, want(face, box.w, grid)]));
  const shelves: Shelf[] = [];
  const taken = new Set<Face>();

  const add = (shelf: Shelf, face: Face, shape: Shape) => {
    shelf.used += shape.w + gap;
    shelf.cards.push({ ...shape, face });
    taken.add(face);
    return true;
  };
  const open = (h: number, lines: number) => {
    const last = shelves[shelves.length - 1];
    const y = last ? last.y + last.h + gap : 0;
    if (y + h > box.h + 0.5) return undefined;
    shelves.push({ y, h, lines, used: 0, cards: [] });
    return shelves[shelves.length - 1]!;
  };
  /** Of the shapes that stand in a row, the one with most lines: it is the narrowest. */
  const fitting = (shelf: Shelf, face: Face) =>
    wanted.get(face)!.shapes.findLast((shape) => shape.h <= shelf.h + 0.5 && shelf.used + shape.w <= box.w + 0.5);
  const put = (face: Face) => {
    for (const shelf of shelves) {
      const shape = fitting(shelf, face);
      if (shape) return add(shelf, face, shape);
    }
    const { best, shapes } = wanted.get(face)!;
    for (const shape of [best, ...shapes.filter((each) => each.h < best.h).reverse()]) {
      const shelf = open(shape.h, shape.lines);
      if (shelf) return add(shelf, face, shape);
    }
    return false;
  };

  keep();
  for (const face of faces) if (!taken.has(face) && !put(face) && whole) break;
  return drawn();

  /** What stood in a row before stands there again, in the same order, unless it has grown too wide. */
  function keep(): void {
    const at = (face: Face) => before?.get(`${zone}/${face.key}`) ?? -1;
    const rows = new Map<number, Face[]>();
    for (const face of faces.filter((each) => at(each) >= 0).sort((p, q) => at(p) - at(q))) {
      const row = Math.floor(at(face) / PLACES);
      rows.set(row, [...(rows.get(row) ?? []), face]);
    }
    for (const [row, members] of rows) {
      const lines = row % LINES;
      const heights = members.map((face) => wanted.get(face)!.shapes.findLast((shape) => shape.lines <= lines)?.h ?? 0);
      const shelf = Math.max(...heights) > 0 ? open(Math.max(...heights), lines) : undefined;
      for (const face of shelf ? members : []) {
        const shape = fitting(shelf!, face);
        if (shape) add(shelf!, face, shape);
      }
    }
  }

  function drawn(): Packed {
    const out: Packed = { cards: [], left: faces.filter((face) => !taken.has(face)), height: 0, columns: new Map() };
    shelves.forEach((shelf, row) => {
      const spare = box.w - (shelf.used - gap);
      const more = spare < grid.size * CLOSED ? spare / shelf.cards.length : 0;
      let x = box.x;
      shelf.cards.forEach((card, i) => {
        out.cards.push(cardOf(card.face, card.fit, zone, grid.size, { x, y: box.y + shelf.y, w: card.w + more, h: shelf.h }));
        out.columns.set(`${zone}/${card.face.key}`, (row * LINES + shelf.lines) * PLACES + Math.min(i, PLACES - 1));
        x += card.w + more + gap;
      });
      out.height = shelf.y + shelf.h;
    });
    return out;
  }
}

const LEAST_CUT = 14; // em: a card whose text goes on elsewhere
const asked = new WeakMap<Face['fit'], Map<string, Wanted>>();

/** The widths and heights that a face may take. Best are as few lines as `share` of the row allows. */
export function want(face: Face, width: number, grid: Rows): Wanted {
  const { shape } = face.notes[0]!;
  const known = asked.get(face.fit) ?? new Map<string, Wanted>();
  asked.set(face.fit, known);
  const key = `${Math.round(width)} ${grid.size} ${grid.share} ${grid.limit} ${face.notes.length > 1} ${shape}`;
  let found = known.get(key);
  if (!found) known.set(key, (found = trials(face, shape, width, grid)));
  return found;
}

function trials(face: Face, shape: string, width: number, { size, share, limit }: Rows): Wanted {
  const badge = face.notes.length > 1 ? BADGE : 0;
  const side = (lines: number) => PAD.left + PAD.right + badge + 2 * margins(shape, lines).x;
  const sized = (inner: number, most: number, extra = 0): Shape => {
    const fit = face.fit(inner + 1e-6, most);
    const lines = fit.lines.length;
    return { fit, lines, w: Math.min(width, Math.ceil((inner + side(lines) + extra) * size) + 1), h: Math.ceil((lines * LEADING + TIGHT + 2 * margins(shape, lines).y) * size) };
  };
  const shapes: Shape[] = [];
  for (const broken of [false, true]) {
    for (let lines = 1; lines <= limit && (!broken || !shapes.length); lines++) {
      const room = width / size - side(lines);
      const fit = face.fit(room, lines);
      if (fit.more || fit.widest > room || (!broken && !unbroken(fit))) continue;
      const set = sized(Math.min(room, face.tight(room, lines)), lines);
      if (set.lines === lines) shapes.push(set);
    }
  }
  const best = shapes.find((each) => each.w <= width * share) ?? shapes[shapes.length - 1];
  if (best) return { shapes, best };
  const extra = badge ? 0 : BADGE;
  const cut = sized(Math.max((width * share) / size, Math.min(width / size, LEAST_CUT)) - side(limit) - extra, limit, extra);
  return { shapes: [cut], best: cut };
}
