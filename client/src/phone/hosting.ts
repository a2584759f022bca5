// What becomes of those whose stand is closed.

import type { Mix } from '../core/mix';
import { goalOf, hostedAt, roundOf } from '../core/rounds';
import { stepOf } from '../core/select';
import { t } from '../i18n.svelte';
import type { Phone } from './phone.svelte';
import { nameOf } from './way';

/** What the host of a station that is closed is told; "" to all others, and to those who go along already. */
export function shutWords(phone: Phone, mix: Mix): string {
  const { me, workshop } = phone.live;
  const at = me ? hostedAt(me, mix) : -1;
  if (!me || !mix.stations[at]?.closed) return '';
  const places = me.places.find((one) => one.mix === mix.id);
  if (places && mix.begun && places.stations[mix.begun - 1] !== at) return '';
  const ends = roundOf(workshop, stepOf(workshop))?.mix.id === mix.id && me.due.length > 0;
  return [t('host-shut', { place: nameOf(phone, mix, { at, table: 0 }) }), ends && t('host-shut-ends'), nextWords(phone, mix)].filter(Boolean).join(' ');
}

function nextWords(phone: Phone, mix: Mix): string {
  const me = phone.live.me!;
  const round = mix.begun + 1;
  if (round > mix.rounds) return t('host-shut-last');
  if (!me.places.some((one) => one.mix === mix.id)) return t('host-shut-free');
  const goal = goalOf(me, mix, mix.begun);
  return goal && !goal.stays ? t('host-shut-goes', { round, place: nameOf(phone, mix, goal) }) : t('host-shut-waits', { round });
}
