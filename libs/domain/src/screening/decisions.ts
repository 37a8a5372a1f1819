import type { CaseFacts } from '../cases/facts';
import { refuse, type Refusal } from '../cases/refusals';
import type { Rule } from '../cases/rule';
import { holds, type Permission } from '../staff/permissions';
import type { AssessingOffice, Assessment, SecretGroup } from './facts';
import { policyOn } from './policy';
import { screen, type ScreeningVerdict } from './screen';

/** The secret file that keeps each kind of assessment. */
export const assessmentGroups = {
  'health-issue': 'health',
  pregnancy: 'health',
  trafficking: 'trafficking',
  asylum: 'asylum',
} as const satisfies Record<Assessment['kind'], SecretGroup>;

/** Who may assess: the physician health, the protection officer trafficking and asylum. DOMAIN §3. */
export function assessingOffice(kind: Assessment['kind']): AssessingOffice {
  return assessmentGroups[kind] === 'health' ? 'health' : 'protection';
}

export function assessmentPermission(kind: Assessment['kind']): Permission {
  return `assessment:${assessingOffice(kind)}`;
}

/** *Assessed* by the officer in charge, dated and signed; it outweighs what was *signalled* at registration. */
export const assessRule: Rule<'assess'> = {
  decide: ({ assessment }, facts, actor, { day }) => {
    if (!holds(actor.roles, assessmentPermission(assessment.kind))) return refuse('not-permitted');
    const member = facts.members.find(({ id }) => id === assessment.memberId);
    if (!member) return refuse('member-unknown', { member: assessment.memberId });
    if (member.exit) return refuse('member-not-travelling', { member: member.id });
    return { kind: 'assessed', assessment: { ...assessment, on: day, authorId: actor.id } as Assessment };
  },
};

/** Under a version in force on the day. While intake is suspended an eligible household waits in order. DOMAIN §3. */
export const screenRule: Rule<'screen'> = {
  decide: ({ policy: code, reference }, facts, _actor, { day }) => {
    const policy = policyOn(facts.programme.policies, code, day);
    if (!policy) return refuse('policy-unknown', { policy: code });
    const verdict = screen(screenable(facts), policy, day);
    const waits = verdict.outcome === 'eligible' && facts.programme.intakeSuspended !== null;
    return { kind: 'screened', reference, verdict, outcome: waits ? 'waitlisted' : verdict.outcome };
  },
};

/** Admission is the programme's decision: it screens once more on the day, and only an eligible household passes. DOMAIN §3. */
export const admitRule: Rule<'admit'> = {
  may: (facts) => {
    const unscreened = screenedRefusal(facts);
    if (unscreened) return unscreened;
    const { outcome } = facts.screening!;
    if (outcome !== 'eligible' && outcome !== 'waitlisted') return refuse('not-eligible', { outcome });
    const { intakeSuspended: reason } = facts.programme;
    return reason ? refuse('intake-suspended', { reason }) : undefined;
  },

  decide: (_command, facts, _actor, { day }) => {
    const verdict = screenAgain(facts, day);
    return verdict.outcome === 'eligible'
      ? { kind: 'admitted', verdict, secret: [] }
      : refuse('not-eligible', { outcome: verdict.outcome });
  },
};

/**
 * A supervisor's exception with its reason, never by the person who registered the case; also while intake is suspended. It is counted, and outside
 * the supervisors it reads like any other admission. A household that the rules let in needs none: `eligible-already`. DOMAIN §3.
 */
export const admitExceptionallyRule: Rule<'admit-exceptionally'> = {
  may: (facts, _now, actor) => {
    const unscreened = screenedRefusal(facts);
    if (unscreened) return unscreened;
    if (facts.screening!.outcome === 'eligible' && !facts.programme.intakeSuspended) return refuse('eligible-already');
    return actor.id === facts.registeredById ? refuse('second-person-needed') : undefined;
  },

  decide: ({ reason, note }, facts, _actor, { day }) => ({
    kind: 'admitted',
    verdict: screenAgain(facts, day),
    secret: [{ group: 'trafficking', memberId: null, field: 'exceptional-admission', value: { reason, note } }],
  }),
};

function screenedRefusal({ screening }: CaseFacts): Refusal | undefined {
  if (!screening) return refuse('not-screened');
  return screening.stale ? refuse('screening-stale') : undefined;
}

/** The household screened again under the policy of its latest screening, on another reference day. All results are kept. */
export function screenAgain(facts: CaseFacts, day: string): ScreeningVerdict {
  const policy = facts.screening && policyOn(facts.programme.policies, facts.screening.policy, day);
  if (!policy) throw new Error('a case is admitted and departs only under the policy that screened it');
  return screen(screenable(facts), policy, day);
}

function screenable({ members, links, protected: secret }: CaseFacts) {
  if (!secret) throw new Error('screening needs the secret facts: load them with the case');
  return { members, links, protected: secret };
}
