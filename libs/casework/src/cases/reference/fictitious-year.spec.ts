import {
  ageBand,
  ageBands,
  ageOn,
  builtInPolicies,
  decideRegistration,
  policyOn,
  screen,
  type Assessment,
  type Day,
  type MemberFacts,
} from '#domain';
import { countryCodes, languageCodes } from './codes';
import type { FictitiousHousehold, FictitiousMember } from './fictitious-household';
import { exactMargins, mostChildren, type Margins } from './fictitious-margins';
import { fictitiousYear, type Journey } from './fictitious-year';

const year = 2012;
const of = (margins: Margins, seed = 1, road = 60) => fictitiousYear({ year, margins, seed, road, from: '2005-01-01' });
const peopleOf = (journeys: Journey[]) =>
  journeys.flatMap(({ household, departsOn }) =>
    household.members.map((member) => ({ ...member, band: ageBand(birth(member), departsOn) })),
  );

const given: [string, Margins][] = [
  ['one person', { total: 1 }],
  ['a year without more', { total: 112 }],
  ['604 men and 192 women', { total: 796, sex: { male: 604, female: 192 } }],
  ['men alone', { total: 51, sex: { male: 51 } }],
  ['women alone', { total: 51, sex: { female: 51 } }],
  ['one adult with four infants', { total: 5, age: { '0-4': 4, '25-49': 1 } }],
  ['young adults with many children', { total: 100, age: { '0-4': 10, '5-13': 40, '14-17': 20, '18-24': 30 } }],
  ['elders with infants', { total: 20, age: { '0-4': 10, '50+': 10 } }],
  ['minors alone', { total: 12, age: { '5-13': 2, '14-17': 10 } }],
  [
    'minors of countries of which there is one person',
    { total: 4, age: { '5-13': 2, '25-49': 2 }, nationality: { CI: 1, GN: 1, SN: 1, CM: 1 } },
  ],
  [
    'everything at once',
    {
      total: 200,
      sex: { male: 91, female: 109 },
      age: { '0-4': 21, '5-13': 33, '14-17': 9, '18-24': 41, '25-49': 79, '50+': 17 },
      nationality: { ML: 99, NG: 60, GM: 40, TG: 1 },
    },
  ],
];

describe.each(given)('%s', (_, margins) => {
  const journeys = of(margins);
  const people = peopleOf(journeys);

  it('exactly as many people, of each sex, age and nationality', () => {
    expect(people).toHaveLength(margins.total);
    const exact = exactMargins(margins);
    for (const [sex, count] of Object.entries(exact.sex))
      expect([sex, people.filter((person) => person.sex === sex).length]).toEqual([sex, count]);
    for (const [band, count] of Object.entries(exact.age))
      expect([band, people.filter((person) => person.band === band).length]).toEqual([band, count]);
    for (const [country, count] of Object.entries(exact.nationality))
      expect([country, people.filter(({ nationality }) => nationality === country).length]).toEqual([country, count]);
  });

  it('all of this year, each registered in time', () => {
    for (const { registersOn, departsOn } of journeys) {
      expect(departsOn.slice(0, 4)).toBe(String(year));
      expect((Date.parse(departsOn) - Date.parse(registersOn)) / 86_400_000).toBe(60);
    }
  });

  it('accepted at registration, and eligible from then to the departure', () => {
    const refused = journeys.filter(({ household, registersOn }) => 'refused' in registered(household, registersOn));
    expect(refused).toEqual([]);
    const outcomes = journeys.flatMap((journey) => [screened(journey, journey.registersOn), screened(journey, journey.departsOn)]);
    expect(new Set(outcomes)).toEqual(new Set(['eligible']));
  });

  it('nobody changes age band on the road', () => {
    for (const { household, registersOn, departsOn } of journeys)
      for (const member of household.members) expect(ageBand(birth(member), registersOn)).toBe(ageBand(birth(member), departsOn));
  });

  it('children travel with an adult, and alone only when there are more than all adults can take', () => {
    const minors = people.filter(({ role }) => role === 'child').length;
    const alone = journeys.filter(({ household }) => household.shape === 'unaccompanied-minor');
    expect(alone).toHaveLength(Math.max(0, minors - mostChildren * (people.length - minors)));
    for (const { household } of journeys.filter((journey) => !alone.includes(journey))) {
      const linked = new Set(household.parents.map(({ child }) => child));
      household.members.forEach(({ role }, at) => expect(linked.has(at)).toBe(role === 'child'));
    }
  });

  it('parents are of an age for it, and no two children born within nine months', () => {
    for (const { household } of journeys) {
      const { members, parents } = household;
      for (const { child, adult } of parents.filter(({ kind }) => kind === 'parent')) {
        const age = ageOn(birth(members[adult]!), members[child]!.bornOn).least;
        expect(age).toBeGreaterThanOrEqual(17);
        expect(age).toBeLessThanOrEqual(members[adult]!.sex === 'female' ? 45 : 60);
      }
      const born = members
        .filter(({ role }) => role === 'child')
        .map(({ bornOn }) => Date.parse(bornOn))
        .sort((one, other) => one - other);
      born.slice(1).forEach((next, at) => expect(next - born[at]!).toBeGreaterThan(270 * 86_400_000));
    }
  });
});

it('children travel with an adult of their own country as long as there is one', () => {
  const mixed = of({ total: 1_733 }).filter(({ household }) => new Set(household.members.map(({ nationality }) => nationality)).size > 1);
  expect(mixed).toEqual([]);
});

it('the usual year has every kind of household', () => {
  expect(new Set(of({ total: 1_500 }).map(({ household }) => household.shape))).toEqual(
    new Set(['single-adult', 'couple', 'family', 'single-parent', 'elderly']),
  );
});

it('the same seed gives the same people, another seed others', () => {
  expect(of({ total: 112 }, 4)).toEqual(of({ total: 112 }, 4));
  expect(of({ total: 112 }, 5)).not.toEqual(of({ total: 112 }, 4));
});

it('nobody registers before the first day of the policy', () => {
  const [first] = fictitiousYear({ year: 2005, margins: { total: 20 }, seed: 1, road: 60, from: '2005-01-01' });
  expect(first).toMatchObject({ registersOn: '2005-01-01', departsOn: '2005-03-02' });
});

it('children under 5 without an adult for them are refused', () => {
  expect(() => of({ total: 6, age: { '0-4': 5, '18-24': 1 } })).toThrow('5 children under 5 and 1 adults');
});

function birth({ bornOn }: FictitiousMember) {
  return { from: bornOn, to: bornOn, precision: 'day' as const };
}

function idOf(member: number): string {
  return `member-${member}`;
}

function linksOf({ parents }: FictitiousHousehold) {
  return parents.map(({ child, adult, kind }) => ({ childId: idOf(child), adultId: idOf(adult), kind }));
}

function registered(household: FictitiousHousehold, day: Day) {
  const members = household.members.map((member, at) => ({ ...member, id: idOf(at), principal: at === 0, birth: birth(member) }));
  const processingConsent = { language: household.members[0]!.language, interpreter: null, on: day };
  const command = { destination: household.destination, members, links: linksOf(household), processingConsent };
  return decideRegistration(command, { countries: countryCodes, languages: languageCodes }, { instant: `${day}T09:00:00.000Z`, day });
}

function screened({ household, registersOn: on }: Journey, day: Day) {
  const members = household.members.map((member, at): MemberFacts => {
    const { sex, nationality, language } = member;
    const present = { inMorocco: true, wishesToReturn: true, earlierReturnYear: null, milestones: {}, exit: null };
    return { ...present, id: idOf(at), principal: at === 0, sex, birth: birth(member), nationality, language };
  });
  const recorded = (member: number) => ({ memberId: idOf(member), on, authorId: 'officer' });
  const assessments: Assessment[] = [];
  const { medical, trafficking } = household;
  if (medical?.health) assessments.push({ ...recorded(medical.member), kind: 'health-issue', holds: true });
  if (medical?.pregnant)
    assessments.push({ ...recorded(medical.member), kind: 'pregnancy', holds: true, ...medical.pregnant, multiple: false });
  if (trafficking) assessments.push({ ...recorded(trafficking.member), kind: 'trafficking', finding: 'identified' });
  return screen(
    { members, links: linksOf(household), protected: { signals: [], assessments, fears: [] } },
    policyOn(builtInPolicies, 'snia-2020', day)!,
    day,
  ).outcome;
}

it('every age band is made', () => {
  expect(new Set(peopleOf(of({ total: 400 })).map(({ band }) => band))).toEqual(new Set(ageBands));
});
