import type { BirthDate } from '#domain';
import { currentMoment } from '#platform/context';
import { namedQuery } from '#platform/named-query';
import { refused } from '#platform/refused';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { birthOf } from './birth';
import { CaseRecord } from './case-record';
import type { Made } from './made';
import { Member } from './member.entity';
import type { Particulars } from './registration.service';
import { searchName } from './search-name';

export type Correction = Partial<Particulars>;

const latestCorrections = namedQuery<{ fields: string[] }>(
  'member-latest-corrections',
  `SELECT h.params -> 'fields' AS fields FROM case_history h
    WHERE h.case_id = $1 AND h.kind = 'member-corrected' AND h.params ->> 'member' = $2 ORDER BY h.seq DESC LIMIT $3`,
);

/** Correcting what was registered of a person, unless somebody else has done so since (P-36). */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
  ) {}

  /** Refusal `version-stale` names the fields that others have changed since; nothing is overwritten. */
  correct(caseId: string, memberId: string, seen: number, correction: Correction): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);
      const current = await this.unitOfWork.manager.findOneBy(Member, { id: memberId, caseId });
      if (!current) throw refused('not-found');
      const birth = correctedBirth(correction, memberId);
      const wanted = columns(correction, birth, current);
      const fields = differing(current, wanted);
      if (current.version !== seen)
        throw refused('version-stale', { version: current.version, changed: await this.changedSince(current, seen) });
      if (!fields.length) return { id: memberId, version: seen, caseId };

      const change = this.cases.decide<'member-corrected'>({ type: 'correct-member', memberId, fields, birth }, facts);

      await this.unitOfWork.manager.update(Member, { id: memberId, version: seen }, { ...wanted, version: seen + 1 });

      await this.cases.record(await this.cases.facts(caseId), change);
      return { id: memberId, version: seen + 1, caseId };
    });
  }

  /** Each correction is a version: the latest ones, back to the version that was seen. */
  private async changedSince({ caseId, id, version }: Member, seen: number): Promise<string[]> {
    const rows = await this.unitOfWork.sql(latestCorrections, [caseId, id, Math.max(version - seen, 1)]);
    return [...new Set(rows.flatMap(({ fields }) => fields))].sort();
  }
}

type Columns = Partial<Member>;

function correctedBirth({ born, age }: Correction, memberId: string): BirthDate | null {
  return born === undefined && age === undefined ? null : birthOf({ born, age }, memberId, currentMoment().day);
}

function columns({ born: _born, age: _age, ...plain }: Correction, birth: BirthDate | null, current: Member): Columns {
  const named = { ...current, ...plain };
  return {
    ...plain,
    searchName: searchName(named.familyName, named.givenNames),
    ...(birth && { birthFrom: birth.from, birthTo: birth.to, birthPrecision: birth.precision }),
  };
}

function differing(current: Member, wanted: Columns): string[] {
  const names = (Object.keys(wanted) as (keyof Member)[]).filter((name) => name !== 'searchName' && wanted[name] !== current[name]);
  return [...new Set(names.map((name) => (name.startsWith('birth') ? 'birth' : name)))];
}
