import { commandTypes, type CommandType } from './cases/commands';
import type { Moment } from './cases/day';
import type { CaseFacts } from './cases/facts';
import { adults, caseStep, type Step } from './cases/household';
import type { Refusal } from './cases/refusals';
import { mayGive } from './decide';
import type { Actor } from './staff/actor';

export type GateStatus = 'missing' | 'requested' | 'green';

/** A departure condition as it stands for a person, or for the household when `memberId` is null. DOMAIN §4. */
export interface GateStanding {
  gate: 'consent' | 'seat';
  memberId: string | null;
  status: GateStatus;
}

/** What one role may read of a case: no secrets, only what it may do and what is missing. The browser shows exactly this. */
export interface CaseStanding {
  step: Step;
  phase: CaseFacts['phase'];
  gates: GateStanding[];
  /** The commands that this actor could give now, in the order of the road. */
  offered: CommandType[];
  /** The step's own command, when this actor may not give it now: why not. */
  waitingFor: Refusal | null;
}

const nextCommand: Partial<Record<Step, CommandType>> = {
  registered: 'screen',
  screened: 'admit',
  admitted: 'consent',
  consented: 'request-booking',
  booked: 'depart',
};

/** Derived from the facts alone; offered commands are those that `decide` will not refuse for this actor at this moment. */
export function standing(facts: CaseFacts, actor: Actor, now: Moment): CaseStanding {
  const step = caseStep(facts);
  const next = nextOf(step, facts);
  return {
    step,
    phase: facts.phase,
    gates: gates(facts, now),
    offered: commandTypes.filter((type) => !mayGive(type, facts, actor, now)),
    waitingFor: (next && mayGive(next, facts, actor, now)) ?? null,
  };
}

function nextOf(step: Step, { booking }: CaseFacts): CommandType | undefined {
  return step === 'booked' && booking?.state !== 'confirmed' ? 'request-booking' : nextCommand[step];
}

function gates(facts: CaseFacts, { day }: Moment): GateStanding[] {
  const consents = adults(facts, day).map(({ id }): GateStanding => ({
    gate: 'consent',
    memberId: id,
    status: declared(facts, id) ? 'green' : 'missing',
  }));
  return [...consents, { gate: 'seat', memberId: null, status: seat(facts) }];
}

function declared({ consents }: CaseFacts, id: string): boolean {
  return consents.some(({ memberId }) => memberId === id);
}

function seat({ booking }: CaseFacts): GateStatus {
  if (booking?.state === 'confirmed' || booking?.state === 'flown') return 'green';
  return booking && booking.state !== 'cancelled' && booking.state !== 'rejected' ? 'requested' : 'missing';
}
