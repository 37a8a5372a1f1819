import fc from 'fast-check';
import {
  actorOf,
  at,
  boyAlone,
  everybody,
  family,
  fitting,
  frozen,
  giverOf,
  isNeeded,
  motherWithTwo,
  preparation,
  registered,
  registrationDay,
  somebodyElse,
} from '../../../test/builders/case';
import { anyHousehold, bornOn, child, guardianOf, household, member } from '../../../test/builders/household';
import { apply } from './apply';
import { commandTypes } from './cases/command-table';
import type { Change, Command, CommandType } from './cases/commands';
import { plusDays, type Day } from './cases/day';
import type { CaseFacts } from './cases/facts';
import { isMet } from './cases/gates';
import { caseStep, preparing, travelling } from './cases/household';
import { milestones } from './cases/milestones';
import { isRefusal, type RefusalCode } from './cases/refusals';
import { decide } from './decide';
import { isLive, type BookingState } from './departures/flight-booking';
import { outlook } from './outlook';
import { readiness } from './readiness';
import { systemActor, type Actor } from './staff/actor';
import { roles } from './staff/roles';
import { standing } from './standing';

const actors: Actor[] = [...roles.map((role) => actorOf(role)), everybody, somebodyElse, systemActor];

/** Comes of age in the middle of the road. */
const almostGrown = household([...family().members, child('niece', '2008-11-12')], [...family().links, guardianOf('niece', 'mother')]);
const aged = household([member('grandmother', { birth: bornOn('1960-02-29') })]);

const contingent = { id: 'contingent', granted: 0, reserved: 0, flown: 0, forfeited: 0, openingUsed: null };
const anyStart = fc
  .oneof(fc.constantFrom(family(), motherWithTwo(), boyAlone(), almostGrown, aged), anyHousehold('with-protected-facts'))
  .filter(({ members }) => members.some(({ exit }) => !exit))
  .chain((people) => fc.constantFrom(14_500, 3).map((granted) => registered(people, { contingent: { ...contingent, granted } })));

const road: CommandType[] = [
  'screen',
  'admit',
  'request-booking',
  'place-booking',
  'confirm-booking',
  'reconfirm',
  'depart',
  'arrive',
  'close',
];

/** Mostly onwards, sometimes something else that is offered, sometimes anything at all; on the same day or some days later. */
const anySteps = fc.array(fc.record({ pick: fc.nat(), wild: fc.integer({ min: 0, max: 29 }), days: fc.constantFrom(0, 0, 0, 0, 1, 4) }), {
  minLength: 1,
  maxLength: 60,
  size: 'max',
});

function offeredOn(facts: CaseFacts, day: Day): CommandType[] {
  return [everybody, somebodyElse, systemActor].flatMap((actor) => standing(facts, actor, at(day)).offered);
}

function chosen(facts: CaseFacts, pick: number, wild: number, day: Day): CommandType {
  if (wild < 2) return commandTypes[pick % commandTypes.length]!;
  const offered = offeredOn(facts, day);
  if (wild < 4 && offered.length) return offered[pick % offered.length]!;
  const onwards = [
    ...preparation.filter((type) => offered.includes(type) && isNeeded(type, facts, day)),
    ...road.filter((type) => offered.includes(type) && !(type === 'screen' && offered.includes('admit'))),
  ];
  return onwards[wild < 20 ? 0 : pick % onwards.length] ?? offered[pick % offered.length] ?? commandTypes[pick % commandTypes.length]!;
}

interface Seen {
  before: CaseFacts;
  after: CaseFacts;
  change: Change | undefined;
  day: Day;
}

/** Walks, and hands every command to `see`. */
function walk(start: CaseFacts, steps: { pick: number; wild: number; days: number }[], see: (seen: Seen) => void): CaseFacts {
  let facts = frozen(start);
  let day = registrationDay;
  for (const { pick, wild, days } of steps) {
    day = plusDays(day, days);
    const now = at(day);
    const type = chosen(facts, pick, wild, day);
    const actor = giverOf(type);
    const command = fitting(type, facts, actor, now);
    const answer = decide(command, facts, actor, now);
    expect(decide(command, facts, actor, now)).toEqual(answer);
    const change = isRefusal(answer) ? undefined : frozen(answer);
    const next = change ? frozen(apply(facts, change, now)) : facts;
    see({ before: facts, after: next, change, day });
    facts = next;
  }
  return facts;
}

/** A walk that breaks a rule is told as it was found: looking for a shorter one takes minutes. */
const runs = { numRuns: 40, endOnFailure: true };

describe('any road', () => {
  it('keeps what was reached: milestones stay, with their day and in order, and the phase never goes back', () => {
    fc.assert(
      fc.property(anyStart, anySteps, (start, steps) => {
        walk(start, steps, ({ before, after, change }) => {
          expect(after.phase).toBeGreaterThanOrEqual(before.phase);
          for (const one of after.members) {
            const known = before.members.find(({ id }) => id === one.id);
            if (known && change?.kind !== 'departure-corrected') expect(one.milestones).toMatchObject(known.milestones);
            const reached = milestones.filter((milestone) => one.milestones[milestone]);
            expect(reached).toEqual(milestones.slice(0, reached.length));
            const days = reached.map((milestone) => one.milestones[milestone]!);
            expect(days).toEqual([...days].sort());
          }
        });
      }),
      runs,
    );
  });

  it('stands at the earliest step of those who still travel; a reopened case stands before its closure', () => {
    fc.assert(
      fc.property(anyStart, anySteps, (start, steps) => {
        const end = walk(start, steps, () => undefined);
        const counts = end.members.filter(({ exit }) => !exit).map((one) => Object.keys(one.milestones).length);
        const earliest = milestones[Math.min(...counts) - 1];
        expect(caseStep(end)).toBe(counts.length ? (earliest === 'closed' && end.reopened ? 'arrived' : earliest) : 'exited');
      }),
      runs,
    );
  });

  it('has one live booking at most, with a seat for each of those who have still to leave', () => {
    fc.assert(
      fc.property(anyStart, anySteps, (start, steps) => {
        const bookings = new Map<string, BookingState>();
        walk(start, steps, ({ after }) => {
          const { booking } = after;
          if (!booking) return;
          bookings.set(booking.id, booking.state);
          expect([...bookings.values()].filter(isLive).length).toBeLessThanOrEqual(1);
          if (!isLive(booking.state)) return;
          expect(booking.seats).toBe(preparing(after).length);
          expect([...booking.memberIds].sort()).toEqual(
            preparing(after)
              .map(({ id }) => id)
              .sort(),
          );
        });
      }),
      runs,
    );
  });

  it('nobody boards, and no seat is asked for, before every gate of that stage is met', () => {
    const passed = { booked: 0, departed: 0 };
    fc.assert(
      fc.property(anyStart, anySteps, (start, steps) => {
        walk(start, steps, ({ before, change, day }) => {
          if (change?.kind === 'booking-requested') {
            passed.booked++;
            expect(readiness(before, at(day), 'book').gates.filter((gate) => !isMet(gate))).toEqual([]);
          }
          if (change?.kind === 'departed') {
            passed.departed++;
            const { departsOn, departsAt } = before.booking!.flight!;
            expect(readiness(before, { day: departsOn, instant: departsAt }, 'board').lacking).toEqual([]);
          }
        });
      }),
      { ...runs, numRuns: 100 },
    );
    expect(Math.min(passed.booked, passed.departed)).toBeGreaterThan(0); // else nothing was looked at
  });

  it('never leaves children behind: where an adult was on the case, no minor is left to leave alone but by a death', () => {
    fc.assert(
      fc.property(anyStart, anySteps, (start, steps) => {
        walk(start, steps, ({ before, after, change, day }) => {
          const grown = (facts: CaseFacts) => preparing(facts).filter(({ birth }) => birth.to <= eighteenYearsBefore(day));
          if (change?.kind === 'died' || change?.kind === 'departed' || !grown(before).length || !preparing(after).length) return;
          expect(grown(after).length).toBeGreaterThan(0);
        });
      }),
      runs,
    );
  });

  it('has one principal applicant among those who travel', () => {
    fc.assert(
      fc.property(anyStart, anySteps, (start, steps) => {
        const headed = { ...start, members: start.members.map((one, index) => ({ ...one, principal: index === firstTravelling(start) })) };
        walk(headed, steps, ({ after }) => {
          if (travelling(after).length) expect(travelling(after).filter(({ principal }) => principal)).toHaveLength(1);
        });
      }),
      runs,
    );
  });

  /**
   * Offered is what `decide` accepts for somebody. Two commands may still be refused on what lies in the secret files, which no standing may
   * look at: admission screens once more, and a check is cleared only when nothing is open.
   */
  const onSecrets: Partial<Record<CommandType, RefusalCode>> = {
    admit: 'not-eligible',
    'check-protection': 'protection-open',
  };

  it('offers each role exactly what the rules would accept', () => {
    const looked = new Set<CommandType>();
    fc.assert(
      fc.property(anyStart, anySteps, (start, steps) => {
        let turn = 0;
        walk(start, steps, ({ after, day }) => {
          if (turn++ % 5) return; // every fifth place: each asks 52 commands of 14 people
          const now = at(plusDays(day, 1));
          for (const actor of actors) {
            const { offered } = standing(after, actor, now);
            offered.forEach((type) => looked.add(type));
            const acceptable = commandTypes.filter((type) => accepts(fitting(type, after, actor, now), after, actor, now, offered));
            expect(offered).toEqual(acceptable);
          }
        });
      }),
      { ...runs, numRuns: 12 },
    );
    expect(looked.size).toBeGreaterThan(30);
  });

  function accepts(command: Command, facts: CaseFacts, actor: Actor, now: ReturnType<typeof at>, offered: CommandType[]): boolean {
    const answer = decide(command, facts, actor, now);
    if (!isRefusal(answer)) return true;
    return offered.includes(command.type) && answer.refused === onSecrets[command.type];
  }

  it('never leads into a dead end: somebody has a task, or the case says what it waits for', () => {
    const waits: RefusalCode[] = ['intake-suspended', 'contingent-exhausted'];
    fc.assert(
      fc.property(anyStart, anySteps, (start, steps) => {
        walk(start, steps, ({ after, day }) => {
          const { tasks, step } = outlook(after, day);
          if (step === 'closed' || step === 'exited') return;
          const { waitingFor } = standing(after, everybody, at(day));
          expect(tasks.length > 0 || waits.includes(waitingFor?.refused ?? 'not-found')).toBe(true);
          for (const { memberId } of tasks) expect(memberId === null || after.members.some(({ id }) => id === memberId)).toBe(true);
        });
      }),
      runs,
    );
  });

  it('the outlook stays as it was stored until the day on which it says that it changes', () => {
    fc.assert(
      fc.property(anyStart, anySteps, (start, steps) => {
        walk(start, steps, ({ after, day }) => {
          const stored = outlook(after, day);
          const eve = stored.changesOn ? plusDays(stored.changesOn, -1) : plusDays(day, 40);
          expect({ ...outlook(after, eve), changesOn: null }).toEqual({ ...stored, changesOn: null });
        });
      }),
      runs,
    );
  });
});

function eighteenYearsBefore(day: Day): Day {
  return `${Number(day.slice(0, 4)) - 18}${day.slice(4)}`;
}

function firstTravelling({ members }: CaseFacts): number {
  return members.findIndex(({ exit }) => !exit);
}
