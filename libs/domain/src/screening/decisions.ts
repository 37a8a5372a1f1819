import type { Day } from '../cases/day';
import type { CaseFacts } from '../cases/facts';
import { allReached, travelling } from '../cases/household';
import { hasRegistered } from '../cases/registrars';
import { refuse, type Refusal } from '../cases/refusals';
import type { Rule } from '../cases/rule';
import { holds, type Permission } from '../staff/permissions';
import type { AssessingOffice, Assessment, ScreeningOutcome, SecretGroup } from './facts';
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

/**
 * *Assessed* by the officer in charge, dated and signed; it outweighs what was *signalled* at registration. Its neutral mark asks for a new protection
 * check and new verdicts of fitness, whichever officer assessed and whatever was found, so that neither tells anything.
 */
export const assessRule: Rule<'assess'> = {
  decide: ({ assessment }, facts, actor, { day }) => {
    if (!holds(actor.roles, assessmentPermission(assessment.kind))) return refuse('not-permitted');
    const member = facts.members.find(({ id }) => id === assessment.memberId);
    if (!member) return refuse('member-unknown', { member: assessment.memberId });
    if (member.exit) return refuse('member-not-travelling', { member: member.id });
    const signed = { on: day, authorId: actor.id };
    return {
      kind: 'assessed',
      assessment: { ...assessment, ...signed } as Assessment,
      entries: [{ kind: 'assessed', memberId: null, ...signed }],
    };
  },
};

/**
 * Under a version in force on the day. While intake is suspended an eligible household waits in order. After admission it is repeated when what it
 * rests on was corrected: no criterion is asked any more, the general conditions are; `excepted` by a supervisor, only those that nobody can
 * except from. DOMAIN §3.
 */
export const screenRule: Rule<'screen'> = {
  may: (facts) => (isAdmitted(facts) && !facts.screening!.stale ? refuse('already-admitted') : undefined),

  decide: ({ policy: code, reference, excepted }, facts, _actor, { day }) => {
    const policy = policyOn(facts.programme.policies, code, day);
    if (!policy) return refuse('policy-unknown', { policy: code });
    const verdict = screen(screenable(facts), policy, day);
    if (isAdmitted(facts)) return { kind: 'screened', reference: 'departure', verdict, outcome: stillAdmissible(verdict, excepted) };
    const waits = verdict.outcome === 'eligible' && facts.programme.intakeSuspended !== null;
    return { kind: 'screened', reference, verdict, outcome: waits ? 'waitlisted' : verdict.outcome };
  },
};

/** Admission is the programme's decision: it screens once more on the day, and only an eligible household passes. DOMAIN §3. */
export const admitRule: Rule<'admit'> = {
  may: (facts, { day }) => {
    const unscreened = screenedRefusal(facts);
    if (unscreened) return unscreened;
    const { outcome, policy } = facts.screening!;
    if (outcome !== 'eligible' && outcome !== 'waitlisted') return refuse('not-eligible', { outcome });
    if (!policyOn(facts.programme.policies, policy, day)) return refuse('screening-stale');
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
 * the supervisors it reads like any other admission. A household that the rules let in needs none: `eligible-already`. Nobody is excepted from being in
 * Morocco and wishing to return: `not-eligible`. DOMAIN §3.
 */
export const admitExceptionallyRule: Rule<'admit-exceptionally'> = {
  may: (facts, _now, actor) => {
    const unscreened = screenedRefusal(facts);
    if (unscreened) return unscreened;
    const eligible = facts.screening!.outcome === 'eligible';
    if (eligible && isAdmitted(facts)) return refuse('already-admitted');
    if (eligible && !facts.programme.intakeSuspended) return refuse('eligible-already');
    if (travelling(facts).some(({ inMorocco, wishesToReturn }) => !inMorocco || !wishesToReturn))
      return refuse('not-eligible', { outcome: 'ineligible' });
    return hasRegistered(actor, facts) ? refuse('second-person-needed') : undefined;
  },

  decide: ({ reason, note }, facts, _actor, { day }) => ({
    kind: 'admitted',
    verdict: screenAgain(facts, day),
    secret: [{ group: 'trafficking', memberId: null, field: 'exceptional-admission', value: { reason, note } }],
  }),
};

/** Nothing is booked and nobody leaves on facts that have changed since they were screened, or that forbid it. Refusals `screening-stale`, `not-eligible`. */
export function admissionRefusal(facts: CaseFacts): Refusal | undefined {
  const unscreened = screenedRefusal(facts);
  if (unscreened) return unscreened;
  const { outcome } = facts.screening!;
  return outcome === 'eligible' ? undefined : refuse('not-eligible', { outcome });
}

function isAdmitted(facts: CaseFacts): boolean {
  return allReached(facts, 'admitted');
}

function stillAdmissible({ general }: ScreeningVerdict, excepted: boolean): ScreeningOutcome {
  const verdicts = general.map(({ verdict }) => verdict);
  if (verdicts.includes('fails')) return 'ineligible';
  return verdicts.includes('needs-review') && !excepted ? 'needs-review' : 'eligible';
}

function screenedRefusal({ screening }: CaseFacts): Refusal | undefined {
  if (!screening) return refuse('not-screened');
  return screening.stale ? refuse('screening-stale') : undefined;
}

/**
 * The household screened again under the policy of its latest screening, on another reference day. All results are kept. Where no version of it is
 * in force any more, the one that screened them holds.
 */
export function screenAgain(facts: CaseFacts, day: Day): ScreeningVerdict {
  const { policies } = facts.programme;
  const { policy: code, on } = facts.screening!;
  const policy = policyOn(policies, code, day) ?? policyOn(policies, code, on);
  if (!policy) throw new Error(`no version of the policy ${code} was in force on ${on}`);
  return screen(screenable(facts), policy, day);
}

function screenable({ members, links, protected: secret }: CaseFacts) {
  if (!secret) throw new Error('screening needs the secret facts: load them with the case');
  return { members, links, protected: secret };
}
