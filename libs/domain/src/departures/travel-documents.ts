import { entriesOf, findLatest, isAfter } from '../cases/entries';
import type { CaseFacts, MemberFacts } from '../cases/facts';
import { green, missing, red, requested, serving, type GateState } from '../cases/gates';
import type { Day } from '../cases/day';
import { preparing } from '../cases/household';
import { findPreparing, notConcerned, strangerAmong } from '../cases/members';
import { isRecalledSince } from '../cases/recalls';
import { refuse, type Refusal } from '../cases/refusals';
import type { Rule } from '../cases/rule';

/** Valid on the day of departure; else what the consulate was asked, refused, or was never asked. */
export function travelDocument(member: MemberFacts, facts: CaseFacts, departure: Day): GateState {
  const issued = entriesOf(facts, member.id, 'document-issued')
    .filter(({ validFrom }) => validFrom <= departure)
    .sort((a, b) => (a.validUntil < b.validUntil ? -1 : 1))
    .at(-1);
  if (issued && issued.validUntil >= departure) return green(issued.validUntil);
  return asked(member.id, facts) ?? (issued ? serving(issued.validUntil, departure) : missing);
}

/** How the latest request to a consulate stands; `undefined` when there is none, or it was recalled or answered by a document. */
function asked(memberId: string, facts: CaseFacts): GateState | undefined {
  const request = findLatest(facts, memberId, 'document-requested');
  if (!request || isRecalledSince(facts, request, 'document')) return undefined;
  const answer = findLatest(facts, memberId, 'document-issued', 'document-refused');
  if (!answer || isAfter(facts, request, answer)) return requested(request.on, 'answer-awaited');
  return answer.kind === 'document-refused' ? red('document-refused') : undefined;
}

function awaiting(facts: CaseFacts, day: Day): MemberFacts[] {
  return preparing(facts).filter((member) => travelDocument(member, facts, day).status === 'requested');
}

/** Who has no document that serves today and for whom nothing is under way. */
export function withoutDocument(facts: CaseFacts, day: Day): MemberFacts[] {
  return preparing(facts).filter((member) => !['green', 'requested'].includes(travelDocument(member, facts, day).status));
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
  may: (facts, { day }) => (awaiting(facts, day).length ? undefined : refuse('nobody-concerned')),

  decide: ({ memberId, outcome }, facts, actor, { day }) => {
    const refusal = notAwaiting(memberId, facts, day);
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
  may: (facts, { day }) => (awaiting(facts, day).length ? undefined : refuse('nobody-concerned')),

  decide: ({ memberId, reason }, facts, actor, { day }) => {
    const refusal = notAwaiting(memberId, facts, day);
    if (refusal) return refusal;
    return {
      kind: 'document-refused',
      entries: [{ kind: 'document-refused', memberId, on: day, authorId: actor.id, reason }],
      secret: [],
    };
  },
};

function notAwaiting(memberId: string, facts: CaseFacts, day: Day): Refusal | undefined {
  const member = findPreparing(facts, memberId);
  if ('refused' in member) return member;
  return awaiting(facts, day).includes(member) ? undefined : refuse('document-not-requested', { member: memberId });
}
