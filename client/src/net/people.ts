// The HTTP of the roster, mixed groups and marketplaces, for the desk alone: a phone carries none of it.

import type { Station } from '../core/mix';
import type { Color, Language, PersonCard } from '../core/model';
import { ask, request } from './http';
import { named } from './named';

export interface RosterRow { line: number; name: string; color: Color; card: PersonCard; was: 'new' | 'changed' | 'same'; seat: string }
/** A row that is not taken, as it stands. */
export type RosterRefused = { line: number; name: string; level: string } & PersonCard;
export interface RosterProblem { line: number; column: string; code: string; value?: string }
export interface RosterRead {
  rows: RosterRow[]; refused: RosterRefused[]; problems: RosterProblem[]; columns: { letter: string; heading: string; field: string }[];
  left: { letter: string; heading: string; why: string }[]; headed: boolean;
}
export interface StandRead {
  line: number; title: string; question: string; host: string; speaker: string; place: string; topics: string[];
  /** The stand that it changes. */
  zone: string; was: 'new' | 'changed' | 'same';
}
export interface StandsRead { rows: StandRead[]; problems: RosterProblem[]; left: RosterRead['left']; headed: boolean }
/** What a file of an earlier workshop says: of `rows` both are here in `pairs`. */
export interface MeetingsRead { rows: number; pairs: number; new: number; unknown: string[]; unclear: string[] }
export interface AskedWishes { apart: readonly string[]; spread: readonly string[]; rather: readonly string[]; together: readonly (readonly string[])[]; earlier: boolean }
export interface AskedMix {
  title: string; rounds: number; visit: 'any' | 'once'; stations: readonly Station[]; wishes: AskedWishes; work: string;
}
export interface NewMix extends AskedMix { board: string; minutes: number; steps: boolean; after: string }
export interface Contacts { least: number; mean: number; most: number; repeats: number; unmet: number }
export interface Broken { apart: number; together: number; spread: number; visits: number; sizes: number }
/** Of the groups in which people talk, tables of a stand each by itself, those with two who would rather be apart; `who` they are
 * (the round, two seats) where they are few. */
export interface Rather { groups: number; tables: number; together: number; who: [number, string, string][]; asked: boolean }
/** What a plan is worth, station by station; see server/web/people_bodies.py. */
export interface Compared { plan: Contacts; rotation: Contacts; bound: { least: number; repeats: number } }
/** `tables`: the same table by table, where a station has several. */
export interface Certified extends Compared { people: number; broken: Broken; rather: Rather; tables: Compared | null }
export interface MixMade { mix: string; steps: string[]; certificate: Certified }

export type ReportFormat = 'pdf' | 'docx' | 'html' | 'md' | 'xlsx' | 'csv' | 'zip' | 'json' | 'pptx' | 'ics';

/** The requests of one workshop by one seat. Failures are ApiErrors. */
export function people(workshop: string, token: string) {
  const at = `/api/workshops/${workshop}`;
  const file = async (path: string): Promise<Blob> => (await ask('GET', `${at}/${path}`, undefined, token)).blob();
  return {
    /** Read a list of people; nothing is kept with `check`. `renamed` has the lines of those who are called otherwise now, by seat. */
    readRoster: (list: File, check: boolean, renamed: ReadonlyMap<string, number> = new Map()) => {
      const told = [...renamed].map(([seat, line]) => `${line}.${seat}`).join();
      const query = new URLSearchParams({ name: list.name, ...(check && { check: '1' }), ...(told && { renamed: told }) });
      return request<RosterRead>('POST', `${at}/roster?${query}`, list, token);
    },
    /** Read a list of projects; the desk makes stands of it. */
    readStands: (board: string, list: File) =>
      request<StandsRead>('POST', `${at}/boards/${board}/stands`, list, token),
    /** Signs, or a table, of a marketplace. */
    marketFile: (name: string, board: string) => file(`exports/${board}/${name}`),
    /** Read who met in an earlier workshop; nothing is kept with `check`, and only this is with `anew`. */
    readMeetings: (list: File, check: boolean, anew: boolean) =>
      request<MeetingsRead>('POST', `${at}/meetings?check=${check ? 1 : 0}&anew=${anew ? 1 : 0}`, list, token),
    contacts: (format: 'csv' | 'graphml') => file(`exports/contacts.${format}`),
    stationList: (mix: string) => file(`exports/stations.csv?mix=${encodeURIComponent(mix)}`),
    rosterFile: () => file('roster.csv'),
    badges: () => file('exports/badges.pdf'),
    stationPlans: (mix: string) => file(`exports/stations.pdf?mix=${encodeURIComponent(mix)}`),
    /** The whole workshop as a file with its name, by the clocks of this place, without some of its chapters. */
    report: async (format: ReportFormat, work: string, language: Language, without: readonly string[]) => {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
      const query = new URLSearchParams({ work, zone, language, without: without.join(',') });
      return named(await ask('GET', `${at}/exports/report.${format}?${query}`, undefined, token), `report.${format}`);
    },
    mix: (body: NewMix) => request<MixMade>('POST', `${at}/mixes`, body, token),
    mixAgain: (mix: string, body: Partial<AskedMix>) => request<MixMade>('POST', `${at}/mixes/${mix}`, body, token),
    certificate: (mix: string) => request<Certified>('GET', `${at}/mixes/${mix}/certificate`, undefined, token),
    progress: async (work: string) => (await request<{ done: number }>('GET', `${at}/work/${work}`, undefined, token)).done,
    stop: (work: string) => request<unknown>('POST', `${at}/work/${work}/stop`, {}, token),
  };
}
export type People = ReturnType<typeof people>;
