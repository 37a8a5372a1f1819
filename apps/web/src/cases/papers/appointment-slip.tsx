import type { AppointmentKind } from '#domain';
import type { CaseView } from '../../api/types';
import type { PaperProps } from './paper-props';
import { Facts, PaperFoot, PaperHead } from './paper-parts';

/** What others may read over a shoulder. A visit to the physician or to the protection officer is an appointment like any other. */
const told: readonly AppointmentKind[] = ['counselling', 'consulate', 'document-pick-up', 'departure-briefing'];

/** When and where to come. No name. */
export function AppointmentSlip({ view, words, appointment }: PaperProps & { appointment: CaseView['appointments'][number] }) {
  const { t } = words;
  const { at, place, kind } = appointment;
  return (
    <>
      <PaperHead paper="appointment" view={view} words={words} />
      <Facts
        rows={[
          [t('paper.when'), `${words.instant(at)} (${t('paper.moroccoTime')})`],
          [t('paper.where'), <bdi key="place">{place ?? view.office.name}</bdi>],
          ...(told.includes(kind) ? [[t('paper.subject'), t(`appointmentKind.${kind}`)] as const] : []),
        ]}
      />
      <p>{t('paper.appointmentText')}</p>
      <PaperFoot words={words} />
    </>
  );
}
