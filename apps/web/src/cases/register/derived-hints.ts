import { criterionRules, isUnder, majority, type Criterion, type Day, type MemberFacts } from '#domain';
import { birthOf } from '../birth-input';
import { linksOf, type PersonFields } from './registration-form';

const criteriaShown = ['aged-50-plus', 'single-parent', 'unaccompanied-minor'] as const satisfies readonly Criterion[];

/** What follows from what was typed. `certain: false`: the birth date leaves it open. */
export interface DerivedHint {
  hint: 'minor' | (typeof criteriaShown)[number];
  certain: boolean;
}

/** The same rules as the screening, on the people whose age is known so far. A hint for the desk; the server screens. */
export function derivedHints(people: readonly PersonFields[], today: Day): DerivedHint[] {
  const members = people.flatMap((person) => factsOf(person, today));
  const known = new Set(members.map(({ id }) => id));
  const links = linksOf(people)
    .filter(({ child, adult }) => known.has(child) && known.has(adult))
    .map(({ child, adult, kind }) => ({ childId: child, adultId: adult, kind }));
  const household = { members, links, protected: { signals: [], assessments: [], fears: [] } };

  const ages = members.map(({ birth }) => isUnder(birth, majority, today));
  const minor: DerivedHint[] = ages.some((under) => under !== 'no') ? [{ hint: 'minor', certain: ages.includes('yes') }] : [];
  const criteria = criteriaShown.flatMap((hint): DerivedHint[] => {
    const { verdict } = criterionRules[hint](household, today);
    return verdict === 'fails' ? [] : [{ hint, certain: verdict === 'holds' && (hint === 'aged-50-plus' || ages.includes('yes')) }];
  });
  return [...minor, ...criteria];
}

function factsOf(person: PersonFields, today: Day): MemberFacts[] {
  const read = birthOf(person, today);
  if (!read?.ok) return [];
  return [
    {
      id: person.ref,
      principal: person.addedAs === 'principal',
      sex: person.sex || 'female',
      birth: read.birth,
      nationality: person.nationality || null,
      language: person.language,
      inMorocco: person.inMorocco,
      wishesToReturn: person.wishesToReturn,
      earlierReturnYear: null,
      milestones: {},
      exit: null,
    },
  ];
}
