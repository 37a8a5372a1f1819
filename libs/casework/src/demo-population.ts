import { dayIn, plusDays, type Actor, type Day } from '#domain';
import { Injectable } from '@nestjs/common';
import { fictitiousHouseholds, shapesWithAnAdult } from './cases/reference/fictitious-people';
import { Road, type RoadEnd, type RoadStaff } from './road';

/** How many cases stand at each step, about 200 in all. Nobody departs: the demonstration never touches the published figures. */
const standing = { registered: 45, screened: 40, admitted: 40, consented: 30, requested: 20, booked: 25 } as const satisfies Partial<
  Record<RoadEnd, number>
>;

const households = Object.values(standing).reduce((sum, count) => sum + count, 0);

/** Cases registered this many days ago at most: some tasks are late, some are not due yet. */
const oldest = 45;

/** Commands of several cases at once: more would only wait for connections. */
const abreast = 6;

/** Some 200 fictitious households at every step before departure. */
@Injectable()
export class DemoPopulation {
  constructor(private readonly road: Road) {}

  async walk(people: Map<string, Actor>, today: Date, progress: (line: string) => void): Promise<void> {
    const day = dayIn(today);
    const made = fictitiousHouseholds({ seed: 2020, count: households, referenceDay: plusDays(day, -oldest), shapes: shapesWithAnAdult });
    const ends = Object.entries(standing).flatMap(([end, count]) => Array<RoadEnd>(count).fill(end as RoadEnd));
    const waiting = made.map((household, at) => ({
      household,
      end: ends[at]!,
      start: startOf(at, day, ends[at]!),
      staff: staffOf(people, at),
    }));

    let done = 0;
    const walkers = Array.from({ length: abreast }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        await this.road.walk(next.household, next.staff, next.start, next.end, plusDays(day, 3 + (done % 25)));
        if (++done % 50 === 0) progress(`  ${done} of ${households} fictitious cases`);
      }
    });
    await Promise.all(walkers);
  }
}

/** Early enough for every step to lie in the past, spread over the weeks before. */
function startOf(at: number, today: Day, end: RoadEnd): Day {
  const needed = end === 'registered' ? 0 : 10;
  return plusDays(today, -(needed + ((at * 7) % (oldest - needed))));
}

/** Every fifth case belongs to the second office. */
function staffOf(people: Map<string, Actor>, at: number): RoadStaff {
  const person = (name: string) => people.get(`${name}@iyab.example`)!;
  const caseworker = at % 5 === 4 ? person('caseworker.tanger') : person('caseworker');
  return { caseworker, medical: person('medical'), protection: person('protection'), movement: person('movement') };
}
