import { commandTypes } from './cases/command-table';
import type { CommandType } from './cases/commands';
import type { Moment } from './cases/day';
import type { CaseFacts } from './cases/facts';
import type { GateStanding } from './cases/gates';
import { caseStep, type Step } from './cases/household';
import type { Refusal } from './cases/refusals';
import { undeclared } from './cases/consent';
import { mayGive } from './decide';
import { departureOf } from './outlook';
import { gatesAt } from './readiness';
import type { Actor } from './staff/actor';

/** What one role may read of a case: no secrets, only what it may do and what is missing. The browser shows exactly this. */
export interface CaseStanding {
  step: Step;
  phase: CaseFacts['phase'];
  /** Every departure condition, for the confirmed flight, else for a departure today. */
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
  departed: 'arrive',
  arrived: 'close',
};

/** Derived from the facts alone; offered commands are those that `decide` will not refuse for this actor at this moment. */
export function standing(facts: CaseFacts, actor: Actor, now: Moment): CaseStanding {
  const step = caseStep(facts);
  const next = nextOf(step, facts, now);
  return {
    step,
    phase: facts.phase,
    gates: gatesAt(facts, departureOf(facts, now.day)),
    offered: commandTypes.filter((type) => !mayGive(type, facts, actor, now)),
    waitingFor: (next && mayGive(next, facts, actor, now)) ?? null,
  };
}

function nextOf(step: Step, facts: CaseFacts, { day }: Moment): CommandType | undefined {
  if (step === 'booked' && facts.booking?.state !== 'confirmed') return 'request-booking';
  if (step === 'admitted' && !undeclared(facts, day)) return 'request-booking';
  return nextCommand[step];
}
