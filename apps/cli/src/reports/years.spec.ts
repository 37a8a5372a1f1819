import { parseYears } from './years';

const known = Array.from({ length: 16 }, (_, index) => 2005 + index);

describe('years to replay', () => {
  it.each([
    ['2006', [2006]],
    ['2006,2012', [2006, 2012]],
    ['2012, 2006', [2006, 2012]],
    ['2018-2020', [2018, 2019, 2020]],
    ['2006,2005-2007,2006', [2005, 2006, 2007]],
    ['2005-2020', known],
  ])('%s', (text, years) => {
    expect(parseYears(text, known)).toEqual(years);
  });

  it.each([
    ['', 'is neither a year nor a span'],
    ['06', '06 is neither a year nor a span'],
    ['2006;2012', 'is neither a year nor a span'],
    ['2006,', 'is neither a year nor a span'],
    ['2020-2018', 'no figure for 2020-2018'],
    ['2004', 'no figure for 2004'],
    ['2019-2021', 'no figure for 2021'],
  ])('refuses "%s": %s', (text, message) => {
    expect(() => parseYears(text, known)).toThrow(message);
  });
});
