import type { CommandType } from '#domain';
import type { CaseView } from '../../api/types';

/** The command that somebody is about to give, and to whom it applies when it concerns one person. */
export interface Asked {
  command: CommandType;
  memberId: string | null;
}

export interface DialogProps {
  view: CaseView;
  memberId: string | null;
  onClose: () => void;
}
