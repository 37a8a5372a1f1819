import { contactFields, type ContactField, type SafeContact } from '#domain';
import { namedQuery } from '#platform/named-query';
import { refused } from '#platform/refused';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { CaseRecord } from './case-record';
import { contactColumns, contactOf } from './contact-columns';
import type { Made } from './made';
import { ReturnCase } from './return-case.entity';

const latestCorrections = namedQuery<{ fields: ContactField[] }>(
  'contact-latest-corrections',
  `SELECT h.params -> 'fields' AS fields FROM case_history h WHERE h.case_id = $1 AND h.kind = 'contact-corrected' ORDER BY h.seq DESC LIMIT $2`,
);

/** How a household is reached safely: it may change at any time, unless somebody else has changed it since (P-36). DOMAIN §2. */
@Injectable()
export class SafeContactsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
  ) {}

  /** The whole contact anew. Refusal `version-stale` names the fields that others have changed since; nothing is overwritten. */
  replace(caseId: string, seen: number, wanted: SafeContact): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);
      const row = await this.unitOfWork.manager.findOneByOrFail(ReturnCase, { id: caseId });
      const version = row.contactVersion;
      if (version !== seen) throw refused('version-stale', { version, changed: await this.changedSince(row, seen) });
      const fields = differing(contactOf(row), wanted);
      if (!fields.length) return { id: caseId, version, caseId };

      const change = this.cases.decide<'contact-corrected'>({ type: 'correct-contact', fields }, facts);

      await this.unitOfWork.manager.update(ReturnCase, { id: caseId }, { ...contactColumns(wanted), contactVersion: version + 1 });

      await this.cases.record(facts, change);
      return { id: caseId, version: version + 1, caseId };
    });
  }

  /** Each correction is a version: the latest ones, back to the version that was seen. */
  private async changedSince({ id, contactVersion }: ReturnCase, seen: number): Promise<string[]> {
    const rows = await this.unitOfWork.sql(latestCorrections, [id, Math.max(contactVersion - seen, 1)]);
    return [...new Set(rows.flatMap(({ fields }) => fields))].sort();
  }
}

/** The fields that say something else. The order in which times are named means nothing. */
function differing(current: SafeContact, wanted: SafeContact): ContactField[] {
  return contactFields.filter((field) => said(current, field) !== said(wanted, field));
}

function said({ otherContact: other, callTimes, ...contact }: SafeContact, field: ContactField): string {
  switch (field) {
    case 'otherContact':
      return JSON.stringify(other && [other.name, other.phone, other.relation, other.mayCall]);
    case 'callTimes':
      return JSON.stringify([...callTimes].sort());
    case 'phone':
    case 'mayCall':
    case 'mayLeaveMessage':
      return JSON.stringify(contact[field]);
  }
}
