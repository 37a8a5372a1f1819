import { actorOf, after, at, everybody, fitting, standings, walked } from '../../../../test/builders/case';
import { otherCase } from '../../../../test/builders/registered';
import { assessment, signal } from '../../../../test/builders/household';
import type { Command } from '../cases/commands';
import type { CaseFacts } from '../cases/facts';
import { historyEntry } from '../cases/history';
import { decide } from '../decide';
import { gatesAt } from '../readiness';
import type { Assessment, ProtectedFacts } from './facts';

const day = '2026-11-09';
const now = at(day);
const officer = actorOf('protection-officer');
const { admitted, consented } = standings();
const check = (clear = true, note: string | null = null): Command => ({ type: 'check-protection', clear, note });
const stands = (facts: CaseFacts) => gatesAt(facts, now).find(({ gate }) => gate === 'protection-check')!.status;
const knowing = (secret: Partial<ProtectedFacts>): CaseFacts => ({
  ...admitted,
  protected: { signals: [], assessments: [], fears: [], departures: [], ...secret },
});

const violence = (on: string) => signal('cousin', 'protection', on);
const asylum = (on: string) => signal('cousin', 'asylum', on);
const fear = (on: string, ...known: Assessment[]) => ({ memberId: 'cousin', on, authorId: 'registrar', known });
const found = (finding: 'none' | 'presumed', on: string) => assessment('cousin', { kind: 'trafficking', finding }, on);
const cleared = (clearance: Extract<Assessment, { kind: 'asylum' }>['clearance'], on: string) =>
  assessment('cousin', { kind: 'asylum', clearance }, on);

const answered = cleared('cleared', '2026-11-05');

describe('a protection officer clears a household', () => {
  it.each<[string, Partial<ProtectedFacts>, boolean]>([
    ['nothing was signalled', {}, true],
    ['violence signalled', { signals: [violence('2026-11-02')] }, false],
    [
      'signalled and assessed, whatever was found',
      { signals: [violence('2026-11-02')], assessments: [found('presumed', '2026-11-05')] },
      true,
    ],
    ['assessed on the day of the signal', { signals: [violence('2026-11-05')], assessments: [found('none', '2026-11-05')] }, true],
    ['signalled again on a later day', { signals: [violence('2026-11-06')], assessments: [found('none', '2026-11-05')] }, false],
    ['health and pregnancy are the physician’s', { signals: [signal('cousin', 'health'), signal('cousin', 'pregnancy')] }, true],
    ['asylum signalled', { signals: [asylum('2026-11-02')] }, false],
    ['and open', { signals: [asylum('2026-11-02')], assessments: [cleared('open', '2026-11-05')] }, false],
    ['and cleared', { signals: [asylum('2026-11-02')], assessments: [cleared('cleared', '2026-11-05')] }, true],
    ['and not concerned', { signals: [asylum('2026-11-02')], assessments: [cleared('not-concerned', '2026-11-05')] }, true],
    ['open, though nobody signalled it', { assessments: [cleared('open', '2026-11-05')] }, false],
    ['fear voiced', { fears: [fear('2026-11-04')] }, false],
    ['fear answered', { fears: [fear('2026-11-04')], assessments: [cleared('not-concerned', '2026-11-05')] }, true],
    ['fear not answered by the other assessment', { fears: [fear('2026-11-04')], assessments: [found('none', '2026-11-05')] }, false],
    ['fear answered on its day', { fears: [fear('2026-11-05')], assessments: [answered] }, true],
    ['fear voiced on the day of an assessment, after it', { fears: [fear('2026-11-05', answered)], assessments: [answered] }, false],
    ['and answered by another', { fears: [fear('2026-11-05', answered)], assessments: [answered, cleared('cleared', '2026-11-05')] }, true],
    ['fear voiced again on a later day', { fears: [fear('2026-11-06', answered)], assessments: [answered] }, false],
  ])('%s', (_, secret, clears) => {
    const refusal = { refused: 'protection-open', params: {} };
    expect(decide(check(), knowing(secret), officer, now)).toMatchObject(clears ? { kind: 'protection-checked' } : refusal);
    expect(decide(check(false), knowing(secret), officer, now)).toMatchObject({ entries: [{ clear: false }] });
  });

  it('also when what is open is of somebody who has withdrawn', () => {
    const left = after(knowing({ fears: [fear('2026-11-04')] }), { type: 'withdraw', memberIds: ['cousin'], reason: 'family' }, now);
    expect(decide(check(), left, officer, now)).toMatchObject({ entries: [{ clear: true, memberIds: ['mother', 'father', 'son'] }] });
  });

  it('what was found stays in its file', () => {
    const change = decide(check(false, 'seen'), admitted, officer, now) as { entries: object[]; secret: object[] };
    const memberIds = ['mother', 'father', 'cousin', 'son'];
    expect(change.secret).toEqual([
      { group: 'trafficking', memberId: null, field: 'protection-check', value: { clear: false, note: 'seen', memberIds } },
    ]);
    expect(change.entries).toEqual([
      { kind: 'protection-checked', memberId: null, on: day, authorId: officer.id, clear: false, memberIds },
    ]);
    expect(historyEntry(change as never)).toEqual({});
  });
});

describe('the check on every case', () => {
  const baby = fitting('add-member', consented, everybody, now);
  const readied = walked(after(consented, baby, now), day, 'screen', 'admit');

  it.each<[string, CaseFacts, string]>([
    ['nobody has looked', admitted, 'requested'],
    ['cleared', after(admitted, check(), now), 'green'],
    ['looked at and not cleared', after(admitted, check(false), now), 'requested'],
    ['cleared, and taken back', after(after(admitted, check(), now), check(false), now), 'requested'],
    ['a session since', walked(consented, day, 'counsel'), 'requested'],
    ['and cleared again', walked(consented, day, 'counsel', 'check-protection'), 'green'],
    ['a newborn since', readied, 'requested'],
    ['somebody joined since', after(consented, { type: 'merge', other: otherCase(consented) }, now), 'requested'],
    ['somebody left since', after(consented, { type: 'withdraw', memberIds: ['cousin'], reason: 'family' }, now), 'green'],
  ])('%s: %s', (_, facts, expected) => {
    expect(stands(facts)).toBe(expected);
  });

  it('reads the same whatever is secret', () => {
    const secrets = [{}, { fears: [fear('2026-11-04')] }, { signals: [violence('2026-11-02'), asylum('2026-11-02')] }];
    const read = [...secrets.map(knowing), { ...admitted, protected: null }].map((facts) => gatesAt(facts, now));
    for (const gates of read) expect(gates).toEqual(read[0]);
  });
});
