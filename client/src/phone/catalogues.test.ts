// Every sentence a part of the phone's page says is in a catalogue that is loaded when that part is.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from '../core/fluent';

const HERE = 'src/phone';
const FIRST = join(HERE, 'main.ts');
// Said only once the part that brings the catalogue is there.
const GUARDED = new Set(['Write.svelte exchange-write-']);

const text = (path: string) => readFileSync(path, 'utf8');
const found = (path: string) => [path, `${path}.ts`].find((one) => existsSync(one)) ?? path;

/** What a file brings in at once, with all that brings in: modules and catalogues. */
function whole(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  if (!/\.(ts|svelte)$/.test(entry)) return seen;
  for (const [, name] of text(entry).matchAll(/^\s*(?:import(?! type)|export)\b(?:[^'\n;]* from)? ?'(\.[^'?]+)(?:\?raw)?'/gm))
    whole(found(join(dirname(entry), name!)), seen);
  return seen;
}

const idsOf = (files: Iterable<string>) => new Set([...files].filter((one) => one.includes('/de/') && one.endsWith('.ftl')).flatMap((one) => [...parse(text(one)).keys()]));

/** Ids, and beginnings of ids, that a file may ask for. */
function asked(path: string): { ids: string[]; starts: string[] } {
  const code = text(path);
  return { ids: [...code.matchAll(/'([a-z][a-z0-9]*(?:-[a-z0-9]+)+)'/g)].map(([, id]) => id!), starts: [...code.matchAll(/t\(`([a-z0-9-]+-)\$\{/g)].map(([, start]) => start!) };
}

const base = whole(FIRST);
const later = readdirSync(HERE).filter((name) => /\.(ts|svelte)$/.test(name) && !name.includes('.test.'))
  .flatMap((name) => [...text(join(HERE, name)).matchAll(/(?<!typeof )import\('(\.[^']+)'\)/g)].map(([, path]) => found(join(HERE, path!))));
const entries = [FIRST, ...new Set(later)];
const all = idsOf(entries.flatMap((entry) => [...whole(entry)]));

describe.each(entries)('%s', (entry) => {
  test('says nothing that is not loaded with it', () => {
    const files = whole(entry);
    const known = idsOf([...base, ...files]);
    const missing = [...files].filter((path) => /\.(ts|svelte)$/.test(path)).flatMap((path) => {
      const { ids, starts } = asked(path);
      const has = (start: string, among: Set<string>) => [...among].some((id) => id.startsWith(start));
      return [...ids.filter((id) => all.has(id) && !known.has(id)), ...starts.filter((start) => has(start, all) && !has(start, known))]
        .map((id) => `${path.split('/').pop()} ${id}`).filter((one) => !GUARDED.has(one));
    });
    expect(known.size).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });
});
