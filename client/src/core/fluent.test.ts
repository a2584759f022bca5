// Every message of every file says the same here and in @fluent/bundle, and both languages have the same messages.

import { FluentBundle, FluentResource } from '@fluent/bundle';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { format, parse } from './fluent';

const FOLDER = new URL('../../../server/messages/', import.meta.url);
const read = (language: string, name: string) => readFileSync(new URL(`${language}/${name}`, FOLDER), 'utf8');
const files = readdirSync(new URL('de/', FOLDER));

describe.each(['de', 'en'])('%s', (language) => {
  test.each(files)('%s', (name) => {
    const source = read(language, name);
    const bundle = new FluentBundle(language, { useIsolating: false });
    expect(bundle.addResource(new FluentResource(source))).toEqual([]);
    const messages = parse(source);
    const ids: string[] = [];
    const variables = Object.fromEntries([...source.matchAll(/\$([a-zA-Z_]+)/g)].map((found) => [found[1]!, '']));
    for (const [id, message] of bundle._messages) {
      const patterns = [[id, message.value], ...Object.entries(message.attributes).map(([key, one]) => [`${id}.${key}`, one])];
      for (const [full, value] of patterns as [string, any][]) {
        if (value === null) continue;
        ids.push(full);
        for (const sample of [0, 1, 2, 12_345, 'Zone „A“']) {
          const args = Object.fromEntries(Object.keys(variables).map((key) => [key, sample]));
          expect(format(messages.get(full)!, args, language)).toBe(bundle.formatPattern(value, args));
        }
      }
    }
    expect([...messages.keys()].sort()).toEqual(ids.sort());
  });
});

test.each(files)('%s has the same messages in both languages', (name) => {
  expect([...parse(read('de', name)).keys()]).toEqual([...parse(read('en', name)).keys()]);
});
