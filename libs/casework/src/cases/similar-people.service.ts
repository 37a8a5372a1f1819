import { namedQuery } from '#platform/named-query';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { AccessLog } from './access-log';
import { searchName } from './search-name';

export interface SimilarPerson {
  /** 0 to 100. */
  score: number;
  /** Within the reader's reach. Otherwise only score, initials and birth year are shown. DOMAIN §10. */
  own: boolean;
  caseId: string | null;
  number: string | null;
  name: string | null;
  initials: string;
  birthYear: number | null;
  nationality: string | null;
}

/** The join is under row-level security: a person of another office stays without name, number and case. */
const similar = namedQuery<SimilarPerson>(
  'similar-people',
  `SELECT round(s.score * 100)::integer AS score, s.own, c.id AS "caseId", c.number, m.family_name || ' ' || m.given_names AS name, s.initials,
      s.birth_year AS "birthYear", m.nationality
    FROM similar_people($1, $2) s
    LEFT JOIN return_case c ON s.own AND c.id = s.case_id LEFT JOIN member m ON s.own AND m.id = s.member_id
    ORDER BY s.score - CASE WHEN $3::integer IS NOT NULL AND abs(s.birth_year - $3) > 5 THEN 0.3 ELSE 0 END DESC, s.member_id`,
);

const most = 10;

/** Who might already be known: looked up while registering, before a second case is made for the same person. */
@Injectable()
export class SimilarPeopleService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accessLog: AccessLog,
  ) {}

  find(familyName: string, givenNames: string, birthYear: number | null): Promise<SimilarPerson[]> {
    return this.unitOfWork.read(async () => {
      const people = await this.unitOfWork.sql(similar, [searchName(familyName, givenNames), most, birthYear]);
      await this.accessLog.record('similar-people-searched', null, { count: people.length });
      return people;
    });
  }
}
