import type { Lacking } from '../api/types';
import type { Words } from '../i18n/words';

/** What is lacking in the same way is one line, whoever it concerns: "Travel document – Awa, Ibrahim: missing". In the order of the gates. */
export function lackingLines(words: Words, lacking: readonly Lacking[], householdSize: number): string[] {
  const groups = new Map<string, Lacking[]>();
  for (const row of lacking) {
    const { gate, status, reason, since, until } = row;
    const key = JSON.stringify([gate, row.memberId === null, status, reason, since, until]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((rows) => {
    const [first] = rows as [Lacking, ...Lacking[]];
    return words.t('state.pair', { label: subjectOf(words, rows, householdSize), value: stateOf(words, first) });
  });
}

function subjectOf({ t, list }: Words, rows: readonly Lacking[], householdSize: number): string {
  const [{ gate, memberId }] = rows as [Lacking, ...Lacking[]];
  const named = t(`gate.${gate}`);
  if (memberId === null || householdSize === 1) return named;
  if (rows.length === householdSize) return t('readiness.for', { gate: named, person: t('readiness.household') });
  return t('readiness.for', { gate: named, person: list(rows.map(({ personName }) => personName ?? t('case.someone'))) });
}

/** How it stands, why, since when. */
function stateOf({ t, day, language }: Words, { status, reason, since, until }: Lacking): string {
  return [
    t(`gateStatus.${status}`),
    reason && t(`gateReason.${reason}`),
    since && t('case.gateSince', { day: day(since) }),
    status === 'expired' && until && t('readiness.servedUntil', { day: day(until) }),
  ]
    .filter(Boolean)
    .join(language === 'ar' ? '، ' : ', ');
}
