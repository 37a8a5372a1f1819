import { instantInMorocco, readiness, type CaseFacts, type Day, type GateStanding, type Moment, type Readiness, type Stage } from '#domain';
import { AccessLog } from '../cases/access-log';
import { CaseRecord } from '../cases/case-record';
import { cursorOf, readCursor } from '../cases/cursor';
import { readerScope } from '../cases/scoped';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { namesOfPeople, preparingCases, type PreparingCase } from './readiness.query';

/** Where a household prepares for a flight. */
export const preparingSteps = ['admitted', 'consented', 'booked'] as const;
export type PreparingStep = (typeof preparingSteps)[number];

export interface CaseReadiness {
  on: Day;
  book: Readiness;
  board: Readiness;
}

/** A condition that is not met, and for whom. */
export interface Lacking extends GateStanding {
  /** `null`: for the household. */
  personName: string | null;
}

export interface ReadinessRow extends PreparingCase {
  ready: boolean;
  lacking: Lacking[];
}

export interface ReadinessList {
  on: Day;
  stage: Stage;
  items: ReadinessRow[];
  next: string | null;
}

export interface ReadinessQuestion {
  on: Day;
  stage: Stage;
  step?: PreparingStep;
  after?: string;
  limit: number;
}

/** "If we fly on 12 May, who of these 40 is not ready, and why": the same rule for one case and for a list. DOMAIN §4. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
    private readonly accessLog: AccessLog,
  ) {}

  of(caseId: string, on: Day): Promise<CaseReadiness> {
    return this.unitOfWork.read(async () => {
      const facts = await this.cases.facts(caseId);
      await this.accessLog.record('readiness-read', caseId);
      const departure = noonOf(on);
      return { on, book: readiness(facts, departure, 'book'), board: readiness(facts, departure, 'board') };
    });
  }

  list({ on, stage, step, after, limit }: ReadinessQuestion): Promise<ReadinessList> {
    return this.unitOfWork.read(async () => {
      const scope = readerScope();
      const [before] = readCursor(after, ['ffffffff-ffff-ffff-ffff-ffffffffffff']);
      const steps = step ? [step] : preparingSteps;
      const rows = scope ? await this.unitOfWork.sql(preparingCases[scope.reach], [...scope.values, before, limit + 1, steps]) : [];
      const page = rows.slice(0, limit);
      const items = await this.judged(page, noonOf(on), stage);
      await this.accessLog.record('readiness-listed', null, { count: page.length });

      const last = page.at(-1);
      return { on, stage, items, next: rows.length > limit && last ? cursorOf(last.id) : null };
    });
  }

  private async judged(page: PreparingCase[], departure: Moment, stage: Stage): Promise<ReadinessRow[]> {
    const ids = page.map(({ id }) => id);
    const facts = new Map((await this.cases.factsOfMany(ids)).map((one) => [one.id, one]));
    const people = await this.unitOfWork.sql(namesOfPeople, [ids]);
    const names = new Map(people.map(({ memberId, name }) => [memberId, name]));
    return page.flatMap((row) => {
      const found: CaseFacts | undefined = facts.get(row.id);
      if (!found) return []; // moved out of reach since the page was cut
      const lacking = readiness(found, departure, stage).lacking.map((gate) => ({
        ...gate,
        personName: gate.memberId === null ? null : (names.get(gate.memberId) ?? null),
      }));
      return [{ ...row, ready: !lacking.length, lacking }];
    });
  }
}

/** A flight whose hour is not known yet leaves at noon. */
function noonOf(day: Day): Moment {
  return { day, instant: instantInMorocco(`${day}T12:00`)! };
}
