import type { Sex } from '#domain';
import type { Member, MemberCorrection } from '../../api/types';
import { latinDigits, readBirth } from '../birth-input';
import { undetermined } from '../register/registration-form';

/** A person as the correction form holds them. */
export interface MemberValues {
  familyName: string;
  givenNames: string;
  sex: Sex;
  born: string;
  age: string;
  nationality: string;
  language: string;
  inMorocco: boolean;
  wishesToReturn: boolean;
  earlierReturnYear: string;
}

export const memberFields = [
  'familyName',
  'givenNames',
  'sex',
  'born',
  'age',
  'nationality',
  'language',
  'inMorocco',
  'wishesToReturn',
  'earlierReturnYear',
] as const satisfies readonly (keyof MemberValues)[];
export type MemberField = (typeof memberFields)[number];

export function valuesOf(member: Member): MemberValues {
  const { familyName, givenNames, sex, language, inMorocco, wishesToReturn } = member;
  return {
    familyName,
    givenNames,
    sex,
    born: bornInput(member.birth),
    age: '',
    nationality: member.nationality ?? undetermined,
    language,
    inMorocco,
    wishesToReturn,
    earlierReturnYear: member.earlierReturnYear === null ? '' : String(member.earlierReturnYear),
  };
}

/** The fields that were changed by hand, against what the form showed at first. */
export function touchedFields(values: MemberValues, first: MemberValues): MemberField[] {
  return memberFields.filter((field) => values[field] !== first[field]);
}

/** Only what was changed by hand is sent: a field that somebody else has changed meanwhile is never set back. */
export function correctionOf(values: MemberValues, touched: readonly MemberField[]): MemberCorrection {
  const correction: MemberCorrection = {};
  for (const field of touched) Object.assign(correction, sent(field, values));
  return correction;
}

function sent(field: MemberField, values: MemberValues): MemberCorrection {
  switch (field) {
    case 'familyName':
    case 'givenNames':
      return { [field]: values[field].trim() };
    case 'born': {
      const born = readBirth(values.born);
      return born ? { born } : {};
    }
    case 'age':
      return values.age.trim() && !values.born.trim() ? { age: Number(latinDigits(values.age.trim())) } : {};
    case 'nationality':
      return { nationality: values.nationality === undetermined ? null : values.nationality };
    case 'earlierReturnYear':
      return { earlierReturnYear: values.earlierReturnYear.trim() ? Number(latinDigits(values.earlierReturnYear.trim())) : null };
    case 'sex':
    case 'language':
    case 'inMorocco':
    case 'wishesToReturn':
      return { [field]: values[field] };
  }
}

/** A known birth date as it would be typed; an estimate has no such text. */
function bornInput({ from, precision }: Member['birth']): string {
  const [year, month, day] = from.split('-');
  switch (precision) {
    case 'day':
      return `${day}/${month}/${year}`;
    case 'month':
      return `${month}/${year}`;
    case 'year':
      return year!;
    case 'estimated':
      return '';
  }
}
