import type { SecretGroup } from '../screening/facts';
import type { Role } from '../staff/roles';

/** Something for a secret file, decided together with a neutral change. */
export interface PersonNote {
  group: SecretGroup;
  memberId: string | null;
  field:
    | 'fear'
    | 'hearing'
    | 'fitness'
    | 'protection-check'
    | 'parental-authority'
    | 'best-interest'
    | 'asylum-referral'
    | 'exceptional-admission';
  value: unknown;
}

/** Who reads a note: the role groups of its author, nobody else; it is never exported. DOMAIN §2. */
export const noteGroups = {
  casework: ['oim-caseworker', 'oim-supervisor'],
  movement: ['movement-officer'],
  medical: ['medical-officer'],
  protection: ['protection-officer'],
} as const satisfies Record<string, readonly Role[]>;
export type NoteGroup = keyof typeof noteGroups;

/** The groups in which a person with these roles writes and reads; the first one is where their own notes go. */
export function noteGroupsOf(held: readonly Role[]): NoteGroup[] {
  return (Object.keys(noteGroups) as NoteGroup[]).filter((group) => noteGroups[group].some((role) => held.includes(role)));
}
