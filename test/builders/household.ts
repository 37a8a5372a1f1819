import fc from 'fast-check';
import type { MemberFacts, ParentalLink } from '../../libs/domain/src/cases/facts';
import type { BirthDate } from '../../libs/domain/src/screening/birth-date';
import type { Assessment, ProtectedFacts, Signal } from '../../libs/domain/src/screening/facts';
import type { Household } from '../../libs/domain/src/screening/household';

/** The day on which the households of specs are screened. */
export const screeningDay = '2026-11-23';

export function bornOn(day: string): BirthDate {
  return { from: day, to: day, precision: 'day' };
}

export function bornBetween(from: string, to: string): BirthDate {
  return { from, to, precision: 'estimated' };
}

/** A member who meets every general condition and holds no criterion: a woman of 32. */
export function member(id: string, overrides: Partial<MemberFacts> = {}): MemberFacts {
  return {
    id,
    principal: false,
    sex: 'female',
    birth: bornOn('1994-05-02'),
    nationality: 'CI',
    language: 'fr',
    inMorocco: true,
    wishesToReturn: true,
    earlierReturnYear: null,
    milestones: {},
    exit: null,
    ...overrides,
  };
}

export function withdrawn(id: string, overrides: Partial<MemberFacts> = {}): MemberFacts {
  return member(id, { ...overrides, exit: { reason: 'withdrawn', on: '2026-11-20' } });
}

export function child(id: string, born = '2019-03-10', overrides: Partial<MemberFacts> = {}): MemberFacts {
  return member(id, { birth: bornOn(born), ...overrides });
}

export function parentOf(childId: string, adultId: string): ParentalLink {
  return { childId, adultId, kind: 'parent' };
}

export function guardianOf(childId: string, adultId: string): ParentalLink {
  return { childId, adultId, kind: 'guardian' };
}

export function household(members: MemberFacts[], links: ParentalLink[] = [], facts: Partial<ProtectedFacts> = {}): Household {
  return { members, links, protected: { signals: [], assessments: [], fears: [], ...facts } };
}

export function signal(memberId: string, kind: Signal['kind'], on = '2026-11-02'): Signal {
  return { memberId, kind, on, authorId: 'registrar' };
}

type Finding = Assessment extends infer A ? (A extends Assessment ? Omit<A, 'memberId' | 'on' | 'authorId'> : never) : never;

export function assessment(memberId: string, finding: Finding, on = '2026-11-05'): Assessment {
  return { memberId, on, authorId: 'officer', ...finding } as Assessment;
}

/** Any household of up to five, with protected facts or without, withdrawn members, odd links and unsure birthdays included. */
export function anyHousehold(facts: 'with-protected-facts' | 'without-protected-facts'): fc.Arbitrary<Household> {
  const id = fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5');
  const day = (min: string, max: string) =>
    fc.date({ min: new Date(min), max: new Date(max), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10));
  const birth = fc
    .tuple(day('1960-01-01', '2026-11-20'), fc.boolean(), day('1960-01-01', '2026-11-20'))
    .map(([a, sure, b]) => (sure ? bornOn(a) : bornBetween(a < b ? a : b, a < b ? b : a)));
  const often = <T>(value: T, ...others: T[]) =>
    fc.oneof({ weight: 8, arbitrary: fc.constant(value) }, ...others.map((other) => fc.constant(other)));
  const person = fc.record({
    id,
    birth,
    nationality: often<string | null>('GN', 'MA', null),
    inMorocco: often(true, false),
    wishesToReturn: often(true, false),
    earlierReturnYear: often<number | null>(null, 2014),
    exit: often<MemberFacts['exit']>(null, { reason: 'withdrawn', on: '2026-11-20' }),
  });
  const factDay = day('2026-10-01', screeningDay);
  const anySignal = fc.record({
    memberId: id,
    on: factDay,
    authorId: fc.constant('registrar'),
    kind: fc.constantFrom<Signal['kind'][]>('health', 'pregnancy', 'protection', 'asylum'),
  });
  const finding = fc.oneof(
    fc.record({ kind: fc.constant('health-issue' as const), holds: fc.boolean() }),
    fc.record({
      kind: fc.constant('pregnancy' as const),
      holds: fc.boolean(),
      multiple: fc.boolean(),
      expectedDelivery: fc.option(day('2026-10-01', '2027-07-01')),
    }),
    fc.record({
      kind: fc.constant('trafficking' as const),
      finding: fc.constantFrom('identified' as const, 'presumed' as const, 'none' as const),
    }),
    fc.record({
      kind: fc.constant('asylum' as const),
      clearance: fc.constantFrom('not-concerned' as const, 'cleared' as const, 'open' as const),
    }),
  );
  const anyAssessment = fc.tuple(id, factDay, finding).map(([memberId, on, found]) => assessment(memberId, found, on));
  const maxLength = facts === 'with-protected-facts' ? 4 : 0;
  return fc.record({
    members: fc
      .uniqueArray(person, { selector: (entry) => entry.id, minLength: 1, maxLength: 5 })
      .map((people) => people.map((entry) => member(entry.id, entry))),
    links: fc.array(fc.record({ childId: id, adultId: id, kind: fc.constantFrom('parent' as const, 'guardian' as const) }), {
      maxLength: 6,
    }),
    protected: fc.record({
      signals: fc.array(anySignal, { maxLength }),
      assessments: fc.array(anyAssessment, { maxLength }),
      fears: fc.constant([]),
    }),
  });
}
