import fc from 'fast-check';
import { actorOf, at, everybody, family, fitting, frozen, registered, registrationDay } from '../../../test/builders/case';
import { anyHousehold, bornOn, child, household, member } from '../../../test/builders/household';
import { apply } from './apply';
import { commandTypes, type CommandType } from './cases/commands';
import { plusDays } from './cases/day';
import type { CaseFacts } from './cases/facts';
import { caseStep, travelling } from './cases/household';
import { milestones } from './cases/milestones';
import { isRefusal } from './cases/refusals';
import { defaultLimits } from './cases/tasks';
import { decide } from './decide';
import { isLive, type BookingState } from './departures/flight-booking';
import { outlook } from './outlook';
import { screen } from './screening/screen';
import { policyOn } from './screening/policy';
import { systemActor, type Actor } from './staff/actor';
import { roles } from './staff/roles';
import { standing } from './standing';

const actors: Actor[] = [...roles.map((role) => actorOf(role)), everybody, systemActor];

/** Comes of age in the middle of the road. */
const almostGrown = household([...family().members, child('niece', '2008-11-12')], family().links);
const aged = household([member('grandmother', { birth: bornOn('1960-02-29') })]);

const anyStart = fc
  .oneof(fc.constantFrom(family(), almostGrown, aged), anyHousehold('with-protected-facts'))
  .filter(({ members }) => members.some(({ exit }) => !exit))
  .chain((people) => fc.constantFrom(14_500, 3).map((granted) => registered(people, { contingent: { ...contingent, granted } })));
const contingent = { id: 'contingent', granted: 0, reserved: 0, flown: 0, forfeited: 0, openingUsed: null };

const forward: CommandType[] = ['screen', 'admit', 'consent', 'request-booking', 'place-booking', 'confirm-booking', 'depart'];

/** Mostly onwards, sometimes something else that is offered, sometimes anything at all; on the same day or some days later. */
const anySteps = fc.array(fc.record({ pick: fc.nat(), wild: fc.integer({ min: 0, max: 9 }), days: fc.constantFrom(0, 0, 1, 3, 11) }), {
  minLength: 1,
  maxLength: 24,
});

function chosen(facts: CaseFacts, pick: number, wild: number, day: string): CommandType {
  const offered = [everybody, systemActor].flatMap((actor) => standing(facts, actor, at(day)).offered);
  const onwards = offered.filter((type) => forward.includes(type) && !(type === 'screen' && offered.includes('admit')));
  const from = wild > 1 ? onwards : wild === 1 ? offered.filter((type) => type !== 'withdraw') : [];
  return from.length ? from[pick % from.length]! : commandTypes[pick % commandTypes.length]!;
}

/** Walks, and hands every accepted change to `see`. */
function walk(start: CaseFacts, steps: { pick: number; wild: number; days: number }[], see: (seen: Seen) => void): CaseFacts {
  let facts = frozen(start);
  let day = registrationDay;
  for (const { pick, wild, days } of steps) {
    day = plusDays(day, days);
    const now = at(day);
    const type = chosen(facts, pick, wild, day);
    const actor = type === 'place-booking' ? systemActor : everybody;
    const command = fitting(type, facts, actor, now);
    const change = decide(command, facts, actor, now);
    expect(decide(command, facts, actor, now)).toEqual(change);
    const next = isRefusal(change) ? facts : frozen(apply(facts, frozen(change), now));
    see({ before: facts, after: next, accepted: !isRefusal(change), day });
    facts = next;
  }
  return facts;
}

interface Seen {
  before: CaseFacts;
  after: CaseFacts;
  accepted: boolean;
  day: string;
}

describe('any road', () => {
  it('keeps what was reached: milestones stay, with their day and in order, and the phase never goes back', () => {
    fc.assert(
      fc.property(anyStart, anySteps, (start, steps) => {
        walk(start, steps, ({ before, after }) => {
          expect(after.phase).toBeGreaterThanOrEqual(before.phase);
          for (const [index, one] of after.members.entries()) {
            expect(one.milestones).toMatchObject(before.members[index]!.milestones);
            const reached = milestones.filter((milestone) => one.milestones[milestone]);
            expect(reached).toEqual(milestones.slice(0, reached.length));
            const days = reached.map((milestone) => one.milestones[milestone]!);
            expect(days).toEqual([...days].sort());
          }
        });
      }),
      { numRuns: 120 },
    );
  });

  it('stands at the earliest step of those who still travel', () => {
    fc.assert(
      fc.property(anyStart, anySteps, (start, steps) => {
        const end = walk(start, steps, () => undefined);
        const counts = end.members.filter(({ exit }) => !exit).map((one) => Object.keys(one.milestones).length);
        expect(caseStep(end)).toBe(counts.length ? milestones[Math.min(...counts) - 1] : 'exited');
      }),
      { numRuns: 120 },
    );
  });

  it('has one live booking at most, with a seat for each of those who travel', () => {
    fc.assert(
      fc.property(anyStart, anySteps, (start, steps) => {
        const bookings = new Map<string, BookingState>();
        walk(start, steps, ({ after }) => {
          const { booking } = after;
          if (!booking) return;
          bookings.set(booking.id, booking.state);
          expect([...bookings.values()].filter(isLive).length).toBeLessThanOrEqual(1);
          if (!isLive(booking.state)) return;
          expect(booking.seats).toBe(travelling(after).length);
          expect(booking.memberIds).toEqual(travelling(after).map(({ id }) => id));
        });
      }),
      { numRuns: 120 },
    );
  });

  it('ends with departure or exit: from then on nothing changes any more', () => {
    const ends = { departed: 0, exited: 0 };
    fc.assert(
      fc.property(anyStart, anySteps, (start, steps) => {
        walk(start, steps, ({ before, accepted }) => {
          const step = caseStep(before);
          if (step !== 'departed' && step !== 'exited') return;
          ends[step]++;
          expect(accepted).toBe(false);
        });
      }),
      { numRuns: 300 },
    );
    expect(Math.min(ends.departed, ends.exited)).toBeGreaterThan(0); // else nothing was looked at
  });

  /**
   * Offered is what `decide` accepts. One command may still be refused: `admit` screens the household once more on the day, with secret
   * facts that no standing may look at, and may then be refused as `not-eligible`, exactly when that screening says so.
   */
  it('offers each role exactly what the rules would accept', () => {
    fc.assert(
      fc.property(anyStart, anySteps, (start, steps) => {
        walk(start, steps, ({ after, day }) => {
          const now = at(plusDays(day, 1));
          for (const actor of actors) {
            const { offered } = standing(after, actor, now);
            const acceptable = commandTypes.filter((type) => {
              const answer = decide(fitting(type, after, actor, now), after, actor, now);
              if (type !== 'admit' || !offered.includes('admit')) return !isRefusal(answer);
              const again = screen({ ...after, protected: after.protected! }, policyOn('snia-2020', now.day)!, now.day);
              expect(isRefusal(answer) ? answer.refused : 'allowed').toBe(again.outcome === 'eligible' ? 'allowed' : 'not-eligible');
              return true;
            });
            expect(offered).toEqual(acceptable);
          }
        });
      }),
      { numRuns: 50 },
    );
  });

  it('never leads into a dead end: a household with an adult always has a task, and the road goes on or says what it waits for', () => {
    const waits = ['departure-not-reached', 'contingent-exhausted', 'not-eligible'];
    fc.assert(
      fc.property(anyStart, anySteps, (start, steps) => {
        walk(start, steps, ({ after, day }) => {
          const { tasks, step } = outlook(after, defaultLimits, day);
          if (step === 'departed' || step === 'exited') {
            expect(tasks).toEqual([]);
            return;
          }
          const now = at(day);
          const offered = [everybody, systemActor].flatMap((actor) => standing(after, actor, now).offered);
          const { waitingFor } = standing(after, everybody, now);
          const onlyMinors = travelling(after).every(({ birth }) => birth.to > `${Number(day.slice(0, 4)) - 18}${day.slice(4)}`);
          if (onlyMinors && step === 'admitted') expect(waitingFor?.refused).toBe('consent-by-minor');
          else {
            expect(tasks.length).toBeGreaterThan(0);
            expect(offered.some((type) => forward.includes(type)) || waits.includes(waitingFor?.refused ?? '')).toBe(true);
          }
        });
      }),
      { numRuns: 120 },
    );
  });
});
