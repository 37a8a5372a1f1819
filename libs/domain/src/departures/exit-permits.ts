import { findLatest, isAfter, type EntryOf } from '../cases/entries';
import type { PermitAnswer } from '../cases/entry-commands';
import type { CaseFacts, MemberFacts } from '../cases/facts';
import { missing, red, requested, serving, type GateState } from '../cases/gates';
import type { Day } from '../cases/day';
import { preparing } from '../cases/household';
import { notConcerned, strangerAmong } from '../cases/members';
import { isRecalledSince } from '../cases/recalls';
import { refuse } from '../cases/refusals';
import type { Rule } from '../cases/rule';
import { servingDay } from './flight-booking';
import { sameName } from './name-match';
import { heldDocument } from './travel-documents';

/** Granted by the Ministry of the Interior, valid on the day, in the name that the travel document bears. DOMAIN §4. */
export function exitPermit(member: MemberFacts, facts: CaseFacts, departure: Day): GateState {
  const request = findLatest(facts, member.id, 'permit-requested');
  if (!request || isRecalledSince(facts, request, 'permit')) return missing;
  const answer = findLatest(facts, member.id, 'permit-granted', 'permit-refused');
  if (!answer || isAfter(facts, request, answer)) return requested(request.on, 'answer-awaited');
  if (answer.kind === 'permit-refused') return red('permit-refused');
  const document = heldDocument(facts, member.id, departure);
  if (document && !sameName(document, answer)) return red('name-differs');
  return serving(answer.validUntil, departure);
}

/** Who has no permit that serves on the day of the flight (today, while none is confirmed) and for whom nothing is under way. */
export function withoutPermit(facts: CaseFacts, today: Day): MemberFacts[] {
  const day = servingDay(facts, today);
  return preparing(facts).filter((member) => !['green', 'requested'].includes(exitPermit(member, facts, day).status));
}

/** Those whose request waits for an answer. */
export function permitsAwaited(facts: CaseFacts, day: Day): MemberFacts[] {
  return preparing(facts).filter((member) => exitPermit(member, facts, day).status === 'requested');
}

/** Asking the Ministry, one household at a time or within a batch. The contact gates come first. DOMAIN §4. */
export const requestPermitsRule: Rule<'request-permits'> = {
  may: (facts, now) => (withoutPermit(facts, now.day).length ? undefined : refuse('nobody-concerned')),

  decide: ({ memberIds, batchId }, facts, actor, { day }) => {
    const stranger = strangerAmong(facts, memberIds) ?? notConcerned(memberIds, withoutPermit(facts, day));
    if (stranger) return stranger;
    return {
      kind: 'permit-requested',
      entries: memberIds.map((memberId) => ({ kind: 'permit-requested', memberId, on: day, authorId: actor.id, batchId })),
      secret: [],
    };
  },
};

/** The Ministry's answers, one for each person named. An answer is a fact: also a name that differs is kept, and the gate turns red. */
export const answerPermitsRule: Rule<'answer-permits'> = {
  may: (facts, { day }) => (permitsAwaited(facts, day).length ? undefined : refuse('nobody-concerned')),

  decide: ({ answers }, facts, actor, { day }) => {
    const memberIds = answers.map(({ memberId }) => memberId);
    const stranger = strangerAmong(facts, memberIds);
    if (stranger) return stranger;
    const unasked = memberIds.find((id) => !permitsAwaited(facts, day).some((member) => member.id === id));
    if (unasked !== undefined) return refuse('permit-not-requested', { member: unasked });
    const over = answers.find((answer) => answer.granted && answer.validUntil < day);
    if (over) return refuse('document-not-valid', { member: over.memberId });
    return { kind: 'permit-answered', entries: answers.map((answer) => entryOf(answer, day, actor.id)), secret: [] };
  },
};

function entryOf(answer: PermitAnswer, on: Day, authorId: string): EntryOf<'permit-granted' | 'permit-refused'> {
  const { granted, ...rest } = answer;
  return { kind: granted ? 'permit-granted' : 'permit-refused', on, authorId, ...rest } as EntryOf<'permit-granted' | 'permit-refused'>;
}
