import { isMinor, type BirthDate } from '../screening/birth-date';
import type { Day, Moment } from './day';
import type { ParentalLink } from './facts';
import { refuse, type Refusal } from './refusals';

/** What registration must know of a person before a case exists. */
export interface NewMember {
  id: string;
  principal: boolean;
  birth: BirthDate;
  nationality: string | null;
  language: string;
}

export interface Registration {
  destination: string;
  members: NewMember[];
  links: ParentalLink[];
  /** The information notice was given and the processing of data agreed to; without it only a call-back may be stored. Law 09-08. */
  processingConsent: { language: string; interpreter: string | null; on: Day } | null;
}

/** Codes that exist: from the reference data, so that the rule stays pure. */
export interface KnownCodes {
  countries: ReadonlySet<string>;
  languages: ReadonlySet<string>;
}

/** Whether a household may be registered: the first refusal, or the change. DOMAIN §2. */
export function decideRegistration(
  command: Registration,
  codes: KnownCodes,
  now: Moment,
): { kind: 'registered'; members: string[] } | Refusal {
  if (!command.processingConsent) return refuse('processing-consent-missing');
  const principals = command.members.filter(({ principal }) => principal).length;
  if (principals !== 1) return refuse('principal-not-one', { count: principals });
  if (command.destination === 'MA') return refuse('destination-is-morocco');

  const countries = [command.destination, ...command.members.map(({ nationality }) => nationality).filter((code) => code !== null)];
  const country = countries.find((code) => !codes.countries.has(code));
  if (country !== undefined) return refuse('country-unknown', { country });
  const language = [command.processingConsent.language, ...command.members.map((member) => member.language)].find(
    (code) => !codes.languages.has(code),
  );
  if (language !== undefined) return refuse('language-unknown', { language });

  const unborn = command.members.find(({ birth }) => birth.from > now.day);
  if (unborn) return refuse('birth-date-in-future', { member: unborn.id });
  return linkRefusal(command, now.day) ?? { kind: 'registered', members: command.members.map(({ id }) => id) };
}

/** A parent is older than the child, a guardian is an adult on the day, and both are on the case. */
export function linkRefusal(
  { members, links }: { members: readonly Pick<NewMember, 'id' | 'birth'>[]; links: readonly ParentalLink[] },
  day: Day,
): Refusal | undefined {
  for (const { childId, adultId, kind } of links) {
    const child = members.find(({ id }) => id === childId);
    const adult = members.find(({ id }) => id === adultId);
    if (!child || !adult || child === adult) return refuse('parental-link-unknown', { child: childId, adult: adultId });
    const older = kind === 'parent' ? adult.birth.from < child.birth.to : !isMinor(adult.birth, day);
    if (!older) return refuse('parent-not-older', { child: childId, adult: adultId });
  }
  return undefined;
}
