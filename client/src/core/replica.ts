// One room as this device holds it: a snapshot plus contiguous changes, by epoch and seq. Knows no socket; whoever
// feeds it asks for what is missing when `apply` says "gap". Generic over Board and Workshop.

import { EMPTY_BOARD, EMPTY_WORKSHOP } from './defaults';
import type { Board, Workshop } from './model';
import { evolveBoard, evolveWorkshop } from './evolve';
import { boardFrom, workshopFrom } from './snapshot';
import type { Changes, Entry, Follow, Snapshot } from './wire';

export type Applied = 'applied' | 'known' | 'gap';
type Evolve<S> = (state: S, entries: readonly Entry[]) => S;

export class Replica<S> {
  epoch = '';
  seq = 0;
  /** Whether anything has arrived yet; until then `state` is an empty board or workshop. */
  loaded = false;
  /** The newest batch of changes, for those who tell what is new. */
  latest: readonly Entry[] = [];

  constructor(
    readonly room: string,
    public state: S,
    private readonly read: (state: any) => S,
    private readonly evolve: Evolve<S>,
  ) {}

  get position(): Follow {
    return { room: this.room, epoch: this.epoch, seq: this.seq };
  }

  reset(snapshot: Snapshot): void {
    this.epoch = snapshot.epoch;
    this.seq = snapshot.seq;
    this.state = this.read(snapshot.state);
    this.latest = [];
    this.loaded = true;
  }

  /** Apply a batch. "known": all of it was here already. "gap": nothing was applied, ask for what is missing. */
  apply({ epoch, after, changes }: Changes): Applied {
    if (epoch !== this.epoch && !(this.epoch === '' && after === 0)) return 'gap';
    if (after > this.seq) return 'gap';
    const fresh = changes.slice(this.seq - after);
    this.epoch = epoch;
    this.loaded = true;
    if (!fresh.length) return 'known';
    this.state = this.evolve(this.state, fresh);
    this.latest = fresh;
    this.seq += fresh.length;
    return 'applied';
  }
}

export function boardReplica(room: string): Replica<Board> {
  return new Replica(room, EMPTY_BOARD, boardFrom, evolveBoard);
}

export function workshopReplica(room: string): Replica<Workshop> {
  return new Replica(room, EMPTY_WORKSHOP, workshopFrom, evolveWorkshop);
}
