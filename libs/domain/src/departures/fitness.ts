import { plusDays, type Day } from '../cases/day';
import { findLatest, isAfter } from '../cases/entries';
import type { CaseFacts, MemberFacts } from '../cases/facts';
import { missing, red, serving, type GateState } from '../cases/gates';
import { strangerAmong } from '../cases/members';
import { refuse } from '../cases/refusals';
import type { Rule } from '../cases/rule';
import { weeksPregnant } from '../screening/assessed-criteria';
import { findAssessment } from '../screening/facts';

const termWeeks = 40;

/**
 * A physician's verdict for every member, whatever their health, so that asking for it tells nothing. What was assessed since asks for another one:
 * a pregnancy may have become known. So does a merge or a split, because an assessment may lie on the other case. DOMAIN §4.
 */
export function fitToTravel(member: MemberFacts, facts: CaseFacts, departure: Day): GateState {
  const verdict = findLatest(facts, member.id, 'fitness-certified');
  if (!verdict || !isAfter(facts, verdict, findLatest(facts, null, 'assessed', 'joined'))) return missing;
  return verdict.fit ? serving(verdict.until, departure) : red('not-fit');
}

/**
 * The last day on which a verdict of `day` serves: the physician's own, at most the programme's limit of days, and for somebody pregnant never past
 * the week in which a new certificate is due or flying ends (28, 36; 32 for multiple). Counted in completed weeks at the departure.
 */
export function fitnessUntil(facts: CaseFacts, memberId: string, validUntil: Day, day: Day): Day {
  const { fitnessServes } = facts.programme.limits;
  const days = [validUntil, plusDays(day, fitnessServes)];
  const last = lastDayOfPregnantTravel(facts, memberId, day);
  return (last ? [...days, last] : days).sort()[0]!;
}

function lastDayOfPregnantTravel(facts: CaseFacts, memberId: string, day: Day): Day | null {
  const pregnancy = facts.protected && findAssessment(facts.protected, memberId, 'pregnancy');
  if (!pregnancy?.holds || !pregnancy.expectedDelivery) return null;
  const { pregnancyCertificateWeeks: certificate, pregnancyFlyWeeks, pregnancyFlyWeeksMultiple } = facts.programme.limits;
  const end = pregnancy.multiple ? pregnancyFlyWeeksMultiple : pregnancyFlyWeeks;
  const due = weeksPregnant(pregnancy.expectedDelivery, day) < certificate ? Math.min(certificate, end) : end;
  return plusDays(pregnancy.expectedDelivery, -(termWeeks - due) * 7 - 1);
}

/** By a medical officer, for one or several people. Needs the secret facts: of a pregnancy only the last day becomes known. */
export const certifyFitnessRule: Rule<'certify-fitness'> = {
  decide: ({ memberIds, fit, validUntil, needs, note }, facts, actor, { day }) => {
    const stranger = strangerAmong(facts, memberIds);
    if (stranger) return stranger;
    if (validUntil < day) return refuse('day-not-possible', { day: validUntil });
    const signed = { on: day, authorId: actor.id, needs };
    const entries = memberIds.map((memberId) => {
      const until = fitnessUntil(facts, memberId, validUntil, day);
      return { kind: 'fitness-certified' as const, memberId, ...signed, fit: fit && until >= day, until };
    });
    return {
      kind: 'fitness-certified',
      entries,
      secret: note
        ? memberIds.map((memberId) => ({ group: 'health', memberId, field: 'fitness', value: { fit, validUntil, needs, note } }))
        : [],
    };
  },
};
