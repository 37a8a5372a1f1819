import { countries } from '../../cases/reference/countries';
import { forasProjects, forasReported } from './foras-projects';

describe('FORAS projects', () => {
  it.each`
    code         | startsOn        | endsOn          | datePrecision | to
    ${'foras-1'} | ${'2017-01-01'} | ${'2019-12-31'} | ${'year'}     | ${'BF CD CI CM GN ML SN TG'}
    ${'foras-2'} | ${'2020-04-15'} | ${'2022-04-14'} | ${'day'}      | ${''}
  `('$code runs from $startsOn to $endsOn ($datePrecision)', ({ code, to, ...dates }) => {
    const project = forasProjects.find((candidate) => candidate.code === code);
    expect(project).toMatchObject(dates);
    expect([...project!.countries].sort().join(' ')).toBe(to);
  });

  it('name existing countries, and three axes each', () => {
    const known = new Set(countries.map(({ code }) => code));
    expect(forasProjects.flatMap((project) => project.countries).filter((code) => !known.has(code))).toEqual([]);
    expect(forasProjects.map(({ axes }) => axes.length)).toEqual([3, 3]);
  });

  it('have codes that occur once and names in three languages', () => {
    const rows = [...forasProjects, ...forasProjects.flatMap(({ axes }) => axes)];
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
    for (const { fr, ar, en } of rows) {
      expect(ar).toMatch(/\p{Script=Arabic}/u);
      expect(new Set([fr, ar, en]).size).toBe(3);
    }
  });

  it('reported 1,227 people made aware in phase 1', () => {
    expect(forasReported).toEqual([{ project: 'foras-1', madeAware: 1227, trained: 'more-than-half', source: 'SNIA 2020 §1.3.3' }]);
  });
});
