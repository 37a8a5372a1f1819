import type { Command, CommandType } from '../../libs/domain/src/cases/commands';
import { plusDays, type Day, type Moment } from '../../libs/domain/src/cases/day';
import type { CaseFacts, MemberFacts } from '../../libs/domain/src/cases/facts';
import type { Gate, GateStatus } from '../../libs/domain/src/cases/gates';
import { adults, declarants, preparing, travelling } from '../../libs/domain/src/cases/household';
import { closureChecks } from '../../libs/domain/src/cases/lifecycle-commands';
import { undeclared } from '../../libs/domain/src/cases/consent';
import { permitsAwaited, withoutPermit } from '../../libs/domain/src/departures/exit-permits';
import { withoutDocument } from '../../libs/domain/src/departures/travel-documents';
import { departureOf } from '../../libs/domain/src/outlook';
import { gatesAt } from '../../libs/domain/src/readiness';
import type { Actor } from '../../libs/domain/src/staff/actor';
import { otherCase, unusedId } from './registered';
import { bornOn, parentOf } from './household';
import { isMinor } from '../../libs/domain/src/screening/birth-date';

/** A payload of each command that fits the case: the person whom it concerns next, the current booking, a flight in ten days. */
export function fitting(type: CommandType, facts: CaseFacts, actor: Actor, { day }: Moment): Command {
  const bookingId = facts.booking?.id ?? 'booking-1';
  const next = (gate: Gate, ...statuses: GateStatus[]) => lacking(facts, day, gate, statuses);
  const leaving = preparing(facts);
  const anybody = leaving[0]?.id ?? facts.members[0]?.id ?? 'nobody';
  const declaring = ids(declarants(facts, day));
  const names = { familyName: 'Traoré', givenNames: 'Awa' };
  switch (type) {
    case 'assess':
      return {
        type,
        assessment: actor.roles.includes('medical-officer')
          ? { kind: 'health-issue', memberId: anybody, holds: true }
          : { kind: 'trafficking', memberId: anybody, finding: 'presumed' },
      };
    case 'screen':
      return { type, policy: 'snia-2020', reference: 'registration', excepted: false };
    case 'admit-exceptionally':
      return { type, reason: 'humanitarian', note: null };
    case 'counsel': {
      const memberId = next('counselling', 'missing') ?? declaring[0] ?? anybody;
      return { type, memberId, language: 'fr', interpreter: null, alternatives: true, fear: false, guardian: 'A guardian' };
    }
    case 'share':
      // once on the way, or paused, it can only be taken back
      if (facts.suspended || !leaving.length) {
        const grown = travelling(facts).filter(({ birth }) => !isMinor(birth, day));
        return { type, memberIds: ids(grown.length ? grown : travelling(facts)), recipients: ['origin-office'], agreed: false };
      }
      return { type, memberIds: declaring, recipients: ['consulate', 'ministry', 'origin-office'], agreed: true };
    case 'check-protection':
      return { type, clear: true, note: null };
    case 'determine-best-interest':
      return { type, memberId: next('best-interest', 'missing', 'red', 'requested', 'green') ?? anybody, ...bestInterest(day) };
    case 'approve-best-interest':
      return { type, memberId: next('best-interest', 'requested') ?? anybody, approved: true, note: null };
    case 'record-authority': {
      const memberId = next('parental-authority', 'missing', 'red', 'requested', 'green') ?? anybody;
      return { type, memberId, basis: 'authorisation', evidence: 'A signed letter' };
    }
    case 'accept-authority':
      return { type, memberId: next('parental-authority', 'requested') ?? anybody, accepted: true, note: null };
    case 'consent':
      return { type, ...declarationOf(undeclared(facts, day)?.id ?? declaring[0] ?? anybody) };
    case 'hear-alone':
      return { type, memberId: next('consent', 'requested', 'red') ?? declaring[0] ?? anybody, wishesToReturn: true, note: null };
    case 'request-documents': {
      const memberIds = ids(withoutDocument(facts, day));
      return { type, memberIds, documentType: 'laissez-passer', consulate: 'ci-rabat' };
    }
    case 'record-interview':
      return { type, memberId: next('travel-document', 'requested') ?? anybody, outcome: 'held' };
    case 'issue-documents':
      return {
        type,
        documentType: 'laissez-passer',
        documents: ids(leaving).map((memberId) => ({
          ...{ memberId, ...names, number: 'LP-1' },
          ...{ validFrom: plusDays(day, -1), validUntil: plusDays(day, 200) },
        })),
      };
    case 'refuse-document':
      return { type, memberId: next('travel-document', 'requested') ?? anybody, reason: 'not-stated' };
    case 'request-permits':
      return { type, memberIds: ids(withoutPermit(facts, day)), batchId: null };
    case 'answer-permits':
      return {
        type,
        answers: ids(permitsAwaited(facts, day)).map((memberId) => ({
          ...{ memberId, granted: true as const, number: 'AS-1' },
          ...{ validUntil: plusDays(day, 180), ...names },
        })),
      };
    case 'certify-fitness':
      return { type, memberIds: ids(leaving), fit: true, validUntil: plusDays(day, 30), needs: [], note: null };
    case 'request-booking':
      return { type, bookingId: `booking-${Number(facts.booking?.id.slice(8) ?? 0) + 1}` };
    case 'place-booking':
      return { type, bookingId, after: facts.booking?.attempt ?? 0 };
    case 'confirm-booking':
      return { type, bookingId, flight: flightOn(plusDays(day, 10)), tickets: ticketsOf(facts) };
    case 'cancel-booking':
      return { type, bookingId, reason: 'flight-changed' };
    case 'reconfirm':
      return { type, memberIds: declaring };
    case 'arrive':
      return { type, arrivedOn: day, handovers: facts.members.map(({ id: memberId }) => ({ memberId, signedBy: 'An aunt' })) };
    case 'close':
      return { type, reason: 'reintegration-completed', checked: [...closureChecks] };
    case 'reopen':
      return { type, reason: 'asked-again' };
    case 'correct-member':
      return { type, memberId: facts.members[0]?.id ?? 'nobody', fields: ['familyName'], birth: null };
    case 'correct-contact':
      return { type, fields: ['phone'] };
    case 'add-member':
      return { type, newborn: true, ...newborn(facts, day) };
    case 'remove-member':
      return { type, memberId: dispensable(facts, day), reason: 'left-household' };
    case 'change-principal': {
      const grown = travelling(facts).filter(({ principal, birth }) => !principal && birth.to <= eighteenYearsBefore(day));
      return { type, memberId: (grown[0] ?? travelling(facts).find(({ principal }) => !principal))?.id ?? anybody };
    }
    case 'split':
      return { type, newCaseId: 'case-2', memberIds: [dispensable(facts, day)] };
    case 'merge':
      return { type, other: otherCase(facts) };
    case 'assign':
      return { type, caseworkerId: 'another' };
    case 'transfer':
      return { type, officeId: 'another', caseworkerId: 'another' };
    case 'suspend':
      return { type, reason: 'asked-for-time' };
    case 'attempt-contact':
      return { type, memberId: null, means: 'phone', outcome: 'no-answer' };
    case 'record-death':
      return { type, memberId: travelling(facts)[0]?.id ?? anybody, diedOn: day };
    case 'refer-to-asylum':
      return { type, memberIds: ids(leaving) };
    case 'refuse':
      return { type, referral: 'entraide-nationale' };
    case 'withdraw':
      return { type, memberIds: null, reason: 'changed-mind' };
    case 'add-note':
      return { type, noteId: 'note-1' };
    case 'plan-appointment':
      return { type, appointmentId: `appointment-${facts.appointments.length + 1}`, memberId: null, kind: 'medical', on: plusDays(day, 3) };
    case 'close-appointment':
      return { type, appointmentId: facts.appointments[0]?.id ?? 'none', outcome: 'kept' };
    case 'propose-departure-correction': {
      const memberIds = ids(facts.members.filter(({ milestones }) => milestones.departed));
      return { type, proposalId: 'correction-1', memberIds, reason: 'did-not-travel', departedOn: null };
    }
    case 'approve-departure-correction':
      return { type, approved: true };
    case 'admit':
    case 'depart':
    case 'resume':
    case 'mark-unreachable':
    case 'tell-recipients':
      return { type };
  }
}

export function declarationOf(memberId: string) {
  return {
    ...{ memberId, formVersion: '2026-01', language: 'fr', method: 'signature' as const, place: 'OIM Rabat', witness: null },
    ...{ interpreter: null, interpreterKind: null, referrer: 'self' as const, present: [], guardian: 'A guardian' },
  };
}

export function bestInterest(day: Day) {
  return {
    ...{ returnIsBest: true, guardian: 'A guardian', tracing: 'family-found' as const },
    ...{ carer: 'An aunt', carerAcceptedOn: day, escort: 'IOM' },
  };
}

export function flightOn(departsOn: Day) {
  const departsAt = `${departsOn}T12:00:00.000Z`;
  return { locator: 'ABC123', flightNumber: 'AT533', from: 'CMN', to: 'ABJ', departsAt, departsOn };
}

function ids(members: MemberFacts[]): string[] {
  return members.map(({ id }) => id);
}

/** The first person whose gate stands so; the first of these statuses that anybody has. */
function lacking(facts: CaseFacts, day: Day, gate: Gate, statuses: GateStatus[]): string | undefined {
  const standings = gatesAt(facts, departureOf(facts, day)).filter((one) => one.gate === gate);
  const found = statuses.map((status) => standings.find((one) => one.status === status)).find((one) => one !== undefined);
  return found?.memberId ?? undefined;
}

function ticketsOf({ booking }: CaseFacts): Record<string, string> {
  return Object.fromEntries((booking?.memberIds ?? []).map((id, index) => [id, `147-000000000${index}`]));
}

/** Somebody whose going leaves no minor alone. */
function dispensable(facts: CaseFacts, day: Day): string {
  const grown = adults(facts, day);
  const minors = preparing(facts).filter((member) => !grown.includes(member));
  return (grown.length > 1 ? grown.at(-1) : (minors.at(-1) ?? grown.at(-1)))?.id ?? 'nobody';
}

function newborn(facts: CaseFacts, day: Day) {
  const id = unusedId(facts, 'newborn');
  const mother = adults(facts, day)[0];
  const facts_ = {
    sex: 'female' as const,
    nationality: 'CI',
    language: 'fr',
    inMorocco: true,
    wishesToReturn: true,
    earlierReturnYear: null,
  };
  return { member: { id, birth: bornOn(day), ...facts_ }, links: mother ? [parentOf(id, mother.id)] : [] };
}

function eighteenYearsBefore(day: Day): Day {
  return `${Number(day.slice(0, 4)) - 18}${day.slice(4)}`;
}
