import { entriesOf, findLatest, isAfter, type EntryOf } from '../cases/entries';
import type { CaseFacts, MemberFacts } from '../cases/facts';
import { green, missing, red, requested, serving, type GateState } from '../cases/gates';
import type { Day } from '../cases/day';
import { preparing } from '../cases/household';
import { findPreparing, notConcerned, strangerAmong } from '../cases/members';
import { isRecalledSince } from '../cases/recalls';
import { refuse, type Refusal } from '../cases/refusals';
import type { Rule } from '../cases/rule';
import { servingDay } from './flight-booking';

/** Valid on the day of departure; else what the consulate was asked, refused, or was never asked. */
export function travelDocument(member: MemberFacts, facts: CaseFacts, departure: Day): GateState {
  const held = heldDocument(facts, member.id, departure);
  if (held && held.validUntil >= departure) return green(held.validUntil);
  return asked(member.id, facts) ?? (held ? serving(held.validUntil, departure) : missing);
}

/**
 * The document on which somebody would travel on a day: of those valid then the one recorded last, else the one that expired last. What a consulate
 * issued and was recalled since serves no more; a passport is the person's own.
 */
export function heldDocument(facts: CaseFacts, memberId: string, day: Day): EntryOf<'document-issued'> | undefined {
  const issued = entriesOf(facts, memberId, 'document-issued').filter(
    (entry) => entry.validFrom <= day && (entry.documentType === 'passport' || !isRecalledSince(facts, entry, 'document')),
  );
  return issued.findLast(({ validUntil }) => validUntil >= day) ?? issued.sort((a, b) => (a.validUntil < b.validUntil ? -1 : 1)).at(-1);
}

/** How the latest request to a consulate stands; `undefined` when there is none, or it was recalled or answered by a document. */
function asked(memberId: string, facts: CaseFacts): GateState | undefined {
  const request = findLatest(facts, memberId, 'document-requested');
  if (!request || isRecalledSince(facts, request, 'document')) return undefined;
  const answer = findLatest(facts, memberId, 'document-issued', 'document-refused');
  if (!answer || isAfter(facts, request, answer)) return requested(request.on, 'answer-awaited');
  return answer.kind === 'document-refused' ? red('document-refused') : undefined;
}

/** Those for whom a consulate has still to answer, also while an older document serves. */
function awaiting(facts: CaseFacts): MemberFacts[] {
  return preparing(facts).filter(({ id }) => asked(id, facts)?.status === 'requested');
}

/** Who has no document that serves on the day of the flight (today, while none is confirmed) and for whom nothing is under way. */
export function withoutDocument(facts: CaseFacts, today: Day): MemberFacts[] {
  const day = servingDay(facts, today);
  return preparing(facts).filter((member) => !awaiting(facts).includes(member) && travelDocument(member, facts, day).status !== 'green');
}

/** Asking a consulate for travel documents: an authority of the country of origin learns of the people, so the contact gates come first. DOMAIN §4. */
export const requestDocumentsRule: Rule<'request-documents'> = {
  may: (facts, now) => (withoutDocument(facts, now.day).length ? undefined : refuse('nobody-concerned')),

  decide: ({ memberIds, documentType, consulate }, facts, actor, { day }) => {
    const stranger = strangerAmong(facts, memberIds) ?? notConcerned(memberIds, withoutDocument(facts, day));
    if (stranger) return stranger;
    const signed = { on: day, authorId: actor.id };
    return {
      kind: 'document-requested',
      entries: memberIds.map((memberId) => ({ kind: 'document-requested', memberId, ...signed, documentType, consulate })),
      secret: [],
    };
  },
};

export const recordInterviewRule: Rule<'record-interview'> = {
  may: (facts) => (awaiting(facts).length ? undefined : refuse('nobody-concerned')),

  decide: ({ memberId, outcome }, facts, actor, { day }) => {
    const refusal = notAwaiting(memberId, facts);
    if (refusal) return refusal;
    return {
      kind: 'document-interview',
      entries: [{ kind: 'document-interview', memberId, on: day, authorId: actor.id, outcome }],
      secret: [],
    };
  },
};

/** A document that the person holds or a consulate has issued. One that is not valid any more is refused: `document-not-valid`. */
export const issueDocumentsRule: Rule<'issue-documents'> = {
  decide: ({ documentType, documents }, facts, actor, { day }) => {
    const stranger = strangerAmong(
      facts,
      documents.map(({ memberId }) => memberId),
    );
    if (stranger) return stranger;
    const void_ = documents.find(({ validFrom, validUntil }) => validUntil < validFrom || validUntil < day);
    if (void_) return refuse('document-not-valid', { member: void_.memberId });
    const signed = { on: day, authorId: actor.id, documentType };
    return {
      kind: 'document-issued',
      entries: documents.map((document) => ({ kind: 'document-issued', ...signed, ...document })),
      secret: [],
    };
  },
};

export const refuseDocumentRule: Rule<'refuse-document'> = {
  may: (facts) => (awaiting(facts).length ? undefined : refuse('nobody-concerned')),

  decide: ({ memberId, reason }, facts, actor, { day }) => {
    const refusal = notAwaiting(memberId, facts);
    if (refusal) return refusal;
    return {
      kind: 'document-refused',
      entries: [{ kind: 'document-refused', memberId, on: day, authorId: actor.id, reason }],
      secret: [],
    };
  },
};

function notAwaiting(memberId: string, facts: CaseFacts): Refusal | undefined {
  const member = findPreparing(facts, memberId);
  if ('refused' in member) return member;
  return awaiting(facts).includes(member) ? undefined : refuse('document-not-requested', { member: memberId });
}
