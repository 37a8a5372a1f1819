import { defaultLimits, limitNames, type LimitName } from '#domain';
import { changedLimits, isLimit, limitGroups } from './limit-groups';

const shown = Object.fromEntries(limitNames.map((name) => [name, String(defaultLimits[name])])) as Record<LimitName, string>;

describe('the limits on their page', () => {
  it('stand in one group each', () => {
    expect(Object.values(limitGroups).flat().sort()).toEqual([...limitNames].sort());
  });

  it.each<[string, Partial<Record<LimitName, string>>, object | null]>([
    ['nothing typed', {}, {}],
    ['one changed', { admitWithin: '10' }, { admitWithin: 10 }],
    ['typed and typed back', { admitWithin: ' 7 ' }, {}],
    ['two changed', { admitWithin: '0', flyWithin: '1000' }, { admitWithin: 0, flyWithin: 1000 }],
    ['left empty', { admitWithin: '' }, null],
    ['half a day', { admitWithin: '1.5' }, null],
    ['more than a step may take', { admitWithin: '1001' }, null],
  ])('%s', (_, typed, expected) => {
    expect(changedLimits({ ...shown, ...typed }, defaultLimits)).toEqual(expected);
  });

  it.each([
    ['0', true],
    ['1000', true],
    ['-1', false],
    ['1e2', false],
    ['', false],
  ])('a limit of "%s": %s', (text, expected) => {
    expect(isLimit(text)).toBe(expected);
  });
});
