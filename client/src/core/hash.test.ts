import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonical, sha256 } from './hash';

test('SHA-256 agrees with the platform at every length around the block size', () => {
  for (const length of [0, 1, 3, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000]) {
    const text = 'ä'.repeat(length % 7) + 'x'.repeat(length);
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
  }
});

test('canonical JSON sorts keys, has no spaces and escapes only what JSON must', () => {
  expect(canonical({ b: [1, null, true], a: 'Ä"\n\u2028' })).toBe('{"a":"Ä\\"\\n\u2028","b":[1,null,true]}');
});
