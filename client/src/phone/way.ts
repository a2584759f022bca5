// How the places of a round are called: by sign, colour, name, and aloud.

import type { Mix } from '../core/mix';
import { stationSign } from '../core/people';
import { hueOf, isTable } from '../core/rounds';
import type { Goal } from '../core/rounds';
import { t } from '../i18n.svelte';
import type { Phone } from './phone.svelte';
import { Rounds } from './rounds.svelte';

export const signAt = (phone: Phone, mix: Mix, at: number): string => stationSign(mix, at, phone.live.board(mix.board));

export const hueAt = (phone: Phone, mix: Mix, at: number): string => hueOf(mix, signAt(phone, mix, at));

/** Whether a station is closed in the round that runs: as its board says, or where there is none, the plan. */
export function shutAt(phone: Phone, mix: Mix, { station, stays }: Goal): boolean {
  const zone = phone.live.board(mix.board)?.zones.get(station.id);
  return zone ? zone.locked : stays && station.closed;
}

/** "Stand B · Tisch 3". */
export function nameOf(phone: Phone, mix: Mix, { at, table }: Pick<Goal, 'at' | 'table'>): string {
  const sign = signAt(phone, mix, at);
  const first = mix.board ? t('place-stand', { sign }) : isTable(mix, at) ? t('place-table', { table: sign }) : sign;
  return table ? `${first} · ${t('place-table', { table })}` : first;
}

/** What the one is told whose stand is closed while they are on their way to it, or there. */
export const shutAs = (phone: Phone, mix: Mix, { at, stays }: Goal): [string, string] =>
  [t('host-shut', { place: nameOf(phone, mix, { at, table: 0 }) }), t(stays ? 'round-shut-why' : 'round-shut-soon')];

/** What is said aloud, once for each place one is sent to. */
export function said(phone: Phone): string {
  const { round, goal, bye } = Rounds.of(phone);
  if (!round) return '';
  const which = t('round-turn', { round: round.at + 1, count: round.mix.rounds });
  if (!goal || bye) return `${which}. ${t(goal ? 'pairs-bye' : 'round-no-place')}`;
  if (shutAt(phone, round.mix, goal)) return `${which}. ${shutAs(phone, round.mix, goal).join(' ')}`;
  const { way, place } = goal.station;
  const where = [way && t(`way-${way}`), place].filter(Boolean).join(', ');
  return `${which}. ${t(goal.stays ? 'round-stay-at' : 'round-go-to', { place: nameOf(phone, round.mix, goal) })} ${where}`.trim();
}
