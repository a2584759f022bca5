// What is decided about the public version of the report, as server/workshop/public.py says it. Types only: phones are told
// nothing of it.

export type Ground = 'name' | 'part' | 'mail' | 'phone' | 'link' | 'handle' | 'comment' | 'reason' | 'discarded';

export interface Edition { readonly id: string; readonly link: string; readonly digest: string; readonly at: number; readonly by: string }

export interface Public {
  readonly grounds: readonly Ground[];
  readonly verdicts: readonly { readonly item: string; readonly does: 'keep' | 'hide' }[];
  readonly edition: Edition | null;
}
