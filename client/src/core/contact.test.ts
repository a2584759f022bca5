import { expect, test } from 'vitest';
import { parts } from './contact';

const links = (contact: string) => parts(contact).filter((part) => part.href).map((part) => part.href);

test.each([
  ['ayse@stadt.example.org', ['mailto:ayse@stadt.example.org']],
  ['Mail: ayse.kaya+team@stadt.de, Tel. 0170 1234567', ['mailto:ayse.kaya+team@stadt.de', 'tel:01701234567']],
  ['+49 (0)30 / 123 45-67', ['tel:+49301234567']],
  ['(030) 1234567.', ['tel:0301234567']],
  ['müller@köln.de', ['mailto:m%C3%BCller@k%C3%B6ln.de']],
  ['Zimmer 12, Haus 3', []],
  ['0-0', []],
  ['12345678901234567890', []],
  ['javascript:alert(1)', []],
  ['https://example.org', []],
  ['a@b', []],
  ['', []],
])('%s', (contact, hrefs) => expect(links(contact)).toEqual(hrefs));

test('nothing of what was written is lost, and a link has no parameters', () => {
  const nasty = 'x@y.de?bcc=all@z.de&body=<script> " onclick=1 \n 030 123456 ‮ +49 170 1';
  expect(parts(nasty).map((part) => part.text).join('')).toBe(nasty);
  for (const href of links(nasty)) expect(href).toMatch(/^(mailto:[\w.+%@-]+|tel:\+?\d+)$/);
});

test('puts a mail address and a number on lines of their own', () => {
  expect(parts('a@b.de, 0170 1234567 (abends)').map((part) => part.text)).toEqual(['a@b.de', '\n', '0170 1234567', ' (abends)']);
});
