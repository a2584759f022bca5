// A certificate in plain words. It is counted from the plan as it is stored; nothing is promised that it does not say.

import type { Seat } from '../core/model';
import { t } from '../i18n.svelte';
import type { Broken, Certified, Compared } from '../net/people';
import { signed } from './people';

const WISHES = ['apart', 'together', 'spread', 'visits', 'sizes'] as const;

/** What people really share: a table, where a stand has several. */
export const shared = (told: Certified): Compared => told.tables ?? told;

/** "Jede Person trifft mindestens 79 andere." and what stands beside it. Where people sit at tables of a stand, that is told of the
 * tables, and of the stand below. */
export function worth(told: Certified, stands = true, seats: ReadonlyMap<string, Seat> = new Map()): string[] {
  const { people, broken, rather, tables } = told;
  const { plan, rotation, bound } = shared(told);
  const at = tables ? '-table' : '';
  const everybody = plan.least >= people - 1;
  const best = !everybody && plan.least >= bound.least ? t('fac-cert-best') : '';
  const words = [[everybody ? t(`fac-cert-all${at}`, { count: people }) : t(`fac-cert-least${at}`, { count: plan.least }), best].filter(Boolean).join(' ')];
  // Fixed groups may differ: then the most they give stands beside it, never who sits alone.
  const instead = t(rotation.most > rotation.least ? 'fac-cert-instead-most' : 'fac-cert-instead', { count: rotation.most });
  const beside = plan.least > rotation.least ? instead : plan.least === rotation.least ? t('fac-cert-as-fixed') : t('fac-cert-under', { count: rotation.least });
  const most = everybody || best ? '' : t('fac-cert-bound', { count: bound.least });
  words.push([most, beside].filter(Boolean).join(' '));
  if (plan.most > plan.least) words.push(t('fac-cert-mean', { mean: plan.mean, most: plan.most }));
  words.push(again(plan.repeats, rotation.repeats, bound.repeats));
  if (tables) words.push(atStand(told, stands));
  return [...words, ...wishWords(broken, rather, stands, seats)];
}

function atStand({ people, plan, rotation, bound }: Certified, stands: boolean): string {
  const best = plan.least < people - 1 && plan.least >= bound.least ? t('fac-cert-best') : '';
  return [t('fac-cert-at-stand', { stands: Number(stands), count: plan.least, fixed: rotation.most }), best].filter(Boolean).join(' ');
}

function wishWords(broken: Broken, rather: Certified['rather'], stands: boolean, seats: ReadonlyMap<string, Seat>): string[] {
  const words: string[] = [];
  const tables = Number(rather.tables > 0 || !stands);
  if (WISHES.every((wish) => !broken[wish])) words.push(t(rather.tables ? 'fac-cert-kept-stations' : rather.together ? 'fac-cert-kept-firm' : 'fac-cert-kept', { stands: Number(stands) }));
  if (rather.together) {
    const who = rather.who.map(([round, one, other]) => t('fac-cert-rather-who', { round, one: signed(seats.get(one)), other: signed(seats.get(other)) }));
    words.push([t(tables ? 'fac-cert-rather-tables' : 'fac-cert-rather', { count: rather.together, groups: rather.groups }), ...who].join(' '));
  } else if (rather.asked) words.push(t('fac-cert-rather-kept', { tables }));
  return words;
}

/** What counts as having met. */
export function metWords({ tables }: Certified, stands: boolean): string {
  return t(stands && !tables ? 'fac-cert-met-stand' : 'fac-cert-met-table');
}

function again(repeats: number, fixed: number, least: number): string {
  if (!repeats) return t('fac-cert-no-repeats');
  const best = repeats <= least ? t('fac-cert-repeats-best') : '';
  return [t('fac-cert-repeats', { count: repeats }), best, t('fac-cert-repeats-fixed', { fixed })].filter(Boolean).join(' ');
}

/** What of the wishes is not kept, a sentence each. */
export function brokenWords(broken: Broken): string[] {
  return WISHES.filter((wish) => broken[wish]).map((wish) => t(`fac-cert-${wish}`, { count: broken[wish] }));
}
