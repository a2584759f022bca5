// The public version while it is prepared at the desk: what it would be, what is decided, and letting it out.

import type { Ground } from '../core/public';
import { t } from '../i18n.svelte';
import type { PublicPreview } from '../net/public';
import type { Desk } from './desk.svelte';
import type { Failed } from './source';

/** Rules in the order they are shown; all else is never told, and no choice. */
export const GROUNDS: readonly Ground[] = ['name', 'part', 'mail', 'phone', 'link', 'handle', 'reason', 'comment', 'discarded'];
const DEFAULT: readonly Ground[] = ['name', 'mail', 'phone', 'link', 'handle', 'reason', 'discarded'];
const STANDS = ['released', 'changed', 'withdrawn'] as const;
const EVERY_MS = 400;

export class Publishing {
  shown = $state.raw<PublicPreview | null>(null);
  busy = $state(false);
  releasing = $state(false);
  share = $state(0);
  readonly grounds = $derived.by(() => this.desk.source.workshop.public?.grounds ?? DEFAULT);
  readonly verdicts = $derived.by(() => this.desk.source.workshop.public?.verdicts ?? []);
  readonly edition = $derived.by(() => this.desk.source.workshop.public?.edition ?? null);
  /** What somebody at this desk has looked at: nothing else is released. */
  private seen = $state.raw<PublicPreview | null>(null);
  readonly news = $derived.by(() => this.compare());
  readonly open = $derived.by(() => this.shown?.doubts.length ?? 0);
  private readonly undecided = $derived.by(() => this.shown?.doubts.map((one) => one.word).join('\n') ?? '');
  private pressed = $state(''); // what was undecided when somebody wanted to let it out
  /** Somebody wanted to let it out, and is asked whether they mean it. */
  readonly asking = $derived.by(() => this.open > 0 && this.pressed === this.undecided);
  private asked = 0;
  private mine = false; // what is decided here is no news

  constructor(private readonly desk: Desk) {}

  /** Ask what it would be now. Of several questions the last one's answer counts. */
  async look(): Promise<void> {
    const asked = ++this.asked;
    this.busy = true;
    try {
      const shown = await this.desk.source.publicVersion.preview();
      if (asked === this.asked) this.show(shown);
    } catch (failed) {
      this.desk.fail(failed as Failed);
    } finally {
      if (asked === this.asked) this.busy = false;
    }
  }

  private show(shown: PublicPreview): void {
    const decided = this.mine && this.seen === this.shown && this.seen?.source === shown.source;
    if (!this.seen || decided || this.seen.digest === shown.digest) this.seen = shown;
    [this.shown, this.mine] = [shown, false];
  }

  /** What is different from what was looked at. */
  private compare(): { added: string[]; changed: string[]; gone: number } | null {
    const [seen, shown] = [this.seen, this.shown];
    if (!seen || !shown || seen.digest === shown.digest) return null;
    const keys = Object.keys(shown.cards);
    return {
      added: keys.filter((key) => !(key in seen.cards)).map((key) => shown.cards[key] ?? ''),
      changed: keys.filter((key) => key in seen.cards && seen.cards[key] !== shown.cards[key]).map((key) => shown.cards[key] ?? ''),
      gone: Object.keys(seen.cards).filter((key) => !(key in shown.cards)).length,
    };
  }

  /** What is new has been read. */
  acknowledge(): void {
    this.seen = this.shown;
  }

  switch(ground: Ground, on: boolean): void {
    this.mine = true;
    this.desk.lead('switch_ground', { ground, on });
  }

  judge(item: string, does: '' | 'keep' | 'hide'): void {
    this.mine = true;
    this.desk.lead('judge_item', { item, does });
  }

  /** Let out what has been looked at; what has changed meanwhile is shown first, and what is undecided asked about. */
  async release(): Promise<void> {
    const { source } = this.desk;
    const work = this.desk.id();
    if (!this.seen || this.news) return;
    if (this.open && !this.asking) {
      this.pressed = this.undecided;
      return;
    }
    this.pressed = '';
    [this.releasing, this.share] = [true, 0];
    const asking = setInterval(() => void source.people.progress(work).then((done) => (this.share = Math.max(this.share, done)), () => undefined), EVERY_MS);
    try {
      await source.publicVersion.release(this.seen.digest, work);
      this.tell('released');
    } catch (failed) {
      if ((failed as Failed).code === 'changed_since') this.tell('changed');
      else this.desk.fail(failed as Failed);
    } finally {
      clearInterval(asking);
      this.releasing = false;
    }
    await this.look();
  }

  /** How a word that goes, or was decided on, is spelt where it stands first. */
  spelt(word: string): string {
    return this.shown?.words[`word:${word}`] ?? word;
  }

  /** Say how it stands, instead of how it stood. */
  private tell(now: (typeof STANDS)[number]): void {
    const before: readonly string[] = STANDS.map((one) => t(`fac-public-${one}`));
    for (const notice of this.desk.notices) if (before.includes(notice.text)) this.desk.dismiss(notice.id);
    this.desk.tell(t(`fac-public-${now}`));
  }

  async withdraw(): Promise<void> {
    try {
      await this.desk.source.publicVersion.withdraw();
      this.tell('withdrawn');
    } catch (failed) {
      this.desk.fail(failed as Failed);
    }
    await this.look();
  }
}
