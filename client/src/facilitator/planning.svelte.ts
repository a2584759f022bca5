// A plan in the making: the server works on it for seconds, tells how far it is, and can be told that it is good enough.
// Outlives the dialog that asked for it.

import type { MixMade, People } from '../net/people';
import type { Failed } from './source';

const EVERY_MS = 400;

export class Planning {
  busy = $state(false);
  /** From 0 to 1. */
  share = $state(0);
  ending = $state(false);
  failed = $state.raw<Failed | null>(null);
  private work = '';

  constructor(
    private readonly people: () => People,
    private readonly newId: () => string,
  ) {}

  /** Ask for plans one after the other; gives them, or null if one of them failed. */
  async run(asks: readonly ((people: People, work: string) => Promise<MixMade>)[]): Promise<MixMade[] | null> {
    this.busy = true;
    this.share = 0;
    this.ending = false;
    this.failed = null;
    const made: MixMade[] = [];
    try {
      for (const [at, ask] of asks.entries()) {
        this.work = this.newId();
        const asking = setInterval(() => void this.look(at, asks.length), EVERY_MS);
        made.push(await ask(this.people(), this.work).finally(() => clearInterval(asking)));
      }
      return made;
    } catch (failed) {
      const { code = 'internal', fields = {} } = failed as Partial<Failed>;
      this.failed = { code, fields };
      return null;
    } finally {
      this.busy = false;
    }
  }

  /** Be content with the best so far. */
  stop(): void {
    this.ending = true;
    this.people().stop(this.work).catch(() => (this.ending = false));
  }

  private async look(at: number, all: number): Promise<void> {
    const { work } = this;
    // Not there yet (it waits for its turn), or already done: both are no news.
    const share = await this.people().progress(work).catch(() => 0);
    if (this.busy && work === this.work) this.share = Math.max(this.share, (at + share) / all);
  }
}
