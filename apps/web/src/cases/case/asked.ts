import type { CommandType } from '#domain';
import type { CaseView } from '../../api/types';

/** The command that somebody is about to give, and to whom it applies when it concerns one person. */
export interface Asked {
  command: CommandType;
  memberId: string | null;
  /** Of an appointment that is being closed. */
  appointmentId?: string;
}

export interface DialogProps {
  view: CaseView;
  memberId: string | null;
  onClose: () => void;
}
