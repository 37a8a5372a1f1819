import {
  allReached,
  assessmentGroups,
  publicVerdict,
  secretGroupOf,
  secretGroups,
  type AssessmentInput,
  type CaseFacts,
  type Change,
  type ExceptionReason,
  type ScreeningReference,
  type ScreeningVerdict,
} from '#domain';
import { CaseHooks } from '../cases/case-hooks';
import { CaseRecord } from '../cases/case-record';
import { EntryStore } from '../cases/entry-store';
import type { Made } from '../cases/made';
import { SecretFile } from '../cases/secret-file';
import { currentActor, currentMoment } from '#platform/context';
import { newId } from '#platform/ids';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addException, isException } from './exceptional-admissions.query';
import { ScreeningDecision } from './screening-decision.entity';

type Departed = Extract<Change, { kind: 'departed' }>;

/** Assessments, screening and admission. Each decision is kept with everything it rested on; its protected part in the secret files. */
@Injectable()
export class ScreeningService implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
    private readonly secretFile: SecretFile,
    private readonly entries: EntryStore,
    private readonly hooks: CaseHooks,
  ) {}

  onModuleInit(): void {
    this.hooks.on(['departed'], async (change: Departed, before) => {
      const kept = (await this.isExcepted(before)) ? likeAnyOther(change.verdict) : openly(change.verdict);
      await this.keep(before.id, 'departure', change.verdict, kept);
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
      await this.entries.keepEntries(caseId, change.entries);

      await this.cases.record(facts, change);
      return { id: caseId, version: null, caseId };
    });
  }

  screen(caseId: string, policy: string, reference: ScreeningReference): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lockWithSecrets(caseId);

      const excepted = await this.isExcepted(facts);

      const change = this.cases.decide<'screened'>({ type: 'screen', policy, reference, excepted }, facts);

      const read = excepted ? likeAnyOther(change.verdict) : openly(change.verdict);
      const id = await this.keep(caseId, change.reference, change.verdict, { ...read, outcome: change.outcome });

      await this.cases.record(facts, change);
      return { id, version: null, caseId };
    });
  }

  admit(caseId: string): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lockWithSecrets(caseId);

      const change = this.cases.decide<'admitted'>({ type: 'admit' }, facts);

      const id = await this.keep(caseId, 'decision', change.verdict, openly(change.verdict));

      await this.cases.record(facts, change);
      return { id, version: null, caseId };
    });
  }

  /**
   * A supervisor's exception. What everybody reads is an admission like any other; the reason lies where supervisors alone read it.
   * Refusals `eligible-already`, `second-person-needed`.
   */
  admitExceptionally(caseId: string, reason: ExceptionReason, note: string | null): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lockWithSecrets(caseId);

      const change = this.cases.decide<'admitted'>({ type: 'admit-exceptionally', reason, note }, facts);

      const id = await this.keep(caseId, 'decision', change.verdict, likeAnyOther(change.verdict));
      await this.unitOfWork.sql(addException, [id, facts.organisationId, caseId, reason, note, currentActor().id, currentMoment().day]);

      await this.cases.record(facts, change);
      return { id, version: null, caseId };
    });
  }

  private async isExcepted(facts: CaseFacts): Promise<boolean> {
    if (!allReached(facts, 'admitted')) return false;
    const [admission] = await this.unitOfWork.sql(isException, [facts.id]);
    return admission!.exceptional;
  }

  private async keep(caseId: string, reference: ScreeningReference, verdict: ScreeningVerdict, open: OpenDecision): Promise<string> {
    const { day } = currentMoment();
    const { id: authorId } = currentActor();
    const id = newId();
    await this.unitOfWork.manager.insert(ScreeningDecision, {
      ...{ id, caseId, reference, policy: verdict.policy, decidedOn: day, decidedById: authorId },
      ...open,
    });
    const entries = secretGroups.map((group) => {
      const criteria = verdict.criteria.filter(({ criterion }) => secretGroupOf(criterion) === group);
      return { group, memberId: null, field: 'screening', value: { screening: id, reference, criteria }, on: day, authorId };
    });
    await this.secretFile.add(caseId, entries);
    return id;
  }
}

type OpenDecision = Pick<ScreeningDecision, 'outcome' | 'openVerdict'>;

/** What anybody who may read the case reads of a decision. */
function openly(verdict: ScreeningVerdict): OpenDecision {
  return { outcome: verdict.outcome, openVerdict: publicVerdict(verdict, []) };
}

/** Of an exception: that the household is eligible, as it reads by a protected ground. DOMAIN §4: all grounds read alike. */
function likeAnyOther(verdict: ScreeningVerdict): OpenDecision {
  return openly({ ...verdict, outcome: 'eligible', general: [] });
}
