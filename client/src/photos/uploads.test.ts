// Photos on their way over a bad network: each arrives once, whatever is lost; what is refused is told.
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { speak } from '../i18n.svelte';
import { ApiError } from '../net/http';
import type { PhotosOf } from '../net/photos';
import { Uploads } from './uploads.svelte';

vi.stubGlobal('document', { documentElement: {} });
speak({ de: [readFileSync('../server/messages/de/refusals.ftl', 'utf8')], en: [] }, 'de');
const file = (name: string, size = 3) => ({ name, size }) as File;
const offline = () => new ApiError(0, 'offline', {}, true);

/** A server that answers each request as told, and remembers what it has. */
function server(...answers: (Error | 'lost' | null)[]) {
  const asked: string[] = [];
  const kept = new Set<string>();
  let busy = 0;
  let most = 0;
  const bring: PhotosOf['bring'] = async (board, photo, _file, _zone, told) => {
    asked.push(photo);
    most = Math.max(most, ++busy);
    await Promise.resolve();
    told(0.5);
    busy--;
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    kept.add(`${board}/${photo}`);
    if (answer === 'lost') throw offline();
    return { photo, media: photo, width: 1, height: 1 };
  };
  return { asked, kept, bring, most: () => most };
}

function uploads(bring: PhotosOf['bring'], come = (_: string) => {}) {
  let n = 0;
  return new Uploads(() => ({ bring }) as unknown as PhotosOf, () => `p${++n}`, come, [0]);
}

test('several photos go one at a time, in their order', async () => {
  const { asked, bring, most } = server();
  const come: string[] = [];
  const sent = uploads(bring, (id) => come.push(id));
  sent.add([file('a.jpg'), file('b.jpg')], 'b1');
  sent.add([file('c.jpg')], 'b1');
  await vi.waitFor(() => expect(sent.list).toEqual([]));
  expect([asked, come, most()]).toEqual([['p1', 'p2', 'p3'], ['p1', 'p2', 'p3'], 1]);
});

test('what the network loses, on the way there or back, is sent again as the same photo', async () => {
  const { asked, kept, bring } = server(offline(), 'lost', new ApiError(503, 'store_away', {}, true), null);
  const sent = uploads(bring);
  sent.add([file('a.jpg')], 'b1');
  await vi.waitFor(() => expect(sent.list).toEqual([]));
  expect(asked).toEqual(['p1', 'p1', 'p1', 'p1']);
  expect([...kept]).toEqual(['b1/p1']);
});

test('what is refused is told and does not hold up the next', async () => {
  const { asked, bring } = server(new ApiError(400, 'bad_media', { why: 'type' }), null);
  const sent = uploads(bring);
  sent.add([file('a.txt'), file('large.jpg', 16 * 1024 * 1024), file('b.jpg')], 'b1');
  await vi.waitFor(() => expect(asked).toEqual(['p1', 'p3']));
  await vi.waitFor(() => expect(sent.list.map((one) => [one.name, one.state])).toEqual([['a.txt', 'refused'], ['large.jpg', 'refused']]));
  expect(sent.list[1]?.why).toContain('Dieses Bild ist zu groß');
  expect(sent.underway).toBe(0);
  sent.dismiss('p1');
  expect(sent.list.map((one) => one.id)).toEqual(['p2']);
});

test('a photo that is taken back while it waits is not sent', async () => {
  const { asked, bring } = server(offline(), offline(), null, null, null);
  const sent = uploads(bring);
  sent.add([file('a.jpg'), file('b.jpg')], 'b1');
  sent.dismiss('p2');
  await vi.waitFor(() => expect(sent.list).toEqual([]));
  expect(asked).not.toContain('p2');
});
