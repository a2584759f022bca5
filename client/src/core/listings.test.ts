// What fits what: rule X of the phone's page; the board's own rules are tests/unit/test_exchange.py.

import { expect, it } from 'vitest';
import { categories } from '../../dev/sample';
import { dealt } from './exchange';
import type { Deal } from './exchange';
import { fitting, hits, listings } from './listings';
import type { Match } from './exchange';
import { boardFrom } from './snapshot';

const NOTES: [string, string][] = [
  ['z0-search', 'Holzbalken für eine Werkbank'], ['z0-offer', 'Altholz aus einer Scheune'], ['z0-offer', 'Ziegel, zwei Paletten'],
  ['z0-search', 'Alte Bücher'], ['z0-offer', 'Bücherregale und Balken'], ['z1-offer', 'Transport von Holzbalken'], ['z0-search', 'Balken'],
  ['z1-search', 'Wer rechnet die Statik?'], ['z1-offer', 'Siebdruckwerkstatt'], ['z1-search', 'Unterlagen'], ['z1-offer', 'Unterstützung'],
];

function board(matches: Partial<Match>[] = []) {
  const notes = NOTES.map(([zone, text], i) => ({ id: `n${i}`, zone, text, order: `${i + 1}`, at: i }));
  return boardFrom({ id: 'b', layout: 'exchange', zones: categories(['Rohstoffe', 'Lieferung']), notes, matches });
}
const ids = (list: readonly { note: { id: string } }[]) => list.map((one) => one.note.id);
const fits = (id: string) => {
  const all = listings(board());
  return ids(fitting(all, all.find((one) => one.note.id === id)!));
};

it('lists by category, the newest first, with what came of each', () => {
  const all = listings(board([{ id: 'a', note: 'n1', state: 'agreed' }, { id: 'b', note: 'n1', state: 'open' }]));
  expect(ids(all)).toEqual(['n6', 'n4', 'n3', 'n2', 'n1', 'n0', 'n10', 'n9', 'n8', 'n7', 'n5']);
  expect(all.find((one) => one.note.id === 'n1')).toMatchObject({ answers: 2, agreed: 1, side: 'offer' });
});

it('offers what shares a word family on the other side of the category, and nothing else', () => {
  expect(fits('n0').toSorted()).toEqual(['n1', 'n4']);
  expect(fits('n3')).toEqual(['n4']);
  expect(fits('n1')).toEqual(['n0']);
  expect(fits('n2')).toEqual([]);
  expect(fits('n5')).toEqual([]);
  expect(fits('n7')).toEqual([]);
  expect(fits('n9')).toEqual([]);
});

it('counts no hit of a listing that is gone', () => {
  const made = board([{ id: 'a', note: 'n1', state: 'agreed' }, { id: 'b', note: 'n2', state: 'open' }]);
  expect(hits(made)).toBe(1);
  const gone = { ...made, notes: new Map([...made.notes].map(([id, note]) => [id, { ...note, removed: true }])) };
  expect(hits(gone)).toBe(0);
});

it('shows one’s own answer, agreement and refusal before they have arrived, and no contact after a refusal', () => {
  const answered = dealt([], 'answer_listing', { match: 'm', note: 'n1', text: 'Zwölf' }, 7);
  expect(answered).toMatchObject([{ id: 'm', note: 'n1', given: true, state: 'open', text: 'Zwölf', listing: '', at: 7, contact: '' }]);
  expect(dealt(answered, 'remove_match', { match: 'm' }, 8)).toEqual([]);
  const got = [{ ...answered[0]!, given: false, contact: 'a@b.de', name: 'Ada', state: 'agreed' } as Deal];
  expect(dealt(got, 'agree_match', { match: 'm', on: false }, 8)).toMatchObject([{ state: 'declined', contact: '', name: '' }]);
  expect(dealt(got, 'agree_match', { match: 'm' }, 8)).toMatchObject([{ state: 'agreed', contact: 'a@b.de' }]);
});
