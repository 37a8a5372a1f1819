import { derivedHints } from './derived-hints';
import { emptyPerson, type PersonFields } from './registration-form';

const today = '2026-11-23';
const principal = (fields: Partial<PersonFields>): PersonFields => ({ ...emptyPerson('p1', 'principal'), ...fields });
const child = (fields: Partial<PersonFields>): PersonFields => ({ ...emptyPerson('p2', 'child', principal({})), ...fields });

const certain = (...hints: string[]) => hints.map((hint) => ({ hint, certain: true }));

describe('what follows from what was typed', () => {
  it.each`
    case                                   | people                                                               | hints
    ${'nothing typed'}                     | ${[principal({})]}                                                   | ${[]}
    ${'32 years old alone'}                | ${[principal({ born: '1994' })]}                                     | ${[]}
    ${'50 on the day'}                     | ${[principal({ born: '23/11/1976' })]}                               | ${certain('aged-50-plus')}
    ${'50 on the next day'}                | ${[principal({ born: '24/11/1976' })]}                               | ${[]}
    ${'50 some day this year'}             | ${[principal({ born: '1976' })]}                                     | ${[{ hint: 'aged-50-plus', certain: false }]}
    ${'mother and own child'}              | ${[principal({ born: '1994' }), child({ born: '2020' })]}            | ${certain('minor', 'single-parent')}
    ${'a child with nobody in charge'}     | ${[principal({ born: '2012' })]}                                     | ${certain('minor', 'unaccompanied-minor')}
    ${'a child whose link was taken away'} | ${[principal({ born: '1994' }), child({ born: '2020', links: {} })]} | ${certain('minor', 'unaccompanied-minor')}
    ${'perhaps 17, perhaps 18'}            | ${[principal({ born: '2008' })]}                                     | ${[{ hint: 'minor', certain: false }, { hint: 'unaccompanied-minor', certain: false }]}
  `('$case', ({ people, hints }) => {
    expect(derivedHints(people, today)).toEqual(hints);
  });
});
