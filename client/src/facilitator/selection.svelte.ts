// Which notes are selected, and which one the keyboard stands on. Knows ids only.

import { SvelteSet } from 'svelte/reactivity';

export class Selection {
  readonly ids = new SvelteSet<string>();
  /** The note that has, or would get, the focus; "" is none. */
  cursor = $state('');
  /** A plain press adds and takes away: fingers have no Shift and no Ctrl. Ends with the selection. */
  adding = $state(false);

  get size(): number {
    return this.ids.size;
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  only(id: string): void {
    this.ids.clear();
    this.ids.add(id);
    this.cursor = id;
  }

  toggle(id: string): void {
    if (!this.ids.delete(id)) this.ids.add(id);
    this.cursor = id;
  }

  add(ids: readonly string[]): void {
    for (const id of ids) this.ids.add(id);
  }

  /** Select exactly these. */
  set(ids: Iterable<string>): void {
    const wanted = new Set(ids);
    for (const id of [...this.ids]) if (!wanted.has(id)) this.ids.delete(id);
    for (const id of wanted) this.ids.add(id);
  }

  clear(): void {
    this.ids.clear();
    this.adding = false;
  }

  /** Forget notes that are gone. */
  keep(exists: (id: string) => boolean): void {
    for (const id of [...this.ids]) if (!exists(id)) this.ids.delete(id);
    if (this.cursor && !exists(this.cursor)) this.cursor = '';
  }

  /** What an act is about: the selected notes, else the one under the cursor. */
  subject(order: readonly string[]): string[] {
    const chosen = order.filter((id) => this.ids.has(id));
    return chosen.length ? chosen : this.cursor && order.includes(this.cursor) ? [this.cursor] : [];
  }
}
