// What of a board is one's own and in no shared frame: the content of veiled notes, marks on ballots. Pure; the twin of
// server/board/own.py, fed by the hello ack and by what this device sends.

import type { Deal } from './exchange';
import { note as filled, when } from './defaults';
import type { Board, Note, Paper } from './model';
import type { Act } from './predict';
import { shown } from './visibility';

export type Content = Partial<Pick<Note, 'text' | 'points' | 'when' | 'color' | 'shape'>>;
export type Contents = Readonly<Record<string, Content>>;

/** One's own marks and backings in one room; papers by `ownPaper`; `visited` are the stands where one has been, `deals`
 *  answers to listings that one has given or got. */
export interface OwnThere {
  contents: Contents; papers: Readonly<Record<string, Paper>>; backed: Readonly<Record<string, string>>; visited: readonly string[];
  deals: readonly Deal[];
}
export const NOTHING_OWN: OwnThere = { contents: {}, papers: {}, backed: {}, visited: [], deals: [] };

/** Remember what one wrote: the content of a note after one's own command. `board` still shows what was there before. */
export function kept(contents: Contents, { type, body }: Act, board?: Board): Contents {
  if (type !== 'add_note' && type !== 'edit_note' && type !== 'style_note' && type !== 'move_note') return contents;
  const id = String(body['note']);
  const stood = type === 'edit_note' ? board?.notes.get(id) : undefined;
  const before = contents[id] ?? (stood && contentOf(stood));
  if (!before && type !== 'add_note') return contents;
  const given = Object.entries(body).filter(([name, value]) => FIELDS.has(name) && value != null);
  const after: Content = { ...before, ...Object.fromEntries(given), ...(body['undated'] ? { when: null } : {}) };
  return { ...contents, [id]: after };
}
const FIELDS = new Set(['text', 'points', 'when', 'color', 'shape']);

/** Contents from a hello ack's notes. */
export function contents(notes: readonly Partial<Note>[]): Contents {
  return Object.fromEntries(notes.map((raw) => {
    const note = filled(raw);
    return [note.id, contentOf(note)];
  }));
}

/** Where one's own paper of a ballot lies, or that entered for a badge. */
export const ownPaper = (ballot: string, badge = ''): string => (badge ? `${ballot}/${badge}` : ballot);

/** One's own papers where they lie. */
export function ownPapers(papers: readonly Paper[]): Record<string, Paper> {
  const badgeOf = ({ voter }: Paper) => (voter.startsWith('badge ') ? voter.slice(6) : '');
  return Object.fromEntries(papers.map((paper) => [ownPaper(paper.ballot, badgeOf(paper)), paper]));
}

function contentOf({ text, points, color, shape, when: date }: Note): Content {
  return { text, points, color, shape, when: date };
}

/** Drop what the moderation desk holds back but one's own: whoever saw it hang before has its words still. */
export function withheld(board: Board, mine: ReadonlySet<string> | undefined): Board {
  const held = [...board.notes.values()].filter((one) => one.veil === 'desk' && one.text && !mine?.has(one.id));
  if (!held.length) return board;
  return { ...board, notes: new Map([...board.notes, ...held.map((one) => [one.id, shown(one)] as const)]) };
}

/** Fill one's own veiled notes with what one wrote. The same board if there are none. */
export function unveiled(board: Board, own: Contents): Board {
  let notes: Map<string, Note> | undefined;
  for (const one of board.notes.values()) {
    const content = one.veil && !one.text ? own[one.id] : undefined;
    if (content) (notes ??= new Map(board.notes)).set(one.id, { ...one, ...content, when: content.when ? when(content.when) : null });
  }
  return notes ? { ...board, notes } : board;
}
