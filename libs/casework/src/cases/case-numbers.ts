import { caseNumber, type Day } from '#domain';
import { namedQuery } from '#platform/named-query';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';

const nextSequence = namedQuery<{ sequence: string }>('case-number-next', 'SELECT next_case_sequence($1) AS sequence');

/** Numbers of new cases: a sequence for each year, gaps accepted. */
@Injectable()
export class CaseNumbers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async next(day: Day): Promise<string> {
    const year = Number(day.slice(0, 4));
    const [next] = await this.unitOfWork.sql(nextSequence, [year]);
    return caseNumber(year, Number(next!.sequence));
  }
}
