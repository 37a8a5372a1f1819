import type { BirthDate } from '#domain';
import type { Member } from './member.entity';
import { searchName } from './search-name';

type Columns = Pick<
  Member,
  'familyName' | 'givenNames' | 'sex' | 'nationality' | 'language' | 'inMorocco' | 'wishesToReturn' | 'earlierReturnYear'
>;

/** What is registered of a person: everything but their place on a case. */
export interface RegisteredPerson extends Columns {
  id: string;
  birth: BirthDate;
}

/** A person's row on a case, as it is first written. */
export function memberRow(person: RegisteredPerson, caseId: string, principal: boolean): Member {
  const { id, familyName, givenNames, sex, birth, nationality, language, inMorocco, wishesToReturn, earlierReturnYear } = person;
  return {
    ...{ id, caseId, principal, familyName, givenNames, sex, nationality, language, inMorocco, wishesToReturn, earlierReturnYear },
    searchName: searchName(familyName, givenNames),
    birthFrom: birth.from,
    birthTo: birth.to,
    birthPrecision: birth.precision,
    version: 1,
  };
}
