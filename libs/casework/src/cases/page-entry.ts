import type { Actor, ChangeKind, Role } from '#domain';
import type { SignedEntry } from './case-page.query';
import { officersMarks } from './officers-marks';

/** An entry as one reader may read it. */
export type PageEntry = Omit<SignedEntry, 'authorId'>;

/** Who reads what a journey needs. DOMAIN §4: what a physician asks of it is not for everybody. */
const readersOfNeeds: readonly Role[] = ['medical-officer', 'movement-officer'];

/** Without the name of an officer other than the reader, and without the needs of a journey unless the reader sees to them. */
export function readEntry({ authorId, byName, ...entry }: SignedEntry, { id, roles }: Actor): PageEntry {
  const hidden = authorId !== id && (officersMarks as readonly (ChangeKind | SignedEntry['kind'])[]).includes(entry.kind);
  return { ...entry, byName: hidden ? null : byName, detail: detailFor(entry, roles) };
}

function detailFor({ kind, detail }: Pick<SignedEntry, 'kind' | 'detail'>, roles: readonly Role[]): SignedEntry['detail'] {
  if (kind !== 'fitness-certified' || roles.some((role) => readersOfNeeds.includes(role))) return detail;
  const { needs: _needs, ...public_ } = detail;
  return public_;
}
