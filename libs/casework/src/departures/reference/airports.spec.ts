import { countries } from '../../cases/reference/countries';
import { airports } from './airports';

const arabic = /^[\p{Script=Arabic} –]+$/u;

describe('airports', () => {
  it('are named once each, by three letters of IATA', () => {
    const codes = airports.map(({ code }) => code);
    expect(codes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('serve Morocco and every usual country of origin', () => {
    const served = new Set(airports.map(({ country }) => country));
    expect(countries.filter(({ code, nationalityCommon }) => nationalityCommon && !served.has(code))).toEqual([]);
    expect(served).toContain('MA');
  });

  it('lie in Morocco or in a usual country of origin', () => {
    const known = new Set(['MA', ...countries.filter(({ nationalityCommon }) => nationalityCommon).map(({ code }) => code)]);
    expect(airports.filter(({ country }) => !known.has(country))).toEqual([]);
  });

  it.each([
    ['CMN', 'MA'],
    ['RBA', 'MA'],
    ['ABJ', 'CI'],
    ['CKY', 'GN'],
    ['DSS', 'SN'],
    ['DLA', 'CM'],
    ['BKO', 'ML'],
    ['FIH', 'CD'],
  ])('%s is in %s', (code, country) => {
    expect(airports.find((airport) => airport.code === code)?.country).toBe(country);
  });

  it.each(airports.map((airport) => [airport.code, airport] as const))('%s has its name in three languages', (_code, { fr, ar, en }) => {
    expect([fr.length > 2, en.length > 2, arabic.test(ar)]).toEqual([true, true, true]);
  });
});
