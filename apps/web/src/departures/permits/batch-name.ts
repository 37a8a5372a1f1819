import type { PermitLine } from '../../api/types';

/** As lists for the Ministry name people: the family name first. */
export function batchName({ familyName, givenNames }: Pick<PermitLine, 'familyName' | 'givenNames'>): string {
  return [familyName, givenNames].filter(Boolean).join(' ');
}
