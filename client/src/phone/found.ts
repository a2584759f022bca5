// Which of the matches that others agreed to one has not looked at yet. On each device for itself.

import type { Deal } from '../core/exchange';
import { Begun } from '../net/begun.svelte';
import { Exchange } from './exchange.svelte';
import type { Phone } from './phone.svelte';

const looked = ({ live, boardId }: Phone) => new Begun<readonly string[]>(() => `${live.me?.id}.${boardId}.found`);

export function fresh(phone: Phone): readonly Deal[] {
  const known = looked(phone).words ?? [];
  return Exchange.of(phone).deals.filter((one) => one.given && one.state === 'agreed' && one.contact && !known.includes(one.id));
}

export function waiting(phone: Phone): number {
  const open = Exchange.of(phone).deals.filter((one) => !one.given && one.state === 'open');
  return open.filter((one) => phone.board?.notes.get(one.note)?.removed === false).length + fresh(phone).length;
}

export function look(phone: Phone, id: string): void {
  if (fresh(phone).some((one) => one.id === id)) looked(phone).words = [...(looked(phone).words ?? []), id];
}
