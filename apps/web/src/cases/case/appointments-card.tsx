import { Button, Text } from '@mantine/core';
import type { CaseView } from '../../api/types';
import { useWords } from '../../i18n/words';
import type { Asked } from './asked';
import { Card } from './card';
import { nameIn } from './case-query';

/** Appointments: those still to be kept first, with their outcome to be recorded; the others behind. */
export function AppointmentsCard({ view, onAsk }: { view: CaseView; onAsk: (asked: Asked) => void }) {
  const { t } = useWords();
  const { offered } = view.standing;
  const still = view.appointments.filter(({ outcome }) => outcome === null);
  const past = view.appointments.filter(({ outcome }) => outcome !== null).toReversed();
  if (!view.appointments.length && !offered.includes('plan-appointment')) return null;
  return (
    <Card title={t('case.appointments')}>
      {!view.appointments.length && <Text size="sm">{t('case.appointmentsNone')}</Text>}
      <Appointments appointments={still} view={view} onAsk={onAsk} />
      {past.length > 0 && (
        <details>
          <summary>{t('case.appointmentsPast')}</summary>
          <Appointments appointments={past} view={view} onAsk={onAsk} />
        </details>
      )}
      {offered.includes('plan-appointment') && (
        <Button mt="xs" size="compact-sm" variant="default" onClick={() => onAsk({ command: 'plan-appointment', memberId: null })}>
          {t('command.plan-appointment')}
        </Button>
      )}
    </Card>
  );
}

interface ListProps {
  appointments: CaseView['appointments'];
  view: CaseView;
  onAsk: (asked: Asked) => void;
}

function Appointments({ appointments, view, onAsk }: ListProps) {
  const { t, instant } = useWords();
  const nameOf = nameIn(view);
  return (
    <ul className="rows">
      {appointments.map(({ id, kind, at, place, memberId, outcome }) => {
        const subject = t(`appointmentKind.${kind}`);
        return (
          <li key={id} className="task-row">
            <span className="task-words">
              {subject} – <bdi>{memberId === null ? t('field.household') : (nameOf(memberId) ?? t('case.someone'))}</bdi>
              <span className="dimmed">
                {[instant(at), place, outcome && t(`appointmentOutcome.${outcome}`)].filter(Boolean).join(' · ')}
              </span>
            </span>
            {outcome === null && view.standing.offered.includes('close-appointment') && (
              <Button
                size="compact-sm"
                variant="light"
                aria-label={`${t('command.close-appointment')} – ${subject} – ${instant(at)}`}
                onClick={() => onAsk({ command: 'close-appointment', memberId, appointmentId: id })}
              >
                {t('taskAction.keep-appointment')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
