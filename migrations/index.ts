import { CreateStaff1764000000001 } from './1764000000001-create-staff';
import { CreateCases1764000000002 } from './1764000000002-create-cases';
import { CreateScreening1764000000003 } from './1764000000003-create-screening';
import { CreateDepartures1764000000004 } from './1764000000004-create-departures';
import { CreateReports1764000000005 } from './1764000000005-create-reports';
import { CreateOutbox1764000000006 } from './1764000000006-create-outbox';
import { AddEntries1764000000007 } from './1764000000007-add-entries';
import { AddLifecycle1764000000008 } from './1764000000008-add-lifecycle';
import { AddProgramme1764000000009 } from './1764000000009-add-programme';
import { AddPermitBatches1764000000010 } from './1764000000010-add-permit-batches';
import { AddRegistrationFacts1764000000011 } from './1764000000011-add-registration-facts';
import { AddCountedDepartures1764000000012 } from './1764000000012-add-counted-departures';
import { AddRevokedDeclarations1764000000013 } from './1764000000013-add-revoked-declarations';
import { AddNeutralMarks1764000000014 } from './1764000000014-add-neutral-marks';

/** In order of time. Expand first, contract later; each has its way back. */
export const migrations = [
  CreateStaff1764000000001,
  CreateCases1764000000002,
  CreateScreening1764000000003,
  CreateDepartures1764000000004,
  CreateReports1764000000005,
  CreateOutbox1764000000006,
  AddEntries1764000000007,
  AddLifecycle1764000000008,
  AddProgramme1764000000009,
  AddPermitBatches1764000000010,
  AddRegistrationFacts1764000000011,
  AddCountedDepartures1764000000012,
  AddRevokedDeclarations1764000000013,
  AddNeutralMarks1764000000014,
];

export { functionGrants, grants } from './grants';
