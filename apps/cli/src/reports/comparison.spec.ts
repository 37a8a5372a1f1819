import { compare } from './comparison';

describe('the counted table beside the published one', () => {
  it('agrees when every year does', () => {
    const { lines, agrees } = compare([
      { year: 2006, published: 51, counted: 51 },
      { year: 2012, published: 112, counted: 112 },
    ]);
    expect(agrees).toBe(true);
    expect(lines).toEqual([
      '       year  published    counted difference',
      '       2006         51         51          =',
      '       2012        112        112          =',
      '      total        163        163          =',
    ]);
  });

  it('does not when one year is short, though another makes up for it', () => {
    const { lines, agrees } = compare([
      { year: 2006, published: 51, counted: 50 },
      { year: 2012, published: 112, counted: 113 },
    ]);
    expect(agrees).toBe(false);
    expect(lines.slice(1)).toEqual([
      '       2006         51         50         -1',
      '       2012        112        113          1',
      '      total        163        163          ≠',
    ]);
  });

  it('does not when nothing was counted', () => {
    expect(compare([{ year: 2006, published: 51, counted: 0 }]).agrees).toBe(false);
  });
});
