/** The road of a member, in order. Dated, set once, and stay reached. DOMAIN §2. */
export const milestones = ['registered', 'screened', 'admitted', 'consented', 'booked', 'departed', 'arrived', 'closed'] as const;
export type Milestone = (typeof milestones)[number];
