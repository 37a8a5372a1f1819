import type { SecretGroup } from '../screening/facts';
import type { Role } from './roles';

const caseStaff = ['oim-caseworker', 'oim-supervisor', 'movement-officer', 'medical-officer', 'protection-officer'] as const;
const caseworkers = ['oim-caseworker', 'oim-supervisor'] as const;

/** Who may do what: one row per permission, the roles that hold it. Every route names one of these. DOMAIN §10. */
export const permissions = {
  'session:own': [
    ...caseStaff,
    'assistance-agent',
    'interior-liaison',
    'reintegration-officer',
    'subcommittee-reviewer',
    'data-protection-officer',
    'administrator',
  ],
  'case:read': caseStaff,
  'case:register': caseworkers,
  'case:correct': caseworkers,
  'case:screen': caseworkers,
  'case:admit': caseworkers,
  'case:consent': caseworkers,
  'case:withdraw': caseworkers,
  'assessment:health': ['medical-officer'],
  'assessment:protection': ['protection-officer'],
  'secret:health': ['medical-officer'],
  'secret:protection': ['protection-officer'],
  'booking:request': caseworkers,
  'booking:confirm': ['movement-officer'],
  'booking:cancel': ['movement-officer', 'oim-supervisor'],
  'departure:record': ['movement-officer'],
  'contingent:read': ['oim-supervisor', 'movement-officer', 'interior-liaison'],
  'report:internal': ['oim-caseworker', 'oim-supervisor', 'movement-officer'],
  'staff:read': ['administrator'],
  'staff:edit': ['administrator'],
  'access-log:read': ['data-protection-officer'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether any of these roles holds the permission. Disabled people hold nothing: they have no session. */
export function holds(held: readonly Role[], permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).some((role) => held.includes(role));
}

/** The permission that opens each group of secret files. */
export const secretPermissions = {
  health: 'secret:health',
  trafficking: 'secret:protection',
  asylum: 'secret:protection',
  minors: 'secret:protection',
} as const satisfies Record<SecretGroup, Permission>;

/** The groups of secret files that these roles may open without breaking the glass. */
export function grantsOf(held: readonly Role[]): SecretGroup[] {
  return (Object.keys(secretPermissions) as SecretGroup[]).filter((group) => holds(held, secretPermissions[group]));
}
