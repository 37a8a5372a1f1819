import { plusDays, type Day, type Moment } from './cases/day';
import type { CaseFacts } from './cases/facts';
import { underWay } from './cases/closure';
import { caseStep, preparing, travelling, type Step } from './cases/household';
import { untold } from './cases/recalls';
import type { AppointmentKind } from './cases/meetings';
import type { CaseTask, Limits } from './cases/tasks';
import { isLive, type Flight } from './departures/flight-booking';
import { gateTasks } from './gate-tasks';
import { gatesAt, readiness } from './readiness';
import { comesOfAgeOn } from './screening/birth-date';
import { admissionRefusal } from './screening/decisions';
import { assessingOffices } from './screening/facts';
import type { Actor } from './staff/actor';
import type { Role } from './staff/roles';

/** What is stored beside the case after each command, so that lists only compare dates. ARCHITECTURE: "lists that can't drift from rules". */
export interface Outlook {
  step: Step;
  phase: CaseFacts['phase'];
  tasks: CaseTask[];
  /** The one urgency date: by when the household should fly. No protection fact ever enters it. */
  flyBy: Day | null;
  /** The next day on which tasks change by themselves: a child comes of age, a paper expires. `null`: only commands change anything. */
  changesOn: Day | null;
}

/** As of a day in Casablanca. */
export function outlook(facts: CaseFacts, today: Day): Outlook {
  const step = caseStep(facts);
  return {
    step,
    phase: facts.phase,
    tasks: tasks(facts, step, today),
    flyBy: flyBy(facts, step),
    changesOn: changesOn(facts, step, today),
  };
}

/**
 * The open tasks as one reader may see them: their own exactly, and of the officers' assessments either both or none, because the one that is
 * still open would tell which officer has been, and so which ground. DOMAIN §4.
 */
export function tasksAsRead(facts: CaseFacts, { roles }: Pick<Actor, 'roles'>, today: Day): CaseTask[] {
  const { tasks } = outlook(facts, today);
  if (facts.assessed.length === 0 || facts.assessed.length === assessingOffices.length) return tasks;
  const alike = outlook({ ...facts, assessed: [] }, today).tasks;
  return alike.filter(
    (task) => !roles.includes(task.role) || tasks.some(({ kind, memberId }) => kind === task.kind && memberId === task.memberId),
  );
}

const beforeDeparture: readonly Step[] = ['registered', 'screened', 'admitted', 'consented', 'booked'];

function flyBy(facts: CaseFacts, step: Step): Day | null {
  if (!beforeDeparture.includes(step)) return null;
  const admitted = latest(facts, 'admitted');
  return admitted && plusDays(admitted, facts.programme.limits.flyWithin);
}

function changesOn(facts: CaseFacts, step: Step, today: Day): Day | null {
  if (!beforeDeparture.includes(step)) return null;
  const birthdays = preparing(facts).map(({ birth }) => comesOfAgeOn(birth));
  const expiries = gatesAt(facts, departureOf(facts, today)).map(({ until }) => (until ? plusDays(until, 1) : today));
  return [...birthdays, ...expiries].filter((day) => day > today).sort()[0] ?? null;
}

function tasks(facts: CaseFacts, step: Step, today: Day): CaseTask[] {
  const always = [...toTell(facts), ...corrections(facts), ...appointments(facts, step), ...arrivals(facts)];
  if (facts.suspended && step !== 'exited' && step !== 'closed') {
    return [...always, resumption(facts.suspended.on, facts)];
  }
  return [...always, ...roadTasks(facts, step, today)];
}

/** Within the limit, and in any case by the day of a flight that would leave without them. */
function resumption(since: Day, facts: CaseFacts): CaseTask {
  const task = household('resume', 'oim-caseworker', since, facts.programme.limits.resumeWithin);
  const departsOn = confirmedFlight(facts)?.departsOn;
  return departsOn && departsOn < task.dueOn ? { ...task, dueOn: departsOn } : task;
}

function roadTasks(facts: CaseFacts, step: Step, today: Day): CaseTask[] {
  const { limits } = facts.programme;
  switch (step) {
    case 'registered':
      return [household('screen', 'oim-caseworker', facts.registeredOn, limits.screenWithin), ...assessments(facts, limits)];
    case 'screened':
      return [...decision(facts, limits), ...assessments(facts, limits)];
    case 'admitted':
    case 'consented':
    case 'booked':
      return [...reviewed(facts, limits), ...preparation(facts, limits, today)];
    case 'arrived':
      return [household('close', 'oim-supervisor', latest(facts, 'arrived')!, limits.closeWithin)];
    case 'departed':
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

/** The household waits for a decision; while intake is suspended an admission waits in order and is nobody's task. */
function decision({ screening, programme }: CaseFacts, limits: Limits): CaseTask[] {
  const { outcome, on, stale } = screening!;
  if (stale) return [household('screen-again', 'oim-caseworker', on, limits.screenWithin)];
  switch (outcome) {
    case 'eligible':
    case 'waitlisted':
      return programme.intakeSuspended ? [] : [household('admit', 'oim-caseworker', on, limits.admitWithin)];
    case 'needs-review':
      return [household('review', 'oim-supervisor', on, limits.reviewWithin)];
    case 'ineligible':
      return [household('refer', 'oim-caseworker', on, limits.reviewWithin)];
  }
}

/** After admission screening comes again only when what it rests on was corrected; then it may say no. */
function reviewed(facts: CaseFacts, limits: Limits): CaseTask[] {
  return admissionRefusal(facts) ? decision(facts, limits) : [];
}

/** From admission to departure: the gates that are not met for the flight, or for one that left today, and the flight itself. */
function preparation(facts: CaseFacts, limits: Limits, today: Day): CaseTask[] {
  const since = latest(facts, 'admitted')!;
  const flight = confirmedFlight(facts);
  const departure = departureOf(facts, today);
  const { lacking } = readiness(facts, departure, flight ? 'board' : 'book');
  const gates = gateTasks(lacking, facts, { ...departure, day: today }, since);
  if (flight) {
    const again = lacking.some(({ gate }) => gate === 'consent-reconfirmed');
    return [
      ...gates,
      ...(again ? [household('reconfirm', 'oim-caseworker', flight.departsOn, 0)] : []),
      household('record-departure', 'movement-officer', flight.departsOn, 0),
    ];
  }
  if (facts.booking && isLive(facts.booking.state)) {
    const within = limits.requestBookingWithin + limits.confirmBookingWithin;
    return [...gates, household('confirm-booking', 'movement-officer', latest(facts, 'consented') ?? since, within)];
  }
  return lacking.length || admissionRefusal(facts)
    ? gates
    : [household('request-booking', 'oim-caseworker', latest(facts, 'consented') ?? since, limits.requestBookingWithin)];
}

function confirmedFlight({ booking }: CaseFacts): Flight | null {
  return booking?.state === 'confirmed' ? booking.flight : null;
}

/** The confirmed flight, or else one that left today. */
export function departureOf(facts: CaseFacts, today: Day): Moment {
  const flight = confirmedFlight(facts);
  return flight ? { day: flight.departsOn, instant: flight.departsAt } : { day: today, instant: `${today}T12:00:00Z` };
}

function toTell(facts: CaseFacts): CaseTask[] {
  const [first] = untold(facts);
  return first ? [household('tell-recipients', 'oim-caseworker', first.on, facts.programme.limits.tellWithin)] : [];
}

/** Those who have left, also when others of the household did not. */
function arrivals(facts: CaseFacts): CaseTask[] {
  const days = underWay(facts).map(({ milestones }) => milestones.departed!);
  const since = days.sort().at(-1);
  return since ? [household('record-arrival', 'movement-officer', since, facts.programme.limits.arriveWithin)] : [];
}

function corrections({ correction, programme }: CaseFacts): CaseTask[] {
  return correction ? [household('approve-departure-correction', 'oim-supervisor', correction.on, programme.limits.approveWithin)] : [];
}

const keepers = {
  counselling: 'oim-caseworker',
  medical: 'medical-officer',
  protection: 'protection-officer',
  consulate: 'oim-caseworker',
  'document-pick-up': 'oim-caseworker',
  'departure-briefing': 'movement-officer',
  other: 'oim-caseworker',
} as const satisfies Record<AppointmentKind, Role>;

function appointments(facts: CaseFacts, step: Step): CaseTask[] {
  if (step === 'exited' || step === 'closed') return [];
  return facts.appointments.map(({ kind, memberId, on }) => ({ kind: 'keep-appointment', role: keepers[kind], memberId, dueOn: on }));
}

function household(kind: CaseTask['kind'], role: CaseTask['role'], since: Day, within: number): CaseTask {
  return { kind, role, memberId: null, dueOn: plusDays(since, within) };
}

/** The day on which the last member still travelling reached the milestone; `null` while somebody has not. */
function latest(facts: CaseFacts, milestone: 'admitted' | 'consented' | 'arrived'): Day | null {
  const days = travelling(facts).map(({ milestones }) => milestones[milestone] ?? '');
  return days.includes('') ? null : (days.sort().at(-1) ?? null);
}
