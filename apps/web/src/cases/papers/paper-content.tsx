import type { CaseView, Member } from '../../api/types';
import { AppointmentSlip } from './appointment-slip';
import { AuthorityForm } from './authority-form';
import { CaseCard } from './case-card';
import { ConsulateSheet } from './consulate-sheet';
import { DeclarationForm } from './declaration-form';
import { ItineraryPaper } from './itinerary-paper';
import type { PaperProps } from './paper-props';
import type { PaperKind } from './papers';
import { SharingForm } from './sharing-form';

interface Props extends PaperProps {
  paper: PaperKind;
  person: Member | undefined;
  appointment: CaseView['appointments'][number] | undefined;
}

export function PaperContent({ paper, person, appointment, ...props }: Props) {
  const { t } = props.words;
  switch (paper) {
    case 'card':
      return <CaseCard {...props} />;
    case 'consent':
      return person ? <DeclarationForm {...props} person={person} /> : <p>{t('paper.nobody')}</p>;
    case 'sharing':
      return person ? <SharingForm {...props} person={person} /> : <p>{t('paper.nobody')}</p>;
    case 'authority':
      return person ? <AuthorityForm {...props} person={person} /> : <p>{t('paper.nobody')}</p>;
    case 'appointment':
      return appointment ? <AppointmentSlip {...props} appointment={appointment} /> : <p>{t('paper.noAppointment')}</p>;
    case 'consulate':
      return <ConsulateSheet {...props} />;
    case 'itinerary':
      return <ItineraryPaper {...props} />;
  }
}
