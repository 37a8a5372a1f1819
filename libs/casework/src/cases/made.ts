/** What a command made: enough to point to it, never a body. A repeated request gets the same. */
export interface Made {
  id: string;
  /** The version to send with the next edit, when what was made can be edited. */
  version: number | null;
  caseId: string;
}

/** The same for what belongs to no case: `location` says where it can be read. */
export interface MadeElsewhere extends Omit<Made, 'caseId'> {
  caseId: null;
  location: string;
}
