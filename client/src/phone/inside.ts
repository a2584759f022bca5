// What a phone needs once it is in: socket, replica, room. A file of its own, so that the page that 120 phones load at
// once carries only the join form; it is fetched while people type their name.

import type { Level } from '../core/model';
import { connect } from '../net/workshop.svelte';
import { Market } from './market.svelte';
import type { Sign } from './market.svelte';
import { Phone } from './phone.svelte';

export { default as Room } from './Room.svelte';

/** `sign` is that of the stand one has scanned, null if there is no such stand any more. */
export function open(workshop: string, token: string, title: string, levels: readonly Level[], sign?: Sign | null): Phone {
  const phone = new Phone(connect({ workshop, token }), token, title, levels);
  if (sign !== undefined) Market.of(phone).come(sign);
  return phone;
}
