import type { CaseView } from '../../api/types';
import { CancelBookingDialog } from '../../departures/cancel-booking-dialog';
import { ConfirmBookingDialog } from '../../departures/confirm-booking-dialog';
import { DepartureDialog } from '../../departures/departure-dialog';
import { useReference } from '../../i18n/reference';
import { AssessmentDialog } from '../../screening/assessment-dialog';
import { AddMemberDialog } from './add-member-dialog';
import { ScreenDialog } from '../../screening/screen-dialog';
import type { Asked, DialogProps } from './asked';
import { CommandFormDialog } from './command-form-dialog';
import { hasForm } from './command-forms';
import { EditContactDialog } from './edit-contact-dialog';
import { EditMemberDialog } from './edit-member-dialog';

/** The dialog of the asked command; none for a command that is not (or no longer) offered, nor for those that need no more than a button. */
export function CaseDialogs({ view, asked, onClose }: { view: CaseView; asked: Asked | null; onClose: () => void }) {
  // A native list can only show a choice that it has: the forms wait for the reference data.
  const { ready } = useReference();
  if (!asked || !ready || !view.standing.offered.includes(asked.command)) return null;
  const { command } = asked;
  if (hasForm(command)) return <CommandFormDialog key={command} type={command} view={view} asked={asked} onClose={onClose} />;
  const props: DialogProps = { view, memberId: asked.memberId, onClose };
  switch (command) {
    case 'assess':
      return <AssessmentDialog {...props} />;
    case 'confirm-booking':
      return <ConfirmBookingDialog {...props} />;
    case 'cancel-booking':
      return <CancelBookingDialog {...props} />;
    case 'depart':
      return <DepartureDialog {...props} />;
    case 'correct-member':
      return <EditMemberDialog {...props} />;
    case 'correct-contact':
      return <EditContactDialog {...props} />;
    case 'add-member':
      return <AddMemberDialog {...props} />;
    case 'screen':
      return <ScreenDialog view={view} onClose={onClose} />;
    case 'admit':
    case 'request-booking':
    case 'place-booking':
    case 'resume':
      return null;
  }
}
