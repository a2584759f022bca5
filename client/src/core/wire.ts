// The messages of the socket as TypeScript sees them (server/wire/messages.py is the source).

import type { Color, Role } from './model';

export const WIRE_VERSION = 1;

export interface Follow { room: string; epoch: string; seq: number }
export interface Hello { v: number; token: string; rooms: Follow[] }
export interface HelloAck {
  ok: true; v: number; seat: string; role: Role; name: string; color: Color; now: number;
  mine: Record<string, string[]>; zones: string[];
}
export interface Envelope { id: string; room: string; type: string; body: Record<string, unknown> }
export interface Ack { ok: true; seq: number }
export interface RefusalAck { ok: false; code: string; fields: Record<string, unknown>; retry: boolean }
export interface CatchUp { room: string; epoch: string; seq: number }
export interface Entry { seq: number; at: number; type: string; body: any; by?: string; cmd?: string }
export interface Changes { room: string; epoch: string; after: number; changes: Entry[] }
export interface Snapshot { room: string; epoch: string; seq: number; state: any }
export interface Presence {
  room: string; here: number; zones?: Record<string, Record<string, number>>; seats?: string[] | null;
}
export interface Goodbye { code: string; retry: boolean }
