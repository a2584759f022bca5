// What a phone needs once it is in: socket, replica, room. A file of its own, so that the page that 120 phones load at
// once carries only the join form; it is fetched while people type their name.

import type { Level } from '../core/model';
import { connect } from '../net/workshop.svelte';
import { Phone } from './phone.svelte';

export { default as Room } from './Room.svelte';

export function open(workshop: string, token: string, title: string, levels: readonly Level[]): Phone {
  return new Phone(connect({ workshop, token }), token, title, levels);
}
