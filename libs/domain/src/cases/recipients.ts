/** Whoever outside IOM Morocco may learn of a person, each only with that person's own consent. DOMAIN §2. */
export const recipients = ['consulate', 'ministry', 'origin-office', 'partner'] as const;
export type Recipient = (typeof recipients)[number];
