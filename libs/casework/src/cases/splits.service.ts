import type { CaseFacts } from '#domain';
import { currentMoment } from '#platform/context';
import { newId } from '#platform/ids';
import { namedQuery } from '#platform/named-query';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { CaseNumbers } from './case-numbers';
import { CaseRecord } from './case-record';
import { EntryStore } from './entry-store';
import type { Made } from './made';
import { ReturnCase } from './return-case.entity';

const move = namedQuery<{ moved: number }>('members-move', 'SELECT move_members($1, $2, $3::uuid[]) AS moved');

/**
 * A case like another one, with nobody on it yet: in the same office and hands, as far as that one has come, and at its place of the waitlist.
 * Whom else to call is asked anew: that person knows those who stay, and may be the one from whom the others part.
 */
const openBeside = namedQuery(
  'case-open-beside',
  `INSERT INTO return_case (id, number, organisation_id, office_id, caseworker_id, registered_by_id, registered_on, destination, phone, may_call,
      may_leave_message, call_times, notice_language, notice_interpreter, step, phase, assessed, waitlisted_on, waitlist_rank)
    SELECT $2, $3, c.organisation_id, c.office_id, c.caseworker_id, c.registered_by_id, c.registered_on, c.destination, c.phone, c.may_call,
      c.may_leave_message, c.call_times, c.notice_language, c.notice_interpreter, c.step, c.phase, c.assessed, c.waitlisted_on, c.waitlist_rank
    FROM return_case c WHERE c.id = $1`,
);

/** A household that parts, and two that go on as one. History stays where it happened; people take along what is theirs. DOMAIN §2, §4. */
@Injectable()
export class SplitsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
    private readonly numbers: CaseNumbers,
    private readonly entries: EntryStore,
  ) {}

  /** The new case's id: with a number of its own, in the same office and hands. Each of the two is written up with its own outlook. */
  split(caseId: string, memberIds: string[]): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);
      const newCaseId = newId();

      const change = this.cases.decide<'split'>({ type: 'split', newCaseId, memberIds }, facts);

      await this.unitOfWork.sql(openBeside, [caseId, newCaseId, await this.numbers.next(currentMoment().day)]);
      await this.unitOfWork.sql(move, [caseId, newCaseId, change.memberIds]);
      await this.entries.keepEntries(newCaseId, change.entries);

      await this.cases.record(facts, change);
      await this.cases.record(await this.cases.facts(newCaseId), { kind: 'split-off', fromCaseId: caseId, memberIds: change.memberIds });
      return { id: newCaseId, version: null, caseId: newCaseId };
    });
  }

  /** The other case's people join this one; the other one says where they are. Both are locked in the order of their ids, whoever asks first. */
  merge(caseId: string, otherCaseId: string): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const [facts, other] = await this.lockBoth(caseId, otherCaseId);

      const change = this.cases.decide<'merged'>({ type: 'merge', other }, facts);

      const joining = other.members.filter(({ exit }) => !exit).map(({ id }) => id);
      await this.unitOfWork.sql(move, [otherCaseId, caseId, joining]);
      await this.unitOfWork.manager.update(ReturnCase, { id: otherCaseId }, { mergedInto: caseId });
      await this.entries.keepEntries(caseId, change.entries);

      await this.cases.record(facts, change);
      await this.cases.record(other, { kind: 'merged-away', intoCaseId: caseId });
      return { id: caseId, version: null, caseId };
    });
  }

  private async lockBoth(caseId: string, otherCaseId: string): Promise<[CaseFacts, CaseFacts]> {
    const locked = new Map<string, CaseFacts>();
    for (const id of [caseId, otherCaseId].sort()) locked.set(id, await this.cases.lock(id));
    return [locked.get(caseId)!, locked.get(otherCaseId)!];
  }
}
