import { apply } from '../../libs/domain/src/apply';
import type { Command, CommandType } from '../../libs/domain/src/cases/commands';
import type { Day, Moment } from '../../libs/domain/src/cases/day';
import type { CaseFacts } from '../../libs/domain/src/cases/facts';
import { isRefusal } from '../../libs/domain/src/cases/refusals';
import { decide } from '../../libs/domain/src/decide';
import { departureOf } from '../../libs/domain/src/outlook';
import { gatesAt } from '../../libs/domain/src/readiness';
import { systemActor, type Actor } from '../../libs/domain/src/staff/actor';
import { fitting } from './fitting';
import { household, member } from './household';
import { at, boyAlone, everybody, family, motherWithTwo, registered, somebodyElse } from './registered';

export * from './registered';
export { declarationOf, fitting, flightOn } from './fitting';

/** Whoever may give it: the worker places, a second person approves. */
export function giverOf(type: CommandType): Actor {
  if (type === 'place-booking') return systemActor;
  return secondPerson.includes(type) ? somebodyElse : everybody;
}

const secondPerson: CommandType[] = ['approve-best-interest', 'approve-departure-correction'];

/** The case after a command that must be accepted. */
export function after(facts: CaseFacts, command: Command, now: Moment, actor: Actor = giverOf(command.type)): CaseFacts {
  const change = decide(command, facts, actor, now);
  if (isRefusal(change)) throw new Error(`${command.type} was refused: ${change.refused} ${JSON.stringify(change.params)}`);
  return apply(facts, change, now);
}

/** The same for each of these in turn, with payloads that fit, all on one day. */
export function walked(facts: CaseFacts, day: Day, ...types: CommandType[]): CaseFacts {
  return types.reduce((case_, type) => after(case_, fitting(type, case_, giverOf(type), at(day)), at(day)), facts);
}

/** The commands that a household needs from admission to the counter of the airline, in the order in which a caseworker would give them. */
export const preparation: readonly CommandType[] = [
  'counsel',
  'share',
  'determine-best-interest',
  'approve-best-interest',
  'check-protection',
  'consent',
  'hear-alone',
  'record-authority',
  'accept-authority',
  'request-documents',
  'issue-documents',
  'request-permits',
  'answer-permits',
  'certify-fitness',
];

const gateOf: Partial<Record<CommandType, string>> = {
  counsel: 'counselling missing',
  share: 'sharing missing',
  'determine-best-interest': 'best-interest missing',
  'approve-best-interest': 'best-interest requested',
  'check-protection': 'protection-check requested',
  consent: 'consent missing',
  'hear-alone': 'consent requested',
  'record-authority': 'parental-authority missing',
  'accept-authority': 'parental-authority requested',
  'request-documents': 'travel-document missing',
  'issue-documents': 'travel-document requested',
  'request-permits': 'exit-permit missing',
  'answer-permits': 'exit-permit requested',
  'certify-fitness': 'fit-to-travel missing',
};

/** Whether some gate waits for this command; commands that no gate waits for are not needed. */
export function isNeeded(type: CommandType, facts: CaseFacts, day: Day): boolean {
  return gatesAt(facts, departureOf(facts, day)).some(
    ({ gate, status }) => `${gate} ${status === 'expired' ? 'missing' : status}` === gateOf[type],
  );
}

/** Every gate met that booking asks for, except those that the commands left out would meet. */
export function prepared(facts: CaseFacts, day: Day, ...without: CommandType[]): CaseFacts {
  const types = preparation.filter((type) => !without.includes(type));
  let case_ = facts;
  for (const type of types) {
    for (let most = 9; most > 0 && isNeeded(type, case_, day); most--) case_ = walked(case_, day, type);
  }
  return case_;
}

/** The places where a case of three adults and a child can stand, each reached by commands on the days a caseworker would give them. */
function familyStandings() {
  const start = registered(family());
  const screened = walked(start, '2026-11-04', 'assess', 'screen');
  const admitted = walked(screened, '2026-11-05', 'admit');
  const declared = walked(prepared(admitted, '2026-11-06', 'consent', 'request-documents'), '2026-11-07', 'consent', 'consent', 'consent');
  const consented = prepared(declared, '2026-11-08');
  const requested = walked(consented, '2026-11-09', 'request-booking');
  const placing = walked(requested, '2026-11-09', 'place-booking');
  const booked = walked(placing, '2026-11-10', 'confirm-booking');
  const reconfirmed = walked(booked, '2026-11-18', 'reconfirm');
  const departed = walked(reconfirmed, '2026-11-20', 'depart');
  const arrived = walked(departed, '2026-11-20', 'arrive');
  return {
    registered: start,
    screened,
    admitted,
    'consented, gates missing': walked(admitted, '2026-11-07', 'consent', 'consent', 'consent'),
    consented,
    'consented, suspended': walked(consented, '2026-11-09', 'suspend'),
    'consented, facts corrected': after(
      consented,
      { type: 'correct-member', memberId: 'son', fields: ['nationality'], birth: null },
      at('2026-11-09'),
    ),
    'consented, booking allocated': requested,
    'consented, booking placing': placing,
    booked,
    'booked, reconfirmed': reconfirmed,
    'booked, booking cancelled': walked(booked, '2026-11-12', 'cancel-booking'),
    departed,
    'departed, correction proposed': walked(departed, '2026-11-20', 'propose-departure-correction'),
    arrived,
    closed: walked(arrived, '2026-11-20', 'close'),
    exited: walked(consented, '2026-11-09', 'withdraw'),
  };
}

/** The places that other households know: a boy alone, a mother alone with two children, a woman whom no criterion helps. */
function otherStandings() {
  const screened = walked(registered(household([member('awa', { principal: true })])), '2026-11-04', 'screen');
  const boy = walked(registered(boyAlone()), '2026-11-04', 'screen', 'admit');
  const mother = walked(registered(motherWithTwo()), '2026-11-04', 'screen', 'admit');
  const cleared = walked(boy, '2026-11-05', 'counsel', 'share', 'determine-best-interest', 'approve-best-interest', 'check-protection');
  const sought = ['2026-11-02', '2026-11-09', '2026-11-16'].reduce(
    (case_, day) => walked(case_, day, 'attempt-contact'),
    registered(family()),
  );
  const waiting = registered(family(), { programme: { ...boy.programme, intakeSuspended: 'funds' } });
  return {
    'registered, sought in vain': sought,
    'screened, ineligible': screened,
    'screened, waitlisted': walked(waiting, '2026-11-04', 'assess', 'screen'),
    'admitted, boy alone': boy,
    'admitted, boy alone, best interest determined': walked(boy, '2026-11-05', 'determine-best-interest'),
    'admitted, boy alone, contact gates met': cleared,
    'admitted, boy alone, papers asked for': walked(cleared, '2026-11-06', 'request-documents', 'request-permits', 'plan-appointment'),
    'consented, boy alone, not heard': walked(cleared, '2026-11-06', 'consent'),
    'admitted, mother alone with two': mother,
    'admitted, mother alone with two, authority recorded': walked(mother, '2026-11-05', 'record-authority'),
  };
}

let made: Record<Standing, CaseFacts> | undefined;

/** Every place where a case can stand. Walked once; nobody can change them. */
export function standings(): Record<Standing, CaseFacts> {
  return (made ??= frozen({ ...familyStandings(), ...otherStandings() }));
}

export type Standing = keyof ReturnType<typeof familyStandings> | keyof ReturnType<typeof otherStandings>;

/** The same value, in which nothing can be changed: a rule that tries throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
