import type { ChangeKind, KeptEntryKind } from '#domain';

/**
 * What medical and protection officers do on a case. Everybody reads that it was done, nobody but the author reads by whom: beside an assessment
 * of the same minutes, whose author is hidden, a name would tell which officer it was, and so the ground (DOMAIN §4, last lines).
 */
export const officersMarks = [
  'protection-checked',
  'best-interest-determined',
  'best-interest-approved',
  'authority-seen',
  'heard-alone',
  'fitness-certified',
] as const satisfies readonly (KeptEntryKind & ChangeKind)[];

/** The same of changes that are no entries: an assessment, a note, and a departure that everybody reads as "other". */
export const officersChanges = ['assessed', 'closed-other', 'noted', ...officersMarks] as const satisfies readonly ChangeKind[];
