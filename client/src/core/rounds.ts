// Rounds of newly mixed groups as a device that goes along sees them: which one runs, and where one goes. Pure.

import { hue, type Hue } from './letter';
import type { Mix, Station } from './mix';
import type { PersonCard, Role, Step, Workshop } from './model';

export interface Round { readonly step: Step; readonly mix: Mix; /** From 0. */ readonly at: number }
/** Where one goes in a round: a place in `mix.stations`, and the table there (0: there is but one). */
export interface Goal { readonly at: number; readonly station: Station; readonly table: number; readonly stays: boolean }
interface Places { readonly mix: string; readonly stations: readonly number[]; readonly tables: readonly number[]; readonly stays?: boolean; /** The station one is named for, also when it is closed. */ readonly hosts?: number }
/** What a device knows of its own seat. */
export interface Own { readonly role: Role; readonly zones: readonly string[]; readonly places: readonly Places[] }

/** The round that begins with a step, or null. */
export function roundOf(workshop: Workshop | null, step: Step | null): Round | null {
  const mix = step?.mix ? workshop?.mixes.get(step.mix) : undefined;
  return step && mix && step.round >= 1 && step.round <= mix.rounds ? { step, mix, at: step.round - 1 } : null;
}

/** Whether no group comes to the stands of a board after this round; 0 is none. */
export function isLast(workshop: Workshop | null, board: string, round: number): boolean {
  const mixes = [...(workshop?.mixes.values() ?? [])].filter((mix) => mix.board === board);
  return mixes.length > 0 && mixes.every((mix) => mix.begun === mix.rounds) && (!round || mixes.some((mix) => mix.rounds === round));
}

/** The boards whose stands rounds go to. */
export const mixBoards = (workshop: Workshop | null): string[] => [...(workshop?.mixes.values() ?? [])].map((mix) => mix.board);

const placesOf = (own: Own, mix: Mix): Places | undefined => own.places.find((one) => one.mix === mix.id);

/** The station one hosts, as the plan says or by a link; -1 is none. */
export function hostedAt(own: Own, mix: Mix): number {
  const named = placesOf(own, mix)?.hosts ?? -1;
  return named < 0 ? mix.stations.findIndex((station) => own.zones.includes(`${mix.board}/${station.id}`)) : named;
}

/** Where one goes in a round (`at` from 0), or null. A host by link stays at their own stand. */
export function goalOf(own: Own, mix: Mix, at: number): Goal | null {
  const places = placesOf(own, mix);
  const hosted = hostedAt(own, mix);
  const stays = places?.stays === true || (!places && hosted >= 0);
  const index = places ? (places.stations[at] ?? -1) : hosted;
  const station = mix.stations[index];
  return station ? { at: index, station, table: places?.tables[at] ?? 0, stays } : null;
}

/** Whether rounds are for this person at all. */
export const goesAlong = (own: Own, mix: Mix): boolean => own.role === 'participant' || goalOf(own, mix, 0) !== null;

/** The colour of a station's sign; tables have none. */
export const hueOf = (mix: Mix, sign: string): Hue => (mix.board ? hue(sign) : '');

/** Stations of a mix without stands: tables with a number, or places with a name. */
export const isTable = (mix: Mix, at: number): boolean => !mix.board && /^\d{1,3}$/.test(mix.stations[at]?.title ?? '');

/** Twos or threes, who talk with each other and nothing else: who is alone at such a table has a break. */
export const isSmall = (mix: Mix, { capacity }: Station): boolean => !mix.board && (capacity === 2 || capacity === 3);

/** Whether something is asked for that a card does not say yet. */
export const unsaid = (asks: readonly (keyof PersonCard)[], card: Partial<PersonCard> | null): boolean =>
  asks.some((field) => !card?.[field]);
