import { isMinor } from '../screening/birth-date';
import type { CommandOf, InterpreterKind } from './commands';
import type { Day } from './day';
import { findLatest, isAfter, type EntryOf } from './entries';
import type { CaseFacts, MemberFacts } from './facts';
import { green, missing, notRequired, red, requested, type GateState } from './gates';
import { adults, declarants, unaccompanied } from './household';
import { findPreparing } from './members';
import { refuse } from './refusals';
import type { Rule } from './rule';

/** The declaration that counts: what a guardian signed does not bind whoever is of age, nor does a minor's own signature count. */
export function declarationOf(member: MemberFacts, facts: CaseFacts, day: Day): EntryOf<'declared'> | undefined {
  const latest = findLatest(facts, member.id, 'declared');
  return latest?.guardian === isMinor(member.birth, day) ? latest : undefined;
}

/** The first who has still to leave without a declaration of their own; `undefined` when all have declared. */
export function undeclared(facts: CaseFacts, day: Day): MemberFacts | undefined {
  return declarants(facts, day).find((member) => !declarationOf(member, facts, day));
}

/**
 * The declaration of voluntary return. It waits for a hearing alone when an authority or a detention referred the person, when a spouse or an
 * officer was present, and always for an unaccompanied minor, whose own view it is; whoever does not wish to return then, does not. DOMAIN §4.
 */
export function consent(member: MemberFacts, facts: CaseFacts, day: Day): GateState {
  if (!declarants(facts, day).includes(member)) return notRequired;
  const declaration = declarationOf(member, facts, day);
  if (!declaration) return missing;
  const hearing = findLatest(facts, member.id, 'heard-alone');
  if (hearing && !hearing.wishesToReturn) return red('person-refuses');
  const waits = declaration.held || unaccompanied(facts, day).includes(member);
  return waits && !(hearing && isAfter(facts, hearing, declaration)) ? requested(declaration.on, 'to-be-heard-alone') : green();
}

/** An adult's declaration, each adult for themselves; for an unaccompanied minor the guardian or legal representative signs. DOMAIN §4. */
export const consentRule: Rule<'consent'> = {
  may: (facts, { day }) => (undeclared(facts, day) ? undefined : refuse('consent-already-recorded')),

  decide: (command, facts, actor, { day }) => {
    const member = findPreparing(facts, command.memberId);
    if ('refused' in member) return member;
    if (!declarants(facts, day).includes(member)) return refuse('consent-by-minor', { member: member.id });
    if (declarationOf(member, facts, day)) return refuse('consent-already-recorded');
    if (isMinor(member.birth, day) && !command.guardian) return refuse('guardian-missing', { member: member.id });
    if (command.method === 'oral' && !command.witness) return refuse('consent-needs-witness', { member: member.id });
    if (command.language !== member.language && !command.interpreter && !isMinor(member.birth, day))
      return refuse('language-not-understood', { member: member.id, language: command.language });
    if (command.interpreter && !independent.includes(command.interpreterKind)) return refuse('interpreter-not-independent');
    const signed = { memberId: member.id, on: day, authorId: actor.id };
    return { kind: 'consented', declared: { kind: 'declared', ...signed, held: isHeld(command), guardian: isMinor(member.birth, day) } };
  },
};

const independent: (InterpreterKind | null)[] = ['professional', 'programme-staff', 'association'];

function isHeld({ referrer, present }: CommandOf<'consent'>): boolean {
  return referrer === 'authority' || referrer === 'detention' || present.includes('spouse') || present.includes('officer');
}

/** A protection officer speaks with the person alone. What was said is secret; whether they wish to return is not. */
export const hearAloneRule: Rule<'hear-alone'> = {
  decide: ({ memberId, wishesToReturn, note }, facts, actor, { day }) => {
    const member = findPreparing(facts, memberId);
    if ('refused' in member) return member;
    if (!declarants(facts, day).includes(member)) return refuse('member-not-concerned', { member: memberId });
    const group = adults(facts, day).includes(member) ? 'trafficking' : 'minors';
    return {
      kind: 'heard-alone',
      entries: [{ kind: 'heard-alone', memberId, on: day, authorId: actor.id, wishesToReturn }],
      secret: note ? [{ group, memberId, field: 'hearing', value: { wishesToReturn, note } }] : [],
    };
  },
};
