import {
  instantInMorocco,
  parseCaseNumber,
  readiness,
  type CaseFacts,
  type Day,
  type GateStanding,
  type Moment,
  type Readiness,
  type Stage,
  type SuspensionReason,
} from '#domain';
import { AccessLog } from '../cases/access-log';
import { CaseRecord } from '../cases/case-record';
import { cursorOf, readCursor } from '../cases/cursor';
import { readerScope } from '../cases/scoped';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { casesOfNumbers, namesOfPeople, preparingCases, preparingCasesOf, type PreparingCase } from './readiness.query';

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
  /** Nothing is lacking, and the case is not suspended. */
  ready: boolean;
  /** While this lasts nobody flies, whatever else is there; `null`: not suspended. */
  suspended: SuspensionReason | null;
  lacking: Lacking[];
}

/** A case that was asked for by its number and is not looked at: it stands at another step, or goes to another country. */
export type OutsideCase = Pick<PreparingCase, 'id' | 'number' | 'destination' | 'step'>;

export interface ReadinessList {
  on: Day;
  stage: Stage;
  items: ReadinessRow[];
  /** Of the numbers asked for, those under which the reader finds no case, as they were asked. The same on every page. */
  unknown: string[];
  /** Of the numbers asked for, those that the list is not about. The same on every page. */
  outside: OutsideCase[];
  next: string | null;
}

export interface ReadinessQuestion {
  on: Day;
  stage: Stage;
  step?: PreparingStep;
  destination?: string;
  /** Only these cases, by their numbers as people type them. */
  numbers?: string[];
  after?: string;
  limit: number;
}

/** The cases of a page and one more, if there is one; and what becomes of the other numbers. */
type Found = Pick<ReadinessList, 'unknown' | 'outside'> & { rows: PreparingCase[] };

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

  list(question: ReadinessQuestion): Promise<ReadinessList> {
    return this.unitOfWork.read(async () => {
      const { on, stage, limit, numbers } = question;
      const { rows, unknown, outside } = await (numbers ? this.chosen(question, numbers) : this.everybody(question));
      const page = rows.slice(0, limit);
      const items = await this.judged(page, noonOf(on), stage);
      await this.accessLog.record('readiness-listed', null, { count: page.length });

      const last = page.at(-1);
      return { on, stage, items, unknown, outside, next: rows.length > limit && last ? cursorOf(last.id) : null };
    });
  }

  private async everybody({ step, destination, after, limit }: ReadinessQuestion): Promise<Found> {
    const scope = readerScope();
    const values = [afterWhich(after), limit + 1, step ? [step] : preparingSteps, destination ?? null];
    const rows = scope ? await this.unitOfWork.sql(preparingCases[scope.reach], [...scope.values, ...values]) : [];
    return { rows, unknown: [], outside: [] };
  }

  /** A number that is none, or whose case the reader does not reach, is answered alike: unknown. */
  private async chosen({ step, destination, after, limit }: ReadinessQuestion, numbers: string[]): Promise<Found> {
    const scope = readerScope();
    const before = afterWhich(after);
    const asked = new Map(numbers.map((text) => [parseCaseNumber(text) ?? text, text]));
    const whole = [...asked.keys()].filter((number) => parseCaseNumber(number) !== undefined);
    const found = scope ? await this.unitOfWork.sql(casesOfNumbers[scope.reach], [...scope.values, whole]) : [];
    for (const { number } of found) asked.delete(number);

    const steps: readonly string[] = step ? [step] : preparingSteps;
    const isInside = (row: OutsideCase) => steps.includes(row.step) && (destination === undefined || row.destination === destination);
    const ids = found.filter((row) => isInside(row) && row.id < before).slice(0, limit + 1);
    const values = [ids.map(({ id }) => id)];
    const rows = scope ? await this.unitOfWork.sql(preparingCasesOf[scope.reach], [...scope.values, ...values]) : [];
    return { rows, unknown: [...asked.values()], outside: found.filter((row) => !isInside(row)) };
  }

  private async judged(page: PreparingCase[], departure: Moment, stage: Stage): Promise<ReadinessRow[]> {
    const ids = page.map(({ id }) => id);
    const facts = new Map((await this.cases.factsOfMany(ids)).map((one) => [one.id, one]));
    const people = await this.unitOfWork.sql(namesOfPeople, [ids]);
    const names = new Map(people.map(({ memberId, name }) => [memberId, name]));
    return page.flatMap((row) => {
      const found: CaseFacts | undefined = facts.get(row.id);
      if (!found) return []; // moved out of reach since the page was cut
      const suspended = found.suspended?.reason ?? null;
      const lacking = readiness(found, departure, stage).lacking.map((gate) => ({
        ...gate,
        personName: gate.memberId === null ? null : (names.get(gate.memberId) ?? null),
      }));
      return [{ ...row, ready: !lacking.length && suspended === null, suspended, lacking }];
    });
  }
}

/** The id after which a page begins, newest first. */
function afterWhich(cursor: string | undefined): string {
  const [before] = readCursor(cursor, ['ffffffff-ffff-ffff-ffff-ffffffffffff']);
  return before;
}

/** A flight whose hour is not known yet leaves at noon. */
function noonOf(day: Day): Moment {
  return { day, instant: instantInMorocco(`${day}T12:00`)! };
}
