import type { Day, Sex } from '#domain';

/** The kinds of household, each holding a criterion of `snia-2020` by construction (SNIA 2020 §1.3.3). */
export const householdShapes = ['single-adult', 'couple', 'family', 'single-parent', 'elderly', 'unaccompanied-minor'] as const;
export type HouseholdShape = (typeof householdShapes)[number];

export interface FictitiousMember {
  familyName: string;
  givenNames: string;
  sex: Sex;
  bornOn: Day;
  nationality: string;
  language: string;
  role: 'adult' | 'child';
}

/** Indices point into `members`; the first member is the principal. */
export interface FictitiousHousehold {
  shape: HouseholdShape;
  destination: string;
  /** Of the principal. Morocco sets no numbers aside for fiction: these all start +212 6 000, and Iyab neither dials nor writes to any. */
  phone: string;
  members: FictitiousMember[];
  parents: { child: number; adult: number; kind: 'parent' | 'guardian' }[];
  /** What the person said at registration: not assessed. */
  signals: { member: number; kind: 'health' | 'pregnancy' | 'protection' }[];
  /** What the medical officer then finds. */
  medical?: { member: number; health?: true; pregnant?: { expectedDelivery: Day } };
  /** A member whom the protection officer then identifies or presumes as a victim. */
  trafficking?: { member: number };
}
