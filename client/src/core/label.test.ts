import { expect, it } from 'vitest';
import { seat } from './defaults';
import { chapters, labelsIn, shortened } from './label';

it('calls everybody the same on every list, whoever else is on it, and decides it once', () => {
  const seats = new Map(['Anna Maier', 'Anna Müller', ''].map((name, i) => [`${i}`, seat({ id: `${i}`, name, badge: i + 1 })]));
  expect([...labelsIn({ seats })]).toEqual([['0', 'Anna Ma.'], ['1', 'Anna Mü.']]);
  expect(labelsIn({ seats })).toBe(labelsIn({ seats }));
});

it.each([
  ['Karl-Heinz W.', 13, 'Karl-Heinz W.'], ['Karl-Heinz W.', 9, 'K.-H. W.'], ['Karl-Heinz W.', 7, 'Kar. W.'],
  ['Maximiliane W.', 10, 'Maximi. W.'], ['Nr. 147', 3, 'N. 147'], ['Bartholomäus', 6, 'Barth.'], ['O’Neill M.', 1, 'O. M.'],
  ['Björn von der H.', 14, 'Björn v. d. H.'], ['Björn von der H.', 12, 'Bj. v. d. H.'], ['Björn von der H. 90', 9, 'Bj. H. 90'], ['Björn von der H.', 1, 'B. H.'],
])('shortens %s to %d characters without an ellipsis', (label, most, short) => {
  expect(shortened(label, (text) => [...text].length <= most)).toBe(short);
});

it('turns its pages between initials, and tells them by more letters where it cannot', () => {
  const names = ['Alma', 'Amir', 'Beate', 'Can', 'Dana', 'Elif', 'Fatma', 'Gero', 'Hanna', 'Ida', 'Jan', 'Kai'];
  const pages = chapters(names, 3, (name) => name);
  expect(pages.map((page) => page.label)).toEqual(['A–C', 'D–G', 'H–K']);
  expect(pages.flatMap((page) => page.items)).toEqual(names);
  const numbers = Array.from({ length: 9 }, (_, i) => `Nr. ${i + 1}`);
  expect(chapters(numbers, 3, (name) => name).map((page) => page.label)).toEqual(['N–Nr. 3', 'Nr. 4–Nr. 6', 'Nr. 7–N']);
  expect(chapters(['Öz'], 4, (name) => name)).toEqual([{ label: 'O', items: ['Öz'] }]);
  expect(chapters([], 2, String)).toEqual([{ label: '', items: [] }]);
});
