import {
  ageOn,
  decideRegistration,
  builtInPolicies,
  policyOn,
  screen,
  type Assessment,
  type BirthDate,
  type Criterion,
  type Day,
  type MemberFacts,
} from '#domain';
import { countries } from './countries';
import { householdShapes, type FictitiousHousehold, type HouseholdShape } from './fictitious-household';
import { namePools } from './fictitious-names';
import { fictitiousHouseholds, householdsOf } from './fictitious-people';
import { languages } from './languages';

const referenceDay = '2012-06-15';
const some = fictitiousHouseholds({ seed: 7, count: 400, referenceDay });
const codes = { countries: new Set(countries.map(({ code }) => code)), languages: new Set(languages.map(({ code }) => code)) };

describe('the same seed gives the same people', () => {
  it('twice over, and household n does not depend on how many are asked for', () => {
    expect(fictitiousHouseholds({ seed: 7, count: 400, referenceDay })).toEqual(some);
    expect(fictitiousHouseholds({ seed: 7, count: 25, referenceDay })).toEqual(some.slice(0, 25));
    expect(householdsOf(112, { seed: 7, referenceDay })).toEqual(householdsOf(112, { seed: 7, referenceDay }));
  });

  it('and another seed gives others', () => {
    expect(fictitiousHouseholds({ seed: 8, count: 400, referenceDay })).not.toEqual(some);
  });

  it('on every machine: the first household of seed 1 is written down here', () => {
    const [first] = fictitiousHouseholds({ seed: 1, count: 1, referenceDay });
    expect(
      first!.members.map(({ givenNames, familyName, bornOn, language }) => `${givenNames} ${familyName}, ${bornOn}, ${language}`),
    ).toEqual(['Modou Thiam, 1977-11-06, wo', 'Rama Gueye, 2000-03-30, wo', 'Serigne Gueye, 2012-05-02, wo']);
  });
});

describe('exact totals', () => {
  it.each([0, 1, 2, 3, 51, 112, 254, 796, 1733])('%i people', (total) => {
    const households = householdsOf(total, { seed: 3, referenceDay });
    expect(households.flatMap(({ members }) => members)).toHaveLength(total);
    expect(households.every(({ members }) => members.some(({ role }) => role === 'adult'))).toBe(true);
  });

  it('of couples alone: an even number, and a clear refusal of an odd one', () => {
    const options = { seed: 3, referenceDay, shapes: { couple: 1 } };
    expect(householdsOf(10, options)).toHaveLength(5);
    expect(() => householdsOf(11, options)).toThrow('none of the shapes allowed fits the 1 people left');
  });
});

describe('every household is eligible under snia-2020', () => {
  it.each(['2006-03-01', '2012-02-29', '2012-12-31', '2020-08-15', '2024-02-29'])('registered and screened on %s', (day) => {
    const households = [
      ...householdsOf(112, { seed: 11, referenceDay: day }),
      ...fictitiousHouseholds({ seed: 12, count: 300, referenceDay: day }),
    ];
    expect(households.filter((household) => screened(household, day).outcome !== 'eligible')).toEqual([]);
    expect(households.map((household) => registered(household, day)).filter((answer) => 'refused' in answer)).toEqual([]);
  });

  it.each`
    shape                    | holds
    ${'single-adult'}        | ${['health-issue', 'pregnant', 'trafficking-victim']}
    ${'couple'}              | ${['health-issue', 'pregnant']}
    ${'family'}              | ${['health-issue']}
    ${'single-parent'}       | ${['single-parent']}
    ${'elderly'}             | ${['aged-50-plus']}
    ${'unaccompanied-minor'} | ${['unaccompanied-minor']}
  `('$shape: by $holds', ({ shape, holds }: { shape: HouseholdShape; holds: Criterion[] }) => {
    const households = fictitiousHouseholds({ seed: 5, count: 150, referenceDay, shapes: { [shape]: 1 } });
    const held = households.flatMap((household) => criteriaOf(household, referenceDay));
    expect([...new Set(held)].sort()).toEqual(holds);
    expect(households.every((household) => household.shape === shape)).toBe(true);
  });

  it('and still is 99 days later, when it flies', () => {
    expect(some.filter((household) => screened(household, '2012-09-22', referenceDay).outcome !== 'eligible')).toEqual([]);
  });
});

describe('the people are plausible', () => {
  const members = some.flatMap((household) => household.members);

  it('of every shape, with a role that fits the age', () => {
    expect(new Set(some.map(({ shape }) => shape))).toEqual(new Set(householdShapes));
    for (const { bornOn, role } of members) expect(ageOn(birth(bornOn), referenceDay).least >= 18).toBe(role === 'adult');
  });

  it('with siblings more than nine months apart and parents at least 17 years older', () => {
    for (const { members: people, parents } of some) {
      const children = people.filter(({ role }) => role === 'child').map(({ bornOn }) => bornOn);
      children
        .slice(1)
        .forEach((younger, index) => expect(Date.parse(younger) - Date.parse(children[index]!)).toBeGreaterThan(280 * 86_400_000));
      for (const { child, adult } of parents)
        expect(ageOn(birth(people[adult]!.bornOn), people[child]!.bornOn).least).toBeGreaterThanOrEqual(17);
    }
  });

  it('of the nationalities and sexes asked for', () => {
    const women = fictitiousHouseholds({
      seed: 2,
      count: 60,
      referenceDay,
      nationalityWeights: { ML: 1 },
      sex: { female: 1 },
      shapes: { 'single-adult': 1, elderly: 0 },
    });
    expect(new Set(women.flatMap((household) => household.members.map(({ sex, nationality }) => `${sex} ${nationality}`)))).toEqual(
      new Set(['female ML']),
    );
    expect(new Set(members.map(({ nationality }) => nationality))).toEqual(new Set(Object.keys(namePools)));
  });

  it('with fictitious Moroccan numbers, one a household', () => {
    expect(new Set(some.map(({ phone }) => phone)).size).toBe(some.length);
    for (const { phone } of some) expect(phone).toMatch(/^\+2126000\d{5}$/);
  });
});

function birth(bornOn: Day): BirthDate {
  return { from: bornOn, to: bornOn, precision: 'day' };
}

function idOf(member: number): string {
  return `member-${member}`;
}

function linksOf({ parents }: FictitiousHousehold) {
  return parents.map(({ child, adult, kind }) => ({ childId: idOf(child), adultId: idOf(adult), kind }));
}

function registered(household: FictitiousHousehold, day: Day) {
  const members = household.members.map(({ bornOn, nationality, language }, index) => {
    return { id: idOf(index), principal: index === 0, birth: birth(bornOn), nationality, language };
  });
  const processingConsent = { language: household.members[0]!.language, interpreter: null, on: day };
  const command = { destination: household.destination, members, links: linksOf(household), processingConsent };
  return decideRegistration(command, codes, { instant: `${day}T09:00:00.000Z`, day });
}

function screened(household: FictitiousHousehold, day: Day, assessedOn = day) {
  const members = household.members.map(({ sex, bornOn, nationality, language }, index): MemberFacts => {
    return {
      id: idOf(index),
      principal: index === 0,
      sex,
      birth: birth(bornOn),
      nationality,
      language,
      inMorocco: true,
      wishesToReturn: true,
      earlierReturnYear: null,
      milestones: {},
      exit: null,
    };
  });
  const assessments = assessmentsOf(household, assessedOn);
  return screen(
    { members, links: linksOf(household), protected: { signals: [], assessments, fears: [] } },
    policyOn(builtInPolicies, 'snia-2020', day)!,
    day,
  );
}

function assessmentsOf({ medical, trafficking }: FictitiousHousehold, on: Day): Assessment[] {
  const recorded = (member: number) => ({ memberId: idOf(member), on, authorId: 'officer' });
  const found: Assessment[] = [];
  if (medical?.health) found.push({ ...recorded(medical.member), kind: 'health-issue', holds: true });
  if (medical?.pregnant)
    found.push({
      ...recorded(medical.member),
      kind: 'pregnancy',
      holds: true,
      expectedDelivery: medical.pregnant.expectedDelivery,
      multiple: false,
    });
  if (trafficking) found.push({ ...recorded(trafficking.member), kind: 'trafficking', finding: 'identified' });
  return found;
}

function criteriaOf(household: FictitiousHousehold, day: Day): Criterion[] {
  return screened(household, day)
    .criteria.filter(({ verdict }) => verdict === 'holds')
    .map(({ criterion }) => criterion);
}
