// The HTTP of the roster and of mixed groups, for the desk alone: a phone carries none of it.

import type { Station } from '../core/mix';
import type { Color, PersonCard } from '../core/model';
import { ask, request } from './http';

export interface RosterRow { line: number; name: string; color: Color; card: PersonCard; was: 'new' | 'changed' | 'same' }
export interface RosterProblem { line: number; column: string; code: string; value?: string }
export interface RosterRead {
  rows: RosterRow[]; problems: RosterProblem[]; columns: { letter: string; heading: string; field: string }[];
  left: { letter: string; heading: string; why: string }[]; headed: boolean;
}
export interface AskedWishes { apart: readonly string[]; spread: readonly string[]; rather: readonly string[]; together: readonly (readonly string[])[]; earlier: boolean }
export interface AskedMix {
  title: string; rounds: number; visit: 'any' | 'once'; stations: readonly Station[]; wishes: AskedWishes; work: string;
}
export interface NewMix extends AskedMix { board: string; minutes: number; steps: boolean; after: string }
export interface Contacts { least: number; mean: number; most: number; repeats: number; unmet: number }
export interface Broken { apart: number; together: number; spread: number; visits: number; sizes: number }
/** What a plan is worth; see server/web/people_bodies.py. */
export interface Certified { people: number; plan: Contacts; broken: Broken; rotation: Contacts; bound: { least: number; repeats: number } }
export interface MixMade { mix: string; steps: string[]; certificate: Certified }

export type ReportFormat = 'pdf' | 'docx' | 'html' | 'md' | 'xlsx' | 'csv' | 'zip' | 'json' | 'pptx' | 'ics';

/** The requests of one workshop by one seat. Failures are ApiErrors. */
export function people(workshop: string, token: string) {
  const at = `/api/workshops/${workshop}`;
  const file = async (path: string): Promise<Blob> => (await ask('GET', `${at}/${path}`, undefined, token)).blob();
  return {
    /** Read a list of people; nothing is kept with `check`. */
    readRoster: (list: File, check: boolean) =>
      request<RosterRead>('POST', `${at}/roster?name=${encodeURIComponent(list.name)}${check ? '&check=1' : ''}`, list, token),
    rosterFile: () => file('roster.csv'),
    badges: () => file('exports/badges.pdf'),
    stationPlans: (mix: string) => file(`exports/stations.pdf?mix=${encodeURIComponent(mix)}`),
    /** The whole workshop as a file, by the clocks of this place, without some of its chapters. */
    report: (format: ReportFormat, work: string, without: readonly string[]) => {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
      const query = new URLSearchParams({ work, zone, without: without.join(',') });
      return file(`exports/report.${format}?${query}`);
    },
    mix: (body: NewMix) => request<MixMade>('POST', `${at}/mixes`, body, token),
    mixAgain: (mix: string, body: Partial<AskedMix>) => request<MixMade>('POST', `${at}/mixes/${mix}`, body, token),
    certificate: (mix: string) => request<Certified>('GET', `${at}/mixes/${mix}/certificate`, undefined, token),
    progress: async (work: string) => (await request<{ done: number }>('GET', `${at}/work/${work}`, undefined, token)).done,
    stop: (work: string) => request<unknown>('POST', `${at}/work/${work}/stop`, {}, token),
  };
}
export type People = ReturnType<typeof people>;
