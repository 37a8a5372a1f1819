/** DOMAIN §10: the groups of people who use the product. */
export const roles = [
  'oim-caseworker',
  'oim-supervisor',
  'movement-officer',
  'medical-officer',
  'protection-officer',
  'assistance-agent',
  'interior-liaison',
  'reintegration-officer',
  'subcommittee-reviewer',
  'data-protection-officer',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Whose cases a person may reach at all. The database enforces the same three words (row-level security). */
export type Scope = 'organisation' | 'office' | 'none';

/**
 * Reach of each role. A person with several roles has the widest one.
 * `none`: no case content (reviewers read releases, the officer for data protection reads logs, the administrator keeps accounts;
 * liaison, assistance and reintegration officers get their narrow views with the rooms that serve them).
 */
export const roleScopes = {
  'oim-caseworker': 'office',
  'oim-supervisor': 'organisation',
  'movement-officer': 'organisation',
  'medical-officer': 'organisation',
  'protection-officer': 'organisation',
  'assistance-agent': 'none',
  'interior-liaison': 'none',
  'reintegration-officer': 'none',
  'subcommittee-reviewer': 'none',
  'data-protection-officer': 'none',
  administrator: 'none',
} as const satisfies Record<Role, Scope>;

const widest: Scope[] = ['organisation', 'office', 'none'];

/** The widest scope among a person's roles; `none` without any. */
export function scopeOf(held: readonly Role[]): Scope {
  return widest.find((scope) => held.some((role) => roleScopes[role] === scope)) ?? 'none';
}
