import { expect, it } from 'vitest';
import { EMPTY_BOARD, EMPTY_WORKSHOP, RULES, zone } from '../core/defaults';
import type { Ballot, Board, Note, Seat, Workshop } from '../core/model';
import { isStill, stands, tables, wantsCards, writing } from './room';
import type { Source } from './source';
import { NEW_STEP } from './steps';

const HOUR = 3_600_000;
const step = { ...NEW_STEP, id: 's', board: 'b' };
const workshop: Workshop = { ...EMPTY_WORKSHOP, steps: [step], step: 's' };
const board: Board = { ...EMPTY_BOARD, id: 'b' };
const ballot = (open: boolean): Pick<Board, 'ballots'> => ({ ballots: new Map([['s', { id: 's', open } as Ballot]]) });

/** The tables that are still an hour after the step began, with these two seats at tables 1 and 2. */
function still(first: Partial<Seat>): string[] {
  const seat = { role: 'participant', name: '', done: '', help: 0, hand: 0, blocked: false } as Seat;
  const seats = new Map([['x', { ...seat, id: 'x', table: '1', ...first }], ['y', { ...seat, id: 'y', table: '2' }]]);
  const source = { workshop: { ...workshop, seats }, seats: [...seats.keys()] } as Partial<Source> as Source;
  return tables(source, board, 1, HOUR).filter(isStill).map((one) => one.id);
}

it('calls a table still that has put up nothing for long', () => expect(still({})).toEqual(['1', '2']));

it.each([{ done: 's' }, { help: 5 }, { hand: 5 }])('calls no table still that says %j', (said) => expect(still(said)).toEqual(['2']));

it('takes having been done with an earlier step for silence', () => expect(still({ done: 'r' })).toEqual(['1', '2']));

it('wants cards where they can be written now, and not beside an open vote', () => {
  expect(wantsCards(workshop, board)).toBe(true);
  expect(wantsCards(workshop, { ...board, ...ballot(true) })).toBe(false);
  expect(wantsCards(workshop, { ...board, ...ballot(false) })).toBe(true);
  expect(wantsCards({ ...workshop, paused: true }, board)).toBe(false);
  expect(wantsCards(workshop, { ...board, id: 'other' })).toBe(false);
  expect(wantsCards(workshop, { ...board, layout: 'questions' })).toBe(false);
  expect(wantsCards(workshop, { ...board, rules: { ...RULES, add: false } })).toBe(false);
});

it('takes nobody for silent where people walk from stand to stand', () => {
  const stands = (count: number): Board => ({ ...board, layout: 'stands', zones: new Map(Array.from({ length: count }, (_, at) => [`${at}`, zone({ id: `${at}` })])) });
  expect(wantsCards(workshop, stands(3))).toBe(true);
  expect(wantsCards(workshop, stands(34))).toBe(false);
});

it('counts as writing only those whose device is here, at tables and stands too', () => {
  const seat = (id: string, table: string) => ({ id, role: 'participant', table, done: '', help: 0, hand: 0 }) as Seat;
  const note = (author: string, at: number) => [`${author}${at}`, { author, at, zone: 'a', table: '1', removed: false } as Note] as const;
  const seats = new Map([seat('x', '1'), seat('gone', '1'), seat('slow', '1')].map((one) => [one.id, one]));
  const source = { workshop: { ...workshop, seats }, seats: ['x', 'slow'], watching: () => ({}) } as Partial<Source> as Source;
  const written = { ...board, zones: new Map([['a', zone({ id: 'a' })]]), notes: new Map([note('x', HOUR - 5_000), note('gone', HOUR - 5_000), note('slow', HOUR - 100_000)]) };
  const here = source.seats.map((id) => seats.get(id)!);
  expect(writing(here, written.notes.values(), HOUR)).toBe(1);
  expect(tables(source, written, 1, HOUR).map((one) => one.writing)).toEqual([1]);
  expect(stands(source, written, 1, HOUR).map((one) => one.writing)).toEqual([1]);
});

it('waits for no cards at a closed stand', () => {
  const source = { workshop: { ...workshop, seats: new Map() }, seats: [], watching: () => ({}) } as Partial<Source> as Source;
  const zones = new Map([zone({ id: 'a', locked: true }), zone({ id: 'b', order: 'b' })].map((one) => [one.id, one]));
  expect(stands(source, { ...board, layout: 'stands', zones }, 1, HOUR).filter(isStill).map((one) => one.id)).toEqual(['b']);
});
