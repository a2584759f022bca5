// The plan against the clock: when each step was or will be, and how late the day is. Pure; the time is handed in.

import type { Step, Workshop } from '../core/model';
import { startOf } from '../core/select';

const MINUTE = 60_000;
const GRAIN = 5 * MINUTE; // without a planned start a day that has not begun begins at the next five minutes

export type Timetable = {
  /** Step id -> ms since 1970: when it began, or will if all goes on as planned. Skipped steps and those passed over have none. */
  at: ReadonlyMap<string, number>;
  /** When the day ends as things stand, and when it was to end; null without steps. */
  ends: number | null;
  planned: number | null;
  /** Minutes behind the plan (negative: ahead). */
  late: number;
};

/** The timetable of one day of a workshop at a moment. */
export function timetable(workshop: Workshop, day: number, now: number): Timetable {
  const steps = workshop.steps.filter((step) => step.day === day && !step.skipped);
  const last = steps.at(-1);
  if (!last) return { at: new Map(), ends: null, planned: null, late: 0 };
  const begun = Math.min(...steps.map((step) => step.began || Infinity));
  const start = startOf(workshop, day) ?? (Number.isFinite(begun) ? begun : Math.ceil(now / GRAIN) * GRAIN);
  const planned = start + steps.reduce((sum, step) => sum + step.minutes * MINUTE, 0);
  const at = new Map<string, number>();
  let next = Number.isFinite(begun) ? begun : start;
  const passed = new Set(workshop.steps.slice(0, Math.max(0, reached(workshop))).filter((step) => !step.began));
  for (const step of steps) {
    if (passed.has(step)) continue;
    const runs = step.id === workshop.step;
    const done = isDone(workshop, step);
    at.set(step.id, done || runs ? step.began : next);
    if (done) next = Math.max(next, step.ended);
    else next = runs ? Math.max(now, endOf(step, workshop)) : next + step.minutes * MINUTE;
  }
  return { at, ends: next, planned, late: Number.isFinite(begun) ? Math.round((next - planned) / MINUTE) : 0 };
}

/** Whether any day is known to have begun or has a planned beginning: what a calendar has to show. */
export function isDated({ steps, begins }: Workshop): boolean {
  return steps.some((step) => step.began || begins[step.day - 1]);
}

/** Whether a step lies behind the day. What ran before one went back to an earlier step is still to come. */
export function isDone({ steps, step: running }: Workshop, step: Step): boolean {
  const at = steps.findIndex((one) => one.id === running);
  return step.ended > 0 && step.id !== running && (at < 0 || steps.indexOf(step) < at);
}

function endOf(step: Step, { clock }: Workshop): number {
  if (clock?.ends) return clock.ends;
  return step.began + step.minutes * MINUTE;
}

/** The step that comes next: behind the one that runs, else behind the one that ran last. Null at the end of the day. */
export function nextStep(workshop: Workshop): Step | null {
  const at = reached(workshop);
  return workshop.steps.find((one, index) => index > at && !one.skipped) ?? null;
}

/** The index of the step that runs, else of the one that ran last; -1 before the day. */
function reached({ steps, step }: Workshop): number {
  if (step) return steps.findIndex((one) => one.id === step);
  return steps.reduce((best, one, index) => (one.began > (steps[best]?.began ?? 0) ? index : best), -1);
}

/** The step before the one that runs, else the one that ran last. */
export function stepBefore(workshop: Workshop): Step | null {
  const { steps, step } = workshop;
  const at = step ? steps.findIndex((one) => one.id === step) : steps.findIndex((one) => one.id === nextStep(workshop)?.id);
  return steps.slice(0, at < 0 ? (step ? 0 : steps.length) : at).findLast((one) => !one.skipped) ?? null;
}

/** "9:30" in the page's language. */
export function clockTime(at: number, language: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'de-DE', { hour: 'numeric', minute: '2-digit' }).format(at);
}

/** "45 min", "4:32 h". */
export function spanText(minutes: number): string {
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')} h`;
}
