// Unfinished cards, one per board, kept on the device: neither a reload nor the next step loses a word.

import { BLANK, isBlank } from '../core/draft';
import type { Draft } from '../core/draft';
import { kept, write } from '../net/store';

export class Drafts {
  #drafts = $state.raw<Readonly<Record<string, Draft>>>({});

  constructor(private readonly workshop: string) {}

  of(board: string): Draft {
    return this.#drafts[board] ?? { ...BLANK, ...kept<Partial<Draft>>(this.#key(board)) };
  }

  keep(board: string, draft: Draft): void {
    this.#drafts = { ...this.#drafts, [board]: draft };
    write(this.#key(board), isBlank(draft) && !draft.zone ? null : JSON.stringify(draft));
  }

  #key(board: string): string {
    return `stellwand.draft.${this.workshop}.${board}`;
  }
}
