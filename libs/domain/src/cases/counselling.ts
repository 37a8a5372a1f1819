import { isMinor } from '../screening/birth-date';
import { entriesOf } from './entries';
import type { CaseFacts, MemberFacts } from './facts';
import { green, missing, notRequired, type GateState } from './gates';
import type { Day } from './day';
import { declarants } from './household';
import { findPreparing, notConcerned } from './members';
import { refuse } from './refusals';
import type { Rule } from './rule';

/** At least one session that covered the alternatives to return: each adult separately, an unaccompanied minor with their guardian. DOMAIN §4. */
export function counselling(member: MemberFacts, facts: CaseFacts, day: Day): GateState {
  if (!declarants(facts, day).includes(member)) return notRequired;
  const minor = isMinor(member.birth, day);
  const complete = entriesOf(facts, member.id, 'counselled').some(({ alternatives, guardian }) => alternatives && guardian === minor);
  return complete ? green() : missing;
}

/**
 * A session in a language that the person understands: their own, or through an interpreter. Fear of return that is voiced goes to the secret
 * file; every session, whatever was said, asks for a new protection check, so that the check tells nothing.
 */
export const counselRule: Rule<'counsel'> = {
  decide: ({ memberId, language, interpreter, alternatives, fear, guardian }, facts, actor, { day }) => {
    const member = findPreparing(facts, memberId);
    if ('refused' in member) return member;
    const stranger = notConcerned([memberId], declarants(facts, day));
    if (stranger) return stranger;
    if (language !== member.language && !interpreter) return refuse('language-not-understood', { member: memberId, language });
    const minor = isMinor(member.birth, day);
    if (minor && !guardian) return refuse('guardian-missing', { member: memberId });
    const signed = { memberId, on: day, authorId: actor.id };
    return {
      kind: 'counselled',
      entries: [{ kind: 'counselled', ...signed, language, interpreted: interpreter !== null, alternatives, guardian: minor }],
      secret: fear ? [{ group: 'asylum', memberId, field: 'fear', value: signed }] : [],
    };
  },
};
