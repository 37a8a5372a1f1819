import { isRefusal } from '../cases/refusals';
import {
  annualBeneficiaries,
  closedYears,
  countedSourceText,
  type AnnualQuestion,
  type AnnualTable,
  type PublishedFigure,
} from './annual-beneficiaries';

const report = 'OIM-Maroc, SNIA 2020 §1.3.3';

/** The series as the report prints it, copied by hand: 16 years, 13,654 in all. */
const printed: Record<number, number> = {
  2005: 254,
  2006: 51,
  2007: 892,
  2008: 210,
  2009: 1119,
  2010: 501,
  2011: 453,
  2012: 112,
  2013: 597,
  2014: 1158,
  2015: 1399,
  2016: 1500,
  2017: 1733,
  2018: 1509,
  2019: 1370,
  2020: 796,
};
const series = Object.entries(printed).map(([year, beneficiaries]) => published(Number(year), beneficiaries));

function published(year: number, beneficiaries: number, vintage = '2021', sourceText = report): PublishedFigure {
  return { year, beneficiaries, sourceText, vintage };
}

function table(question: Partial<AnnualQuestion>): AnnualTable {
  const answer = annualBeneficiaries({ published: series, counted: [], liveFrom: null, firstYear: 2005, lastYear: 2020, ...question });
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
}

function lineOf(answer: AnnualTable, year: number) {
  return answer.years.find((line) => line.year === year);
}

describe('the published series alone', () => {
  const answer = table({});

  it('sums to 13,654 over 16 years, all from one source', () => {
    expect(answer.total).toBe(13_654);
    expect(answer.missing).toEqual([]);
    expect(answer.sources).toEqual([
      { source: 'published', sourceText: report, vintage: '2021', years: Object.keys(printed).map(Number), beneficiaries: 13_654 },
    ]);
  });

  it('prints each year as published', () => {
    expect(Object.fromEntries(answer.years.map(({ year, beneficiaries }) => [year, beneficiaries]))).toEqual(printed);
  });

  it('leaves later years without a figure, never 0, and says so', () => {
    const later = table({ lastYear: 2023 });
    expect(lineOf(later, 2021)).toEqual({ year: 2021, beneficiaries: null, source: null, sourceText: null, vintage: null });
    expect(later).toMatchObject({ total: 13_654, missing: [2021, 2022, 2023] });
  });

  it('has no total when no year has a figure', () => {
    expect(table({ firstYear: 2021, lastYear: 2022 })).toMatchObject({ total: null, missing: [2021, 2022], sources: [] });
  });

  it('ignores departures counted while nothing is live', () => {
    expect(table({ counted: [{ year: 2020, beneficiaries: 3 }] })).toEqual(answer);
  });
});

describe('exactly one source is in force per year', () => {
  const counted = [
    { year: 2019, beneficiaries: 7 },
    { year: 2020, beneficiaries: 790 },
    { year: 2021, beneficiaries: 5 },
  ];

  it.each`
    liveFrom        | year    | beneficiaries | source
    ${null}         | ${2019} | ${1370}       | ${'published'}
    ${null}         | ${2020} | ${796}        | ${'published'}
    ${null}         | ${2021} | ${null}       | ${null}
    ${'2021-01-01'} | ${2020} | ${796}        | ${'published'}
    ${'2021-01-01'} | ${2021} | ${5}          | ${'counted'}
    ${'2020-01-01'} | ${2019} | ${1370}       | ${'published'}
    ${'2020-01-01'} | ${2020} | ${790}        | ${'counted'}
    ${'2005-01-01'} | ${2019} | ${7}          | ${'counted'}
    ${'2005-01-01'} | ${2018} | ${null}       | ${null}
    ${'1999-01-01'} | ${2021} | ${5}          | ${'counted'}
  `('live from $liveFrom: $year has $beneficiaries from $source', ({ liveFrom, year, beneficiaries, source }) => {
    expect(lineOf(table({ counted, liveFrom, lastYear: 2021 }), year)).toMatchObject({ beneficiaries, source });
  });

  it('names both sources of a mixed total, with what each brings', () => {
    expect(table({ counted, liveFrom: '2020-01-01', firstYear: 2018, lastYear: 2021 })).toMatchObject({
      total: 1509 + 1370 + 790 + 5,
      sources: [
        { source: 'published', sourceText: report, vintage: '2021', years: [2018, 2019], beneficiaries: 2879 },
        { source: 'counted', sourceText: countedSourceText, vintage: null, years: [2020, 2021], beneficiaries: 795 },
      ],
    });
  });

  it('keeps a counted 0, and leaves a live year that was not counted empty', () => {
    const answer = table({ counted: [{ year: 2021, beneficiaries: 0 }], liveFrom: '2021-01-01', firstYear: 2021, lastYear: 2022 });
    expect(answer).toMatchObject({
      years: [
        { year: 2021, beneficiaries: 0, source: 'counted' },
        { year: 2022, beneficiaries: null },
      ],
      total: 0,
      missing: [2022],
    });
  });

  it('counts a replay of all years from departures alone', () => {
    const replayed = series.map(({ year, beneficiaries }) => ({ year, beneficiaries }));
    const answer = table({ counted: replayed, liveFrom: '2005-01-01' });
    expect(answer).toMatchObject({ total: 13_654, missing: [], sources: [{ source: 'counted', beneficiaries: 13_654 }] });
  });

  it.each(['2020-01-02', '2020-12-31', '2020-07-01', '2020', '', '2020-01-01T00:00:00Z'])('refuses to go live on %p', (liveFrom) => {
    expect(annualBeneficiaries({ published: series, counted: [], liveFrom, firstYear: 2005, lastYear: 2020 })).toEqual({
      refused: 'live-from-not-a-new-year',
      params: { day: liveFrom },
    });
  });
});

describe('a corrected figure is a new vintage', () => {
  it.each`
    vintages                                | inForce
    ${['2021']}                             | ${'2021'}
    ${['2021', '2022-03-01']}               | ${'2022-03-01'}
    ${['2022-03-01', '2021']}               | ${'2022-03-01'}
    ${['2021', '2021-06-30']}               | ${'2021-06-30'}
    ${['2021-06-30', '2021']}               | ${'2021-06-30'}
    ${['2022', '2021-06', '2021-06-30']}    | ${'2022'}
    ${['2021-12-31', '2022', '2022-01-01']} | ${'2022-01-01'}
  `('of $vintages the one of $inForce is in force', ({ vintages, inForce }: { vintages: string[]; inForce: string }) => {
    const rows = vintages.map((vintage, index) => published(2010, 500 + index, vintage));
    const line = lineOf(table({ published: rows }), 2010);
    expect(line).toMatchObject({ vintage: inForce, beneficiaries: 500 + vintages.indexOf(inForce) });
  });

  it('is not overwritten by another figure of the same vintage', () => {
    const rows = [published(2010, 501), published(2010, 999, '2021', 'another printing')];
    expect(lineOf(table({ published: rows }), 2010)).toMatchObject({ beneficiaries: 501, sourceText: report });
  });

  it('changes the total and stands as a source of its own', () => {
    const answer = table({ published: [...series, published(2010, 511, '2022', 'Correction')] });
    expect(answer.total).toBe(13_664);
    expect(answer.sources.map(({ sourceText, beneficiaries }) => [sourceText, beneficiaries])).toEqual([
      [report, 13_654 - 501],
      ['Correction', 511],
    ]);
  });
});

describe('closed years', () => {
  it.each`
    today           | first   | last
    ${'2020-12-31'} | ${2005} | ${2019}
    ${'2021-01-01'} | ${2005} | ${2020}
    ${'2006-01-01'} | ${2005} | ${2005}
  `('on $today they run from $first to $last', ({ today, first, last }) => {
    const years = closedYears(today);
    expect([years[0], years.at(-1), years.length]).toEqual([first, last, last - first + 1]);
  });

  it('are none in the first year of the programme', () => {
    expect(closedYears('2005-12-31')).toEqual([]);
  });
});
