import { actorOf, after, at, family, registered } from '../../../../test/builders/case';
import { decide } from '../decide';
import type { Command } from './commands';
import type { CaseFacts } from './facts';
import { caseStep } from './household';
import type { ContactOutcome } from './meetings';

const seek = (outcome: ContactOutcome, memberId: string | null = null): Command => ({
  ...{ type: 'attempt-contact', memberId, means: 'phone', outcome },
});
const sought = (attempts: string[], facts: CaseFacts = registered(family())) =>
  attempts.reduce((before, text) => {
    const [day, outcome, memberId] = text.split(' ') as [string, ContactOutcome, string?];
    return after(before, seek(outcome, memberId), at(day));
  }, facts);
const answer = (facts: CaseFacts, command: Command, day = '2026-11-30') =>
  decide(command, facts, actorOf('oim-caseworker', 'oim-supervisor'), at(day));
const tooFew = (made: number) => ({ refused: 'contact-attempts-too-few', params: { made, needed: 3, days: 14 } });

describe('nobody can be reached', () => {
  it.each<[string, string[], object]>([
    ['never sought', [], tooFew(0)],
    ['twice', ['2026-11-02 no-answer', '2026-11-16 no-answer'], tooFew(2)],
    ['three times within 13 days', ['2026-11-02 no-answer', '2026-11-09 no-answer', '2026-11-15 no-answer'], tooFew(3)],
    [
      'three times over 14 days',
      ['2026-11-02 no-answer', '2026-11-09 moved-away', '2026-11-16 number-unknown'],
      { kind: 'marked-unreachable', attempts: 3 },
    ],
    [
      'reached in between: counted anew',
      ['2026-11-02 no-answer', '2026-11-09 no-answer', '2026-11-12 reached', '2026-11-16 no-answer'],
      tooFew(1),
    ],
    [
      'of whomever they sought',
      ['2026-11-02 no-answer', '2026-11-09 no-answer father', '2026-11-16 no-answer cousin'],
      { kind: 'marked-unreachable', attempts: 3 },
    ],
  ])('%s', (_, attempts, expected) => {
    expect(answer(sought(attempts), { type: 'mark-unreachable' })).toMatchObject(expected);
  });

  it('everybody leaves then', () => {
    const facts = sought(['2026-11-02 no-answer', '2026-11-09 no-answer', '2026-11-16 no-answer']);
    const gone = after(facts, { type: 'mark-unreachable' }, at('2026-11-17'));
    expect([caseStep(gone), ...new Set(gone.members.map(({ exit }) => exit!.reason))]).toEqual(['exited', 'unreachable']);
  });

  it('follows the programme’s own limits', () => {
    const facts = registered(family());
    const limits = { ...facts.programme.limits, contactAttempts: 2, contactDays: 1 };
    const strict = { ...facts, programme: { ...facts.programme, limits } };
    expect(answer(sought(['2026-11-02 no-answer', '2026-11-03 no-answer'], strict), { type: 'mark-unreachable' })).toMatchObject({
      attempts: 2,
    });
  });
});

describe('an attempt', () => {
  it('to reach a stranger is refused; to reach one who has withdrawn it counts', () => {
    const facts = after(registered(family()), { type: 'withdraw', memberIds: ['cousin'], reason: 'family' }, at('2026-11-03'));
    expect(answer(facts, seek('no-answer', 'stranger'))).toEqual({ refused: 'member-unknown', params: { member: 'stranger' } });
    expect(answer(facts, seek('reached', 'cousin'))).toMatchObject({ kind: 'contact-attempted', secret: [] });
  });
});
