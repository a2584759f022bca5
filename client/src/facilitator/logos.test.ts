// Logos while they are described: nothing incomplete is sent, nothing of another desk is undone.
import { expect, test } from 'vitest';
import type { Logo } from '../core/model';
import { complete, followed, laid, unsaved } from './logos';

const logo = (media: string, alt: string, funder = true): Logo => ({ media, alt, funder });
const [a, b, c] = [logo('a', 'Stadt'), logo('b', 'Land'), logo('c', 'Bund')];

test('what has words is kept, what has none stays a draft, and neither loses its place', () => {
  const here = [a, logo('n', '  '), logo('b', ' Land  Nord ')];
  expect(complete(here, [a])).toEqual([a, logo('b', 'Land Nord')]);
  expect(unsaved(here, [a]).map((one) => one.media)).toEqual(['n', 'b']);
  expect(unsaved(here, [a, logo('b', 'Land Nord')]).map((one) => one.media)).toEqual(['n']);
  expect(laid([a, b], [logo('n', ''), logo('a', 'Sta')]).map((one) => one.alt)).toEqual(['Sta', 'Land', '']);
});

test('a kept logo whose words are rubbed out stays as it was until it has new ones', () => {
  expect(complete([logo('a', ''), b], [a, b])).toEqual([a, b]);
  expect(unsaved([logo('a', ''), b], [a, b])).toEqual([logo('a', '')]);
});

test('what another desk does meanwhile follows, and what was begun here stays', () => {
  const draft = logo('n', '');
  expect(followed([a, b, draft], [a, b], [b, a, c])).toEqual([b, a, c, draft]);
  expect(followed([a, b, draft], [a, b], [b])).toEqual([b, draft]);
  expect(followed([logo('a', 'Stadt Lindenau'), b], [a, b], [a, logo('b', 'Land', false), c])).toEqual([logo('a', 'Stadt Lindenau'), logo('b', 'Land', false), c]);
  expect(followed([b, draft, a], [a, b], [a, b, c])).toEqual([b, draft, a, c]);
});

test('the own word that comes back moves nothing under the hand that goes on typing', () => {
  const here = [logo('n', ''), b, logo('a', 'Stadt Lin')];
  expect(followed(here, [a], [b, a])).toEqual(here);
});
