import { isStayKnown, signalsAsylum, stayStatuses, type Stay } from './stay';

const nothing: Stay = { status: 'unknown', cannotStay: [], notWantToStay: [] };

describe('what a person says of their stay', () => {
  it('calls for asylum clearance when a protected ground is named, and then alone', () => {
    expect(stayStatuses.filter(signalsAsylum)).toEqual(['asylum-seeker', 'refugee']);
  });

  it.each<[string, Partial<Stay>, boolean]>([
    ['nothing', {}, false],
    ['a status', { status: 'irregular' }, true],
    ['why they cannot stay', { cannotStay: ['no-income'] }, true],
    ['why they do not want to', { notWantToStay: ['not-stated'] }, true],
  ])('is kept when something was said: %s', (_, said, kept) => {
    expect(isStayKnown({ ...nothing, ...said })).toBe(kept);
  });
});
