import {
  birthDate,
  birthDateFromAge,
  type screen,
  type Assessment,
  type BirthDate,
  type Day,
  type MemberFacts,
  type ParentalLink,
  type Signal,
} from '#domain';
import { JsonReader } from './json-reader';

type Household = Parameters<typeof screen>[0];

/** A household of the file, as the rules look at it; people keep the names by which the file calls them. */
export interface NamedHousehold {
  name: string;
  household: Household;
}

/** The keys of the form, as `households.schema.json` documents them. */
export const formKeys = {
  file: ['$schema', 'households'],
  household: ['name', 'members', 'links', 'signals', 'assessments'],
  member: ['id', 'born', 'age', 'ageOn', 'sex', 'nationality', 'inMorocco', 'wishesToReturn', 'earlierReturnYear', 'travels'],
  link: ['child', 'adult', 'kind'],
  signal: ['member', 'kind', 'on', 'by'],
  assessment: ['member', 'kind', 'holds', 'expectedDelivery', 'multiple', 'finding', 'clearance', 'on', 'by'],
} as const;

const signalKinds = ['health', 'pregnancy', 'protection', 'asylum'] as const satisfies readonly Signal['kind'][];
const assessmentKinds = ['health-issue', 'pregnancy', 'trafficking', 'asylum'] as const satisfies readonly Assessment['kind'][];
const findings = ['identified', 'presumed', 'none'] as const;
const clearances = ['not-concerned', 'cleared', 'open'] as const;
const label = /^.{1,100}$/u;

/**
 * The households of a file, as they stand on the reference day. Whatever is left out is the ordinary case: in Morocco, wishing to return,
 * no earlier return, travelling; an officer's finding without a day is of the reference day. Every fault is thrown at once, each with its path.
 */
export function readHouseholds(json: unknown, referenceDay: Day): NamedHousehold[] {
  const reader = new JsonReader();
  const file = reader.object(json, '$', formKeys.file);
  const households = reader.list(file, 'households', '$', 1, (item, path) => readHousehold(reader, item, path, referenceDay));
  return reader.finished(households);
}

function readHousehold(reader: JsonReader, value: unknown, path: string, day: Day): NamedHousehold {
  const fields = reader.object(value, path, formKeys.household);
  const members = reader.list(fields, 'members', path, 1, (item, at) => readMember(reader, item, at, day));
  const ids = members.map(({ id }) => id);
  ids.forEach((id, at) => {
    if (ids.indexOf(id) !== at) reader.fault(`${path}.members[${at}].id`, `"${id}" is the id of another member already`, undefined);
  });

  const known = (item: Record<string, unknown>, key: string, at: string): string => {
    const id = reader.text(item, key, at, label, 'the id of a member');
    return !id || ids.includes(id) ? id : reader.fault(`${at}.${key}`, `"${id}" is no member of this household`, id);
  };
  const recorded = (item: Record<string, unknown>, at: string) => ({
    memberId: known(item, 'member', at),
    on: item.on === undefined ? day : reader.day(item, 'on', at),
    authorId: item.by === undefined ? 'file' : reader.text(item, 'by', at, label, 'a name'),
  });

  return {
    name: fields.name === undefined ? path.replace('$.households', 'household ') : reader.text(fields, 'name', path, label, 'a name'),
    household: {
      members: members.map((member, at) => ({ ...member, principal: at === 0 })),
      links: reader.list(fields, 'links', path, 0, (item, at): ParentalLink => {
        const link = reader.object(item, at, formKeys.link);
        const [childId, adultId] = [known(link, 'child', at), known(link, 'adult', at)];
        if (childId && childId === adultId) reader.fault(`${at}.adult`, 'is the child itself', undefined);
        return { childId, adultId, kind: reader.word(link, 'kind', at, ['parent', 'guardian']) };
      }),
      protected: {
        signals: reader.list(fields, 'signals', path, 0, (item, at): Signal => {
          const signal = reader.object(item, at, formKeys.signal);
          return { ...recorded(signal, at), kind: reader.word(signal, 'kind', at, signalKinds) };
        }),
        assessments: reader.list(fields, 'assessments', path, 0, (item, at): Assessment => {
          const assessment = reader.object(item, at, formKeys.assessment);
          return { ...recorded(assessment, at), ...readFinding(reader, assessment, at) };
        }),
        fears: [],
      },
    },
  };
}

type FindingOf<A = Assessment> = A extends Assessment ? Omit<A, 'memberId' | 'on' | 'authorId'> : never;

/** Keys that belong to another kind of assessment are faults: they would be passed over. */
function readFinding(reader: JsonReader, fields: Record<string, unknown>, path: string): FindingOf {
  const kind = reader.word(fields, 'kind', path, assessmentKinds);
  const own = {
    'health-issue': ['holds'],
    pregnancy: ['holds', 'expectedDelivery', 'multiple'],
    trafficking: ['finding'],
    asylum: ['clearance'],
  };
  reader.object(fields, path, ['member', 'kind', 'on', 'by', ...own[kind]]);
  switch (kind) {
    case 'health-issue':
      return { kind, holds: reader.flag(fields, 'holds', path) };
    case 'pregnancy':
      return {
        kind,
        holds: reader.flag(fields, 'holds', path),
        expectedDelivery: (fields.expectedDelivery ?? null) === null ? null : reader.day(fields, 'expectedDelivery', path),
        multiple: reader.flag(fields, 'multiple', path, false),
      };
    case 'trafficking':
      return { kind, finding: reader.word(fields, 'finding', path, findings) };
    case 'asylum':
      return { kind, clearance: reader.word(fields, 'clearance', path, clearances) };
  }
}

function readMember(reader: JsonReader, value: unknown, path: string, day: Day): MemberFacts {
  const fields = reader.object(value, path, formKeys.member);
  return {
    id: reader.text(fields, 'id', path, label, 'a name of 1 to 100 characters'),
    principal: false,
    sex: fields.sex === undefined ? 'female' : reader.word(fields, 'sex', path, ['female', 'male']),
    birth: readBirth(reader, fields, path, day),
    nationality:
      fields.nationality === null ? null : reader.text(fields, 'nationality', path, /^[A-Z]{2}$/, 'a country code such as CI, or null'),
    language: 'fr',
    inMorocco: reader.flag(fields, 'inMorocco', path, true),
    wishesToReturn: reader.flag(fields, 'wishesToReturn', path, true),
    earlierReturnYear:
      (fields.earlierReturnYear ?? null) === null ? null : reader.whole(fields, 'earlierReturnYear', path, 1990, Number(day.slice(0, 4))),
    milestones: {},
    exit: reader.flag(fields, 'travels', path, true) ? null : { reason: 'withdrawn', on: day },
  };
}

/** Either a birthday, as exact as it is known, or an age on a day; an age is widened by a year on each side, as at registration. */
function readBirth(reader: JsonReader, fields: Record<string, unknown>, path: string, day: Day): BirthDate {
  const unknown: BirthDate = { from: day, to: day, precision: 'day' };
  if ((fields.born === undefined) === (fields.age === undefined)) return reader.fault(path, 'needs either born or age', unknown);
  if (fields.age !== undefined) {
    const on = fields.ageOn === undefined ? day : reader.day(fields, 'ageOn', path);
    const result = birthDateFromAge(reader.whole(fields, 'age', path, 0, 120), on);
    return result.ok ? result.birth : reader.fault(`${path}.age`, result.code, unknown);
  }
  const born = reader.text(fields, 'born', path, /^\d{4}(-\d{2}){0,2}$/, 'YYYY, YYYY-MM or YYYY-MM-DD');
  if (!born) return unknown;
  const result = birthDate(born, born.length > 7 ? 'day' : born.length > 4 ? 'month' : 'year', day);
  if (result.ok) return result.birth;
  return reader.fault(
    `${path}.born`,
    result.code === 'birth-date-in-future' ? `"${born}" is after the reference day` : `"${born}" is no possible birthday`,
    unknown,
  );
}
