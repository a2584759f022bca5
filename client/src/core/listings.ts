// Listings on an exchange: what is searched and what is offered, by category, and what may fit together. Pure.

import type { Side } from './exchange';
import type { Board, Note, Zone } from './model';
import { notesByZone, zonesOf } from './select';

export interface Listing {
  readonly note: Note;
  readonly side: Side;
  readonly category: Zone;
  /** How many have answered it, and with how many of them both have agreed. */
  readonly answers: number;
  readonly agreed: number;
}

type Counts = ReadonlyMap<string, Pick<Listing, 'answers' | 'agreed'>>;
const counted = new WeakMap<Board['matches'], Counts>();

/** How often each listing was answered; counted once for a wall of cards that ask. */
export function answered({ matches }: Board): Counts {
  const known = counted.get(matches);
  if (known) return known;
  const counts = new Map<string, Pick<Listing, 'answers' | 'agreed'>>();
  for (const { note, state } of matches.values()) {
    const before = counts.get(note) ?? { answers: 0, agreed: 0 };
    counts.set(note, { answers: before.answers + 1, agreed: before.agreed + Number(state === 'agreed') });
  }
  counted.set(matches, counts);
  return counts;
}

/** All listings by category, the newest first. */
export function listings(board: Board): Listing[] {
  const notes = notesByZone(board);
  const answers = answered(board);
  return zonesOf(board).flatMap((category) => zonesOf(board, category.id)
    .flatMap(({ id, side }) => (notes.get(id) ?? []).map((note) => (
      { note, side, category, answers: 0, agreed: 0, ...answers.get(note.id) })))
    .sort((a, b) => b.note.at - a.note.at || (a.note.id < b.note.id ? -1 : 1)));
}

/** How many answers on the board have come to something. */
export function hits(board: Board): number {
  return [...board.matches.values()].filter(({ note, state }) => state === 'agreed' && !board.notes.get(note)?.removed).length;
}

/** What of the other side of its category may fit a listing, the closest first. A word that few listings have says more. */
export function fitting(all: readonly Listing[], to: Listing): Listing[] {
  const told = all.map((one) => ({ one, words: wordsOf(one.note) }));
  const own = wordsOf(to.note);
  const rarity = new Map(own.map((word) => {
    const having = told.filter(({ words }) => words.some((other) => kin(word, other))).length;
    return [word, Math.log(1 + told.length / Math.max(1, having))];
  }));
  return told
    .filter(({ one }) => one.category.id === to.category.id && one.side !== to.side)
    .map(({ one, words }) => ({ one, score: own.reduce((sum, word) => sum + (words.some((other) => kin(word, other)) ? rarity.get(word)! : 0), 0) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.one.note.at - b.one.note.at)
    .map(({ one }) => one);
}

const LEAST = 4;
// What every second listing says, and what begins words that have nothing else in common.
const SMALL = new Set(('suche suchen gesucht sucht biete bieten geboten brauche brauchen braucht gebraucht haben habe hatte geben gebe abzugeben '
  + 'gerne gern noch oder auch nicht eine einen einem einer eines unser unsere unserem dein ihre fur etwa circa viele mehr sehr wird werden kann '
  + 'konnen sind wenn dass nach aber bitte uber unter ohne beim zum zur vom looking search offer need have with from that this your some want wanted').split(' '));
const BEGINNINGS = ['unter', 'uber', 'hinter', 'wieder', 'gegen', 'zwischen', 'inter', 'mitt'];

function wordsOf({ text, points }: Note): string[] {
  const told = [text, ...points.map((point) => point.text)].join(' ');
  const plain = told.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
  return [...new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? [])].filter((word) => word.length >= LEAST && !SMALL.has(word));
}

/** Whether two words are of one family: one begins as the other does, or a part of it is the other, as in "Holzbalken",
 * "Altholz" and "Balken". */
function kin(a: string, b: string): boolean {
  return a === b || within(a, b) || within(b, a);
}

function within(part: string, word: string): boolean {
  const stem = stemOf(part);
  const short = part.slice(0, LEAST);
  return word.startsWith(stem) || (!BEGINNINGS.some((one) => part.startsWith(one)) && word.endsWith(short)) || (part.length > LEAST && word.includes(part));
}

/** How a word begins: enough of it to be told from others, whatever its ending. */
function stemOf(word: string): string {
  const begins = BEGINNINGS.find((one) => word.startsWith(one))?.length ?? 0;
  return word.slice(0, Math.max(LEAST, begins && begins + LEAST, Math.min(6, word.length - 2)));
}
