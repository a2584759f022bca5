import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { NO_WISHES, type Mix, type Station } from '../core/mix';
import { EMPTY_WORKSHOP, seat } from '../core/defaults';
import type { PersonCard, Seat, Workshop } from '../core/model';
import { speak } from '../i18n.svelte';
import { brokenWords, metWords, worth } from './certificate';
import { hindrance, kinds, mixable, NEW_STATION, outcome, shares, staysWords, whyNot } from './mixing';

const CARD: PersonCard = { organisation: '', region: '', project: '', function: '', branch: '', access: '' };
const stations = (count: number, more: object = {}) => Array.from({ length: count }, (_, at) => ({ ...NEW_STATION, id: `t${at}`, title: String(at + 1), ...more }));
const people = (count: number, more: (at: number) => Partial<Seat> = () => ({})): Workshop => ({
  ...EMPTY_WORKSHOP,
  seats: new Map(Array.from({ length: count }, (_, at) => seat({ id: `s${at}`, badge: at + 1, at: 1, ...more(at) })).map((one) => [one.id, one])),
});
const ask = (count: number, rounds: number, visit: string, apart: string[] = [], more: object = {}) => ({ stations: stations(count, more), rounds, visit, apart });

beforeAll(() => {
  const read = (language: string) => ['common', 'refusals', 'roster', 'people', 'facilitator'].map((name) => readFileSync(`../server/messages/${language}/${name}.ftl`, 'utf8'));
  vi.stubGlobal('document', { documentElement: {} });
  speak({ de: read('de'), en: read('en') }, 'de');
});

describe('what comes out', () => {
  it.each([
    [120, 3, true, '120 Menschen, 3 Stände: je 40, an 4 Tischen zu 10'],
    [40, 4, false, '40 Menschen, 4 Tische: je 10'],
    [200, 30, true, '200 Menschen, 30 Stände: je 6 oder 7'],
    [25, 2, false, '25 Menschen, 2 Tische: je 12 oder 13, an 2 Tischen zu 6 oder 7'],
  ])('says it of %i people at %i', (count, groups, stands, words) => expect(outcome(count, stations(groups), stands)).toBe(words));

  it('leaves closed stations out and keeps to capacities', () => {
    const some = stations(4).map((one, at) => ({ ...one, closed: at === 0, capacity: at === 1 ? 4 : 0 }));
    expect(outcome(24, some, true)).toBe('24 Menschen, 3 Stände: je 4 bis 10');
  });

  it.each([[10, [0, 0, 0], [4, 3, 3]], [10, [2, 0, 0], [2, 4, 4]], [10, [3, 3, 3], [3, 3, 3]], [0, [0], [0]]])('shares %i people', (count, room, sizes) => expect(shares(count, room)).toEqual(sizes));
});

it('mixes those who are expected or here, and nobody who is away, blocked, a host or no participant', () => {
  const more: Partial<Seat>[] = [{ at: 0 }, { away: true }, { blocked: true }, { role: 'scribe' }, {}, {}];
  const workshop = people(6, (at) => more[at]!);
  expect(mixable(workshop, stations(1, { hosts: ['s5'] })).map((one) => one.id)).toEqual(['s0', 's4']);
});

it.each([
  [0, ask(3, 1, 'any'), 'people'], [9, ask(0, 1, 'any'), 'stations'], [9, ask(3, 4, 'once'), 'visits'], [9, ask(3, 4, 'any'), undefined],
  [9, ask(3, 3, 'once', [], { capacity: 2 }), 'room'], [9, ask(3, 3, 'once', ['project']), 'apart'], [3, ask(3, 3, 'once', ['project']), undefined],
])('sees before planning what %i people cannot do', (count, asked, why) =>
  expect(hindrance(people(count, () => ({ card: { ...CARD, project: 'P' } })), asked)?.why).toBe(why));

it('takes those who say nothing, or have no level, for nobody’s like', () => {
  const workshop = people(4, (at) => ({ color: at ? 'blue' : 'white', card: at > 1 ? { ...CARD, region: at === 2 ? 'Süd' : 'süd' } : null }));
  const seats = [...workshop.seats.values()];
  expect([...kinds(seats, 'color')]).toEqual([['blue', 3]]);
  expect([...kinds(seats, 'region')]).toEqual([['süd', 2]]);
});

it('has a sentence for every reason why the server refuses a mix', () => {
  const workshop = people(1, () => ({ name: 'Ayşe Kaya' }));
  const fields = { people: 5, groups: 3, rounds: 4, room: 2, limit: 9, id: 's0', apart: 2, together: 0, visits: 0 };
  for (const why of ['people', 'groups', 'rounds', 'twice', 'unknown', 'room', 'visits', 'apart', 'together', 'both', 'wishes', 'stopped']) {
    expect(whyNot({ code: 'impossible', fields: { why, ...fields } }, workshop)).not.toMatch(/fac-|\{\$/);
  }
  expect(whyNot({ code: 'impossible', fields: { why: 'both', ...fields } }, workshop)).toContain('Ayşe K.');
  expect(whyNot({ code: 'running', fields: {} }, workshop)).toBe('Dieser Schritt läuft gerade.');
});

it('names the wish that cannot be', () => {
  const workshop = people(9, () => ({ card: { ...CARD, organisation: 'Stadt Ulm' } }));
  const fields = hindrance(workshop, ask(3, 3, 'once', ['organisation']))!;
  expect(whyNot({ code: 'impossible', fields }, workshop)).toMatch(/Organisation.*9 Menschen.*3 Gruppen/);
});

it('says what stays and what is planned anew', () => {
  const mix: Mix = { id: 'm', title: 'M', stations: stations(3), rounds: 4, board: '', visit: 'any', wishes: NO_WISHES, seed: 0, begun: 2, seatings: [] };
  const step = { id: 'r2', mix: 'm', round: 2 } as Workshop['steps'][number];
  const workshop = { ...EMPTY_WORKSHOP, mixes: new Map([['m', mix]]), steps: [step] };
  expect(staysWords(workshop, mix)).toBe('Vorbei und unverändert: Runde 1 bis 2. Neu geplant: Runde 3 bis 4.');
  expect(staysWords({ ...workshop, step: 'r2' }, mix)).toBe('Vorbei und unverändert: Runde 1. Runde 2 läuft und bleibt. Neu geplant: Runde 3 bis 4.');
  expect(staysWords(workshop, { ...mix, begun: 4 })).toContain('Es kommt keine Runde mehr.');
});

it('says that one has a break where pairs are an odd number', () => {
  const tables = (count: number): Station[] => Array.from({ length: count }, () => ({ ...NEW_STATION, capacity: 2 }));
  expect(outcome(31, tables(16), false)).toBe('31 Menschen, 16 Tische: je 2; in jeder Runde hat eine Person Pause');
  expect(outcome(30, tables(15), false)).toBe('30 Menschen, 15 Tische: je 2');
});

describe('a certificate in words', () => {
  const none = { apart: 0, together: 0, spread: 0, visits: 0, sizes: 0 };
  const contacts = (least: number, repeats: number, most = least) => ({ least, mean: least, most, repeats, unmet: 0 });
  const told = { people: 120, plan: contacts(79, 3420), broken: none, rotation: contacts(39, 7020), bound: { least: 79, repeats: 3420 }, rather: { groups: 9, tables: 0, together: 0, who: [], asked: false }, tables: null };

  it('says that more is not possible only where it is so', () => {
    expect(worth(told).join(' ')).toMatch(/mindestens 79 andere\. Mehr geht nicht\. .*wären es 39\. .*3\.420 \S+ wiederholen sich\. Weniger geht nicht\. .*7\.020/);
    expect(worth({ ...told, bound: { least: 82, repeats: 0 } }).join(' ')).toMatch(/Mehr als 82 kann kein Plan/);
    expect(worth({ ...told, people: 80 })[0]).toBe('Alle 80 treffen sich: jede Person jede andere.');
  });

  it('says at how many tables two sit who should rather be apart, and that all else is counted by stand', () => {
    expect(worth(told)).toContain('Alle Wünsche sind erfüllt, die Gruppen so gleich groß, wie es geht.');
    const words = worth({ ...told, rather: { groups: 36, tables: 36, together: 33, who: [], asked: true } });
    expect(words).toContain('An 33 von 36 Tischen sitzen zwei, die lieber getrennt sein sollten.');
    expect(words.join(' ')).toMatch(/Gezählt je Stand, nicht je Tisch/);
    expect(words.join(' ')).not.toMatch(/Alle Wünsche|fac-/);
  });

  it('counts who sits together where a stand has tables, and says what holds of the stand beside it', () => {
    const seated = { ...told, tables: { plan: { ...contacts(24, 70), most: 27 }, rotation: contacts(9, 1620), bound: { least: 26, repeats: 48 } } };
    const words = worth(seated);
    expect(words[0]).toBe('Jede Person sitzt mit mindestens 24 anderen an einem Tisch.');
    expect(words[1]).toMatch(/Mehr als 26 kann kein Plan\. .*wären es 9\./);
    expect(words).toContain('Am selben Stand, auch an zwei seiner Tische, ist jede Person mit mindestens 79 anderen; bei festen Gruppen wären es 39. Mehr geht nicht.');
    expect([metWords(told, true), metWords(seated, true), metWords(told, false)].map((met) => /Stand/.test(met))).toEqual([true, false, false]);
  });

  it('says that a wish to be apart is kept, where somebody has it', () => {
    const kept = { groups: 14, tables: 14, together: 0, who: [], asked: true };
    expect(worth({ ...told, rather: kept })).toContain('Wer lieber getrennt sitzen sollte, sitzt nie am selben Tisch.');
    expect(worth({ ...told, rather: { ...kept, tables: 0 } })).toContain('Wer lieber getrennt sein sollte, ist es in jeder Runde.');
    expect(worth(told).join(' ')).not.toMatch(/lieber/);
  });

  it('does not flatter itself with who sits alone in a fixed group', () => {
    const pairs = { ...told, people: 31, plan: contacts(4, 0, 5), rotation: { ...contacts(0, 150), most: 1 }, bound: { least: 4, repeats: 0 } };
    expect(worth(pairs, false).join(' ')).toMatch(/wären es höchstens 1\./);
  });

  it('hides nothing that is worse than fixed groups, and no wish that is broken', () => {
    const worse = { ...told, plan: contacts(30, 9000, 44), broken: { ...none, spread: 2 } };
    expect(worth(worse).join(' ')).toMatch(/kämen auf 39/);
    expect(worth(worse).join(' ')).not.toMatch(/Alle Wünsche/);
    expect(brokenWords(worse.broken)).toHaveLength(1);
  });
});
