import { expect, it } from 'vitest';
import { EMPTY_WORKSHOP, seat } from '../core/defaults';
import { NO_WISHES, type Mix } from '../core/mix';
import type { PersonCard, Seat, Workshop } from '../core/model';
import type { RosterRead, RosterRow } from '../net/people';
import { changes, gone, withRenamed } from './correcting';

const card = (organisation: string, project = ''): PersonCard => ({ organisation, project, region: '', function: '', branch: '', access: '' });
const SEATS = [
  seat({ id: 'a', name: 'Anna Böhm', card: card('Ulm') }), seat({ id: 'b', name: 'Jan Celik', card: card('Ulm') }),
  seat({ id: 'c', name: 'Mia Groß', card: card('Kiel', 'Hafen') }), seat({ id: 'd', name: 'Da Gewesen', at: 1 }), seat({ id: 'e', name: 'Ohne Karte' }),
];
const workshop = (more: Partial<Workshop> = {}): Workshop => ({ ...EMPTY_WORKSHOP, seats: new Map(SEATS.map((one): [string, Seat] => [one.id, one])), ...more });
const row = (name: string, more: Partial<RosterRow> = {}): RosterRow => ({ line: 2, name, color: 'white', card: card(''), was: 'new', seat: '', ...more });
const read = (...rows: RosterRow[]): RosterRead => ({ rows, refused: [], problems: [], columns: [], left: [], headed: true });

it('names whom a list no longer has, nobody who has come, and who is probably called otherwise now', () => {
  const found = gone(workshop(), read(row('Anna Böhm-Krüger', { card: card('Ulm') }), row('Tim Neu', { card: card('Kiel', 'Hafen') }), row('Ohne Karte', { was: 'same', seat: 'e' })));
  expect(found.map(({ seat, now }) => [seat.id, now?.name ?? ''])).toEqual([['a', 'Anna Böhm-Krüger'], ['b', ''], ['c', 'Tim Neu']]);
});

it('guesses no name where two might be meant', () => {
  const found = gone(workshop(), read(row('Tim Neu', { card: card('Ulm') }), row('Lea Neu', { card: card('') }), row('Mia Groß', { was: 'same', seat: 'c' })));
  expect(found.map(({ seat, now }) => [seat.id, now])).toEqual([['a', null], ['b', null], ['e', null]]);
});

it('keeps those on whom a plan that runs counts', () => {
  const mix = { id: 'm', stations: [], begun: 1, seatings: [{ seat: 'b', stations: [0], tables: [0] }], wishes: NO_WISHES } as unknown as Mix;
  expect(gone(workshop({ mixes: new Map([['m', mix]]) }), read()).filter((one) => one.bound).map((one) => one.seat.id)).toEqual(['b']);
});

it('says what a row changes', () => {
  expect(changes(row('Anna Böhm', { was: 'changed', seat: 'a', color: 'green', card: card('Neu-Ulm') }), SEATS[0])).toEqual([{ field: 'level', was: 'white' }, { field: 'organisation', was: 'Ulm' }]);
  expect(changes(row('Tim Neu'), undefined)).toEqual([]);
});

it('makes of a new row and somebody who is gone one person', () => {
  const [first, second] = withRenamed([row('Anna Böhm-Krüger', { card: card('Ulm') }), row('Tim Neu', { line: 3 })], new Map([['a', 2]]));
  expect([first?.was, first?.seat, second?.was]).toEqual(['changed', 'a', 'new']);
  expect(changes(first!, SEATS[0])).toEqual([{ field: 'name', was: 'Anna Böhm' }]);
});
