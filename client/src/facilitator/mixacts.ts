// What the desk does with mixes: have them planned, throw a fresh one away, plan anew without those who are missing.

import type { Mix } from '../core/mix';
import type { Step } from '../core/model';
import type { MixMade } from '../net/people';
import { t } from '../i18n.svelte';
import type { Desk } from './desk.svelte';
import { seriesOf, type MixForm } from './mixform.svelte';
import { whyNot } from './mixing';
import { ahead, repeats, stranded, type Stranded } from './rounds';
import { NEW_STEP } from './steps';

const PATIENCE_MS = 10_000;
const ROOMLESS_MS = 3_000; // where all is full nothing changes

export async function planNew(desk: Desk, form: MixForm): Promise<MixMade | null> {
  const [made = null] = (await desk.planning.run([(people, work) => people.mix(form.first(work))])) ?? [];
  if (made && form.reuse) made.steps.push(...lead(desk, made.mix, form));
  return heard(desk, form, made);
}

export async function planAgain(desk: Desk, { id }: { id: string }, form: MixForm): Promise<MixMade | null> {
  const [made = null] = (await desk.planning.run([(people, work) => people.mixAgain(id, form.asked(work))])) ?? [];
  return heard(desk, form, made);
}

/** Tell who has closed the sheet meanwhile. */
function heard(desk: Desk, form: MixForm, made: MixMade | null): MixMade | null {
  if (desk.panel === 'mix' || desk.panel === 'mix-again') return made;
  if (made) desk.tell(t('fac-mix-done', { title: form.title }), { label: t('fac-mix-look'), run: () => desk.lookAt(made.mix, 1) });
  else if (desk.planning.failed) desk.tell(whyNot(desk.planning.failed, desk.source.workshop));
  return made;
}

/** Lead the steps that are there to the rounds of a mix. Gives those that had to be made. */
function lead(desk: Desk, mix: string, form: MixForm): string[] {
  const steps = form.ready.slice(0, form.rounds);
  const minutes = (step: Step): number => (form.kept.length ? step.minutes : form.minutes);
  const led = steps.map((step, at): Step => ({
    ...step, title: form.board ? step.title : `${seriesOf(step.title)}, ${t('fac-round', { round: at + 1 })}`,
    minutes: minutes(step), form: form.board ? 'table' : step.form, mix, round: at + 1,
  }));
  for (const step of led) desk.lead('put_step', { step, after: null });
  return makeSteps(desk, mix, led.length, form.rounds, form.board, form.minutes, led.at(-1));
}

/** Make a step for each round beyond those that have one, like the last of these and behind it. Gives their ids. */
export function makeSteps(desk: Desk, mix: string, from: number, rounds: number, board: string, minutes: number, before?: Step): string[] {
  const last = before ?? desk.source.workshop.steps.findLast((step) => step.mix === mix);
  const like: Step = last ?? { ...NEW_STEP, board, minutes, form: 'table', signal: 'bell' };
  const ids = Array.from({ length: Math.max(0, rounds - from) }, () => desk.id());
  for (const [at, id] of ids.entries()) {
    const round = from + at + 1;
    const step = { ...like, id, title: titled(like, round), began: 0, ended: 0, skipped: false, mix, round };
    desk.lead('put_step', { step, after: ids[at - 1] ?? last?.id ?? null });
  }
  return ids;
}

/** "Speeddating, Runde 2" behind "Speeddating, Runde 1". */
function titled(like: Step, round: number): string {
  const [own, before] = [t('fac-round', { round }), t('fac-round', { round: like.round })];
  return like.title.endsWith(`, ${before}`) ? like.title.slice(0, -before.length) + own : own;
}

/** Throw away a plan nobody has seen yet, with its steps. `before`: those that were there, as they were. */
export function discard(desk: Desk, { mix, steps }: MixMade, before: readonly Step[]): void {
  for (const step of steps) desk.lead('remove_step', { step });
  desk.lead('remove_mix', { mix });
  for (const step of before) desk.lead('put_step', { step, after: null });
}

/** Mark people as away and plan every round that has not begun without them. Gives the plans, null if it could not be. */
export async function replanWithout(desk: Desk, missed: readonly string[]): Promise<MixMade[] | null> {
  const mixes = ahead(desk.source.workshop);
  if (missed.length) {
    desk.lead('miss_seats', { seats: missed });
    if (!(await until(() => missed.every((id) => desk.source.workshop.seats.get(id)?.away !== false)))) return null;
  }
  return desk.planning.run(mixes.map((mix) => (people, work) => people.mixAgain(mix.id, { work })));
}

/** A stand has just been closed: offer other places to those who have theirs there. */
export function offerPlaces(desk: Desk, board: string, zone: string): void {
  if (stranded(desk.source.workshop, board, zone).length) desk.show('send-on', `${board}/${zone}`);
}

/** Give those at a closed stand other places: at once in the round that runs, by a new plan in those to come. Gives the
 *  plans as they are after the first of it, null if it did not come to that. */
export async function sendOn(desk: Desk, asked: readonly Stranded[]): Promise<{ sent: (Mix | undefined)[]; planned: boolean } | null> {
  const { source } = desk;
  const now = (): (Mix | undefined)[] => asked.map(({ mix }) => source.workshop.mixes.get(mix.id));
  // The plan hears of it from the board.
  if (!(await until(() => now().every((mix, n) => mix?.stations[asked[n]!.at]?.closed)))) return null;
  const before = now();
  for (const { mix, at } of asked) desk.lead('send_on', { mix: mix.id, station: at });
  await until(() => now().every((mix, n) => mix !== before[n]), ROOMLESS_MS);
  const sent = now();
  const again = asked.filter(({ mix }) => mix.begun < mix.rounds);
  const made = await desk.planning.run(again.map((one) => (people, work) => people.mixAgain(one.mix.id, { work, ...(repeats(one) && { visit: 'any' }) })));
  return { sent, planned: made !== null };
}

/** Wait until the log says so; false if it does not come to that. */
async function until(said: () => boolean, patience = PATIENCE_MS): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    if (said()) return true;
    await new Promise((done) => setTimeout(done, 50));
  }
  return said();
}
