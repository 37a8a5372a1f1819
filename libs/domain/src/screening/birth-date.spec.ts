import fc from 'fast-check';
import { ageBand, ageOn, birthDate, birthDateFromAge, isAtLeast, isMinor, isUnder, type BirthDate } from './birth-date';

const today = '2026-11-23';
const on = (day: string): BirthDate => ({ from: day, to: day, precision: 'day' });
const between = (from: string, to: string): BirthDate => ({ from, to, precision: 'estimated' });

describe('what was said of a birthday', () => {
  it.each([
    ['a day', '1994-05-02', 'day', '1994-05-02', '1994-05-02'],
    ['a leap day', '2008-02-29', 'day', '2008-02-29', '2008-02-29'],
    ['born today', '2026-11-23', 'day', '2026-11-23', '2026-11-23'],
    ['a month', '1994-05', 'month', '1994-05-01', '1994-05-31'],
    ['February of a leap year', '2008-02', 'month', '2008-02-01', '2008-02-29'],
    ['February of a common year', '2100-02', 'month', '2100-02-01', '2100-02-28', '2126-01-01'],
    ['a year', '1994', 'year', '1994-01-01', '1994-12-31'],
    ['the month under way: born by today', '2026-11', 'month', '2026-11-01', '2026-11-23'],
    ['the year under way: born by today', '2026', 'year', '2026-01-01', '2026-11-23'],
    ['120 years, no more', '1905-11-24', 'day', '1905-11-24', '1905-11-24'],
  ] as const)('%s: %s', (_, text, precision, from, to, asOf: string = today) => {
    expect(birthDate(text, precision, asOf)).toEqual({ ok: true, birth: { from, to, precision } });
  });

  it.each([
    ['no such day', '2026-02-29', 'day', 'birth-date-invalid'],
    ['no such month', '1994-13', 'month', 'birth-date-invalid'],
    ['month zero', '1994-00', 'month', 'birth-date-invalid'],
    ['day zero', '1994-05-00', 'day', 'birth-date-invalid'],
    ['a year where a day is due', '1994', 'day', 'birth-date-invalid'],
    ['a day where a year is due', '1994-05-02', 'year', 'birth-date-invalid'],
    ['another order', '02/05/1994', 'day', 'birth-date-invalid'],
    ['nothing', '', 'year', 'birth-date-invalid'],
    ['something around it', ' 1994 ', 'year', 'birth-date-invalid'],
    ['121 years ago today', '1905-11-23', 'day', 'birth-date-invalid'],
    ['year zero', '0000', 'year', 'birth-date-invalid'],
    ['tomorrow', '2026-11-24', 'day', 'birth-date-in-future'],
    ['next month', '2026-12', 'month', 'birth-date-in-future'],
    ['next year', '2027', 'year', 'birth-date-in-future'],
  ] as const)('refuses %s: %s', (_, text, precision, code) => {
    expect(birthDate(text, precision, today)).toEqual({ ok: false, code });
  });
});

describe('an age instead of a birthday', () => {
  it.each([
    [32, today, '1992-11-24', '1995-11-23'],
    [1, today, '2023-11-24', '2026-11-23'],
    [0, today, '2024-11-24', '2026-11-23'],
    [1, '2024-02-29', '2021-03-01', '2024-02-29'],
    [2, '2024-02-29', '2020-03-01', '2023-02-28'],
    [2, '2026-02-28', '2022-03-01', '2025-02-28'],
  ])('%s years on %s: born from %s to %s', (age, day, from, to) => {
    expect(birthDateFromAge(age, day)).toEqual({ ok: true, birth: { from, to, precision: 'estimated' } });
  });

  it.each([[-1], [1.5], [121], [Number.NaN]])('refuses %s', (age) => {
    expect(birthDateFromAge(age, today)).toEqual({ ok: false, code: 'birth-date-invalid' });
  });

  it('is right to within one year, on any day', () => {
    const anyDay = fc.date({ min: new Date('2005-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 110 }), anyDay, (age, at) => {
        const day = at.toISOString().slice(0, 10);
        const result = birthDateFromAge(age, day);
        expect(result.ok && ageOn(result.birth, day)).toEqual({ least: age - 1, most: age + 1 });
      }),
    );
  });
});

describe('age in full years', () => {
  it.each([
    ['the eve of the birthday', '1976-11-23', '2026-11-22', 49],
    ['the birthday', '1976-11-23', '2026-11-23', 50],
    ['the day after', '1976-11-23', '2026-11-24', 50],
    ['born today', '2026-11-23', '2026-11-23', 0],
    ['not yet born', '2026-11-24', '2026-11-23', 0],
    ['New Year', '2008-12-31', '2026-01-01', 17],
    ['leap day, 28 February of a common year', '2008-02-29', '2026-02-28', 17],
    ['leap day, 1 March of a common year', '2008-02-29', '2026-03-01', 18],
    ['leap day, 28 February of a leap year', '2008-02-29', '2028-02-28', 19],
    ['leap day, 29 February of a leap year', '2008-02-29', '2028-02-29', 20],
    ['28 February, on the leap day', '2008-02-28', '2028-02-29', 20],
    ['1 March, on the leap day', '2008-03-01', '2028-02-29', 19],
  ])('%s', (_, born, day, age) => {
    expect(ageOn(on(born), day)).toEqual({ least: age, most: age });
  });

  it('is an interval when the birthday is one', () => {
    expect(ageOn(between('1976-01-01', '1976-12-31'), today)).toEqual({ least: 49, most: 50 });
  });
});

describe('18 and 50, on the day', () => {
  it.each([
    ['18 tomorrow', on('2008-11-24'), 'yes', 'no', true],
    ['18 today', on('2008-11-23'), 'no', 'yes', false],
    ['born 2008, month unknown', between('2008-01-01', '2008-12-31'), 'open', 'open', true],
    ['the last possible birthday is today', between('2008-01-01', '2008-11-23'), 'no', 'yes', false],
    ['the first possible birthday is tomorrow', between('2008-11-24', '2009-12-31'), 'yes', 'no', true],
    ['all birthdays but one are past', between('2000-01-01', '2008-11-24'), 'open', 'open', true],
  ] as const)('%s', (_, birth, under, atLeast, minor) => {
    expect([isUnder(birth, 18, today), isAtLeast(birth, 18, today), isMinor(birth, today)]).toEqual([under, atLeast, minor]);
  });

  it.each([
    ['50 tomorrow', on('1976-11-24'), 'no'],
    ['50 today', on('1976-11-23'), 'yes'],
    ['born 1976', between('1976-01-01', '1976-12-31'), 'open'],
  ] as const)('%s', (_, birth, answer) => {
    expect(isAtLeast(birth, 50, today)).toBe(answer);
  });
});

describe('bands of the figures', () => {
  it.each([
    ['2021-11-24', '0-4'],
    ['2021-11-23', '5-13'],
    ['2012-11-24', '5-13'],
    ['2012-11-23', '14-17'],
    ['2008-11-24', '14-17'],
    ['2008-11-23', '18-24'],
    ['2001-11-24', '18-24'],
    ['2001-11-23', '25-49'],
    ['1976-11-24', '25-49'],
    ['1976-11-23', '50+'],
  ])('born %s: %s', (born, band) => {
    expect(ageBand(on(born), today)).toBe(band);
  });

  it.each([
    ['the middle, 1 July 2008, is past', between('2008-01-01', '2008-12-31'), '18-24'],
    ['the middle is today', between('2008-11-22', '2008-11-24'), '18-24'],
    ['of two middles the earlier counts', between('2008-11-23', '2008-11-24'), '18-24'],
    ['the middle is tomorrow', between('2008-11-23', '2008-11-25'), '14-17'],
  ])('an interval: %s', (_, birth, band) => {
    expect(ageBand(birth, today)).toBe(band);
  });
});
