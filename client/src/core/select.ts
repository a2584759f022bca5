// Reading a board: zones and notes in their order, counts. Pure; every page asks here instead of sorting by itself.

import { letter } from './letter';
import { LANGUAGES } from './model';
import type { Ballot, Board, BoardRef, Clock, Color, Language, Note, Spot, Step, Workshop, Zone } from './model';
import { byOrder } from './ordering';

/** The boards of the day in their order, without those taken off the agenda. */
export function agenda(workshop: Workshop | null): readonly BoardRef[] {
  return workshop?.boards.filter((ref) => !ref.removed) ?? [];
}

/** Whether there is anything to read: somebody else's veiled note has no text here. */
export function readable(note: Note): boolean {
  return !note.removed && !(note.veil && !note.text);
}

/** How many notes are veiled until they are revealed. */
export function veiledCount(board: Board): number {
  return [...board.notes.values()].filter((note) => note.veil === 'own' && !note.removed).length;
}

/** What a field is called where fields of several stands are named: after its stand too. */
export function titleWithin(board: Board, id: string): string {
  const zone = board.zones.get(id);
  const above = zone?.parent ? board.zones.get(zone.parent)?.title : '';
  return above ? `${above}: ${zone?.title}` : (zone?.title ?? '');
}

/** Zones of one parent ("": the outer ones) in their order. */
export function zonesOf(board: Board, parent = ''): Zone[] {
  return [...board.zones.values()].filter((zone) => zone.parent === parent).sort(byOrder);
}

/** The letter of a stand as it hangs on the wall; "" for any other zone. */
export function standLetter(board: Board, zone: string): string {
  const at = board.layout === 'stands' ? zonesOf(board).findIndex((one) => one.id === zone) : -1;
  return at < 0 ? '' : letter(at);
}

/** Zones that may hold notes: those without children. */
export function leafZones(board: Board): Zone[] {
  return zonesOf(board).flatMap((zone) => {
    const columns = zonesOf(board, zone.id);
    return columns.length ? columns : [zone];
  });
}

/** The text and colour of what a ballot or the spot names: "note:<id>" and so on; null if it is gone. */
export function itemOf(board: Board, item: string): { text: string; color: Color } | null {
  const [kind, id = ''] = item.split(':');
  const note = kind === 'note' ? board.notes.get(id) : undefined;
  if (note) return readable(note) ? { text: note.text, color: note.color } : null;
  const text = kind === 'cluster' ? clusterText(board, id) : kind === 'zone' ? board.zones.get(id)?.title
    : kind === 'statement' ? board.statements.get(id)?.text : board.ballots.get(id)?.question;
  return text ? { text, color: 'white' } : null;
}

/** The name of a cluster; one without is told by its first notes. */
function clusterText(board: Board, id: string): string {
  const cluster = board.clusters.get(id);
  return cluster ? cluster.title || notesOf(board, id).slice(0, 3).map((note) => note.text).join(' · ') : '';
}

/** The languages people are asked in, the main one first; the twin of server/workshop/lookup.py. */
export function spoken({ language, languages }: Pick<Workshop, 'language' | 'languages'>): Language[] {
  return [language, ...LANGUAGES.filter((one) => one !== language && (!languages.length || languages.includes(one)))];
}

/** What a step asks in those languages; asked in none of them, it is better read by some than by nobody. */
export function promptsOf(step: Step | null, workshop: Workshop | null): { language: Language; text: string }[] {
  if (!step || !workshop) return [];
  const said = (languages: readonly Language[]) =>
    languages.map((language) => ({ language, text: step.prompts[language] ?? '' })).filter(({ text }) => text);
  const here = said(spoken(workshop));
  return here.length ? here : said(LANGUAGES);
}

/** The running step, or null in the lobby and in a workshop without an agenda. */
export function stepOf(workshop: Workshop | null): Step | null {
  return workshop?.steps.find((step) => step.id === workshop.step) ?? null;
}

/** Whether the day comes to its close: nothing is to come behind the step that runs, or the gong was struck since the last
 *  step began, in a talk or the lobby, with nothing but boards left over. A board made late has its step behind the closing
 *  words; what began before the first step did is of a rehearsal. */
export function closes({ steps: all, step, signal, rang }: Workshop): boolean {
  const steps = all.filter((one) => !one.skipped);
  const first = steps[0];
  if (!first || steps.length < 2) return false;
  const at = steps.findIndex((one) => one.id === step);
  const rest = steps.slice(Math.max(at, 0) + 1).filter((one) => one.began <= first.began);
  const latest = Math.max(...steps.map((one) => one.began));
  const struck = signal === 'gong' && latest > 0 && rang > latest;
  return at < 0 ? struck && rest.every((one) => one.board) : !rest.length || (struck && !steps[at]?.board && rest.every((one) => one.board));
}

/** When a day is planned to begin, ms since 1970; null if nobody said. */
export function startOf(workshop: Workshop, day: number): number | null {
  const at = Date.parse(workshop.begins[day - 1] ?? '');
  return Number.isNaN(at) ? null : at;
}

/** When a step was planned to begin: the begin of its day and the minutes of the steps before it. */
export function plannedAt(workshop: Workshop, step: Step): number | null {
  const begin = startOf(workshop, step.day);
  if (begin === null) return null;
  const day = workshop.steps.filter((each) => each.day === step.day && !each.skipped);
  const before = day.slice(0, day.findIndex((each) => each.id === step.id));
  return begin + before.reduce((sum, each) => sum + each.minutes, 0) * 60_000;
}

/** What everybody is led to now; one with a time of its own stays a little longer, so that its end is seen. */
export function spotNow({ spot }: Workshop, now: number): Spot | null {
  return spot && (!spot.until || now < spot.until + SPOT_LINGERS_MS) ? spot : null;
}
const SPOT_LINGERS_MS = 5_000;

/** The vote people see in a step: the open one that was opened last, but another step's, else the step's own result. */
export function ballotNow(board: Board, workshop: Workshop): Ballot | null {
  return openBallots(board, workshop)[0] ?? board.ballots.get(workshop.step) ?? null;
}

/** Open votes but those of other steps, the one opened last first. */
export function openBallots(board: Board, workshop: Workshop): Ballot[] {
  const others = new Set(workshop.steps.map((step) => step.id).filter((id) => id !== workshop.step));
  const open = [...board.ballots.values()].filter((ballot) => ballot.open && !others.has(ballot.id));
  return open.sort((p, q) => q.at - p.at);
}

/** Milliseconds the clock has to go, 0 when it has run out; null without one. */
export function remaining(clock: Clock | null | undefined, now: number): number | null {
  if (!clock) return null;
  return clock.ends ? Math.max(0, clock.ends - now) : clock.left;
}

/** Standing notes by zone id, each list in order. One pass; every zone has an entry. */
export function notesByZone(board: Board): Map<string, Note[]> {
  const found = new Map<string, Note[]>([...board.zones.keys()].map((id) => [id, []]));
  for (const note of board.notes.values()) {
    if (readable(note)) found.get(note.zone)?.push(note);
  }
  for (const list of found.values()) list.sort(byOrder);
  return found;
}

export function notesIn(board: Board, zone: string): Note[] {
  return [...board.notes.values()].filter((note) => note.zone === zone && readable(note)).sort(byOrder);
}

/** What lies in a cluster, in order. */
export function notesOf(board: Board, cluster: string): Note[] {
  return [...board.notes.values()].filter((note) => note.cluster === cluster && readable(note)).sort(byOrder);
}

export function removedNotes(board: Board): Note[] {
  return [...board.notes.values()].filter((note) => note.removed && note.text).sort((a, b) => b.at - a.at);
}
