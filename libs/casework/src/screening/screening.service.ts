import {
  assessmentGroups,
  publicVerdict,
  secretGroupOf,
  secretGroups,
  type AssessmentInput,
  type Change,
  type ScreeningReference,
  type ScreeningVerdict,
} from '#domain';
import { CaseHooks } from '../cases/case-hooks';
import { CaseRecord } from '../cases/case-record';
import type { Made } from '../cases/made';
import { SecretFile } from '../cases/secret-file';
import { currentActor, currentMoment } from '#platform/context';
import { newId } from '#platform/ids';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ScreeningDecision } from './screening-decision.entity';

type Departed = Extract<Change, { kind: 'departed' }>;

/** Assessments, screening and admission. Each decision is kept with everything it rested on; its protected part in the secret files. */
@Injectable()
export class ScreeningService implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
    private readonly secretFile: SecretFile,
    private readonly hooks: CaseHooks,
  ) {}

  onModuleInit(): void {
    this.hooks.on(['departed'], async (change: Departed, before) => {
      await this.keep(before.id, 'departure', change.verdict);
    });
  }

  /** The assessment of the officer in charge, kept in the secret file of its group alone. */
  assess(caseId: string, assessment: AssessmentInput): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);

      const change = this.cases.decide<'assessed'>({ type: 'assess', assessment }, facts);

      const { memberId, on, authorId, kind } = change.assessment;
      const value = change.assessment;
      await this.secretFile.add(caseId, [{ group: assessmentGroups[kind], memberId, field: 'assessment', value, on, authorId }]);

      await this.cases.record(facts, change);
      return { id: caseId, version: null, caseId };
    });
  }

  screen(caseId: string, policy: string, reference: ScreeningReference): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lockWithSecrets(caseId);

      const change = this.cases.decide<'screened'>({ type: 'screen', policy, reference }, facts);

      const id = await this.keep(caseId, reference, change.verdict);

      await this.cases.record(facts, change);
      return { id, version: null, caseId };
    });
  }

  admit(caseId: string): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lockWithSecrets(caseId);

      const change = this.cases.decide<'admitted'>({ type: 'admit' }, facts);

      const id = await this.keep(caseId, 'decision', change.verdict);

      await this.cases.record(facts, change);
      return { id, version: null, caseId };
    });
  }

  private async keep(caseId: string, reference: ScreeningReference, verdict: ScreeningVerdict): Promise<string> {
    const { day } = currentMoment();
    const { id: authorId } = currentActor();
    const id = newId();
    await this.unitOfWork.manager.insert(ScreeningDecision, {
      ...{ id, caseId, reference, policy: verdict.policy, outcome: verdict.outcome },
      ...{ decidedOn: day, decidedById: authorId, openVerdict: publicVerdict(verdict, []) },
    });
    const entries = secretGroups.map((group) => {
      const criteria = verdict.criteria.filter(({ criterion }) => secretGroupOf(criterion) === group);
      return { group, memberId: null, field: 'screening', value: { screening: id, reference, criteria }, on: day, authorId };
    });
    await this.secretFile.add(caseId, entries);
    return id;
  }
}
