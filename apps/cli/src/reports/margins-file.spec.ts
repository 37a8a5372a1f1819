import { parseMargins } from './margins-file';

const parse = (...rows: string[]) => parseMargins(['year,dimension,value,count', ...rows].join('\n'), 'm.csv', 2025);

describe('a margins file', () => {
  it.each([
    ['a total', ['2012,total,,112'], { total: 112 }],
    ['another total than the published one', ['2012,total,,7'], { total: 7 }],
    ['the published total where there is none', ['2006,sex,female,11', '2006,sex,male,40'], { total: 51, sex: { female: 11, male: 40 } }],
    ['spaces, quotes and comments', ['# of 2012', ' 2012 , total , , "112" ', ''], { total: 112 }],
    ['a year without anybody', ['2012,total,,0'], { total: 0 }],
    [
      'all dimensions at once',
      ['2006,total,,3', '2006,sex,male,3', '2006,age,0-4,1', '2006,age,50+,2', '2006,nationality,ML,3'],
      { total: 3, sex: { male: 3 }, age: { '0-4': 1, '50+': 2 }, nationality: { ML: 3 } },
    ],
  ])('%s', (_, rows, margins) => {
    expect([...parse(...rows).values()]).toEqual([margins]);
  });

  it('gives the years in order, also from a spreadsheet', () => {
    const text = '\uFEFFYear,Dimension,Value,Count\r\n2012,total,,112\r\n2006,total,,51\r\n';
    expect([...parseMargins(text, 'm.csv', 2025).keys()]).toEqual([2006, 2012]);
  });
});

describe('is refused, with row and column', () => {
  it.each([
    ['a year before the programme', ['2004,total,,1'], 'm.csv, row 2, column year: "2004" is not a year from 2005 to 2025'],
    ['a year that has not ended', ['2026,total,,1'], 'm.csv, row 2, column year: "2026" is not a year from 2005 to 2025'],
    ['no year', ['12,total,,1'], 'm.csv, row 2, column year: "12" is not a year from 2005 to 2025'],
    ['a dimension nobody knows', ['2012,shoe,42,1'], 'm.csv, row 2, column dimension: "shoe" is none of total, sex, age, nationality'],
    ['no property of every object either', ['2012,toString,,1'], 'column dimension: "toString" is none of'],
    ['a sex nobody knows', ['2012,sex,men,112'], 'm.csv, row 2, column value: "men" is none of female, male'],
    [
      'an age band nobody knows',
      ['2012,age,0-17,112'],
      'm.csv, row 2, column value: "0-17" is none of 0-4, 5-13, 14-17, 18-24, 25-49, 50+',
    ],
    [
      'a nationality without names',
      ['2012,nationality,FR,112'],
      'm.csv, row 2, column value: there are no names for people of "FR": it is none of CI, GN',
    ],
    ['a total with a value', ['2012,total,all,112'], 'm.csv, row 2, column value: "all" must be empty for a total'],
    ['half a person', ['2012,total,,1.5'], 'm.csv, row 2, column count: "1.5" is not a whole number of people'],
    ['fewer than nobody', ['2012,total,,-1'], 'column count: "-1" is not a whole number of people'],
    ['no count', ['2012,total,'], 'm.csv, row 2, column value: 3 columns instead of 4'],
    ['one column too many', ['2012,total,,1,000'], 'm.csv, row 2, column count: 5 columns instead of 4'],
    ['the same figure twice', ['2012,total,,112', '2012,total,,112'], 'm.csv, row 3, column value: 2012,total, is given in row 2 already'],
    [
      'sums that differ from the total given',
      ['2012,total,,112', '2012,sex,female,27', '2012,sex,male,80'],
      'm.csv, row 4, column count: sex of 2012 adds up to 107, not to 112, the total of row 2',
    ],
    [
      'sums that differ from the total published',
      ['2012,nationality,ML,100'],
      'm.csv, row 2, column count: nationality of 2012 adds up to 100, not to 112, the published total, and there is no total row',
    ],
    [
      'a year without any total',
      ['2021,sex,male,5'],
      'm.csv, row 2, column count: 2021 has no published total: give a row 2021,total,,<people>',
    ],
    [
      'infants without adults',
      ['2012,total,,112', '2012,age,0-4,112'],
      'm.csv, row 3, column count: impossible in 2012: 112 children under 5 and 0 adults',
    ],
    ['nothing in it', [], 'm.csv: no figure in it'],
  ])('%s', (_, rows, message) => {
    expect(() => parse(...rows)).toThrow(message);
  });

  it('every fault at once', () => {
    expect(() => parse('1999,sex,men,x', '2012,total,,112')).toThrow(
      ['m.csv, row 2, column year: ', 'm.csv, row 2, column value: ', 'm.csv, row 2, column count: '].reduce(
        (pattern, part) => new RegExp(`${pattern.source}${part}[^\\n]*\\n?`),
        /^/,
      ),
    );
  });

  it('another first line', () => {
    expect(() => parseMargins('year;dimension;value;count\n', 'm.csv', 2025)).toThrow(
      'm.csv, row 1, column year: the first line must be year,dimension,value,count',
    );
  });
});
