import type { Permission } from '#domain';

/** The pages of the left side and the permission that opens each; the first is everybody's own home. */
const places = [
  { to: '/', label: 'queue', permission: 'case:read' },
  { to: '/register', label: 'register', permission: 'case:register' },
  { to: '/cases', label: 'cases', permission: 'case:read' },
  { to: '/readiness', label: 'readiness', permission: 'case:read' },
  { to: '/waitlist', label: 'waitlist', permission: 'case:screen' },
  { to: '/permit-batches', label: 'permitBatches', permission: 'permit-batch:read' },
  { to: '/contingent', label: 'contingent', permission: 'contingent:read' },
  { to: '/annual', label: 'annual', permission: 'report:internal' },
  { to: '/programme', label: 'programme', permission: 'programme:read' },
  { to: '/staff', label: 'staff', permission: 'staff:read' },
] as const satisfies readonly { to: string; label: string; permission: Permission }[];

/** The places that a person may go to. Without cases the first one is a plain home. */
export function placesOf(may: (permission: Permission) => boolean): { to: string; label: (typeof places)[number]['label'] | 'home' }[] {
  const open = places.filter(({ permission }) => may(permission));
  return may('case:read') ? open : [{ to: '/', label: 'home' }, ...open];
}
