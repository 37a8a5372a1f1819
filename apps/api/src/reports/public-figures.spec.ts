import type { AnnualTable } from '#domain';
import { publicCsv, publicFigures } from './public-figures';

const table: AnnualTable = {
  years: [
    { year: 2019, beneficiaries: 1370, source: 'published', sourceText: 'OIM-Maroc, "SNIA 2020"', vintage: '2021' },
    { year: 2020, beneficiaries: null, source: null, sourceText: null, vintage: null },
    { year: 2021, beneficiaries: 0, source: 'counted', sourceText: 'Iyab', vintage: null },
  ],
  total: 1370,
  missing: [2020],
  sources: [],
};

describe('the public figures', () => {
  it('say the source in words and nothing else', () => {
    expect(publicFigures(table)).toEqual({
      years: [
        { year: 2019, beneficiaries: 1370, source: 'OIM-Maroc, "SNIA 2020"', vintage: '2021' },
        { year: 2020, beneficiaries: null, source: null, vintage: null },
        { year: 2021, beneficiaries: 0, source: 'Iyab', vintage: null },
      ],
      total: 1370,
    });
  });

  it('are the same as CSV: commas and quotes quoted, a missing figure empty, a counted 0 a 0', () => {
    expect(publicCsv(table)).toBe(
      ['year,beneficiaries,source,vintage', '2019,1370,"OIM-Maroc, ""SNIA 2020""",2021', '2020,,,', '2021,0,Iyab,', ''].join('\r\n'),
    );
  });
});
