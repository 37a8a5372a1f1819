import { assessment, signal } from '../../../../test/builders/household';
import { criteria, findAssessment, findSignal, secretGroupOf } from './facts';

describe('secret groups', () => {
  it('names the grant that each criterion needs', () => {
    expect(criteria.map((criterion) => [criterion, secretGroupOf(criterion)])).toEqual([
      ['health-issue', 'health'],
      ['trafficking-victim', 'trafficking'],
      ['pregnant', 'health'],
      ['single-parent', null],
      ['aged-50-plus', null],
      ['unaccompanied-minor', 'minors'],
    ]);
  });
});

describe('the assessment that counts', () => {
  const early = assessment('awa', { kind: 'health-issue', holds: true }, '2026-11-01');
  const late = assessment('awa', { kind: 'health-issue', holds: false }, '2026-11-09');
  const sameDay = assessment('awa', { kind: 'health-issue', holds: true }, '2026-11-09');
  const others = [
    assessment('ibrahim', { kind: 'health-issue', holds: true }, '2026-11-20'),
    assessment('awa', { kind: 'asylum', clearance: 'open' }, '2026-11-20'),
  ];

  it.each([
    ['the only one', [early], early],
    ['the later one', [early, late], late],
    ['the later one, recorded first', [late, early], late],
    ['of two on one day, the one recorded last', [late, sameDay], sameDay],
    ['that member and kind only', [late, ...others], late],
    ['none', others, undefined],
  ])('%s', (_, assessments, expected) => {
    expect(findAssessment({ assessments }, 'awa', 'health-issue')).toBe(expected);
  });

  it('takes the latest signal of that member and kind', () => {
    const signals = [signal('awa', 'health', '2026-11-04'), signal('awa', 'health', '2026-11-01'), signal('awa', 'asylum', '2026-11-09')];
    expect(findSignal({ signals }, 'awa', 'health')).toBe(signals[0]);
    expect(findSignal({ signals }, 'awa', 'protection')).toBeUndefined();
  });
});
