import {
  assessment,
  bornBetween,
  bornOn,
  child,
  guardianOf,
  household,
  member,
  parentOf,
  screeningDay,
  signal,
  withdrawn,
} from '../../../../test/builders/household';
import { agedFiftyPlus, criterionRules } from './criteria';
import { criteria } from './facts';

const on = (id: string, born: string) => member(id, { birth: bornOn(born) });
const born = (from: string, to: string) => bornBetween(from, to);

describe('aged-50-plus', () => {
  it.each([
    ['49, on the eve of the birthday', [on('awa', '1976-11-24')], 'fails', 'under-50', []],
    ['50, on the birthday', [on('awa', '1976-11-23')], 'holds', 'aged-50-on-day', ['awa']],
    ['any member', [member('awa'), on('old', '1950-01-01')], 'holds', 'aged-50-on-day', ['old']],
    ['twins of 50', [on('twin-b', '1976-11-23'), on('twin-a', '1976-11-23')], 'holds', 'aged-50-on-day', ['twin-a', 'twin-b']],
    ['born 1976', [member('awa', { birth: born('1976-01-01', '1976-12-31') })], 'open', 'interval-straddles-50', []],
    ['born 1975', [member('awa', { birth: born('1975-01-01', '1975-12-31') })], 'holds', 'aged-50-on-day', ['awa']],
    ['born 1977', [member('awa', { birth: born('1977-01-01', '1977-12-31') })], 'fails', 'under-50', []],
    [
      'one certain, one open',
      [on('old', '1950-01-01'), member('awa', { birth: born('1976-01-01', '1976-12-31') })],
      'holds',
      'aged-50-on-day',
      ['old'],
    ],
    ['only a withdrawn member is 50', [member('awa'), withdrawn('old', { birth: bornOn('1950-01-01') })], 'fails', 'under-50', []],
    ['nobody travels', [withdrawn('awa')], 'fails', 'nobody-travels', []],
  ] as const)('%s', (_, members, verdict, why, holders) => {
    expect(agedFiftyPlus(household([...members]), screeningDay)).toMatchObject({
      criterion: 'aged-50-plus',
      verdict,
      why,
      members: holders,
    });
  });

  it('born on 29 February: 50 on 1 March', () => {
    const home = household([on('leap', '1976-02-29')]);
    expect(agedFiftyPlus(home, '2026-02-28').verdict).toBe('fails');
    expect(agedFiftyPlus(home, '2026-03-01').verdict).toBe('holds');
  });

  it('says which ages it looked at', () => {
    expect(agedFiftyPlus(household([member('awa', { birth: born('1976-01-01', '1976-12-31') })]), screeningDay).facts).toEqual([
      { kind: 'age', memberId: 'awa', least: 49, most: 50 },
    ]);
  });
});

describe('the table', () => {
  it('answers each criterion under its own name', () => {
    expect(criteria.map((criterion) => criterionRules[criterion](household([member('awa')]), screeningDay).criterion)).toEqual([
      ...criteria,
    ]);
  });

  it('a family of three can hold all six', () => {
    const members = [on('grandmother', '1950-01-01'), member('awa'), child('son')];
    const assessments = [
      assessment('awa', { kind: 'health-issue', holds: true }),
      assessment('awa', { kind: 'trafficking', finding: 'identified' }),
      assessment('awa', { kind: 'pregnancy', holds: true, expectedDelivery: '2027-03-01', multiple: false }),
    ];
    const links = [parentOf('son', 'awa'), parentOf('orphan', 'nobody')];
    const home = household([...members, child('orphan')], links, { assessments, signals: [signal('awa', 'health')] });
    expect(criteria.map((criterion) => criterionRules[criterion](home, screeningDay).members)).toEqual([
      ['awa'],
      ['awa'],
      ['awa'],
      ['awa'],
      ['grandmother'],
      ['orphan'],
    ]);
  });

  it('a guardian alone is neither a single parent nor absent', () => {
    const home = household([member('aunt'), child('son')], [guardianOf('son', 'aunt')]);
    expect(criterionRules['single-parent'](home, screeningDay).verdict).toBe('fails');
    expect(criterionRules['unaccompanied-minor'](home, screeningDay).verdict).toBe('fails');
  });
});
