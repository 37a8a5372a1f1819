import { systemActor } from '#domain';
import { currentActor, runInContext } from '#platform/context';
import { newId } from '#platform/ids';
import { Outbox } from '#platform/outbox';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { OutlooksService } from './outlooks.service';
import {
  finishRun,
  horizon,
  latestRun,
  moveRun,
  nextCases,
  openRun,
  reprojectOutlooks,
  settled,
  standingRun,
  waitingRuns,
} from './projections.query';
import type { ProjectionCause, ProjectionRow } from './projections.query';

/** Cases between two reports of progress, and how many of them are looked at side by side. */
const batch = 40;
const abreast = 4;
/** Commands that began before the change are waited for this long (ms) before the last look. */
const patience = 30_000;
/** Minutes without progress after which a run is announced again. */
const standstill = 5;
const before = '00000000-0000-0000-0000-000000000000';

/** After a change of the programme: a look again at every open case of the organisation, each under its own lock, with progress. */
@Injectable()
export class ProjectionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outlooks: OutlooksService,
    private readonly outbox: Outbox,
  ) {}

  /** Inside the unit of work of the change itself: both, or neither. */
  async start(cause: ProjectionCause): Promise<void> {
    const { organisationId } = currentActor();
    const runId = newId();
    await this.unitOfWork.sql(openRun, [runId, organisationId, cause]);
    await this.outbox.add(reprojectOutlooks, { runId, organisationId });
  }

  /** The latest run of the reader's organisation; `null` before the first. */
  latest(): Promise<ProjectionRow | null> {
    return this.unitOfWork.read(async () => {
      const [run] = await this.unitOfWork.sql(latestRun, [currentActor().organisationId]);
      return run ?? null;
    });
  }

  /** Carries a run on from where it stands. Safe to repeat; it stops when a newer one has taken its place. */
  async carryOn(runId: string, organisationId: string): Promise<void> {
    await runInContext({ requestId: `projection ${runId}`, actor: { ...systemActor, organisationId } }, async () => {
      const until = await this.unitOfWork.read(async () => (await this.unitOfWork.sql(horizon))[0]!.horizon);
      if (!(await this.walk(runId))) return;
      await this.wait(until);
      if (!(await this.walk(runId))) return; // what was registered meanwhile
      await this.unitOfWork.run(() => this.unitOfWork.sql(finishRun, [runId, false]));
    });
  }

  /** Runs that a queue forgot or gave up are announced again. How many. */
  resume(): Promise<number> {
    return this.unitOfWork.run(async () => {
      const waiting = await this.unitOfWork.sql(waitingRuns, [standstill, 100]);
      for (const { runId, organisationId } of waiting) await this.outbox.add(reprojectOutlooks, { runId, organisationId });
      return waiting.length;
    });
  }

  /** To the end of the cases: true. False when the run is finished, overtaken, or in the hands of another worker. */
  private async walk(runId: string): Promise<boolean> {
    for (;;) {
      const next = await this.unitOfWork.read(() => this.next(runId));
      if (next === 'overtaken') await this.unitOfWork.run(() => this.unitOfWork.sql(finishRun, [runId, true]));
      if (next === 'overtaken' || !next) return false;
      const { lastCaseId, caseIds } = next;
      if (!caseIds.length) return true;

      for (let at = 0; at < caseIds.length; at += abreast) {
        await Promise.all(caseIds.slice(at, at + abreast).map((caseId) => this.outlooks.refresh(caseId)));
      }
      const [moved] = await this.unitOfWork.run(() => this.unitOfWork.sql(moveRun, [runId, lastCaseId, caseIds.length, caseIds.at(-1)]));
      if (!moved) return false;
    }
  }

  private async next(runId: string): Promise<{ lastCaseId: string | null; caseIds: string[] } | 'overtaken' | undefined> {
    const [run] = await this.unitOfWork.sql(standingRun, [runId]);
    if (!run) return undefined;
    if (run.overtaken) return 'overtaken';
    const rows = await this.unitOfWork.sql(nextCases, [run.lastCaseId ?? before, batch]);
    return { lastCaseId: run.lastCaseId, caseIds: rows.map(({ caseId }) => caseId) };
  }

  /** A command that began before the change may still register a case under the programme as it was. */
  private async wait(until: string): Promise<void> {
    for (let waited = 0; waited < patience; waited += 100) {
      const [row] = await this.unitOfWork.read(() => this.unitOfWork.sql(settled, [until]));
      if (row?.settled) return;
      await pause(100);
    }
  }
}
