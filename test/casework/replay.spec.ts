import { compare } from '../../apps/cli/src/reports/comparison';
import { counted, replay } from '../../apps/cli/src/reports/replay';
import { rowsOf, startCasework } from '../support/casework';
import { freshDatabase } from '../support/database';

it('a replay agrees with what was published, and no longer once a departure is removed behind its back', async () => {
  const database = await freshDatabase();
  const module = await startCasework(database);
  try {
    const lines: string[] = [];
    const years = await replay(module, [2006], 7, (line) => lines.push(line));
    expect(years).toEqual([{ year: 2006, published: 51, counted: 51 }]);
    expect(compare(years).agrees).toBe(true);
    expect(lines.at(-1)).toBe('2006: 51 of 51 people departed');

    await rowsOf(database.superUrl, 'UPDATE annual_departures SET beneficiaries = beneficiaries - 1 WHERE year = 2006');
    const tampered = await counted(module, [2006]);
    expect(tampered).toEqual([{ year: 2006, published: 51, counted: 50 }]);
    expect(compare(tampered).agrees).toBe(false);
  } finally {
    await module.close();
  }
}, 120_000);
