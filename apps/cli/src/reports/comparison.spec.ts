import { compare, compareFigures } from './comparison';

describe('the counted table beside the given one', () => {
  it('agrees when every year does', () => {
    const { lines, agrees } = compare([
      { year: 2006, given: 51, counted: 51 },
      { year: 2012, given: 112, counted: 112 },
    ]);
    expect(agrees).toBe(true);
    expect(lines).toEqual([
      '       year      given    counted difference',
      '       2006         51         51          =',
      '       2012        112        112          =',
      '      total        163        163          =',
    ]);
  });

  it('does not when one year is short, though another makes up for it', () => {
    const { lines, agrees } = compare([
      { year: 2006, given: 51, counted: 50 },
      { year: 2012, given: 112, counted: 113 },
    ]);
    expect(agrees).toBe(false);
    expect(lines.slice(1)).toEqual([
      '       2006         51         50         -1',
      '       2012        112        113          1',
      '      total        163        163          ≠',
    ]);
  });

  it('does not when nothing was counted', () => {
    expect(compare([{ year: 2006, given: 51, counted: 0 }]).agrees).toBe(false);
  });
});

describe('the figures of each dimension given', () => {
  const total = { year: 2020, dimension: 'total' as const, value: '', given: 796, counted: 796 };
  const men = { year: 2020, dimension: 'sex' as const, value: 'male', given: 604, counted: 604 };

  it('agree when each does', () => {
    expect(compareFigures([total, men])).toEqual({
      lines: [
        '       year    dimension      value      given    counted difference',
        '       2020          sex       male        604        604          =',
      ],
      agrees: true,
    });
  });

  it('do not when one differs, be it the total of the facts, which is shown then', () => {
    expect(compareFigures([{ ...total, counted: 795 }, men]).lines[1]).toBe(
      '       2020        total                   796        795         -1',
    );
    expect(compareFigures([{ ...total, counted: 795 }, men]).agrees).toBe(false);
    expect(compareFigures([total, { ...men, counted: 605 }]).agrees).toBe(false);
  });

  it('need no lines of their own where only totals are given', () => {
    expect(compareFigures([total])).toEqual({ lines: [], agrees: true });
  });
});
