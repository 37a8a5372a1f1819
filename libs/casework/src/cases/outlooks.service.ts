import { systemActor } from '#domain';
import { currentMoment, findContext, runInContext } from '#platform/context';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { CaseLedger } from './case-ledger';
import { dueOutlooks } from './case-ledger.query';
import { CaseRecord } from './case-record';

/** Cases at a time: the next run takes the rest. */
const most = 500;

/** Keeps the stored outlooks true while nobody gives a command: a child comes of age, and a declaration is missing from that day on. */
@Injectable()
export class OutlooksService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
    private readonly ledger: CaseLedger,
  ) {}

  /** Looks again at every case whose day has come, each under its own lock; how many. */
  async refreshDue(): Promise<number> {
    const due = await this.unitOfWork.read(() => this.unitOfWork.sql(dueOutlooks, [currentMoment().day, most]));
    for (const { caseId } of due) {
      await runInContext({ requestId: 'outlook', ...findContext(), actor: systemActor, caseId }, () => this.refresh(caseId));
    }
    return due.length;
  }

  private async refresh(caseId: string): Promise<void> {
    await this.unitOfWork.run(async () => this.ledger.refresh(await this.cases.lock(caseId)));
  }
}
