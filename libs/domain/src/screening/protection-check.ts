import { findLatest, isAfter } from '../cases/entries';
import type { CaseFacts } from '../cases/facts';
import { green, requested, type GateState } from '../cases/gates';
import { preparing } from '../cases/household';
import { refuse } from '../cases/refusals';
import type { Rule } from '../cases/rule';
import { findAssessment, findSignal, type ProtectedFacts } from './facts';
import { isAsylumOpen } from './general-conditions';

/**
 * On every case, pending or green for everybody: it covers signals of trafficking and violence, fear of return, and asylum claims, and says nothing
 * of them. Any counselling session, any assessment and any person who joins ask for a new check, whatever was said or found, so that pending tells
 * nothing either. DOMAIN §4.
 */
export function protectionCheck(facts: CaseFacts): GateState {
  const check = findLatest(facts, null, 'protection-checked');
  const session = facts.entries.findLast(({ kind }) => kind === 'counselled');
  const covered = check !== undefined && preparing(facts).every(({ id }) => check.memberIds.includes(id));
  const assessed = findLatest(facts, null, 'assessed');
  return check?.clear && covered && isAfter(facts, check, session) && isAfter(facts, check, assessed)
    ? green()
    : requested(facts.registeredOn);
}

/** By a protection officer. Clearing while a signal is not assessed, fear not answered or an asylum claim open is refused: `protection-open`. */
export const checkProtectionRule: Rule<'check-protection'> = {
  decide: ({ clear, note }, facts, actor, { day }) => {
    const memberIds = preparing(facts).map(({ id }) => id);
    if (clear && memberIds.some((id) => isOpen(facts.protected!, id))) return refuse('protection-open');
    const value = { clear, note, memberIds };
    return {
      kind: 'protection-checked',
      entries: [{ kind: 'protection-checked', memberId: null, on: day, authorId: actor.id, clear, memberIds }],
      secret: note ? [{ group: 'trafficking', memberId: null, field: 'protection-check', value }] : [],
    };
  },
};

/** Something that a protection officer has still to look at: recorded on a later day than the assessment, or never assessed. */
function isOpen(secret: ProtectedFacts, memberId: string): boolean {
  const signal = findSignal(secret, memberId, 'protection');
  const trafficking = findAssessment(secret, memberId, 'trafficking');
  if (signal && (!trafficking || signal.on > trafficking.on)) return true;
  return isAsylumOpen(memberId, secret) || isFearOpen(secret, memberId);
}

/** Fear of return is answered by an asylum assessment after it: counselled separately and cleared, or not concerned. DOMAIN §4. */
function isFearOpen(secret: ProtectedFacts, memberId: string): boolean {
  const fear = secret.fears.findLast((entry) => entry.memberId === memberId);
  const asylum = findAssessment(secret, memberId, 'asylum');
  return fear !== undefined && (!asylum || asylum.clearance === 'open' || fear.known.includes(asylum));
}
