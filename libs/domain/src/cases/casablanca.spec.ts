import moment from 'moment-timezone';
import { casablancaOffset, clockInMorocco, instantInMorocco } from './casablanca';
import { dayIn } from './day';

const hour = 3_600_000;

describe("Morocco's clocks", () => {
  it('agree with the time zone database at every hour from 2005 to 2035', () => {
    const zone = moment.tz.zone('Africa/Casablanca')!;
    const wrong: string[] = [];
    for (let at = Date.UTC(2005, 0, 1); at < Date.UTC(2036, 0, 1); at += hour)
      if (casablancaOffset(at) !== -zone.utcOffset(at) * 60_000) wrong.push(new Date(at).toISOString());
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2006-07-01T23:30:00Z', '2006-07-01', 'before summer time came, UTC'],
    ['2019-12-31T22:59:00Z', '2019-12-31', 'UTC+1: a minute before the new year'],
    ['2019-12-31T23:00:00Z', '2020-01-01', 'UTC+1: the new year, one hour before UTC'],
    ['2020-05-01T23:30:00Z', '2020-05-01', 'Ramadan 2020, UTC'],
    ['2026-09-19T23:30:00Z', '2026-09-20', 'the last night of UTC+1'],
    ['2026-12-31T23:30:00Z', '2026-12-31', 'UTC again: still the old year'],
  ])('%s falls on %s (%s)', (instant, day) => {
    expect(dayIn(new Date(instant))).toBe(day);
  });

  it.each([
    ['2026-11-24T23:55', '2026-11-24T23:55:00.000Z'],
    ['2025-11-24T23:55', '2025-11-24T22:55:00.000Z'],
    ['2026-03-22T02:30', undefined], // clocks went from 02:00 to 03:00
    ['2026-02-15T02:30', '2026-02-15T01:30:00.000Z'], // shown twice: the first one
    ['2026-02-30T10:00', undefined],
    ['tomorrow', undefined],
  ])('show %s at %s', (local, instant) => {
    expect(instantInMorocco(local)).toBe(instant);
    if (instant) expect(clockInMorocco(new Date(instant))).toBe(local);
  });
});
