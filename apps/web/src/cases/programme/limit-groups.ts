import type { LimitName } from '#domain';
import type { Words } from '../../i18n/words';

/** The limits as a supervisor looks for them. Each stands in exactly one group. */
export const limitGroups = {
  screening: ['screenWithin', 'assessWithin', 'reviewWithin', 'admitWithin'],
  preparation: [
    'counselWithin',
    'shareWithin',
    'checkProtectionWithin',
    'bestInterestWithin',
    'authorityWithin',
    'approveWithin',
    'consentWithin',
    'hearWithin',
    'reconfirmHours',
  ],
  papers: ['documentWithin', 'documentAnswerWithin', 'permitWithin', 'permitAnswerWithin', 'tellWithin'],
  journey: ['requestBookingWithin', 'confirmBookingWithin', 'flyWithin', 'arriveWithin', 'closeWithin'],
  health: ['fitnessWithin', 'fitnessServes', 'pregnancyCertificateWeeks', 'pregnancyFlyWeeks', 'pregnancyFlyWeeksMultiple'],
  contact: ['contactAttempts', 'contactDays', 'resumeWithin'],
} as const satisfies Record<string, readonly LimitName[]>;
export type LimitGroup = keyof typeof limitGroups;

type Unit = 'days' | 'hours' | 'weeks' | 'attempts';

/** Those that are not counted in days. */
const otherUnits: Partial<Record<LimitName, Unit>> = {
  reconfirmHours: 'hours',
  contactAttempts: 'attempts',
  pregnancyCertificateWeeks: 'weeks',
  pregnancyFlyWeeks: 'weeks',
  pregnancyFlyWeeksMultiple: 'weeks',
};

export function unitOf(name: LimitName): Unit {
  return otherUnits[name] ?? 'days';
}

/** A limit with its unit: "14 days", "week 28" is "28 weeks". */
export function limitText({ t }: Words, name: LimitName, value: number): string {
  switch (unitOf(name)) {
    case 'days':
      return t('count.days', { count: value });
    case 'weeks':
      return t('count.weeks', { count: value });
    case 'hours':
      return t('programme.hours', { count: value });
    case 'attempts':
      return t('programme.attempts', { count: value });
  }
}

export const unitWords = { days: 'unitDays', hours: 'unitHours', weeks: 'unitWeeks', attempts: 'unitAttempts' } as const satisfies Record<
  Unit,
  string
>;

/** The limits of a filled form that differ from those in force; `null` when one is no whole number from 0 to 1000. */
export function changedLimits(
  filled: Readonly<Record<LimitName, string>>,
  inForce: Readonly<Record<LimitName, number>>,
): Partial<Record<LimitName, number>> | null {
  const entries = (Object.entries(filled) as [LimitName, string][]).filter(([name, text]) => text.trim() !== String(inForce[name]));
  if (!entries.every(([, text]) => isLimit(text))) return null;
  return Object.fromEntries(entries.map(([name, text]) => [name, Number(text)]));
}

export function isLimit(text: string): boolean {
  return /^\d{1,4}$/.test(text.trim()) && Number(text) <= 1000;
}
