/** Why a child may travel with one parent alone. DOMAIN §4. */
export const authorityBases = ['authorisation', 'court-decision', 'death', 'unknown-parent'] as const;
export type AuthorityBasis = (typeof authorityBases)[number];
