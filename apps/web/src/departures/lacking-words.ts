import type { Lacking } from '../api/types';
import type { Words } from '../i18n/words';

/** A condition that is not met, in one line: for whom, how it stands, why, since when. */
export function lackingWords({ t, day }: Words, { gate, personName, memberId, status, reason, since, until }: Lacking): string {
  const subject =
    memberId === null ? t(`gate.${gate}`) : t('readiness.for', { gate: t(`gate.${gate}`), person: personName ?? t('case.someone') });
  const state = [
    t(`gateStatus.${status}`),
    reason && t(`gateReason.${reason}`),
    since && t('case.gateSince', { day: day(since) }),
    status === 'expired' && until && t('case.gateUntil', { day: day(until) }),
  ].filter(Boolean);
  return t('state.pair', { label: subject, value: state.join(', ') });
}
