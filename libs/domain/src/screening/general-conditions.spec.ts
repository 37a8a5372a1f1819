import type { MemberFacts } from '../cases/facts';
import { assessment, household, member, signal, withdrawn } from '../../../../test/builders/household';
import type { Assessment, Signal } from './facts';
import { listGeneralVerdicts } from './general-conditions';

const cleared = (clearance: 'not-concerned' | 'cleared' | 'open', on?: string) => assessment('awa', { kind: 'asylum', clearance }, on);

describe('general conditions of a member', () => {
  it.each<[string, Partial<MemberFacts>, string, object[]]>([
    ['foreign, here, willing', {}, 'met', []],
    ['Moroccan', { nationality: 'MA' }, 'needs-review', [{ code: 'nationality-moroccan', params: {} }]],
    ['nationality undetermined', { nationality: null }, 'needs-review', [{ code: 'nationality-undetermined', params: {} }]],
    ['not in Morocco', { inMorocco: false }, 'fails', [{ code: 'not-in-morocco', params: {} }]],
    ['does not wish to return', { wishesToReturn: false }, 'fails', [{ code: 'no-wish-to-return', params: {} }]],
    ['returned before', { earlierReturnYear: 2014 }, 'needs-review', [{ code: 'earlier-return', params: { year: 2014 } }]],
    [
      'failing weighs more than review',
      { wishesToReturn: false, nationality: 'MA', earlierReturnYear: 2014 },
      'fails',
      [
        { code: 'no-wish-to-return', params: {} },
        { code: 'nationality-moroccan', params: {} },
        { code: 'earlier-return', params: { year: 2014 } },
      ],
    ],
  ])('%s', (_, facts, verdict, reasons) => {
    expect(listGeneralVerdicts(household([member('awa', facts)]))).toEqual([{ memberId: 'awa', verdict, reasons }]);
  });

  it.each<[string, Signal[], Assessment[], boolean]>([
    ['nothing recorded', [], [], false],
    ['signalled', [signal('awa', 'asylum')], [], true],
    ['signalled, then not concerned', [signal('awa', 'asylum', '2026-11-02')], [cleared('not-concerned', '2026-11-05')], false],
    ['signalled, then cleared', [signal('awa', 'asylum', '2026-11-02')], [cleared('cleared', '2026-11-05')], false],
    ['signalled and cleared on one day', [signal('awa', 'asylum', '2026-11-05')], [cleared('cleared', '2026-11-05')], false],
    ['signalled, found open', [signal('awa', 'asylum', '2026-11-02')], [cleared('open', '2026-11-05')], true],
    ['found open without a signal', [], [cleared('open')], true],
    ['open, then cleared', [], [cleared('open', '2026-11-05'), cleared('cleared', '2026-11-09')], false],
    ['cleared, then signalled again', [signal('awa', 'asylum', '2026-11-09')], [cleared('cleared', '2026-11-05')], true],
    ['another protection signal', [signal('awa', 'protection')], [], false],
  ])('asylum clearance: %s', (_, signals, assessments, isOpen) => {
    expect(listGeneralVerdicts(household([member('awa')], [], { signals, assessments }))).toEqual([
      isOpen
        ? { memberId: 'awa', verdict: 'needs-review', reasons: [{ code: 'asylum-clearance-open', params: {} }] }
        : { memberId: 'awa', verdict: 'met', reasons: [] },
    ]);
  });

  it('looks at everybody who still travels, by id', () => {
    const home = household([member('b'), withdrawn('c', { nationality: 'MA' }), member('a', { nationality: null })]);
    expect(listGeneralVerdicts(home).map(({ memberId, verdict }) => [memberId, verdict])).toEqual([
      ['a', 'needs-review'],
      ['b', 'met'],
    ]);
  });
});
