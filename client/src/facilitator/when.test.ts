import { describe, expect, it } from 'vitest';
import { readWhen, typedWhen } from './when';

const start = (typed: string) => readWhen(typed)?.start;

describe('a typed date', () => {
  it.each([
    ['2017', '2017'], ['Juni 2017', '2017-06'], ['jun 2017', '2017-06'], ['15.6.2017', '2017-06-15'], ['15. Juni 2017', '2017-06-15'],
    ['June 15, 2017', '2017-06-15'], ['15 June 2017', '2017-06-15'], ['06/2017', '2017-06'], ['2017-06-15', '2017-06-15'],
    ['2. Quartal 2017', '2017-Q2'], ['Q2 2017', '2017-Q2'], ['2017 Q2', '2017-Q2'], ['März 2020', '2020-03'], ['Mrz 2020', '2020-03'],
  ])('%s is %s', (typed, meant) => expect(start(typed)).toBe(meant));
  it('may be approximate', () => expect(readWhen('ca. 2015')).toEqual({ start: '2015', end: '', circa: true }));
  it('may be a range', () => expect(readWhen('ca. Juni 2015 bis 2018')).toEqual({ start: '2015-06', end: '2018', circa: true }));
  it('may be a range of years with a dash', () => expect(readWhen('2015-2018')).toEqual({ start: '2015', end: '2018', circa: false }));
  it.each(['', 'gestern', '31.2.2017', 'Foo 2017', '2018 bis 2015', '13/2017', '2022 oder 2023', '2020 Frühling', '12.5.2021x'])('"%s" is none', (typed) => expect(readWhen(typed)).toBeNull());
  it('that cannot be read leaves the former one, and an empty field none', () => {
    const former = { start: '2017', end: '', circa: false };
    expect(typedWhen('2022 oder 2023', former)).toEqual({ when: former, unread: true });
    expect(typedWhen('2022', former).when?.start).toBe('2022');
    expect(typedWhen(' ', former)).toEqual({ when: null, unread: false });
  });
});
