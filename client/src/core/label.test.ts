import { expect, it } from 'vitest';
import { chapters, labelsOf, shortened } from './label';

const labels = (...names: string[]) => [...labelsOf(names.map((name, i) => ({ id: `${i}`, name, badge: i + 1 })), (badge) => `Nr. ${badge}`).values()];

it('tells everybody from everybody else', () => {
  expect(labels('Ayşe Kaya', 'Björn Öz', '')).toEqual(['Ayşe K.', 'Björn Ö.', 'Nr. 3']);
  expect(labels('Anna Maier', 'Anna Müller', 'Anna Bolte')).toEqual(['Anna Ma.', 'Anna Mü.', 'Anna B.']);
  expect(labels('Anna Ma', 'Anna Maier')).toEqual(['Anna Ma', 'Anna Mai.']);
  expect(labels('Ömer', 'Ömer')).toEqual(['Ömer 1', 'Ömer 2']);
  expect(labels('Björn Aydin', 'Björn Aydın')).toEqual(['Björn A. 1', 'Björn A. 2']);
  expect(labels('Anna Maier', 'Anna Maier')).toEqual(['Anna M. 1', 'Anna M. 2']);
});

it.each([
  ['Karl-Heinz W.', 13, 'Karl-Heinz W.'], ['Karl-Heinz W.', 9, 'K.-H. W.'], ['Karl-Heinz W.', 7, 'Kar. W.'],
  ['Maximiliane W.', 10, 'Maximi. W.'], ['Nr. 147', 3, 'N. 147'], ['Bartholomäus', 6, 'Barth.'], ['O’Neill M.', 1, 'O. M.'],
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
