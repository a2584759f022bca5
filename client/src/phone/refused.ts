// Refusals that belong to no card: the banner tells them, on whatever board one is.

import type { Refused } from '../core/outbox';
import { isLate } from '../core/stand';
import { SEATED } from '../net/me';
import type { Phone } from './phone.svelte';

export const BANNER: ReadonlySet<string> = new Set([
  'cast_paper', 'like_note', 'offer_answer', ...SEATED, 'send_inquiry', 'remove_inquiry', 'answer_listing', 'agree_match', 'remove_match', 'visit_stand', 'propose_interface', 'confirm_interface', 'remove_interface',
  'write_hand_over', 'run_input', 'put_material', 'remove_material', 'answer_inquiry', 'change_zone',
]);

/** Lines that wait at the stand one hosts, beside those of whoever was quicker. */
export function waitsAtStand(phone: Phone, item: Refused): boolean {
  return isLate(item) && phone.stands.some(([board, zone]) => item.room === phone.live.room(board) && item.body['zone'] === zone);
}
