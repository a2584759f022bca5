// Who this device is: its seat, as hello and the message `seat` tell it.

import type { Role } from '../core/model';
import type { HelloAck, SeatNow } from '../core/wire';

/** `done` is the step this seat has finished, `here` that of the round at whose table it is. */
export interface Me extends SeatNow {
  readonly id: string;
  readonly role: Role;
  /** Stands this seat is host of, "<board>/<zone>". */
  readonly zones: readonly string[];
}

/** A server that is older leaves out what it does not know. */
export function meFrom(ack: HelloAck): Me {
  const { seat: id, role, name, color, zones = [], table = '', help = false, hand = false, done = '' } = ack;
  const { badge = 0, card = null, away = false, here = '', open = false, places = [], mates = [], contact = '', partners = [] } = ack;
  return { id, role, name, color, zones, table, help, hand, done, badge, card, away, here, open, places, mates, contact, partners };
}
