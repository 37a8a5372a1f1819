import { actorOf, after, at, standings, walked } from '../../../../test/builders/case';
import type { Command, CommandOf } from '../cases/commands';
import { plusDays, type Day } from '../cases/day';
import type { CaseFacts } from '../cases/facts';
import { decide } from '../decide';
import { gatesAt } from '../readiness';
import { heldDocument, withoutDocument } from './travel-documents';

const day = '2026-11-07';
const now = at(day);
const caseworker = actorOf('oim-caseworker');
const ready = standings()['admitted, boy alone, contact gates met'];
const asked = walked(ready, '2026-11-06', 'request-documents');
type Paper = Partial<CommandOf<'issue-documents'>['documents'][number]>;

const issue = (documentType: CommandOf<'issue-documents'>['documentType'], paper: Paper = {}): Command => ({
  ...{ type: 'issue-documents', documentType },
  documents: [{ memberId: 'boy', familyName: 'A', givenNames: 'B', number: '1', validFrom: day, validUntil: '2026-12-31', ...paper }],
});
const request = (...memberIds: string[]): Command => ({
  type: 'request-documents',
  memberIds,
  documentType: 'laissez-passer',
  consulate: 'ci-rabat',
});
const seen = (memberId: string): Command => ({ type: 'record-interview', memberId, outcome: 'held' });
const refused = (memberId: string): Command => ({ type: 'refuse-document', memberId, reason: 'file-incomplete' });
const takenBack: Command = { type: 'share', memberIds: ['boy'], recipients: ['consulate'], agreed: false };
const given = (facts: CaseFacts, ...commands: Command[]) => commands.reduce((before, one) => after(before, one, now), facts);
const answer = (facts: CaseFacts, command: Command, on = day) => decide(command, facts, caseworker, at(on));
const stands = (facts: CaseFacts, departure: Day) => {
  const { status, reason, until, since } = gatesAt(facts, at(departure)).find(({ gate }) => gate === 'travel-document')!;
  return [status, reason, until, since].filter(Boolean).join(' ');
};

describe('the boy’s travel document', () => {
  it.each<[string, CaseFacts, Day, string]>([
    ['never asked for', ready, day, 'missing'],
    ['asked for', asked, day, 'requested answer-awaited 2026-11-06'],
    ['the consulate has seen him', given(asked, seen('boy')), day, 'requested answer-awaited 2026-11-06'],
    ['refused', given(asked, refused('boy')), day, 'red document-refused'],
    ['asked for again', given(asked, refused('boy'), request('boy')), day, 'requested answer-awaited 2026-11-07'],
    ['issued', given(asked, issue('laissez-passer')), day, 'green 2026-12-31'],
    ['held already: a passport', given(ready, issue('passport')), day, 'green 2026-12-31'],
    ['on its last day', given(ready, issue('passport')), '2026-12-31', 'green 2026-12-31'],
    ['a day later', given(ready, issue('passport')), '2027-01-01', 'expired 2026-12-31'],
    ['not valid yet', given(ready, issue('passport', { validFrom: '2026-11-08' })), day, 'missing'],
    ['asked for while a passport serves', given(asked, issue('passport')), day, 'green 2026-12-31'],
    ['recalled before it was issued', given(asked, takenBack), day, 'missing'],
    ['issued, and recalled', given(asked, issue('laissez-passer'), takenBack), day, 'missing'],
    ['a passport is nobody’s to recall', given(asked, issue('passport'), takenBack), day, 'green 2026-12-31'],
  ])('%s', (_, facts, departure, expected) => {
    expect(stands(facts, departure)).toBe(expected);
  });

  it.each<[string, Paper[], Day, string | undefined]>([
    ['the one recorded last', [{ number: '1' }, { number: '2' }], day, '2'],
    ['the one that is valid then', [{ number: '1' }, { number: '2', validUntil: '2026-11-20' }], '2026-12-01', '1'],
    ['the one that expired last', [{ number: '1' }, { number: '2', validUntil: '2026-11-20' }], '2027-06-01', '1'],
    ['none that begins later', [{ number: '1', validFrom: '2026-12-01' }], day, undefined],
  ])('of several: %s', (_, papers, departure, expected) => {
    const facts = given(ready, ...papers.map((paper) => issue('passport', paper)));
    expect(heldDocument(facts, 'boy', departure)?.number).toBe(expected);
  });
});

describe('asking, and what a consulate answers', () => {
  const { consented, booked } = standings();
  const nobody = { refused: 'nobody-concerned', params: {} };
  const notAsked = (member: string) => ({ refused: 'document-not-requested', params: { member } });

  it.each<[string, CaseFacts, Command, object]>([
    ['asking', ready, request('boy'), { kind: 'document-requested', entries: [{ consulate: 'ci-rabat' }], secret: [] }],
    ['for a stranger', ready, request('stranger'), { refused: 'member-unknown', params: { member: 'stranger' } }],
    ['twice', asked, request('boy'), nobody],
    ['where all have one', consented, request('mother'), nobody],
    ['after a refusal', given(asked, refused('boy')), request('boy'), { kind: 'document-requested' }],
    ['an interview', asked, seen('boy'), { kind: 'document-interview', entries: [{ outcome: 'held' }], secret: [] }],
    ['an interview of a stranger', asked, seen('stranger'), { refused: 'member-unknown', params: { member: 'stranger' } }],
    ['an interview nobody asked for', ready, seen('boy'), nobody],
    ['a refusal', asked, refused('boy'), { kind: 'document-refused', entries: [{ reason: 'file-incomplete' }], secret: [] }],
    ['a refusal nobody asked for', ready, refused('boy'), nobody],
    ['a document for a stranger', asked, issue('passport', { memberId: 'stranger' }), { refused: 'member-unknown' }],
    [
      'one that expired yesterday',
      asked,
      issue('passport', { validFrom: '2020-01-01', validUntil: '2026-11-06' }),
      { refused: 'document-not-valid' },
    ],
    ['one that expires today', asked, issue('passport', { validUntil: day }), { kind: 'document-issued', secret: [] }],
    [
      'one that ends before it begins',
      asked,
      issue('passport', { validFrom: '2027-02-01' }),
      { refused: 'document-not-valid', params: { member: 'boy' } },
    ],
  ])('%s', (_, facts, command, expected) => {
    expect(answer(facts, command)).toMatchObject(expected);
  });

  it('an answer is about whom the consulate was asked for', () => {
    const mother = standings()['admitted, mother alone with two'];
    const cleared = walked(mother, '2026-11-05', 'counsel', 'share', 'check-protection');
    const girl = given(cleared, request('girl'));
    expect(answer(girl, seen('boy'))).toEqual(notAsked('boy'));
    expect(answer(girl, refused('boy'))).toEqual(notAsked('boy'));
    expect(answer(girl, request('girl'))).toEqual({ refused: 'member-not-concerned', params: { member: 'girl' } });
  });

  it('a document that ends before the confirmed flight is asked for in time', () => {
    const flight = booked.booking!.flight!.departsOn;
    const ending = (validUntil: Day) => ({
      ...booked,
      entries: booked.entries.map((entry) =>
        entry.kind === 'document-issued' && entry.memberId === 'son' ? { ...entry, validUntil } : entry,
      ),
    });
    const whose = (facts: CaseFacts) => withoutDocument(facts, '2026-11-11').map(({ id }) => id);
    expect([whose(ending(plusDays(flight, -1))), whose(ending(flight))]).toEqual([['son'], []]);
  });

  it('no authority learns of anybody before the contact gates are met', () => {
    expect(answer(standings().admitted, request('mother'))).toMatchObject({
      refused: 'not-ready',
      params: { stage: 'contact-authorities' },
    });
  });
});
