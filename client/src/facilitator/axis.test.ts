import { describe, expect, it } from 'vitest';
import { ordinal } from '../core/dates';
import { EMPTY_BOARD, note, zone } from '../core/defaults';
import type { Board } from '../core/model';
import { axisOf, dateOf, dayAt, lanesOf, nudged, redated, ticks, xOf } from './axis';

const dated = (id: string, start: string, end = '') => note({ id, zone: 'z', order: id, text: 'Ein Gedanke', when: { start, end, circa: false } });
const board = (...notes: ReturnType<typeof note>[]): Board => ({
  ...EMPTY_BOARD, layout: 'timeline', start: '2015', end: '2024', zones: new Map([['z', zone({ id: 'z', title: 'z', order: 'a' })]]), notes: new Map(notes.map((one) => [one.id, one])),
});

describe('the axis', () => {
  const axis = axisOf(board(), 1000);
  it('begins and ends with the board', () => expect([xOf(axis, ordinal(2015, 1, 1)), xOf(axis, ordinal(2025, 1, 1))]).toEqual([0, 1000]));
  it('finds the day of a pixel', () => expect(dateOf(dayAt(axis, xOf(axis, ordinal(2019, 6, 1)) + 0.1), 'day')).toBe('2019-06-01'));
  it('stretches to dates outside', () => expect(axisOf(board(dated('1', '2011-05')), 100).first).toBe(ordinal(2011, 1, 1)));
  it('has a line for every year there is room for', () => expect(ticks(axis)).toHaveLength(10));
  it('thins its lines when there is none', () => expect(ticks({ ...axis, width: 120 }).map((tick) => tick.label)).toEqual(['2015', '2020']));
});

describe('lanes', () => {
  it('put cards of one time into rows and never move them off their date', () => {
    const { placed } = lanesOf(board(dated('1', '2016'), dated('2', '2016'), dated('3', '2020')), axisOf(board(), 1000))[0]!;
    expect(placed.map((one) => one.row)).toEqual([0, 1, 0]);
    expect(placed[0]!.left).toBe(placed[1]!.left);
  });
  it('hang a card from its right edge at the end of the picture', () => {
    const [last] = lanesOf(board(dated('1', '2024-12')), axisOf(board(), 1000))[0]!.placed;
    expect(last!.flipped).toBe(true);
    expect(last!.left + last!.width).toBeLessThanOrEqual(1000);
  });
  it('put a cluster beneath its heading, and the others where there is room, all on their dates', () => {
    const of = (cluster: string, ...list: ReturnType<typeof note>[]): typeof list => list.map((one) => ({ ...one, cluster }));
    const notes = [...of('k', dated('1', '2016'), dated('2', '2016'), note({ id: '5', zone: 'z', order: '5' })), dated('3', '2016'), dated('4', '2022')];
    const clusters = new Map([['k', { id: 'k', zone: 'z', order: 'a', title: 'Aufbruch' }]]);
    const { heads, placed, rows } = lanesOf({ ...board(...notes), clusters }, axisOf(board(), 1000))[0]!;
    const at = Object.fromEntries(placed.map((one) => [one.note.id, one.row]));
    expect(heads.map(({ row, notes: held }) => [row, held])).toEqual([[0, ['1', '2', '5']]]);
    expect(at).toEqual({ 1: 1, 2: 2, 3: 3, 4: 0 });
    expect(rows).toBe(4);
    expect(new Set(placed.filter((one) => one.note.id !== '4').map((one) => one.left))).toEqual(new Set([xOf(axisOf(board(), 1000), ordinal(2016, 1, 1))]));
  });
  it('keep undated cards apart', () => expect(lanesOf(board(note({ id: '1', zone: 'z', order: 'a' })), axisOf(board(), 1000))[0]!.undated).toHaveLength(1));
});

describe('redating', () => {
  const axis = axisOf(board(), 1000);
  it('keeps the precision', () => expect(redated({ start: '2017-Q2', end: '', circa: true }, ordinal(2019, 8, 1), axis)).toEqual({ start: '2019-Q3', end: '', circa: true }));
  it('keeps the length of a range', () => expect(redated({ start: '2015', end: '2017', circa: false }, ordinal(2018, 3, 1), axis)).toMatchObject({ start: '2018', end: '2020' }));
  it('steps by the unit of the date', () => expect(dateOf(nudged({ start: '2017-12', end: '', circa: false }, 1)!, 'month')).toBe('2018-01'));
  it('dates an undated card as exactly as the scale allows', () => expect(redated(null, ordinal(2018, 3, 1), axis).start).toBe('2018-Q1'));
});
