// A corrected list beside who is expected: what it changes, and whom it no longer names. Pure.

import type { PersonCard, Seat, Workshop } from '../core/model';
import type { RosterRead, RosterRow } from '../net/people';
import { fold } from './people';
import { hostsOf } from './rounds';

export const CARD_FIELDS = ['organisation', 'project', 'region', 'function', 'branch', 'access'] as const satisfies readonly (keyof PersonCard)[];

/** Somebody whom the list does not name. `bound`: a plan that runs counts on them; `now`: the row that is probably them. */
export interface Gone { readonly seat: Seat; readonly bound: boolean; readonly now: RosterRow | null }

/** What a row says otherwise than the seat it was compared with, and what stood there. */
export function changes(row: RosterRow, seat: Seat | undefined): { field: string; was: string }[] {
  if (row.was !== 'changed' || !seat) return [];
  const cells = CARD_FIELDS.filter((field) => row.card[field] !== (seat.card?.[field] ?? '')).map((field) => ({ field, was: seat.card?.[field] ?? '' }));
  return [...(row.name === seat.name ? [] : [{ field: 'name', was: seat.name }]), ...(row.color === seat.color ? [] : [{ field: 'level', was: seat.color }]), ...cells];
}

/** The rows as they are once those in `renamed`, lines by seat, are people the list named otherwise before. */
export function withRenamed(rows: readonly RosterRow[], renamed: ReadonlyMap<string, number>): RosterRow[] {
  const seats = new Map([...renamed].map(([seat, line]) => [line, seat]));
  return rows.map((row) => (seats.has(row.line) ? { ...row, was: 'changed', seat: seats.get(row.line)! } : row));
}

/** Whom nobody has come for, by name, and who is not on the list that was read. */
export function gone(workshop: Workshop, { rows }: RosterRead): Gone[] {
  const listed = new Set(rows.map((row) => row.seat));
  const mixes = [...workshop.mixes.values()];
  const bound = new Set([...mixes.flatMap((mix) => [...hostsOf(mix.stations)]), ...mixes.filter((mix) => mix.begun).flatMap((mix) => mix.seatings.map((one) => one.seat))]);
  const missing = [...workshop.seats.values()].filter((seat) => seat.role === 'participant' && !seat.at && !seat.blocked && seat.name && !listed.has(seat.id));
  const fresh = rows.filter((row) => row.was === 'new');
  return missing.sort((a, b) => a.name.localeCompare(b.name) || a.badge - b.badge)
    .map((seat) => ({ seat, bound: bound.has(seat.id), now: renamed(seat, missing, fresh) }));
}

/** The one new row from the same place: with a name in common, or else if nobody else has gone from there. */
function renamed(seat: Seat, missing: readonly Seat[], fresh: readonly RosterRow[]): RosterRow | null {
  const from = (card: PersonCard | null) => (card ? fold([card.organisation, card.project, card.region].join('|')) : '');
  const here = from(seat.card);
  if (!/[^|]/.test(here)) return null;
  const there = fresh.filter((row) => from(row.card) === here);
  const names = (name: string) => fold(name).split(/[\s-]+/);
  const kin = there.filter((row) => names(row.name).some((word) => names(seat.name).includes(word)));
  if (kin.length === 1) return kin[0]!;
  return there.length === 1 && missing.filter((other) => from(other.card) === here).length === 1 ? there[0]! : null;
}
