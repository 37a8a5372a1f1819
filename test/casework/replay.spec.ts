import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, compareFigures } from '../../apps/cli/src/reports/comparison';
import { parseMargins } from '../../apps/cli/src/reports/margins-file';
import { counted, journeysOf, peopleOf, prepare, walkAll, walkHere } from '../../apps/cli/src/reports/replay';
import { rowsOf, startCasework } from '../support/casework';
import { freshDatabase } from '../support/database';

const file = 'margins.csv';
const margins = parseMargins(readFileSync(join(__dirname, file), 'utf8'), file, 2025);

it('a replay meets every figure of a margins file, and no longer once a departure is taken back behind its back', async () => {
  const database = await freshDatabase();
  const module = await startCasework(database);
  try {
    const staff = await prepare(module);
    const journeys = journeysOf(margins, 7);
    expect(peopleOf(journeys)).toBe(26);
    const told: number[] = [];
    await walkAll(journeys, [walkHere(module, staff), walkHere(module, staff)], (people) => told.push(people));
    expect(told.at(-1)).toBe(26);

    const { years, figures } = await counted(module, margins);
    expect(years).toEqual([
      { year: 2006, given: 24, counted: 24 },
      { year: 2008, given: 2, counted: 2 },
    ]);
    expect(compare(years).agrees).toBe(true);
    expect(compareFigures(figures)).toMatchObject({ agrees: true });
    const lines = compareFigures(figures).lines.map((line) => line.trim().replace(/\s+/g, ' '));
    for (const line of [
      '2006 sex female 11 11 =',
      '2006 age 5-13 4 4 =',
      '2006 age 50+ 2 2 =',
      '2006 nationality ML 14 14 =',
      '2006 nationality TG 0 0 =',
      '2008 age 14-17 2 2 =',
    ])
      expect(lines).toContain(line);

    await rowsOf(
      database.ownerUrl,
      `INSERT INTO departure_fact (departed_on, delta, sex, age_band, nationality, criteria, funder, route_kind)
        VALUES ('2006-07-01', -1, 'male', '25-49', 'ML', '{}', 'state-before-agreement', 'scheduled-flight')`,
    );
    const tampered = await counted(module, margins);
    expect(tampered.years[0]).toEqual({ year: 2006, given: 24, counted: 23 });
    expect(compare(tampered.years).agrees).toBe(false);
    expect(tampered.figures.filter(({ given, counted }) => given !== counted)).toEqual([
      { year: 2006, dimension: 'total', value: '', given: 24, counted: 23 },
      { year: 2006, dimension: 'sex', value: 'male', given: 13, counted: 12 },
      { year: 2006, dimension: 'age', value: '25-49', given: 9, counted: 8 },
      { year: 2006, dimension: 'nationality', value: 'ML', given: 14, counted: 13 },
    ]);
    expect(compareFigures(tampered.figures).agrees).toBe(false);
  } finally {
    await module.close();
  }
}, 120_000);

it('the first household that cannot go on ends it, and says why', async () => {
  const walked: string[] = [];
  const refusing = async ({ household }: { household: { phone: string } }) => {
    walked.push(household.phone);
    if (walked.length === 3) throw new Error('refused: contingent-exhausted');
  };
  await expect(walkAll(journeysOf(margins, 7), [refusing], () => undefined)).rejects.toThrow('contingent-exhausted');
  expect(walked).toHaveLength(3);
});

it('more people than the contingent has seats are not even begun', () => {
  expect(() => journeysOf(new Map([[2010, { total: 14_501 }]]), 1)).toThrow('has 14500 seats, and 14501 people would need one');
});
