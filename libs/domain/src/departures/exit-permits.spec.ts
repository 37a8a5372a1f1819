import { after, at, everybody, standings, walked } from '../../../../test/builders/case';
import type { Command } from '../cases/commands';
import type { Day } from '../cases/day';
import type { PermitAnswer } from '../cases/entry-commands';
import type { CaseFacts } from '../cases/facts';
import { historyEntry } from '../cases/history';
import { decide } from '../decide';
import { gatesAt } from '../readiness';
import { withoutPermit } from './exit-permits';

const day = '2026-11-08';
const now = at(day);
const ready = standings()['admitted, boy alone, contact gates met'];
const asked = walked(ready, '2026-11-07', 'request-permits');
const holds = walked(asked, '2026-11-07', 'issue-documents');

const request = (...memberIds: string[]): Command => ({ type: 'request-permits', memberIds, batchId: 'batch-1' });
const granted = (other: Partial<PermitAnswer & { granted: true }> = {}): PermitAnswer => ({
  ...{ memberId: 'boy', granted: true, number: '1', validUntil: '2026-12-31', familyName: 'TRAORE', givenNames: 'AWA' },
  ...other,
});
const refused = (memberId = 'boy'): PermitAnswer => ({ memberId, granted: false, reason: 'judicial-matter' });
const reply = (...answers: PermitAnswer[]): Command => ({ type: 'answer-permits', answers });
const takenBack: Command = { type: 'share', memberIds: ['boy'], recipients: ['ministry'], agreed: false };
const given = (facts: CaseFacts, ...commands: Command[]) => commands.reduce((before, one) => after(before, one, now), facts);
const answer = (facts: CaseFacts, command: Command) => decide(command, facts, everybody, now);
const stands = (facts: CaseFacts, departure: Day) => {
  const { status, reason, until, since } = gatesAt(facts, at(departure)).find(({ gate }) => gate === 'exit-permit')!;
  return [status, reason, until, since].filter(Boolean).join(' ');
};

/** The travel document is in the name of Awa Traoré. */
describe('the boy’s exit permit', () => {
  it.each<[string, CaseFacts, Day, string]>([
    ['never asked for', ready, day, 'missing'],
    ['asked for', asked, day, 'requested answer-awaited 2026-11-07'],
    ['refused', given(asked, reply(refused())), day, 'red permit-refused'],
    ['asked for again', given(asked, reply(refused()), request('boy')), day, 'requested answer-awaited 2026-11-08'],
    ['granted', given(asked, reply(granted())), day, 'green 2026-12-31'],
    ['on its last day', given(asked, reply(granted())), '2026-12-31', 'green 2026-12-31'],
    ['a day later', given(asked, reply(granted())), '2027-01-01', 'expired 2026-12-31'],
    ['in the document’s name, otherwise spelt', given(holds, reply(granted())), day, 'green 2026-12-31'],
    ['in another name', given(holds, reply(granted({ givenNames: 'ASSA' }))), day, 'red name-differs'],
    [
      'granted anew in the right one',
      given(holds, reply(granted({ givenNames: 'ASSA' })), request('boy'), reply(granted())),
      day,
      'green 2026-12-31',
    ],
    ['recalled', given(asked, takenBack), day, 'missing'],
    ['granted, and recalled', given(asked, reply(granted()), takenBack), day, 'missing'],
  ])('%s', (_, facts, departure, expected) => {
    expect(stands(facts, departure)).toBe(expected);
  });

  it('a document that is corrected later decides', () => {
    const paper = { memberId: 'boy', familyName: 'Traoré', givenNames: 'Assa', number: '2', validFrom: day, validUntil: '2026-12-31' };
    const corrected: Command = { type: 'issue-documents', documentType: 'laissez-passer', documents: [paper] };
    expect(stands(given(holds, reply(granted()), corrected), day)).toBe('red name-differs');
  });
});

describe('asking the Ministry, and what it answers', () => {
  const { consented, booked } = standings();
  const nobody = { refused: 'nobody-concerned', params: {} };

  it.each<[string, CaseFacts, Command, object]>([
    ['asking', ready, request('boy'), { kind: 'permit-requested', entries: [{ memberId: 'boy', batchId: 'batch-1' }], secret: [] }],
    ['for a stranger', ready, request('stranger'), { refused: 'member-unknown', params: { member: 'stranger' } }],
    ['twice', asked, request('boy'), nobody],
    ['where all have one', consented, request('mother'), nobody],
    ['it grants', asked, reply(granted()), { kind: 'permit-answered', entries: [{ kind: 'permit-granted', number: '1' }], secret: [] }],
    ['it refuses', asked, reply(refused()), { entries: [{ kind: 'permit-refused', reason: 'judicial-matter' }] }],
    [
      'it grants until yesterday',
      asked,
      reply(granted({ validUntil: '2026-11-07' })),
      { refused: 'document-not-valid', params: { member: 'boy' } },
    ],
    ['it grants until today', asked, reply(granted({ validUntil: day })), { kind: 'permit-answered' }],
    ['it names a stranger', asked, reply(refused('stranger')), { refused: 'member-unknown', params: { member: 'stranger' } }],
    ['it was not asked', ready, reply(granted()), nobody],
    ['it answers twice', given(asked, reply(granted())), reply(refused()), nobody],
    ['nobody learns of anybody before', standings().admitted, request('mother'), { refused: 'not-ready' }],
  ])('%s', (_, facts, command, expected) => {
    expect(answer(facts, command)).toMatchObject(expected);
  });

  it('one answer may grant some and refuse others, and only those who were asked for', () => {
    const mother = walked(standings()['admitted, mother alone with two'], '2026-11-05', 'counsel', 'share', 'check-protection');
    const girl = given(mother, request('mother', 'girl'));
    const change = answer(girl, reply(granted({ memberId: 'mother' }), refused('girl')));
    expect(historyEntry(change as never)).toEqual({ granted: ['mother'], refused: ['girl'] });
    expect(answer(girl, reply(refused('boy')))).toEqual({ refused: 'permit-not-requested', params: { member: 'boy' } });
    expect(answer(girl, request('girl'))).toEqual({ refused: 'member-not-concerned', params: { member: 'girl' } });
  });

  it('a permit that ends before the confirmed flight is asked for in time', () => {
    const ending = (validUntil: Day) => ({
      ...booked,
      entries: booked.entries.map((entry) =>
        entry.kind === 'permit-granted' && entry.memberId === 'son' ? { ...entry, validUntil } : entry,
      ),
    });
    const whose = (facts: CaseFacts) => withoutPermit(facts, '2026-11-11').map(({ id }) => id);
    expect([whose(ending('2026-11-19')), whose(ending('2026-11-20'))]).toEqual([['son'], []]);
  });
});
