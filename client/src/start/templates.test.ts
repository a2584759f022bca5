import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { AGENDAS, TEMPLATES } from './templates';

it('offers every single board that the catalogue tells of', () => {
  const catalogue = readFileSync('../server/messages/de/templates.ftl', 'utf8');
  const told = [...catalogue.matchAll(/^template-([a-z]+) = .*\n {4}\.prompt/gm)].map(([, id]) => id);
  expect(told).toContain('questions');
  expect(told.toSorted()).toEqual([...TEMPLATES].toSorted());
  expect(AGENDAS.filter((one) => told.includes(one))).toEqual([]);
});
