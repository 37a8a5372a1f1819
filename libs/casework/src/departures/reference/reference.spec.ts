import { countries } from '../../cases/reference/countries';
import { funderNames, institutions, memorandum2007 } from './agreement';
import { consulateCities, consulates } from './consulates';

const arabic = /\p{Script=Arabic}/u;

describe('the directory of consulates', () => {
  it('has one row per country and city, each of a known country other than Morocco', () => {
    expect(new Set(consulates.map(({ code }) => code)).size).toBe(consulates.length);
    const origins = new Set(countries.filter(({ nationalityCommon }) => nationalityCommon).map(({ code }) => code));
    expect(consulates.filter(({ country }) => !origins.has(country))).toEqual([]);
  });

  it('knows a mission for every usual country of origin', () => {
    const represented = new Set(consulates.map(({ country }) => country));
    expect(countries.filter(({ code, nationalityCommon }) => nationalityCommon && !represented.has(code))).toEqual([]);
  });

  it('claims nothing that the office has not checked', () => {
    for (const { source, checkedOn, verified } of consulates)
      expect({ checkedOn, verified, sourced: source !== '' }).toEqual({ checkedOn: null, verified: false, sourced: true });
    expect(JSON.stringify(consulates)).not.toMatch(/\+212|\d{2}[ -]\d{2}[ -]\d{2}|rue |avenue /i);
  });

  it('places embassies in Rabat and names its cities in three languages', () => {
    expect(new Set(consulates.filter(({ kind }) => kind === 'embassy-consular-section').map(({ city }) => city))).toEqual(
      new Set(['rabat']),
    );
    for (const { fr, ar, en } of Object.values(consulateCities))
      expect([fr.length > 4, arabic.test(ar), en.length > 4]).toEqual([true, true, true]);
  });
});

describe('the agreement', () => {
  it('holds 14,500 seats since 11 June 2007 and four amendments of which nothing more is published', () => {
    expect(memorandum2007).toMatchObject({
      signedOn: '2007-06-11',
      seatsGranted: 14_500,
      funder: 'ministry-of-the-interior',
      openingUsed: null,
    });
    expect(memorandum2007.amendments).toEqual([1, 2, 3, 4].map((number) => ({ number, signedOn: null, seats: null })));
  });
});

describe('institutions and funders', () => {
  const rows = [...institutions, ...Object.entries(funderNames).map(([code, names]) => ({ code: `funder ${code}`, ...names }))];

  it('has each code once', () => {
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
  });

  it.each(rows.map((row) => [row.code, row] as const))('%s has its full name in three languages', (_, { fr, ar, en }) => {
    expect([fr, en].every((name) => name.length > 4)).toBe(true);
    expect(ar).toMatch(arabic);
  });
});
