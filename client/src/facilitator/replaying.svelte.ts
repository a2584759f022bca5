// A replay in the making: the server draws it for half a minute, tells how far it is, and can be told to end. It goes on
// while the cockpit is folded.

import { t } from '../i18n.svelte';
import { fileName, offer } from '../ui/files';
import type { Desk } from './desk.svelte';
import type { Failed } from './source';

const EVERY_MS = 500;

export class Replaying {
  busy = $state(false);
  /** From 0 to 1. */
  share = $state(0);
  private work = '';

  constructor(private readonly desk: Desk) {}

  async make(format: 'gif' | 'webp'): Promise<void> {
    const { boardId, board, source } = this.desk;
    const work = (this.work = this.desk.id());
    [this.busy, this.share] = [true, 0];
    // Not there yet (it waits for its turn), or already done: both are no news.
    const asking = setInterval(() => void source.past.progress(work).then((share) => (this.share = Math.max(this.share, share)), () => undefined), EVERY_MS);
    try {
      const file = await source.past.replay(boardId, format, work);
      if (this.work === work) offer(file, `${fileName(`${board.title} ${t('fac-replay')}`)}.${format}`);
    } catch (failed) {
      if (this.work === work) this.desk.fail(failed as Failed);
    } finally {
      clearInterval(asking);
      if (this.work === work) this.busy = false;
    }
  }

  /** What is on its way is wanted no more. */
  stop(): void {
    void this.desk.source.past.stop(this.work).catch(() => undefined);
    [this.work, this.busy] = ['', false];
  }
}
