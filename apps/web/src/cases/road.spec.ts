import type { CommandType, Role, Step, TaskKind } from '#domain';
import { nextCommand } from './road';

const caseOf = (step: Step, offered: CommandType[], ...tasks: [TaskKind, Role, string?][]) => ({
  standing: { step, offered },
  tasks: tasks.map(([kind, role, memberId]) => ({ kind, role, memberId: memberId ?? null })),
});

describe('the main button of a case, when no task says more', () => {
  it.each`
    step            | offered                                     | main
    ${'registered'} | ${['screen', 'withdraw', 'correct-member']} | ${'screen'}
    ${'registered'} | ${['assess']}                               | ${'assess'}
    ${'screened'}   | ${['screen', 'admit', 'withdraw']}          | ${'admit'}
    ${'screened'}   | ${['screen', 'withdraw']}                   | ${'screen'}
    ${'admitted'}   | ${['assess', 'consent', 'withdraw']}        | ${'consent'}
    ${'consented'}  | ${['request-booking', 'withdraw']}          | ${'request-booking'}
    ${'consented'}  | ${['confirm-booking', 'cancel-booking']}    | ${'confirm-booking'}
    ${'booked'}     | ${['cancel-booking', 'depart']}             | ${'depart'}
    ${'booked'}     | ${['cancel-booking', 'withdraw']}           | ${undefined}
    ${'departed'}   | ${['arrive', 'add-note']}                   | ${'arrive'}
    ${'arrived'}    | ${['close']}                                | ${'close'}
    ${'exited'}     | ${['add-note', 'reopen']}                   | ${undefined}
  `('at $step with $offered is $main', ({ step, offered, main }) => {
    expect(nextCommand(caseOf(step, offered), [])?.command).toBe(main);
  });
});

describe('the main button of a case with tasks', () => {
  const caseworker: Role[] = ['oim-caseworker'];

  it('is the first of the reader’s own tasks on the road, for the person whom it concerns', () => {
    const view = caseOf(
      'admitted',
      ['consent', 'counsel', 'share'],
      ['consent', 'oim-caseworker', 'awa'],
      ['counsel', 'oim-caseworker', 'mariam'],
      ['share', 'oim-caseworker', 'awa'],
    );
    expect(nextCommand(view, caseworker)).toEqual({ command: 'counsel', memberId: 'mariam' });
  });

  it('is the physician’s certificate for the physician, though the caseworker comes first', () => {
    const view = caseOf(
      'admitted',
      ['certify-fitness', 'add-note'],
      ['counsel', 'oim-caseworker', 'awa'],
      ['certify-fitness', 'medical-officer', 'awa'],
    );
    expect(nextCommand(view, ['medical-officer'])).toEqual({ command: 'certify-fitness', memberId: 'awa' });
  });

  it('is a caseworker’s task for a supervisor who has none of their own', () => {
    const view = caseOf('admitted', ['counsel', 'transfer'], ['counsel', 'oim-caseworker', 'awa']);
    expect(nextCommand(view, ['oim-supervisor'])).toEqual({ command: 'counsel', memberId: 'awa' });
  });

  it('waits for the consulate only when nothing else can be done', () => {
    const view = caseOf(
      'admitted',
      ['issue-documents', 'share'],
      ['follow-document', 'oim-caseworker', 'awa'],
      ['share', 'oim-caseworker', 'awa'],
    );
    expect(nextCommand(view, caseworker)?.command).toBe('share');
    expect(nextCommand({ ...view, standing: { ...view.standing, offered: ['issue-documents'] } }, caseworker)).toEqual({
      command: 'issue-documents',
      memberId: 'awa',
    });
  });
});
