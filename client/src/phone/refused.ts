// Refusals that belong to no card: the banner tells them, on whatever board one is.

import { SEATED } from '../net/me';

export const BANNER: ReadonlySet<string> = new Set([
  'cast_paper', 'like_note', 'offer_answer', ...SEATED, 'send_inquiry', 'remove_inquiry', 'answer_listing', 'agree_match', 'remove_match', 'visit_stand', 'propose_interface', 'confirm_interface', 'remove_interface',
  'write_hand_over', 'run_input', 'put_material', 'remove_material', 'answer_inquiry', 'change_zone',
]);
