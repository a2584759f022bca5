import { describe, expect, it } from 'vitest';
import { EMPTY_WORKSHOP } from '../core/defaults';
import type { Step, Workshop } from '../core/model';
import { NEW_STEP } from './steps';
import { isDated, isDone, nextStep, spanText, stepBefore, timetable } from './timetable';

const START = new Date(2026, 10, 23, 9, 30).getTime();
const minute = (n: number): number => START + n * 60_000;
const step = (id: string, minutes: number, rest: Partial<Step> = {}): Step => ({ ...NEW_STEP, id, minutes, ...rest });
const day = (steps: Step[], rest: Partial<Workshop> = {}): Workshop => ({ ...EMPTY_WORKSHOP, begins: ['2026-11-23T09:30'], steps, ...rest });

describe('the plan against the clock', () => {
  it('is the plan before the day begins', () => {
    const { at, ends, planned, late } = timetable(day([step('a', 30), step('b', 20)]), 1, minute(-60));
    expect([at.get('a'), at.get('b'), ends, planned, late]).toEqual([START, minute(30), minute(50), minute(50), 0]);
  });
  it('moves what is to come when a step runs over', () => {
    const steps = [step('a', 30, { began: START, ended: minute(30) }), step('b', 20, { began: minute(30) }), step('c', 10)];
    const { at, late } = timetable(day(steps, { step: 'b' }), 1, minute(54));
    expect([at.get('b'), at.get('c'), late]).toEqual([minute(30), minute(54), 4]);
  });
  it('goes by the clock where minutes were added', () => {
    const clock = { ends: minute(35), left: 0, total: 35 * 60_000 };
    expect(timetable(day([step('a', 30, { began: START }), step('b', 10)], { step: 'a', clock }), 1, minute(1)).late).toBe(5);
  });
  it('leaves out what is skipped', () => {
    expect(timetable(day([step('a', 30, { skipped: true }), step('b', 10)]), 1, minute(-5)).planned).toBe(minute(10));
  });
  it('has no time for what was passed over', () => {
    const steps = [step('a', 30, { began: START, ended: minute(10) }), step('b', 20), step('c', 10, { began: minute(10) }), step('d', 5)];
    const { at } = timetable(day(steps, { step: 'c' }), 1, minute(12));
    expect(['a', 'b', 'c', 'd'].map((id) => at.get(id))).toEqual([START, undefined, minute(10), minute(20)]);
  });
  it('plans again what ran before one went back', () => {
    const steps = [step('a', 30, { began: START, ended: minute(30) }), step('b', 20, { began: minute(40), ended: minute(40) }), step('c', 10, { began: minute(30), ended: minute(40) })];
    const back = day(steps, { step: 'b' });
    expect(steps.map((one) => isDone(back, one))).toEqual([true, false, false]);
    expect(timetable(back, 1, minute(40)).at.get('c')).toBe(minute(60));
  });
  it('has no date before a day has a beginning or a step has run', () => {
    const second = step('a', 30, { day: 2 });
    expect([[], ['2026-11-23T09:30'], ['', '2026-11-24T09:30']].map((begins) => isDated(day([second], { begins })))).toEqual([false, false, true]);
    expect(isDated(day([step('a', 30, { began: START })], { begins: [] }))).toBe(true);
  });
  it('tells a span in hours from an hour on', () => expect([7, 60, 272].map(spanText)).toEqual(['7 min', '1:00 h', '4:32 h']));
  it('keeps the days apart', () => expect(timetable(day([step('a', 30), step('b', 10, { day: 2 })]), 1, START).ends).toBe(minute(30)));
});

describe('the step that comes next', () => {
  const steps = [step('a', 1, { began: 1, ended: 2 }), step('b', 1, { skipped: true }), step('c', 1)];
  it('is not one that is skipped', () => expect(nextStep(day(steps, { step: 'a' }))?.id).toBe('c'));
  it('follows the last one that ran, in the lobby too', () => expect(nextStep(day(steps))?.id).toBe('c'));
  it('is none at the end', () => expect(nextStep(day(steps, { step: 'c' }))).toBeNull());
  it('has one before it', () => expect(stepBefore(day(steps, { step: 'c' }))?.id).toBe('a'));
});
