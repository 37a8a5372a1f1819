import { countries } from './countries';
import { languages } from './languages';
import type { NamedCode } from './names';
import { regions } from './regions';

const tables: [string, readonly NamedCode[], number][] = [
  ['countries', countries, 249],
  ['regions', regions, 12],
  ['languages', languages, 28],
];
const arabic = /^[\p{Script=Arabic}\p{M}\s()\-/]+$/u;
const latin = /^[\p{Script=Latin}\s()\-/',.]+$/u;

describe.each(tables)('%s', (_, rows, size) => {
  it(`has ${size} rows, each code and each name once`, () => {
    for (const key of ['code', 'fr', 'ar', 'en'] as const) expect(new Set(rows.map((row) => row[key])).size).toBe(size);
    expect(rows).toHaveLength(size);
  });

  it('is named in French, Arabic and English', () => {
    expect(rows.filter(({ fr, ar, en }) => !latin.test(fr) || !latin.test(en) || !arabic.test(ar))).toEqual([]);
  });
});

describe('countries', () => {
  it('carry ISO 3166-1 alpha-2 codes, in order', () => {
    const codes = countries.map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
    for (const code of codes) expect(code).toMatch(/^[A-Z]{2}$/);
  });

  it.each`
    code    | fr                                    | ar                               | en
    ${'MA'} | ${'Maroc'}                            | ${'المغرب'}                      | ${'Morocco'}
    ${'CI'} | ${"Côte d'Ivoire"}                    | ${'كوت ديفوار'}                  | ${"Côte d'Ivoire"}
    ${'GN'} | ${'Guinée'}                           | ${'غينيا'}                       | ${'Guinea'}
    ${'SN'} | ${'Sénégal'}                          | ${'السنغال'}                     | ${'Senegal'}
    ${'CD'} | ${'République démocratique du Congo'} | ${'جمهورية الكونغو الديمقراطية'} | ${'Democratic Republic of the Congo'}
    ${'CG'} | ${'Congo (Brazzaville)'}              | ${'الكونغو (برازافيل)'}          | ${'Congo (Brazzaville)'}
    ${'GW'} | ${'Guinée-Bissau'}                    | ${'غينيا بيساو'}                 | ${'Guinea-Bissau'}
    ${'NE'} | ${'Niger'}                            | ${'النيجر'}                      | ${'Niger'}
    ${'NG'} | ${'Nigeria'}                          | ${'نيجيريا'}                     | ${'Nigeria'}
  `('$code is $fr', ({ code, fr, ar, en }) => {
    expect(countries.find((country) => country.code === code)).toMatchObject({ fr, ar, en });
  });

  it('mark the usual origins, all existing, and not Morocco', () => {
    const usual = countries.filter(({ nationalityCommon }) => nationalityCommon).map(({ code }) => code);
    expect(usual.sort().join(' ')).toBe('BF BJ CD CF CG CI CM GA GH GM GN GW LR ML NE NG SD SL SN TD TG');
  });
});

describe('regions', () => {
  it('carry the ISO 3166-2 codes MA-01 to MA-12 and a chief town each', () => {
    expect(regions.map(({ code }) => code)).toEqual(Array.from({ length: 12 }, (_, index) => `MA-${String(index + 1).padStart(2, '0')}`));
    expect(new Set(regions.map(({ chiefTown }) => chiefTown.fr)).size).toBe(12);
    for (const { chiefTown } of regions)
      expect([chiefTown.fr, chiefTown.en, chiefTown.ar]).toEqual([
        expect.stringMatching(latin),
        expect.stringMatching(latin),
        expect.stringMatching(arabic),
      ]);
  });
});

describe('languages', () => {
  it('carry ISO 639 codes and offer those of the three screens first', () => {
    expect(languages.slice(0, 3).map(({ code }) => code)).toEqual(['fr', 'ar', 'en']);
    for (const { code } of languages) expect(code).toMatch(/^[a-z]{2,3}$/);
  });
});
