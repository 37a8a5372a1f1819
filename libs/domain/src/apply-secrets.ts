import type { CaseFacts, SecretFacts } from './cases/facts';
import type { CountedDeparture } from './departures/departure-fact';
import { assessingOffice } from './screening/decisions';
import type { Assessment, Fear } from './screening/facts';

/** What an officer found, and that this office has assessed. */
export function assess(facts: CaseFacts, assessment: Assessment): CaseFacts {
  const { protected: secret, assessed } = facts;
  return {
    ...facts,
    assessed: [...new Set([...assessed, assessingOffice(assessment.kind)])],
    protected: secret && { ...secret, assessments: [...secret.assessments, assessment] },
  };
}

/** Fear that was voiced, beside what had been assessed by then. */
export function voiced(facts: CaseFacts, secret: { field: string; value: unknown }[]): CaseFacts {
  if (!facts.protected) return facts;
  const known = facts.protected.assessments;
  const fears = secret.filter(({ field }) => field === 'fear').map(({ value }) => ({ ...(value as Omit<Fear, 'known'>), known }));
  return { ...facts, protected: { ...facts.protected, fears: [...facts.protected.fears, ...fears] } };
}

/** Departures as they are counted. */
export function counted(facts: CaseFacts, departures: readonly CountedDeparture[]): CaseFacts {
  const { protected: secret } = facts;
  return { ...facts, protected: secret && { ...secret, departures: [...secret.departures, ...departures] } };
}

/** Of the people who stay. */
export function secretsOf({ signals, assessments, fears, departures }: SecretFacts, stays: (memberId: string) => boolean): SecretFacts {
  return {
    signals: signals.filter(({ memberId }) => stays(memberId)),
    assessments: assessments.filter(({ memberId }) => stays(memberId)),
    fears: fears.filter(({ memberId }) => stays(memberId)),
    departures: departures.filter(({ memberId }) => stays(memberId)),
  };
}

/** With those of the people who join. */
export function secretsTogether(here: SecretFacts, other: SecretFacts | null): SecretFacts {
  if (!other) return here;
  return {
    signals: [...here.signals, ...other.signals],
    assessments: [...here.assessments, ...other.assessments],
    fears: [...here.fears, ...other.fears],
    departures: [...here.departures, ...other.departures],
  };
}
