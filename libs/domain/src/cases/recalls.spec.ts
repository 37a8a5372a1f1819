import { actorOf, after, at, everybody, prepared, registered, standings, walked } from '../../../../test/builders/case';
import { bornOn, household, member } from '../../../../test/builders/household';
import { decide } from '../decide';
import { outlook } from '../outlook';
import type { Command, CommandType } from './commands';
import type { CaseFacts } from './facts';

const day = '2026-11-09';
const now = at(day);
const ready = standings()['admitted, boy alone, contact gates met'];
const done = (...types: CommandType[]) => walked(ready, '2026-11-06', ...types);
const withdraw: Command = { type: 'withdraw', memberIds: null, reason: 'changed-mind' };
const recalledBy = (facts: CaseFacts) =>
  (decide(withdraw, facts, everybody, now) as { entries: { what: string }[] }).entries.map(({ what }) => what);

const passport: Command = {
  ...{ type: 'issue-documents', documentType: 'passport' },
  documents: [{ memberId: 'boy', familyName: 'A', givenNames: 'B', number: '1', validFrom: '2024-01-01', validUntil: '2029-01-01' }],
};
const permitRefused: Command = { type: 'answer-permits', answers: [{ memberId: 'boy', granted: false, reason: 'file-incomplete' }] };
const refusedByTheMinistry = after(done('request-permits'), permitRefused, at('2026-11-07'));

describe('whoever leaves recalls what is still out', () => {
  it.each<[string, CaseFacts, string[]]>([
    ['nothing was asked', ready, []],
    ['a consulate was asked', done('request-documents'), ['document']],
    ['and has seen the person', done('request-documents', 'record-interview'), ['document']],
    ['and has issued a document', done('request-documents', 'issue-documents'), ['document']],
    ['and has refused', done('request-documents', 'refuse-document'), []],
    ['and was asked again after it refused', done('request-documents', 'refuse-document', 'request-documents'), ['document']],
    ['the person holds a passport that nobody was asked for', after(ready, passport, now), []],
    ['the Ministry was asked', done('request-permits'), ['permit']],
    ['and has granted', done('request-permits', 'answer-permits'), ['permit']],
    ['and has refused', refusedByTheMinistry, []],
    ['and was asked again after it refused', walked(refusedByTheMinistry, '2026-11-08', 'request-permits'), ['permit']],
    ['both were asked', done('request-documents', 'request-permits'), ['document', 'permit']],
    [
      'both were asked, and the consent to ask one of them was taken back',
      after(
        done('request-documents', 'request-permits'),
        { type: 'share', memberIds: ['boy'], recipients: ['consulate'], agreed: false },
        at('2026-11-07'),
      ),
      ['permit'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(recalledBy(facts)).toEqual(expected);
  });

  it('and nobody else’s', () => {
    const { consented } = standings();
    const change = decide({ ...withdraw, memberIds: ['cousin'] }, consented, everybody, now);
    expect(change).toMatchObject({
      entries: [
        { memberId: 'cousin', what: 'document', recipient: 'consulate', on: day, authorId: everybody.id },
        { memberId: 'cousin', what: 'permit', recipient: 'ministry', on: day, authorId: everybody.id },
      ],
    });
  });
});

function admittedAunt(): CaseFacts {
  const people = household([member('aunt', { principal: true, birth: bornOn('1960-01-01') })]);
  return walked(registered(people, { id: 'other-case' }), '2026-11-04', 'screen', 'admit');
}

describe('the recipients are told', () => {
  const tell: Command = { type: 'tell-recipients' };
  const caseworker = actorOf('oim-caseworker');
  const nobody = { refused: 'nobody-to-tell', params: {} };
  const toTell = (facts: CaseFacts) => outlook(facts, day).tasks.filter(({ kind }) => kind === 'tell-recipients');

  it('only where something was recalled, and once', () => {
    expect(decide(tell, after(ready, withdraw, now), caseworker, now)).toEqual(nobody);
    const left = after(done('request-documents'), withdraw, now);
    expect(toTell(left)).toEqual([{ kind: 'tell-recipients', role: 'oim-caseworker', memberId: null, dueOn: '2026-11-10' }]);
    const told = after(left, tell, now);
    expect(toTell(told)).toEqual([]);
    expect(decide(tell, told, caseworker, now)).toEqual(nobody);
  });

  it('and again of what is recalled later', () => {
    const cousinLeft = after(standings().consented, { ...withdraw, memberIds: ['cousin'] }, now);
    const told = after(cousinLeft, tell, now);
    const fatherLeft = after(told, { ...withdraw, memberIds: ['father'] }, at('2026-11-12'));
    expect(toTell(fatherLeft)).toMatchObject([{ dueOn: '2026-11-13' }]);
  });

  it('and of what somebody brings along who joins from another case, though here all were told since', () => {
    const asked = prepared(admittedAunt(), '2026-11-06');
    const unsaid = after(asked, { type: 'share', memberIds: ['aunt'], recipients: ['consulate'], agreed: false }, at('2026-11-07'));
    expect(toTell(unsaid)).toHaveLength(1);
    const told = after(after(standings().consented, { ...withdraw, memberIds: ['cousin'] }, now), tell, now);
    const merged = after(told, { type: 'merge', other: unsaid }, now);
    const asRecorded = { ...merged, entries: merged.entries.toSorted((a, b) => a.on.localeCompare(b.on)) };
    expect(toTell(asRecorded)).toHaveLength(1);
    expect(toTell(after(asRecorded, tell, now))).toEqual([]);
  });
});
