// Drawings of the templates in a 290 x 138 box, made of the shapes that lie on a wall. Data only; TemplateArt draws it.
// Fills are names of tokens, so that dark and high contrast follow by themselves.

import type { Template } from './templates';

export type Stroke = { x: number; y: number; w: number; thick: number };
export type Piece = { x: number; y: number; w: number; h: number; fill: string; kind: 'rect' | 'cut' | 'round' | 'hole' };
export type Letter = { x: number; y: number; size: number; text: string };
export type Picture = { rules: Stroke[]; cards: Piece[]; letters: Letter[]; dots: { x: number; y: number }[] };

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

export const PICTURES: Record<Template, Picture> = {
  anniversary,
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
  blank: {
    rules: [rule(128, 71, 34, 4)],
    cards: [{ x: 60, y: 32, w: 170, h: 78, fill: 'line-2', kind: 'hole' }],
    letters: [],
    dots: [],
  },
};
