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
  'case:correct': [...caseworkers, 'protection-officer'],
  'case:screen': caseworkers,
  'case:admit': caseworkers,
  'case:admit-exceptionally': ['oim-supervisor'],
  'case:counsel': caseworkers,
  'case:consent': caseworkers,
  'case:household': caseworkers,
  'case:split': ['oim-supervisor'],
  'case:assign': ['oim-supervisor'],
  'case:suspend': caseworkers,
  'case:refuse': caseworkers,
  'case:exit': caseworkers,
  'case:refer-to-asylum': ['protection-officer'],
  'case:close': ['oim-supervisor'],
  'case:reopen': ['oim-supervisor'],
  'case:follow': caseStaff,
  'case:note': caseStaff,
  'consent:hear': ['protection-officer'],
  'protection:check': ['protection-officer'],
  'best-interest:determine': ['protection-officer'],
  'best-interest:approve': ['protection-officer', 'oim-supervisor'],
  'authority:record': caseworkers,
  'authority:accept': ['protection-officer'],
  'document:keep': [...caseworkers, 'movement-officer'],
  'permit:request': [...caseworkers, 'movement-officer'],
  'permit:answer': ['interior-liaison', 'movement-officer'],
  'permit-batch:read': [...caseworkers, 'movement-officer', 'interior-liaison'],
  'fitness:certify': ['medical-officer'],
  'case:withdraw': caseworkers,
  'assessment:health': ['medical-officer'],
  'assessment:protection': ['protection-officer'],
  'secret:health': ['medical-officer'],
  'secret:protection': ['protection-officer'],
  // whoever approves a determination reads it
  'secret:minors': ['protection-officer', 'oim-supervisor'],
  'booking:request': caseworkers,
  'booking:confirm': ['movement-officer'],
  'booking:cancel': ['movement-officer', 'oim-supervisor'],
  'departure:record': ['movement-officer'],
  'departure:correct': ['movement-officer', 'oim-supervisor'],
  'arrival:record': ['movement-officer', 'oim-supervisor'],
  'restriction:keep': ['movement-officer', 'oim-supervisor'],
  'programme:read': [...caseStaff, 'administrator'],
  'programme:edit': ['oim-supervisor', 'administrator'],
  'intake:switch': ['oim-supervisor'],
  'policy:edit': ['oim-supervisor'],
  'exception:read': ['oim-supervisor'],
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
  minors: 'secret:minors',
} as const satisfies Record<SecretGroup, Permission>;

/** The groups of secret files that these roles may open without breaking the glass. */
export function grantsOf(held: readonly Role[]): SecretGroup[] {
  return (Object.keys(secretPermissions) as SecretGroup[]).filter((group) => holds(held, secretPermissions[group]));
}
