import { after, at, everybody, family, fitting, flightOn, prepared, registered, standings, walked } from '../../../test/builders/case';
import { child, guardianOf, household } from '../../../test/builders/household';
import type { Command, CommandType } from './cases/commands';
import { plusDays, type Day } from './cases/day';
import type { CaseFacts } from './cases/facts';
import { taskKinds, type TaskKind } from './cases/tasks';
import { gateTasks } from './gate-tasks';
import { departureOf, outlook } from './outlook';
import { readiness } from './readiness';
import type { Role } from './staff/roles';

const day = '2026-11-06';
const since = '2026-11-04';
const mother = standings()['admitted, mother alone with two'];
const boy = standings()['admitted, boy alone'];
const cleared = standings()['admitted, boy alone, contact gates met'];

/** What has to be done for the gates of booking, as `kind person`. */
const found = (facts: CaseFacts, on: Day = day) =>
  gateTasks(readiness(facts, departureOf(facts, on), 'book').lacking, facts, { ...departureOf(facts, on), day: on }, since);
const said = (facts: CaseFacts, on: Day = day) =>
  found(facts, on).map(({ kind, memberId }) => (memberId === null ? kind : `${kind} ${memberId}`));

describe('what has to be done, and by whom', () => {
  it.each<[string, CaseFacts, TaskKind, Role, number]>([
    // days from admission, or from the day from which something is waited for
    ['nobody was counselled', mother, 'counsel', 'oim-caseworker', 7],
    ['nobody was asked whether authorities may learn of them', mother, 'share', 'oim-caseworker', 10],
    ['all were counselled', walked(mother, day, 'counsel'), 'check-protection', 'protection-officer', 10],
    ['nobody has declared', mother, 'consent', 'oim-caseworker', 14],
    ['a father is absent', mother, 'record-authority', 'oim-caseworker', 21],
    ['his letter is there', walked(mother, since, 'record-authority'), 'accept-authority', 'protection-officer', 7],
    ['a boy is alone', boy, 'determine-best-interest', 'protection-officer', 21],
    ['the first has decided', walked(boy, since, 'determine-best-interest'), 'approve-best-interest', 'oim-supervisor', 7],
    ['his guardian has signed', walked(cleared, since, 'consent'), 'hear-alone', 'protection-officer', 7],
    ['authorities may be asked', cleared, 'request-document', 'oim-caseworker', 14],
    ['a consulate was asked', walked(cleared, since, 'request-documents'), 'follow-document', 'oim-caseworker', 30],
    ['the Ministry may be asked', cleared, 'request-permit', 'oim-caseworker', 14],
    ['the Ministry was asked', walked(cleared, since, 'request-permits'), 'follow-permit', 'oim-caseworker', 21],
    ['no physician has seen them', cleared, 'certify-fitness', 'medical-officer', 30],
  ])('%s: %s → %s within %i days', (_, facts, kind, role, within) => {
    expect(found(facts).find((task) => task.kind === kind)).toMatchObject({ role, dueOn: plusDays(since, within) });
  });

  it('by kinds that a work queue knows', () => {
    for (const facts of [mother, boy, cleared]) for (const { kind } of found(facts)) expect(taskKinds).toContain(kind);
  });

  it('within the days that the programme sets', () => {
    const { programme } = mother;
    const hurried = { ...mother, programme: { ...programme, limits: { ...programme.limits, counselWithin: 2 } } };
    expect(found(hurried)).toContainEqual({ kind: 'counsel', role: 'oim-caseworker', memberId: 'mother', dueOn: plusDays(since, 2) });
  });

  it.each<[string, CommandType, TaskKind, number]>([
    ['a consulate', 'request-documents', 'follow-document', 30],
    ['the Ministry', 'request-permits', 'follow-permit', 21],
  ])('counted, once %s is asked, from the day on which it was', (_, type, kind, within) => {
    const asked = walked(cleared, '2026-11-20', type);
    expect(found(asked, '2026-11-20').find((task) => task.kind === kind)).toMatchObject({ dueOn: plusDays('2026-11-20', within) });
  });

  it('one for each person whom it concerns', () => {
    expect(said(mother)).toEqual([
      ...['counsel mother', 'share mother', 'consent mother', 'record-authority girl', 'record-authority boy'],
      ...['certify-fitness mother', 'certify-fitness girl', 'certify-fitness boy'],
    ]);
  });
});

describe('only what can be done now', () => {
  it('the protection officer looks after the last session, because a session asks for a new check', () => {
    const { 'consented, gates missing': family_ } = standings();
    const two = walked(family_, '2026-11-08', 'counsel', 'counsel');
    expect(said(two)).not.toContain('check-protection');
    expect(said(walked(two, '2026-11-08', 'counsel'))).toContain('check-protection');
  });

  it.each<[string, CaseFacts, boolean]>([
    ['admitted', boy, false],
    ['counselled and agreed', walked(boy, day, 'counsel', 'share'), false],
    ['and cleared, by one of two', walked(boy, day, 'counsel', 'share', 'check-protection', 'determine-best-interest'), false],
    ['and by the second', cleared, true],
    ['agreement with the consulate taken back', after(cleared, word(['consulate'], false), at(day)), false],
  ])('a consulate is asked once it may learn of them: %s', (_, facts, expected) => {
    expect(said(facts).includes('request-document boy')).toBe(expected);
  });

  it('one authority may learn of them and the other may not', () => {
    const facts = after(cleared, word(['consulate'], false), at(day));
    expect(said(facts)).toContain('request-permit boy');
    expect(said(facts)).toContain('share boy');
  });

  it('a niece who comes of age before the flight has nothing to do before her birthday, and is not forgotten on it', () => {
    const people = household([...family().members, child('niece', '2008-11-15')], [...family().links, guardianOf('niece', 'mother')]);
    const ready = prepared(walked(registered(people), '2026-11-07', 'assess', 'screen', 'admit'), '2026-11-07');
    const requested = walked(ready, '2026-11-09', 'request-booking', 'place-booking');
    const confirm = fitting('confirm-booking', requested, everybody, at('2026-11-09'));
    const booked = after(requested, { ...confirm, flight: flightOn('2026-11-20') } as Command, at('2026-11-09'));
    const hers = (on: Day) => outlook(booked, on).tasks.flatMap(({ kind, memberId }) => (memberId === 'niece' ? [kind] : []));
    expect(hers('2026-11-14')).toEqual([]);
    expect(hers('2026-11-15')).toEqual(['counsel', 'share', 'consent']);
    expect(outlook(booked, '2026-11-14').changesOn).toBe('2026-11-15');
  });
});

describe('a gate that was refused or has expired is met as if nothing had been done', () => {
  it.each<[string, CaseFacts, Day, string]>([
    ['a consulate refused', walked(cleared, day, 'request-documents', 'refuse-document'), day, 'request-document boy'],
    ['the Ministry refused', after(walked(cleared, day, 'request-permits'), refusal(), at(day)), day, 'request-permit boy'],
    ['a person took their consent back', after(cleared, word(['ministry'], false), at(day)), day, 'share boy'],
    ['the boy does not wish to return', after(walked(cleared, day, 'consent'), hearing(false), at(day)), day, 'hear-alone boy'],
    ['return is not best', after(boy, determination(), at(day)), day, 'determine-best-interest boy'],
    ['the letter was not accepted', after(walked(mother, day, 'record-authority'), seen(false), at(day)), day, 'record-authority girl'],
    ['the physician said no', after(mother, verdict(false), at(day)), day, 'certify-fitness girl'],
    ['the verdict has expired', after(mother, verdict(true), at(day)), '2026-12-20', 'certify-fitness girl'],
  ])('%s', (_, facts, on, expected) => {
    expect(said(facts, on)).toContain(expected);
  });

  it('nothing is left to do when all is met', () => {
    expect(found(standings().consented, '2026-11-08')).toEqual([]);
  });
});

function word(recipients: ('consulate' | 'ministry')[], agreed: boolean): Command {
  return { type: 'share', memberIds: ['boy'], recipients, agreed };
}

function refusal(): Command {
  return { type: 'answer-permits', answers: [{ memberId: 'boy', granted: false, reason: 'not-stated' }] };
}

function hearing(wishesToReturn: boolean): Command {
  return { type: 'hear-alone', memberId: 'boy', wishesToReturn, note: null };
}

function determination(): Command {
  return {
    ...{ type: 'determine-best-interest', memberId: 'boy', returnIsBest: false, guardian: 'A guardian', tracing: 'family-unsafe' },
    ...{ carer: null, carerAcceptedOn: null, escort: null },
  };
}

function seen(accepted: boolean): Command {
  return { type: 'accept-authority', memberId: 'girl', accepted, note: null };
}

function verdict(fit: boolean): Command {
  return { type: 'certify-fitness', memberIds: ['girl'], fit, validUntil: '2026-12-01', needs: [], note: null };
}
