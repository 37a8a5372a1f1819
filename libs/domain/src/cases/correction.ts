import { refuse } from './refusals';
import type { Rule } from './rule';

/** Correcting what was registered of a person. The old values stay in the history's sealed part; screening has to be repeated. */
export const correctMemberRule: Rule<'correct-member'> = {
  decide: ({ memberId, fields }, facts) =>
    facts.members.some(({ id }) => id === memberId)
      ? { kind: 'member-corrected', memberId, fields }
      : refuse('member-unknown', { member: memberId }),
};
