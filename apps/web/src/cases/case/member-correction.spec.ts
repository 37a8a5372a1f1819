import type { Member } from '../../api/types';
import { correctionOf, touchedFields, valuesOf, type MemberValues } from './member-correction';

const mariame: Member = {
  id: 'm1',
  version: 3,
  principal: true,
  familyName: 'Ouattara',
  givenNames: 'Mariame',
  sex: 'female',
  birth: { from: '1994-03-01', to: '1994-03-31', precision: 'month' },
  nationality: 'CI',
  language: 'fr',
  inMorocco: true,
  wishesToReturn: true,
  earlierReturnYear: null,
  milestones: {},
  exit: null,
};

describe('what a correction sends', () => {
  it.each<[string, Partial<MemberValues>, object]>([
    ['nothing changed', {}, {}],
    ['a name, trimmed', { familyName: ' Wattara ' }, { familyName: 'Wattara' }],
    ['a fuller birth date', { born: '12/03/1994' }, { born: '1994-03-12' }],
    ['an age instead of the date', { born: '', age: '32' }, { age: 32 }],
    ['nationality undetermined', { nationality: 'XX' }, { nationality: null }],
    ['an earlier return', { earlierReturnYear: '2019' }, { earlierReturnYear: 2019 }],
    ['no longer wishes to return', { wishesToReturn: false }, { wishesToReturn: false }],
  ])('%s', (_case, typed, sent) => {
    const first = valuesOf(mariame);
    const values = { ...first, ...typed };
    expect(correctionOf(values, touchedFields(values, first))).toEqual(sent);
  });

  it('never sets back what somebody else changed meanwhile', () => {
    const first = valuesOf(mariame);
    const mine = { ...first, language: 'bm' };
    // Meanwhile the family name was corrected by a colleague: mine still shows the old one, untouched.
    expect(correctionOf(mine, touchedFields(mine, first))).toEqual({ language: 'bm' });
  });

  it('shows a birth date as it would be typed, and an estimate not at all', () => {
    expect(valuesOf(mariame).born).toBe('03/1994');
    expect(valuesOf({ ...mariame, birth: { from: '1992-11-24', to: '1995-11-23', precision: 'estimated' } }).born).toBe('');
  });
});
