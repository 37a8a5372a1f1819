/** What a person may travel on. */
export const documentTypes = ['passport', 'laissez-passer', 'emergency-certificate'] as const;
export type DocumentType = (typeof documentTypes)[number];

export const interviewOutcomes = ['held', 'missed', 'postponed'] as const;
export type InterviewOutcome = (typeof interviewOutcomes)[number];

export const documentRefusalReasons = ['nationality-not-established', 'file-incomplete', 'not-stated'] as const;
export type DocumentRefusalReason = (typeof documentRefusalReasons)[number];

/** A name as a paper spells it. The travel document's spelling wins; others are aliases. DOMAIN §4. */
export interface DocumentName {
  familyName: string;
  givenNames: string;
}

export const permitRefusalReasons = ['identity-not-established', 'judicial-matter', 'file-incomplete', 'not-stated'] as const;
/** Why the Ministry of the Interior refused, as far as it says so. */
export type PermitRefusalReason = (typeof permitRefusalReasons)[number];

/** What a physician asks of the journey. Read by the medical and the movement officer alone. */
export const travelNeeds = ['wheelchair', 'escort', 'oxygen', 'stretcher', 'seat-alone'] as const;
export type TravelNeed = (typeof travelNeeds)[number];
