// The messages of the socket as the client uses them: the generated types (wire.gen.ts), narrowed where JSON is looser
// than what the server promises. A message that changes there fails the type check here.

import type { Color, Role } from './model';
import type * as gen from './wire.gen';

export const WIRE_VERSION = 2;

export type Follow = Required<gen.Follow>;
export type Hello = gen.Hello;
export type HelloAck = Omit<Required<gen.HelloAck>, 'ok' | 'role' | 'color'> & {
  readonly ok: true;
  readonly role: Role;
  readonly color: Color;
};
export type Envelope = gen.CommandEnvelope & { readonly body: Record<string, unknown> };
export type Ack = gen.Ack & { readonly ok: true };
export type RefusalAck = gen.RefusalAck & { readonly ok: false };
export type CatchUp = gen.CatchUp;
// A body's fields follow from the type's name; evolve.ts is where they are told apart.
export type Entry = Omit<gen.Entry, 'body'> & { readonly body: any };
export type Changes = Omit<gen.Changes, 'changes'> & { readonly changes: readonly Entry[] };
export type Snapshot = Omit<gen.Snapshot, 'state'> & { readonly state: any };
export type Presence = gen.Presence;
export type SeatNow = Omit<gen.SeatNow, 'color'> & { readonly color: Color };
export type OwnNow = Required<gen.OwnNow>;
export type Goodbye = gen.Goodbye;
