import { apply } from '../../libs/domain/src/apply';
import { momentOf, type Day, type Moment } from '../../libs/domain/src/cases/day';
import type { CaseFacts } from '../../libs/domain/src/cases/facts';
import { defaultLimits } from '../../libs/domain/src/cases/tasks';
import type { Household } from '../../libs/domain/src/screening/household';
import { builtInPolicies } from '../../libs/domain/src/screening/policy';
import type { Actor } from '../../libs/domain/src/staff/actor';
import { roles, scopeOf, type Role } from '../../libs/domain/src/staff/roles';
import { bornOn, child, household, member, parentOf } from './household';

/** The day on which the cases of specs are registered: a Monday. */
export const registrationDay = '2026-11-02';

export function at(day: Day): Moment {
  return momentOf(new Date(`${day}T12:00:00Z`));
}

export function actorOf(...held: Role[]): Actor {
  const id = held.join('+') || 'nobody';
  return { id, kind: 'person', roles: held, organisationId: 'organisation', officeId: 'office', scope: scopeOf(held) };
}

/** Holds every role: what this person is refused, nobody may do alone. */
export const everybody = actorOf(...roles);

/** Another such person, for what two people decide. */
export const somebodyElse: Actor = { ...everybody, id: 'somebody-else' };

/** A mother of 32 and a father of 36 with their son of 7, and the mother's brother-in-law of 20. Eligible by the mother's health. */
export function family(): Household {
  const members = [
    member('mother', { principal: true }),
    member('father', { sex: 'male', birth: bornOn('1990-01-15') }),
    member('cousin', { sex: 'male', birth: bornOn('2006-06-06') }),
    child('son', '2019-03-10', { sex: 'male' }),
  ];
  return household(members, [parentOf('son', 'mother'), parentOf('son', 'father')]);
}

/** A mother with two children, the father absent. */
export function motherWithTwo(): Household {
  const members = [member('mother', { principal: true }), child('girl', '2017-04-01'), child('boy', '2022-09-09', { sex: 'male' })];
  return household(members, [parentOf('girl', 'mother'), parentOf('boy', 'mother')]);
}

/** A boy of sixteen, alone. */
export function boyAlone(): Household {
  return household([child('boy', '2010-05-05', { principal: true, sex: 'male' })]);
}

/** A case as registration leaves it, in a programme with seats to spare. */
export function registered({ members, links, protected: secret }: Household, overrides: Partial<CaseFacts> = {}): CaseFacts {
  const facts: CaseFacts = {
    ...{ id: 'case', number: 'MA-2026-000001-A', organisationId: 'organisation', officeId: 'office' },
    ...{ caseworkerId: 'caseworker', registeredById: 'caseworker', registeredOn: registrationDay, destination: 'CI' },
    ...{ members, links, protected: { ...secret, departures: [] }, entries: [], appointments: [], screening: null, booking: null },
    ...{ phase: 1, assessed: [], suspended: null, reopened: false, correction: null },
    programme: { intakeSuspended: null, policies: builtInPolicies, limits: { ...defaultLimits }, restrictions: [] },
    contingent: { id: 'contingent', granted: 14_500, reserved: 0, flown: 0, forfeited: 0, openingUsed: null },
    ...overrides,
  };
  const known = members.map((one) => ({ ...one, milestones: { registered: facts.registeredOn, ...one.milestones } })); // who has left since, too
  return apply({ ...facts, members: known }, { kind: 'registered', members: members.map(({ id }) => id) }, at(facts.registeredOn));
}

/** Somebody registered by themselves, who wants to travel with the household. */
export function otherCase(facts: Pick<CaseFacts, 'destination' | 'members'>): CaseFacts {
  const { destination } = facts;
  return registered(household([member(unusedId(facts, 'aunt'), { principal: true })]), {
    id: 'case-9',
    number: 'MA-2026-000009-K',
    destination,
  });
}

/** An id that nobody on the case has. */
export function unusedId({ members }: Pick<CaseFacts, 'members'>, base: string): string {
  const free = members.findIndex((_, index) => !members.some(({ id }) => id === `${base}-${index}`));
  return `${base}-${free === -1 ? members.length : free}`;
}
