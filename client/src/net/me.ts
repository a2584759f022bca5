// Who this device is: its seat, as hello and the message `seat` tell it, and what one's own acts make of it.

import type { Role } from '../core/model';
import type { Act } from '../core/predict';
import type { HelloAck, SeatNow } from '../core/wire';

/** `done` is the step this seat has finished, `here` that of the round at whose table it is. */
export interface Me extends SeatNow {
  readonly id: string;
  readonly role: Role;
}

/** A server that is older leaves out what it does not know. */
const UNTOLD = {
  zones: [], table: '', help: false, hand: false, done: '', badge: 0, card: null, away: false, here: '', open: false, places: [],
  mates: [], mates_at: '', contact: '', partners: [], due: [], beside: [],
};

export const meFrom = ({ seat: id, ...ack }: HelloAck): Me => ({ ...UNTOLD, ...ack, id, role: ack.role as Role });

/** What one changes of one's own seat and no shared frame tells. */
export const SEATED: ReadonlySet<string> = new Set(['change_seat', 'set_contact', 'jot', 'release', 'mark_here']);

/** One's own seat after an act that may not have arrived yet. A contact that is no longer exchanged is gone at once. */
export function reseated(me: Me, { type, body }: Act): Me {
  const { seat, badge, text, on = true, ...given } = body;
  if (type === 'change_seat') return seat === me.id ? { ...me, ...given } : me;
  if (type === 'set_contact') return { ...me, ...given };
  if (type === 'mark_here') return { ...me, due: me.due.map((one) => (`${one.badge}` === badge ? { ...one, here: on } : one)) };
  const after = type === 'jot' ? { jot: text } : on ? { released: on } : { released: on, contact: '', organisation: '' };
  return { ...me, partners: me.partners.map((one) => (`${one.badge}` === badge ? { ...one, ...after } : one)) };
}
