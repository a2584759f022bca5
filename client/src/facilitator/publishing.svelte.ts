// The public version while it is prepared at the desk: what it would be, what is decided, and letting it out.

import type { Ground } from '../core/public';
import { t } from '../i18n.svelte';
import type { PublicPreview } from '../net/public';
import type { Desk } from './desk.svelte';
import type { Failed } from './source';

/** Rules in the order they are shown; all else is never told, and no choice. */
export const GROUNDS: readonly Ground[] = ['name', 'part', 'mail', 'phone', 'link', 'handle', 'reason', 'comment', 'discarded'];
const DEFAULT: readonly Ground[] = ['name', 'mail', 'phone', 'link', 'handle', 'reason', 'discarded'];
const EVERY_MS = 400;

export class Publishing {
  shown = $state.raw<PublicPreview | null>(null);
  busy = $state(false);
  releasing = $state(false);
  share = $state(0);
  readonly grounds = $derived.by(() => this.desk.source.workshop.public?.grounds ?? DEFAULT);
  readonly verdicts = $derived.by(() => this.desk.source.workshop.public?.verdicts ?? []);
  readonly edition = $derived.by(() => this.desk.source.workshop.public?.edition ?? null);
  private asked = 0;

  constructor(private readonly desk: Desk) {}

  /** Ask what it would be now. Of several questions the last one's answer counts. */
  async look(): Promise<void> {
    const asked = ++this.asked;
    this.busy = true;
    try {
      const shown = await this.desk.source.publicVersion.preview();
      if (asked === this.asked) this.shown = shown;
    } catch (failed) {
      this.desk.fail(failed as Failed);
    } finally {
      if (asked === this.asked) this.busy = false;
    }
  }

  switch(ground: Ground, on: boolean): void {
    this.desk.lead('switch_ground', { ground, on });
  }

  judge(item: string, does: '' | 'keep' | 'hide'): void {
    this.desk.lead('judge_item', { item, does });
  }

  /** Let out what is shown; what has changed meanwhile is shown first. */
  async release(): Promise<void> {
    const { source } = this.desk;
    const work = this.desk.id();
    if (!this.shown) return;
    [this.releasing, this.share] = [true, 0];
    const asking = setInterval(() => void source.people.progress(work).then((done) => (this.share = Math.max(this.share, done)), () => undefined), EVERY_MS);
    try {
      await source.publicVersion.release(this.shown.digest, work);
      this.desk.tell(t('fac-public-released'));
    } catch (failed) {
      if ((failed as Failed).code === 'changed_since') this.desk.tell(t('fac-public-changed'));
      else this.desk.fail(failed as Failed);
    } finally {
      clearInterval(asking);
      this.releasing = false;
    }
    await this.look();
  }

  async withdraw(): Promise<void> {
    try {
      await this.desk.source.publicVersion.withdraw();
      this.desk.tell(t('fac-public-withdrawn'));
    } catch (failed) {
      this.desk.fail(failed as Failed);
    }
    await this.look();
  }
}
