import { dayIn, plusDays, type Actor, type Day } from '#domain';
import { runInContext } from '#platform/context';
import { namedQuery } from '#platform/named-query';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { fictitiousHouseholds } from './cases/reference/fictitious-people';
import { Road, type RoadEnd, type RoadStaff } from './road';

/** How many cases stand at each place, about 200 in all. Nobody departs: the demonstration never touches the published figures. */
const standing = {
  ...{ registered: 40, screened: 30, admitted: 35, consented: 25 },
  ...{ 'papers-asked': 15, 'permits-asked': 10, ready: 10, requested: 15, booked: 20 },
} as const satisfies Partial<Record<RoadEnd, number>>;

/** Where each household ends, one after the other at different steps: a demonstration still being filled shows all of them. */
const ends = spread(Object.entries(standing).flatMap(([end, cases]) => Array<RoadEnd>(cases).fill(end as RoadEnd)));

/** Cases registered this many days ago at most: some tasks are late, some are not due yet. */
const oldest = 45;

/** Commands of several cases at once: more would only wait for connections. */
const abreast = 6;

const count = namedQuery<{ cases: number }>(
  'demo-cases-count',
  `SELECT count(*)::integer AS cases FROM (SELECT c.id FROM return_case c WHERE c.organisation_id = $1 ORDER BY c.id DESC LIMIT $2) newest`,
);

/** Some 200 fictitious households at every step before departure, with other conditions missing at each. */
@Injectable()
export class DemoPopulation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly road: Road,
  ) {}

  /** Walks the households that are still missing; one that was interrupted stays where it came to. Ends early, between two households, when asked to. */
  async fill(people: Map<string, Actor>, today: Date, progress: (line: string) => void, stop?: AbortSignal): Promise<void> {
    const day = dayIn(today);
    let done = await this.cases(people.get('supervisor@iyab.example')!);
    const waiting = households(day)
      .map((household, at) => ({ household, at, end: ends[at]! }))
      .slice(done);

    const walkers = Array.from({ length: abreast }, async () => {
      for (let next = waiting.shift(); next && !stop?.aborted; next = waiting.shift()) {
        const { household, at, end } = next;
        await this.road.walk(household, staffOf(people, at), startOf(at, day, end), end, plusDays(day, 3 + (at % 25)));
        if (++done % 50 === 0) progress(`Fictitious cases: ${done} of ${ends.length}`);
      }
    });
    await Promise.all(walkers);
  }

  private async cases(actor: Actor): Promise<number> {
    const [row] = await runInContext({ requestId: 'demo', actor }, () =>
      this.unitOfWork.read(() => this.unitOfWork.sql(count, [actor.organisationId, ends.length])),
    );
    return row!.cases;
  }
}

function households(day: Day) {
  return fictitiousHouseholds({ seed: 2020, count: ends.length, referenceDay: plusDays(day, -oldest) });
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
  return {
    ...{ caseworker, supervisor: person('supervisor') },
    ...{ medical: person('medical'), protection: person('protection'), movement: person('movement') },
  };
}

/** A fixed shuffle: every 37th, which meets each of 200 once. */
function spread<T>(items: T[]): T[] {
  return items.map((_, at) => items[(at * 37) % items.length]!);
}
