import { plusDays, type Day } from './cases/day';
import type { CaseFacts } from './cases/facts';
import { undeclared } from './cases/consent';
import { adults, caseStep, travelling, type Step } from './cases/household';
import type { CaseTask, Limits } from './cases/tasks';
import { isLive } from './departures/flight-booking';
import { comesOfAgeOn } from './screening/birth-date';
import { assessingOffices } from './screening/facts';
import type { Actor } from './staff/actor';

/** What is stored beside the case after each command, so that lists only compare dates. ARCHITECTURE: "lists that can't drift from rules". */
export interface Outlook {
  step: Step;
  phase: CaseFacts['phase'];
  tasks: CaseTask[];
  /** The one urgency date: by when the household should fly. No protection fact ever enters it. */
  flyBy: Day | null;
  /** The next day on which tasks change by themselves: a child comes of age and must declare. `null`: only commands change anything. */
  changesOn: Day | null;
}

/** As of a day in Casablanca. */
export function outlook(facts: CaseFacts, limits: Limits, today: Day): Outlook {
  const step = caseStep(facts);
  return {
    step,
    phase: facts.phase,
    tasks: tasks(facts, step, limits, today),
    flyBy: flyBy(facts, step, limits),
    changesOn: changesOn(facts, step, today),
  };
}

/**
 * The open tasks as one reader may see them: their own exactly, and of the officers' assessments either both or none, because the one that is
 * still open would tell which officer has been, and so which ground. DOMAIN §4.
 */
export function tasksAsRead(facts: CaseFacts, limits: Limits, { roles }: Pick<Actor, 'roles'>, today: Day): CaseTask[] {
  const { tasks } = outlook(facts, limits, today);
  if (facts.assessed.length === 0 || facts.assessed.length === assessingOffices.length) return tasks;
  const alike = outlook({ ...facts, assessed: [] }, limits, today).tasks;
  return alike.filter(
    (task) => !roles.includes(task.role) || tasks.some(({ kind, memberId }) => kind === task.kind && memberId === task.memberId),
  );
}

function flyBy(facts: CaseFacts, step: Step, { flyWithin }: Limits): Day | null {
  if (step === 'exited' || step === 'departed' || step === 'arrived' || step === 'closed') return null;
  const admitted = latest(facts, 'admitted');
  return admitted && plusDays(admitted, flyWithin);
}

const beforeDeparture: readonly Step[] = ['registered', 'screened', 'admitted', 'consented', 'booked'];

function changesOn(facts: CaseFacts, step: Step, today: Day): Day | null {
  if (!beforeDeparture.includes(step)) return null;
  const birthdays = travelling(facts).map(({ birth }) => comesOfAgeOn(birth));
  return birthdays.filter((day) => day > today).sort()[0] ?? null;
}

function tasks(facts: CaseFacts, step: Step, limits: Limits, today: Day): CaseTask[] {
  switch (step) {
    case 'registered':
      return [household('screen', 'oim-caseworker', facts.registeredOn, limits.screenWithin), ...assessments(facts, limits)];
    case 'screened':
      return [decision(facts, limits), ...assessments(facts, limits)];
    case 'admitted':
      return declarations(facts, limits, today);
    case 'consented':
      return undeclared(facts, today) ? declarations(facts, limits, today) : [booking(facts, limits)];
    case 'booked':
      return undeclared(facts, today) ? declarations(facts, limits, today) : [departure(facts, limits)];
    case 'departed':
    case 'arrived':
    case 'closed':
    case 'exited':
      return [];
  }
}

/** On every case, whether anything was signalled or not, until the officer has assessed: who sees the task learns nothing from it. DOMAIN §4. */
function assessments({ registeredOn, assessed }: CaseFacts, { assessWithin }: Limits): CaseTask[] {
  const both = [
    { office: 'health', task: household('assess-health', 'medical-officer', registeredOn, assessWithin) },
    { office: 'protection', task: household('assess-protection', 'protection-officer', registeredOn, assessWithin) },
  ] as const;
  return both.filter(({ office }) => !assessed.includes(office)).map(({ task }) => task);
}

function decision({ screening }: CaseFacts, { admitWithin, screenWithin }: Limits): CaseTask {
  const settled = screening!.outcome === 'eligible' && !screening!.stale;
  return settled
    ? household('admit', 'oim-caseworker', screening!.on, admitWithin)
    : household('screen-again', 'oim-caseworker', screening!.on, screenWithin);
}

function declarations(facts: CaseFacts, { consentWithin }: Limits, today: Day): CaseTask[] {
  const since = latest(facts, 'admitted')!;
  const grown = adults(facts, today);
  // a minor alone declares nothing: their road goes through the protection officer, and must never drop out of the work queue
  if (!grown.length) return [household('best-interest', 'protection-officer', since, consentWithin)];
  return grown
    .filter(({ id }) => !facts.consents.some(({ memberId }) => memberId === id))
    .map(({ id }) => ({ kind: 'consent', role: 'oim-caseworker', memberId: id, dueOn: plusDays(since, consentWithin) }));
}

function booking(facts: CaseFacts, { requestBookingWithin, confirmBookingWithin }: Limits): CaseTask {
  const since = latest(facts, 'consented')!;
  const live = facts.booking && isLive(facts.booking.state);
  return live
    ? household('confirm-booking', 'movement-officer', since, requestBookingWithin + confirmBookingWithin)
    : household('request-booking', 'oim-caseworker', since, requestBookingWithin);
}

/** A household whose confirmed booking was cancelled needs another one. */
function departure(facts: CaseFacts, limits: Limits): CaseTask {
  const flight = facts.booking?.state === 'confirmed' && facts.booking.flight;
  return flight ? household('record-departure', 'movement-officer', flight.departsOn, 0) : booking(facts, limits);
}

function household(kind: CaseTask['kind'], role: CaseTask['role'], since: Day, within: number): CaseTask {
  return { kind, role, memberId: null, dueOn: plusDays(since, within) };
}

/** The day on which the last member still travelling reached the milestone. */
function latest(facts: CaseFacts, milestone: 'admitted' | 'consented'): Day | null {
  const days = facts.members.filter(({ exit }) => !exit).map(({ milestones }) => milestones[milestone] ?? '');
  return days.sort().at(-1) || null;
}
