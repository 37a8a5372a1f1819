import type { BirthDate, MemberFacts, ParentalLink } from '#domain';
import type { CaseView } from '../../../api/types';
import type { People } from './field';
import { aloneOnTheWay, otherPrincipals, undeclared } from './people';

const today = '2026-11-24';
beforeAll(() => jest.useFakeTimers({ now: new Date(`${today}T12:00:00Z`) }));
afterAll(() => jest.useRealTimers());

/** Whom a dialog lists. The page shows the facts of the people under the same names. */
const listed = (people: People, members: MemberFacts[], links: ParentalLink[] = []) =>
  people({ members, links } as unknown as CaseView).map(({ id }) => id);

const bornOn = (day: string): BirthDate => ({ from: day, to: day, precision: 'day' });
const member = (id: string, more: Partial<MemberFacts> = {}): MemberFacts => ({
  ...{ id, principal: false, sex: 'female', birth: bornOn('1990-01-01'), nationality: 'CI', language: 'fr', inMorocco: true },
  ...{ wishesToReturn: true, earlierReturnYear: null, milestones: { registered: '2026-11-02' }, exit: null },
  ...more,
});
const child = (id: string, born = '2015-01-01', more: Partial<MemberFacts> = {}) => member(id, { birth: bornOn(born), ...more });

const road = { registered: '2026-11-02', screened: '2026-11-02', admitted: '2026-11-02', consented: '2026-11-03', booked: '2026-11-04' };
const left = (departed: string, arrived?: string) => ({ milestones: { ...road, departed, ...(arrived && { arrived }) } });
/** Born so that they come of age on a day. */
const ofAgeOn = (day: string) => `${Number(day.slice(0, 4)) - 18}${day.slice(4)}`;

describe('for whom somebody signs on arrival', () => {
  const mother = (departed: string, arrived?: string) => member('mother', { principal: true, ...left(departed, arrived) });
  const girl = (born: string, departed = '2026-11-20') => child('girl', born, left(departed));

  it.each<[string, MemberFacts[], string[]]>([
    ['a girl with her mother', [mother('2026-11-20'), girl('2017-04-01')], []],
    ['a girl whose mother has arrived already', [mother('2026-11-20', '2026-11-21'), girl('2017-04-01')], []],
    ['a girl whose mother left before her', [mother('2026-11-12'), girl('2017-04-01')], ['girl']],
    ['a girl whose mother stayed', [member('mother', { exit: { reason: 'withdrawn', on: '2026-11-10' } }), girl('2017-04-01')], ['girl']],
    ['a girl who was a minor when she left', [girl(ofAgeOn('2026-11-22'))], ['girl']],
    ['a girl who came of age on the day on which she left', [girl(ofAgeOn('2026-11-20'))], []],
    ['a girl who has still to leave', [mother('2026-11-20'), child('girl', '2017-04-01', { milestones: road })], []],
  ])('%s', (_who, members, signed) => {
    const links = [{ childId: 'girl', adultId: 'mother', kind: 'parent' as const }];
    expect(listed(aloneOnTheWay, members, links)).toEqual(signed);
  });
});

describe('who has still to declare', () => {
  const signed = (memberId: string, guardian: string | null) => ({ memberId, guardian });

  it.each<[string, MemberFacts, { memberId: string; guardian: string | null }[], string[]]>([
    ['an adult who signed', member('one'), [signed('one', null)], []],
    ['an adult of whom nothing is there', member('one'), [], ['one']],
    ['a minor alone, whose guardian signed', child('one'), [signed('one', 'A guardian')], []],
    ['who came of age since a guardian signed', child('one', ofAgeOn(today)), [signed('one', 'A guardian')], ['one']],
  ])('%s', (_who, person, consents, expected) => {
    const view = { members: [person], links: [], consents } as unknown as CaseView;
    expect(undeclared(view).map(({ id }) => id)).toEqual(expected);
  });
});

describe('who may head the household instead', () => {
  const head = (more: Partial<MemberFacts> = {}) => member('head', { principal: true, ...more });

  it.each<[string, MemberFacts[], string[]]>([
    ['another adult, not a child', [head(), member('aunt'), child('boy')], ['aunt']],
    ['nobody where there is no other adult', [head(), child('boy')], []],
    ['not somebody who left the road', [head(), member('aunt', { exit: { reason: 'withdrawn', on: '2026-11-10' } })], []],
    ['another adult after the departure', [head(left('2026-11-20')), member('aunt', left('2026-11-20'))], ['aunt']],
    ['brothers and sisters alone', [head({ birth: bornOn('2011-01-01') }), child('boy', '2013-01-01'), child('girl')], ['boy', 'girl']],
    ['the one of them who is of age', [head({ birth: bornOn('2011-01-01') }), child('boy', ofAgeOn(today)), child('girl')], ['boy']],
  ])('%s', (_who, members, others) => {
    expect(listed(otherPrincipals, members)).toEqual(others);
  });
});
