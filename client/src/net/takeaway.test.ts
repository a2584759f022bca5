import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeawayFile } from './takeaway';

const answers: Response[] = [];
const full = (wait_ms: number) => Response.json({ code: 'too_fast', fields: { wait_ms }, retry: true }, { status: 429 });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async () => answers.shift()!);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  answers.length = 0;
});

test('a file waits for its turn where many ask at once', async () => {
  const headers = { 'Content-Disposition': `attachment; filename="takeaway.pdf"; filename*=UTF-8''Meine-%C3%9Cbersicht.pdf` };
  answers.push(full(5_000), full(5_000), new Response('made', { headers }));
  const asked = takeawayFile('w', 't', 'pdf', 'de');
  await vi.advanceTimersByTimeAsync(10_000);
  const { file, name } = await asked;
  expect([await file.text(), name]).toEqual(['made', 'Meine-Übersicht.pdf']);
});

test('who has asked too often is told so at once', async () => {
  answers.push(full(20_000), new Response('made'));
  await expect(takeawayFile('w', 't', 'md', 'de')).rejects.toMatchObject({ code: 'too_fast' });
  expect(answers).toHaveLength(1);
});

test('what is refused is not asked again', async () => {
  answers.push(Response.json({ code: 'blocked', fields: {}, retry: false }, { status: 403 }), new Response('made'));
  await expect(takeawayFile('w', 't', 'md', 'de')).rejects.toMatchObject({ code: 'blocked' });
});
