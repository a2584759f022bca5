import { expect, test } from 'vitest';
import { board, LEVELS, measure, standBoard } from '../../dev/sample';
import { fitNames, NAME_GAP, nameHeight } from '../core/layout/names';
import { arrangeWall, sameStop, stops, zoneStops } from '../core/layout/tour';
import { EMPTY_WORKSHOP, note, RULES } from '../core/defaults';
import type { Ballot, Board, Note, Rules, Statement, Step, Workshop } from '../core/model';
import { headlinesOf, quotesOf, slidesOf } from '../core/slides';
import { moved } from '../wall/moves';
import { Alarm } from './alarm.svelte';
import { arriving, dueAt, nextStep, resumeOf, stopsOf } from './day';
import { asNow, changesSeen, frameEnds } from './film.svelte';
import { LEAST_HEIGHT, setHead, SMALL } from './head';
import { actOf, SHOWN } from './keys';
import { pictureOf } from './picture';
import { choicesOf, dotSize, rowsOf } from './tally';

const scene = (count: number, layout: 'quadrants' | 'timeline' = 'quadrants') => ({ board: board(layout, count), box: { x: 0, y: 0, w: 1920, h: 892 }, measure });

test('a wall that shows every text does not walk; a full one shows each zone in turn', () => {
  expect(stops(scene(4))).toEqual([{}]);
  const full = stops(scene(200));
  expect(new Set(full.map((stop) => stop.zone))).toEqual(new Set([undefined, 'z0', 'z1', 'z2', 'z3']));
  expect(zoneStops(scene(4)).map((stop) => stop.zone)).toEqual(['z0', 'z1', 'z2', 'z3']);
  expect(sameStop({ zone: 'z0' }, { zone: 'z0', page: 0 })).toBe(true);
});

test('the same wall again moves nothing', () => {
  const first = arrangeWall(scene(50));
  expect(moved(first.layout.cards, arrangeWall(scene(50), {}, first).layout.cards)).toBe(0);
});

test('names step down in size, and at the least only the newest stand', () => {
  const names = Array.from({ length: 120 }, (_, i) => `Name ${i}`);
  expect(fitNames(names.slice(0, 5), 1152, 400, 330, measure)).toEqual({ size: 44, count: 5 });
  const many = fitNames(names, 1152, 400, 330, measure);
  expect(many.size).toBe(28);
  expect(many.count).toBeLessThan(120);
  expect(many.count).toBeGreaterThan(Math.floor(400 / (nameHeight(28) + NAME_GAP)));
});

test('every act has a key in the help, and keys of the browser are left alone', () => {
  const press = (key: string, more = {}) => actOf({ key, ctrlKey: false, altKey: false, metaKey: false, ...more } as KeyboardEvent);
  expect(press('PageDown')).toBe('next');
  expect(press('L')).toBe('list');
  expect(press('f', { ctrlKey: true })).toBeNull();
  expect(press('x')).toBeNull();
  expect(new Set(SHOWN.map(([, act]) => act)).size).toBe(SHOWN.length);
  expect(LEVELS).toHaveLength(3);
});

const rules = (more: Partial<Rules> = {}): Rules => ({ ...RULES, ...more });
const step = (id: string, more: Partial<Step> = {}): Step => ({ id, title: id, board: '', prompts: {}, minutes: 10, form: 'plenary',
  rules: rules(), signal: 'none', vote: null, day: 1, method: '', skipped: false, began: 0, ended: 0, mix: '', round: 0, ...more });
const day = (...steps: Step[]): Workshop => ({ ...EMPTY_WORKSHOP, steps, step: steps[0]!.id, begins: ['2026-11-23T09:00', '2026-11-24T09:00'] });
const bare: Board = { ...board('columns', 0), zones: new Map(), notes: new Map() };
const written = (id: string, at: number, veil: Note['veil'] = ''): Note => note({ id, zone: 'z0', order: id, at, veil, text: veil ? '' : 'Text' });
const holding = (...notes: Note[]): Board => ({ ...bare, notes: new Map(notes.map((one) => [one.id, one])) });
const now = (board: Board | null, more: Partial<Parameters<typeof pictureOf>[0]> = {}) =>
  pictureOf({ workshop: EMPTY_WORKSHOP, step: null, board, spot: '', voted: '', ...more });

test('in a private step only the number is shown, until something of this step is revealed', () => {
  const own = { rules: rules({ see: 'own' }) };
  const running = step('s', { board: 'b1', began: 100, rules: own.rules });
  expect(now({ ...holding(written('old', 50), written('n', 150, 'own')), ...own }, { step: running }).kind).toBe('private');
  expect(now({ ...holding(written('old', 50)), ...own }, { step: running }).kind).toBe('private');
  expect(now({ ...holding(written('n', 150), written('m', 151, 'own')), ...own }, { step: running }).kind).toBe('wall');
  expect(now(holding(written('n', 150)), { step: running }).kind).toBe('wall');
});

test('the spot goes before the vote, the vote before the wall, a day that rests before all', () => {
  const ballot: Ballot = { id: 'v', kind: 'dots', question: '', items: [], budget: 3, per_item: 3, named: false, open: true, voters: 0, tallies: [], reasons: [], at: 1, badges: [] };
  const voting = { ...holding(written('n', 1)), ballots: new Map([['v', ballot]]) };
  expect(now(voting)).toEqual({ kind: 'ballot', id: 'v' });
  expect(now(voting, { spot: 'note:n' })).toEqual({ kind: 'note', id: 'n' });
  expect(now(voting, { spot: 'note:gone' }).kind).toBe('ballot');
  expect(now(voting, { spot: 'board:b1' })).toEqual({ kind: 'wall', zone: '', still: true });
  expect(now(voting, { workshop: { ...EMPTY_WORKSHOP, paused: true } }).kind).toBe('rest');
  expect(now(null, { step: step('break') }).kind).toBe('rest');
  expect(now(null).kind).toBe('lobby');
  const closed = { ...voting, ballots: new Map([['v', { ...ballot, open: false }]]) };
  expect(now(closed).kind).toBe('wall');
  expect(now(closed, { voted: 'v' }).kind).toBe('ballot');
});

test('a cluster whose last note has gone is neither shown large nor a headline', () => {
  const clusters = new Map(['c', 'empty'].map((id) => [id, { id, zone: 'z0', order: id, title: id }]));
  const there = { ...holding({ ...written('n', 1), cluster: 'c' }), clusters };
  expect(now(there, { spot: 'cluster:c' })).toEqual({ kind: 'cluster', id: 'c' });
  expect(now(there, { spot: 'cluster:empty' }).kind).toBe('wall');
  const unnamed = { ...there, clusters: new Map([['c', { id: 'c', zone: 'z0', order: 'c', title: '' }]]) };
  expect(now(unnamed, { spot: 'cluster:c' }).kind).toBe('cluster');
  expect(headlinesOf(there, 'z0')).toEqual(['c']);
});

test('what comes next and when: by the clock within a day, by the plan overnight, not while the clock stands', () => {
  const steps = [step('a', { minutes: 30 }), step('x', { skipped: true }), step('b'), step('c', { day: 2 })];
  const at = Date.parse('2026-11-23T09:10');
  const running: Workshop = { ...day(...steps), clock: { ends: at + 60_000, left: 0, total: 90_000 } };
  expect(nextStep(running)?.id).toBe('b');
  expect(dueAt(running, at)).toBe(at + 60_000);
  expect(dueAt({ ...running, clock: { ends: 0, left: 5_000, total: 90_000 } }, at)).toBeNull();
  expect(dueAt({ ...running, clock: null }, at)).toBe(Date.parse('2026-11-23T09:30'));
  expect(dueAt({ ...running, step: 'b' }, at)).toBe(Date.parse('2026-11-24T09:00'));
  expect(stopsOf(running)).toMatchObject({ at: 0, stops: [{ id: 'a' }, { id: 'b' }] });
});

test('the alarm rings once for a signal and once at the end of the time, and not for what is long past', () => {
  const rang: string[] = [];
  const alarm = new Alarm((signal) => rang.push(signal));
  const at = 1_000_000;
  alarm.hear({ ...EMPTY_WORKSHOP, signal: 'bell', rang: at - 60_000 }, at);
  expect(rang).toEqual([]);
  alarm.hear({ ...EMPTY_WORKSHOP, signal: 'bell', rang: at }, at);
  alarm.hear({ ...EMPTY_WORKSHOP, signal: 'bell', rang: at }, at + 250);
  expect(rang).toEqual(['bell']);
  const timed = { ...EMPTY_WORKSHOP, signal: 'bell' as const, rang: at, clock: { ends: at + 1_000, left: 0, total: 1_000 } };
  for (const ms of [500, 750, 1_000, 1_250]) alarm.hear(timed, at + ms);
  expect(rang).toEqual(['bell', 'gong']);
  expect(alarm.seen).toBe('over');
  const slot = { ...EMPTY_WORKSHOP, spot: { board: 'b', item: 'note:n', until: at + 3_000 } };
  for (const ms of [2_500, 2_900, 3_100, 3_300]) alarm.hear(slot, at + ms);
  expect(rang).toEqual(['bell', 'gong', 'bell']);
  alarm.end();
});

test('an open vote goes before private writing, and its result before the older one of the step', () => {
  const ballot = (id: string, open: boolean, at: number): Ballot => ({ id, kind: 'consent', question: '', items: [], budget: 3, per_item: 3, named: false, open, voters: 0, tallies: [], reasons: [], at, badges: [] });
  const on = (...ballots: Ballot[]) => ({ ...holding(written('n', 1)), ballots: new Map(ballots.map((one) => [one.id, one])) });
  const workshop = { ...EMPTY_WORKSHOP, steps: [step('s', { board: 'b1' }), step('later', { board: 'b1' })], step: 's' };
  const at = (board: Board, voted = '') => now(board, { workshop, step: workshop.steps[0]!, voted });
  expect(at(on(ballot('s', false, 1), ballot('adhoc', true, 2)))).toEqual({ kind: 'ballot', id: 'adhoc' });
  expect(at(on(ballot('s', false, 1), ballot('adhoc', false, 2)), 'adhoc')).toEqual({ kind: 'ballot', id: 'adhoc' });
  expect(at(on(ballot('s', false, 1), ballot('adhoc', false, 2)))).toEqual({ kind: 'ballot', id: 's' });
  expect(at(on(ballot('later', true, 3))).kind).toBe('wall');
  const alone = { ...on(ballot('adhoc', true, 2)), notes: new Map(), rules: rules({ see: 'own' }) };
  expect(at(alone).kind).toBe('ballot');
});

test('a day that rests goes on with its running step, and overnight with the next day at its hour', () => {
  const at = Date.parse('2026-11-23T12:10');
  const resting: Workshop = { ...day(step('a', { minutes: 30 }), step('b'), step('c', { day: 2 })), paused: true, clock: { ends: 0, left: 60_000, total: 90_000 } };
  expect(resumeOf(resting, at)).toEqual({ title: 'a', at: null });
  expect(resumeOf({ ...resting, step: 'b' }, at)).toEqual({ title: 'b', at: null });
  expect(resumeOf({ ...resting, step: 'b', clock: null }, at)).toEqual({ title: 'c', at: Date.parse('2026-11-24T09:00') });
});

test('people arrive until something of the day has been on a board', () => {
  expect(arriving(day(step('a'), step('b', { board: 'b1' })))).toBe(true);
  expect(arriving(day(step('a'), step('b', { board: 'b1', began: 5 })))).toBe(false);
  expect(arriving({ ...day(step('a', { board: 'b1', began: 5 }), step('c', { day: 2 })), step: 'c' })).toBe(true);
});

test('the question stands whole at any length: legend and hint give way, then its size', () => {
  const said = (lines: readonly { runs: readonly { text: string }[] }[]) => lines.map((line) => line.runs.map((run) => run.text).join('')).join(' ');
  const set = (title: string, more = {}) => setHead({ title, second: '', hint: '', legend: 520, room: 1420, measure, ...more });
  expect(set('Wo stehen wir?')).toMatchObject({ title: { size: 52 }, legend: true, height: LEAST_HEIGHT });
  const asked = 'Welche Momente der letzten zehn Jahre haben uns geprägt? Ein Moment je Karte, mit Jahr oder Datum.';
  for (const text of [asked, asked.repeat(2), `${asked} `.repeat(5).trim()]) {
    for (const more of [{}, { second: `${asked} `.repeat(3).trim(), hint: 'allein · höchstens 3 Karten · noch 9 Karten verdeckt' }]) {
      const head = set(text, more);
      expect(said(head.title.lines).replace(/- /g, '')).toBe(text);
      expect(said(head.second.lines)).toBe('second' in more ? more.second : '');
      expect(head.title.size).toBeGreaterThanOrEqual(text === asked ? 44 : SMALL);
      expect(head.legend).toBe(false);
      const used = [head.title, head.second].reduce((sum, row) => sum + row.lines.length * row.size * 1.04, 0);
      expect(head.height - used).toBeGreaterThan(16);
    }
  }
  expect(said(set('Kurz?', { hint: 'allein · höchstens 3 Karten · noch 9 Karten verdeckt' }).hint.lines)).not.toMatch(/^·|·$/);
});

test('ties share a rank, and a place that too many share wins nothing', () => {
  const result = (...totals: number[]) => {
    const items = totals.map((_, i) => `note:n${i}`);
    const ballot: Ballot = { id: 'v', kind: 'dots', question: '', items, budget: 3, per_item: 3, named: false, open: false, voters: 9,
      tallies: totals.map((total, i) => ({ item: items[i]!, total, counts: [] })), reasons: [], at: 1, badges: [] };
    return rowsOf(holding(...totals.map((_, i) => written(`n${i}`, 1))), ballot).map((row) => [row.rank, row.total, row.won]);
  };
  expect(result(1, 9, 5, 5, 0, 2)).toEqual([[1, 9, true], [2, 5, true], [2, 5, true], [4, 2, false], [5, 1, false], [6, 0, false]]);
  expect(result(4, 4, 4, 4).some(([, , won]) => won)).toBe(false);
  expect(dotSize(81, 950, 92)).toEqual({ dot: 22, gap: 6, rows: 3 });
  expect(dotSize(5_000, 950, 92).dot).toBe(0);
  expect(dotSize(5, 950, 200).dot).toBeGreaterThan(44);
});

test('after the votes come voices: of each cluster up to three, those with most support first', () => {
  const told = holding(...[1, 9, 5, 0].map((likes, i) => ({ ...written(`n${i}`, i), likes, cluster: 'c' })), { ...written('alone', 9), cluster: 'one' });
  const board = { ...told, clusters: new Map(['c', 'one'].map((id) => [id, { id, zone: 'z0', order: id, title: id }])) };
  expect(quotesOf(board, 'c').map((one) => one.id)).toEqual(['n1', 'n2', 'n0']);
  expect(slidesOf([board]).map((slide) => slide.picture)).toEqual([{ kind: 'quotes', id: 'c' }]);
});

test('the film begins with its first note, and what nobody sees takes no time', () => {
  const entry = (type: string, body: object) => ({ type, body }) as unknown as Parameters<typeof changesSeen>[0][number];
  const add = (id: string, veil: Note['veil'] = '') => entry('note_added', { note: written(id, 1, veil) });
  const log = [entry('zone_added', {}), entry('zone_added', {}), add('veiled', 'own'), entry('note_edited', { note: 'veiled' }), add('a'), add('gone'),
    entry('note_moved', { note: 'gone' }), entry('note_moved', { note: 'a' }), entry('notes_shown', { notes: [written('veiled', 1)] }), entry('note_edited', { note: 'gone' })];
  expect(changesSeen(log, holding(written('a', 1), written('veiled', 1)))).toEqual([5, 8, 10]);
  expect(changesSeen(log.slice(0, 2), holding())).toEqual([]);
});

test('the film ends with the board as it is, tells nothing that is gone, and says notes as they read now', () => {
  expect(frameEnds(3, 160)).toEqual([1, 2, 3]);
  expect(frameEnds(1_000, 12)).toHaveLength(12);
  expect(frameEnds(1_000, 12).at(-1)).toBe(1_000);
  const past = holding(written('n', 1), written('gone', 2), written('held', 3));
  const present = holding({ ...written('n', 1), text: 'Berichtigt' }, written('held', 3, 'desk'));
  expect([...asNow(past, present).notes.values()].map((one) => one.text)).toEqual(['Berichtigt']);
});

test('results begin with the stands in their order and at most three headlines of each, then statements, final ones first', () => {
  const made = standBoard(3, 30);
  const statement = (id: string, status: 'draft' | 'final'): Statement =>
    ({ id, text: id, zone: 'z0c0', order: id, status, cluster: '', sources: [], support: { notes: 0, tables: 0, levels: {} }, at: 0 });
  const told = { ...made, statements: new Map([['a', statement('a', 'draft')], ['b', statement('b', 'final')]]) };
  const slides = slidesOf([told]);
  expect(slides.map((slide) => ('id' in slide.picture ? slide.picture.id : ''))).toEqual(['z0', 'z1', 'z2', 'b', 'a']);
  expect(headlinesOf(told, 'z0')).toEqual(['b', 'a']);
  expect(headlinesOf(told, 'z1')).toHaveLength(3);
});

test('choices of the same words have a tile each in a vote, and a name each in its result', () => {
  const twin = (id: string, text: string, zone: string) => note({ id, zone, order: id, text });
  const twins = holding(twin('n0', 'Mut', 'z0'), twin('n1', 'mut.', 'z1'), twin('n2', 'Mut', 'z1'));
  const items = ['note:n0', 'note:n1', 'note:n2'];
  const ballot: Ballot = { id: 'v', kind: 'dots', question: '', items, budget: 3, per_item: 3, named: false, open: true, voters: 2,
    tallies: items.map((item, i) => ({ item, total: 3 - i, counts: [] })), reasons: [], at: 1, badges: [] };
  const { layout } = arrangeWall({ board: choicesOf(twins, ballot, 'Wahl'), box: { x: 0, y: 0, w: 1440, h: 892 }, measure });
  expect(layout.cards.map((card) => card.notes)).toEqual(items.map((item) => [item]));
  expect(new Set(rowsOf(twins, ballot).map((row) => row.text)).size).toBe(3);
});
