import { systemActor } from '#domain';
import { currentMoment, findContext, runInContext } from '#platform/context';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { CaseLedger } from './case-ledger';
import { dueOutlooks } from './case-ledger.query';
import { CaseRecord } from './case-record';

/** Cases at a time: the next run takes the rest. */
const most = 500;

/** Keeps the stored outlooks true while nobody gives a command: a child comes of age, or the programme sets another limit. */
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
    for (const { caseId } of due) await this.refresh(caseId);
    return due.length;
  }

  /** Looks again at one case, as the programme itself and limited to that case. */
  async refresh(caseId: string): Promise<void> {
    await runInContext({ requestId: 'outlook', ...findContext(), actor: systemActor, caseId }, () =>
      this.unitOfWork.run(async () => this.ledger.refresh(await this.cases.lock(caseId))),
    );
  }
}
