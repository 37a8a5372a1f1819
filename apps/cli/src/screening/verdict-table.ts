import type { CriterionFact, CriterionVerdict, GeneralVerdict, ScreeningVerdict } from '#domain';

export interface NamedVerdict {
  name: string;
  verdict: ScreeningVerdict;
}

/** Verdicts for a person to read: the outcome, the general conditions of each member, and each criterion with why and what was looked at. */
export function verdictTable({ name, verdict }: NamedVerdict): string[] {
  const { outcome, policy, policyFrom, mode, minorsReading, referenceDay, general, criteria } = verdict;
  return [
    `${name}: ${outcome.toUpperCase()}`,
    `  policy ${policy} from ${policyFrom} · ${mode} · minors: ${minorsReading} · as of ${referenceDay}`,
    ...(general.length ? general.map(generalLine) : ['  nobody travels']),
    ...criteria.flatMap(criterionLines),
    '',
  ];
}

/** How many of each outcome, in one line. */
export function summary(verdicts: NamedVerdict[]): string {
  const counts = new Map<string, number>();
  for (const { verdict } of verdicts) counts.set(verdict.outcome, (counts.get(verdict.outcome) ?? 0) + 1);
  return `${verdicts.length} household${verdicts.length === 1 ? '' : 's'}: ${[...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`;
}

function generalLine({ memberId, verdict, reasons }: GeneralVerdict): string {
  const why = reasons.map(({ code, params }) => ('year' in params ? `${code} ${params.year}` : code)).join(', ');
  return row(`conditions: ${memberId}`, verdict, why);
}

function criterionLines({ criterion, verdict, why, members, facts }: CriterionVerdict): string[] {
  const who = members.length ? `${why} (${members.join(', ')})` : why;
  return [row(criterion, verdict, who), ...facts.map((fact) => row('', '', `· ${said(fact)}`))];
}

function said(fact: CriterionFact): string {
  const { kind, memberId } = fact;
  switch (kind) {
    case 'signal':
      return `${memberId}: signalled on ${fact.on} by ${fact.authorId}`;
    case 'assessment':
      return `${memberId}: assessed on ${fact.on} by ${fact.authorId}: ${fact.finding}`;
    case 'pregnancy':
      return `${memberId}: expected delivery ${fact.expectedDelivery ?? 'not known'}, ${fact.weeks ?? '?'} weeks completed${fact.multiple ? ', multiple' : ''}`;
    case 'age':
      return `${memberId}: ${years(fact)}`;
    case 'parents':
      return `${memberId}: ${years(fact)}, parents who travel: ${fact.parentIds.join(', ') || 'none'}`;
    case 'authority':
      return `${memberId}: ${years(fact)}, adults with authority: ${fact.adultIds.join(', ') || 'none'}`;
  }
}

const years = ({ least, most }: { least: number; most: number }) => (least === most ? `aged ${least}` : `aged ${least} to ${most}`);

const row = (what: string, verdict: string, why: string) => `  ${what.padEnd(24)} ${verdict.padEnd(12)} ${why}`.trimEnd();
