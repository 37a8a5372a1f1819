import { annualBeneficiaries } from '#domain';
import { publishedDefinitions, publishedSeries } from './published-series';
import { targets } from './targets';

const arabic = /\p{Script=Arabic}/u;

describe('the published series', () => {
  it('sums to the 13,654 of the report', () => {
    expect(publishedSeries.reduce((sum, { beneficiaries }) => sum + beneficiaries, 0)).toBe(13_654);
  });

  it('has each year from 2005 to 2020 once', () => {
    expect(publishedSeries.map(({ year }) => year)).toEqual(Array.from({ length: 16 }, (_, index) => 2005 + index));
  });

  it('carries a source, a definition and a vintage in every row', () => {
    for (const { sourceText, definition, vintage } of publishedSeries) {
      expect(sourceText).toBe('OIM-Maroc, SNIA 2020 §1.3.3');
      expect(publishedDefinitions[definition].ar).toMatch(arabic);
      expect(vintage).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
    }
  });

  it('fills the annual table through the rule that prints it', () => {
    expect(annualBeneficiaries({ published: publishedSeries, counted: [], liveFrom: null, firstYear: 2005, lastYear: 2021 })).toMatchObject(
      {
        total: 13_654,
        missing: [2021],
      },
    );
  });
});

describe('targets', () => {
  it('for 2021 are about 4,000 persons supported, not returned', () => {
    expect(targets).toMatchObject([{ year: 2021, measure: 'persons-supported', persons: 4_000, approximate: true }]);
    for (const { definition } of targets) expect(definition.ar).toMatch(arabic);
  });
});
