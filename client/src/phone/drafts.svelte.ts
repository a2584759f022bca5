// The unfinished cards of this device, one for each board. They outlast the page where it may keep anything.

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
