// Drawings of the templates in a 290 x 138 box, made of the shapes that lie on a wall. Data only; TemplateArt draws it.
// Fills are names of tokens, so that dark and high contrast follow by themselves.

import type { Start } from './templates';

export type Stroke = { x: number; y: number; w: number; thick: number };
export type Piece = { x: number; y: number; w: number; h: number; fill: string; kind: 'rect' | 'cut' | 'round' | 'hole' };
export type Letter = { x: number; y: number; size: number; text: string };
export type Dot = { x: number; y: number; r?: number; fill?: string };
export type Picture = { rules: Stroke[]; cards: Piece[]; letters: Letter[]; dots: Dot[] };

const STOCK = ['c-blue', 'c-green', 'c-yellow', 'c-white'] as const;
const CORNER = ['rect', 'cut', 'round', 'rect'] as const;

const card = (x: number, y: number, w: number, h: number, stock: number): Piece => ({
  x,
  y,
  w,
  h,
  fill: STOCK[stock] ?? 'c-white',
  kind: CORNER[stock] ?? 'rect',
});

const rule = (x: number, y: number, w: number, thick = 3.5): Stroke => ({ x, y, w, thick });

/** A sheet with a heavy rule and rows of cards; `stock` names the cards row by row, a blank leaves a gap. */
function sheet(x: number, y: number, w: number, rows: string[], height = 15): { rules: Stroke[]; cards: Piece[] } {
  const across = Math.max(...rows.map((row) => row.length));
  const each = (w - (across - 1) * 6) / across;
  const cards = rows.flatMap((row, r) =>
    [...row].flatMap((mark, c) =>
      mark === ' ' ? [] : [card(x + c * (each + 6), y + 9 + r * (height + 5), each, height, 'bgyw'.indexOf(mark))],
    ),
  );
  return { rules: [rule(x, y, w)], cards };
}

function sheets(...parts: { rules: Stroke[]; cards: Piece[] }[]): Picture {
  return {
    rules: parts.flatMap((part) => part.rules),
    cards: parts.flatMap((part) => part.cards),
    letters: [],
    dots: [],
  };
}

const lanes: [number, [number, number][]][] = [
  [0, [[18, 32], [62, 40], [120, 36], [170, 34], [226, 30]]],
  [1, [[34, 32], [92, 74], [186, 34], [238, 30]]],
  [2, [[16, 34], [70, 40], [122, 36], [166, 40], [214, 30]]],
];

const timeline: Picture = {
  rules: lanes.map((_, index) => rule(16, 53 + index * 31, 258, 1.5)),
  cards: lanes.flatMap(([stock, places], index) => places.map(([x, w]) => card(x, 33 + index * 31, w, 17, stock))),
  letters: [],
  dots: [],
};

const placard = (index: number, text: string): { piece: Piece; letter: Letter } => ({
  piece: { x: 18 + index * 88, y: 23, w: 78, h: 92, fill: `stand-${'abc'[index]}`, kind: 'rect' },
  letter: { x: 57 + index * 88, y: 76, size: 50, text },
});

const placards = [placard(0, 'A'), placard(1, 'B'), placard(2, 'C')];

const stands: Picture = {
  rules: [],
  cards: placards.map((one) => one.piece),
  letters: placards.map((one) => one.letter),
  dots: [0, 1, 2].flatMap((stand) => [0, 1, 2, 3].map((dot) => ({ x: 36 + stand * 88 + dot * 14, y: 98 }))),
};

const small = (index: number): { piece: Piece; letter: Letter } => ({
  piece: { x: 18 + index * 44, y: 82, w: 38, h: 38, fill: `stand-${'abc'[index]}`, kind: 'rect' },
  letter: { x: 37 + index * 44, y: 108, size: 24, text: 'ABC'[index] ?? '' },
});

const smalls = [small(0), small(1), small(2)];

const anniversary: Picture = {
  rules: [rule(18, 46, 256, 1.5), rule(158, 82, 54), rule(220, 82, 54)],
  cards: [
    ...[20, 66, 116, 158, 218].map((x, index) => card(x, 24, [34, 42, 34, 50, 54][index] ?? 34, 18, [0, 2, 1, 2, 0][index] ?? 0)),
    ...smalls.map((one) => one.piece),
    card(158, 89, 24, 12, 2), card(188, 89, 24, 12, 1), card(158, 106, 24, 12, 0),
    card(220, 89, 24, 12, 1), card(250, 89, 24, 12, 2), card(220, 106, 24, 12, 2),
  ],
  letters: smalls.map((one) => one.letter),
  dots: [],
};

/** Tables with people around them; the dark ones wander. */
const cafe: Picture = {
  rules: [], cards: [], letters: [],
  dots: [[60, 44], [145, 44], [230, 44], [102, 96], [187, 96]].flatMap(([x = 0, y = 0], table) => [
    { x, y, r: 15, fill: 'c-white' },
    ...[0, 1, 2, 3, 4].map((seat) => {
      const angle = (seat / 5) * Math.PI * 2 + table;
      return { x: x + Math.cos(angle) * 26, y: y + Math.sin(angle) * 23, r: 5, fill: seat === table ? 'ink' : (STOCK[(seat + table) % 3] ?? 'ink') };
    }),
  ]),
};

const hole = (x: number, y: number, w: number, h: number): Piece => ({ x, y, w, h, fill: '', kind: 'hole' });

/** A timetable that fills itself: some rooms are still free. */
const openSpace: Picture = {
  rules: [], letters: [], dots: [],
  cards: [...'wyg bwwyowbw'].map((mark, index) => {
    const [x, y] = [20 + (index % 4) * 65, 20 + Math.floor(index / 4) * 36];
    return mark === ' ' || mark === 'o' ? hole(x + 1, y + 1, 53, 25) : card(x, y, 55, 27, 'bgyw'.indexOf(mark));
  }),
};

/** One, two, four, all. */
const doubling: Picture = {
  rules: [rule(18, 112, 254, 1.5)], letters: [], dots: [],
  cards: [1, 2, 4, 8].flatMap((count, group) =>
    Array.from({ length: count }, (_, index) => card(24 + group * 62 + (group === 3 ? (index % 2) * 30 : 0), 92 - (group === 3 ? Math.floor(index / 2) : index) * 20, group === 3 ? 26 : 44, 15, (index + group) % 3))),
};

/** People who ask and answer. */
const dialogue: Picture = sheets(sheet(18, 26, 122, ['ygb', 'gyy'], 24), sheet(150, 26, 122, ['w', 'w'], 24));

/** Short questions, each with how many ask it too. */
const questions: Picture = {
  rules: [], letters: [],
  cards: [236, 190, 150].map((w, row) => card(58, 24 + row * 33, w - 18, 25, [2, 3, 3][row] ?? 3)),
  dots: [13, 10, 7].map((r, row) => ({ x: 36, y: 36 + row * 33, r, fill: 'ink' })),
};

/** What is searched, what is offered; some of it has met. */
const exchange: Picture = {
  rules: [rule(18, 24, 122), rule(150, 24, 122), rule(18, 72, 254, 1.5)], letters: [],
  cards: [card(18, 34, 58, 15, 2), card(82, 34, 46, 15, 1), card(18, 84, 78, 15, 0), card(150, 34, 70, 15, 2), card(226, 34, 40, 15, 3), card(150, 84, 52, 15, 0), card(208, 84, 52, 15, 1),
    card(18, 54, 44, 15, 0), card(18, 104, 50, 15, 2), card(150, 104, 70, 15, 3)],
  dots: [[145, 41], [145, 91]].map(([x = 0, y = 0]) => ({ x, y, r: 8, fill: 'ink' })),
};

const market: Picture = {
  rules: [0, 1, 2, 3, 4].map((stand) => rule(18 + stand * 52, 26, 46)), letters: [], dots: [],
  cards: [0, 1, 2, 3, 4].flatMap((stand) => [0, 1, 2].slice(0, 3 - (stand % 2)).map((row) => card(18 + stand * 52, 36 + row * 25, 46, 19, (stand + row) % 3))),
};

export const PICTURES: Record<Start, Picture> = {
  anniversary: stands,
  'project-marketplace': market,
  'partner-network-day': anniversary,
  'dialogue-forum': dialogue,
  'world-cafe': cafe,
  'future-search': timeline,
  'soar-strategy': sheets(...[0, 1, 2, 3].map((i) => sheet(18 + i * 65, 26, 57, [['y', 'g', 'b', 'y'], ['g', 'y', 'y'], ['b', 'y'], ['y', 'g', 'y']][i] ?? [], 16))),
  'one-two-four-all': doubling,
  'open-space': openSpace,
  retrospective: sheets(sheet(18, 26, 78, ['yg', 'b ', 'gy']), sheet(106, 26, 78, ['yy', 'g ']), sheet(194, 26, 78, ['w', 'w', 'w'])),
  timeline,
  swot: sheets(
    sheet(18, 20, 122, ['ygb', 'gy ']),
    sheet(150, 20, 122, ['yyg', 'by ']),
    sheet(18, 76, 122, ['wby', 'yg ']),
    sheet(150, 76, 122, ['ygb', 'yy ']),
  ),
  strengths: sheets(sheet(18, 26, 122, ['ygb', 'gyy', 'bg ', 'y  ']), sheet(150, 26, 122, ['yyg', 'by ', 'gyb'])),
  soar: sheets(...[0, 1, 2, 3].map((i) => sheet(18 + i * 65, 26, 57, [['y', 'g', 'b', 'y'], ['g', 'y', 'y'], ['b', 'y'], ['y', 'g', 'y']][i] ?? [], 16))),
  factors: sheets(sheet(18, 26, 122, ['yg', 'gy', 'yb'], 21), sheet(150, 26, 122, ['w', 'w', 'w'], 21)),
  criteria: sheets(...[0, 1, 2, 3].map((i) => sheet(18, 18 + i * 28, 254, [['ygbyg'], ['bygy'], ['gyy'], ['ybgyb']][i] ?? [], 12))),
  stands,
  exchange,
  questions,
  blank: {
    rules: [rule(128, 71, 34, 4)],
    cards: [{ x: 60, y: 32, w: 170, h: 78, fill: 'line-2', kind: 'hole' }],
    letters: [],
    dots: [],
  },
};
