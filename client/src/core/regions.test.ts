// Parts of a photo: where they lie, which field a card goes to, in which order they are read.
import { expect, test } from 'vitest';
import { boardFrom } from './snapshot';
import type { Photo, Region } from './photo';
import { boxOf, headings, inReadingOrder, notesOf, nudged, overlap, photosOf, readFrom, sourceOf, under, unread, WHOLE, zoneAt } from './regions';

const region = (id: string, x: number, y: number, width: number, height: number, more: Partial<Region> = {}): Region =>
  ({ id, x, y, width, height, kind: 'card', zone: '', ...more });
const photo = (id: string, at: number, regions: Region[]): Photo => ({
  id, media: id, width: 4, height: 3, title: '', alt: 'x', credit: '', consent: 'workshop', zone: '', round: 0, at, author: '',
  veiled: false, asked: [], regions,
});

test('a box lies on its photo, whichever way it is drawn and however far it is pushed', () => {
  let seed = 7;
  const any = (most: number) => ((seed = (seed * 48271) % 2147483647) % (2 * most)) - most / 2;
  for (let round = 0; round < 500; round++) {
    const drawn = boxOf({ x: any(WHOLE), y: any(WHOLE) }, { x: any(WHOLE), y: any(WHOLE) });
    for (const box of [drawn, nudged(drawn, any(300), any(300), any(300), any(300))]) {
      for (const [begin, length] of [[box.x, box.width], [box.y, box.height]] as const) {
        expect(Number.isInteger(begin) && Number.isInteger(length) && begin >= 0 && length >= 5 && begin + length <= WHOLE).toBe(true);
      }
    }
  }
});

test('a card goes to the field of the column that its middle lies in, the smaller of two', () => {
  const columns = [
    region('c1', 0, 0, 500, 1000, { kind: 'column', zone: 'left' }), region('c2', 500, 0, 500, 1000, { kind: 'column', zone: 'right' }),
    region('c3', 600, 0, 200, 1000, { kind: 'column', zone: 'inner' }), region('c4', 0, 0, 1000, 1000, { kind: 'column' }),
  ];
  expect(zoneAt(columns, region('r', 400, 10, 150, 50))).toBe('left');
  expect(zoneAt(columns, region('r', 620, 10, 100, 50))).toBe('inner');
  expect(zoneAt(columns, region('r', 880, 10, 100, 50))).toBe('right');
  expect(zoneAt([], region('r', 0, 0, 50, 50))).toBe('');
});

test('the name of a field that was read is no card, and what stands under it belongs there', () => {
  const read = [
    { ...region('again', 30, 700, 200, 60), text: 'Hürden' }, { ...region('h2', 360, 40, 120, 50), text: 'HÜRDEN:' },
    { ...region('h1', 25, 50, 300, 50), text: 'Gelingens­faktoren' }, { ...region('c', 30, 200, 200, 60), text: 'Kurze Wege' },
  ];
  const found = headings(read, [{ id: 'f', title: 'Gelingensfaktoren' }, { id: 'h', title: 'Hürden' }, { id: 'x', title: '' }]);
  expect(found.map(([one, zone]) => [one.id, zone])).toEqual([['h2', 'h'], ['h1', 'f']]);
  const heads = found.map(([one, zone]) => ({ ...one, zone }));
  expect(under(heads, region('c', 30, 200, 250, 60))).toBe('f');
  expect(under(heads, region('c', 500, 600, 150, 60))).toBe('h');
  expect([under(heads, region('c', 30, 10, 250, 60)), under([], region('c', 30, 200, 250, 60))]).toEqual(['', '']);
});

test('two boxes share what both cover, measured by the smaller: a word in its card, a line that runs into it', () => {
  const card = region('a', 100, 100, 200, 100);
  expect(overlap(card, region('word', 110, 110, 50, 20))).toBe(1);
  expect(overlap(region('line', 150, 120, 400, 40), card)).toBeCloseTo(0.375);
  expect([overlap(card, region('below', 100, 200, 200, 100)), overlap(card, region('far', 600, 600, 9, 9))]).toEqual([0, 0]);
});

test('cards are read in rows from the top, each from the left', () => {
  const boxes = [region('d', 10, 300, 100, 50), region('b', 400, 95, 100, 60), region('a', 20, 110, 100, 60), region('c', 700, 130, 90, 40)];
  expect(inReadingOrder(boxes).map((one) => one.id)).toEqual(['a', 'b', 'c', 'd']);
});

test('a card is unread until a note that stands was read from it', () => {
  const from = (id: string, part: string, removed = false) => ({ id, zone: 'z', order: 'a', text: id, source: sourceOf('f', part), removed });
  const one = photo('f', 1, [region('r1', 0, 0, 50, 50), region('r2', 0, 0, 50, 50), region('r3', 0, 0, 50, 50), region('c', 0, 0, 50, 50, { kind: 'column' })]);
  const board = boardFrom({ notes: [from('n1', 'r1'), from('n2', 'r2', true), { id: 'n3', source: 'b/n' }], photos: [photo('g', 0, []), one] });
  expect(unread(board, one).map((part) => part.id)).toEqual(['r2', 'r3']);
  expect([...notesOf(board, 'f').keys()]).toEqual(['r1']);
  expect(photosOf(board).map((each) => each.id)).toEqual(['g', 'f']);
  expect([readFrom({ source: 'b/n' }), readFrom({ source: '' }), readFrom({ source: 'photo:f/r1' })]).toEqual([null, null, { photo: 'f', region: 'r1' }]);
});
