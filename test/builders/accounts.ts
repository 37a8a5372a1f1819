import { newId } from '#platform/ids';
import { hash } from '@node-rs/argon2';
import type { Pool } from 'pg';
import type { Role } from '../../libs/domain/src/staff/roles';

/** What every person of the specs types to sign in. */
export const password = 'a long sentence for specs';

/** Cheap, and once: what is tried here is signing in, not the cost of argon2id. */
const passwordHash = hash(password, { memoryCost: 1024, timeCost: 1, parallelism: 1 });

export interface TestOrganisation {
  id: string;
  /** Two offices, so that there is always another one. */
  offices: { rabat: string; tangier: string };
}
export type TestOffice = keyof TestOrganisation['offices'];

export interface TestAccount {
  id: string;
  email: string;
}

/** An organisation of its own for a spec file, with two offices. */
export async function insertOrganisation(owner: Pool): Promise<TestOrganisation> {
  const id = newId();
  const offices = { rabat: newId(), tangier: newId() };
  await owner.query('INSERT INTO organisation (id, code, name) VALUES ($1, $2, $3)', [id, `spec-${id}`, 'Organisation of a spec']);
  for (const [code, office] of Object.entries(offices)) {
    await owner.query('INSERT INTO office (id, organisation_id, code, name) VALUES ($1, $2, $3, $4)', [office, id, code, code]);
  }
  return { id, offices };
}

export async function insertAccount(
  owner: Pool,
  organisation: TestOrganisation,
  office: TestOffice,
  ...roles: Role[]
): Promise<TestAccount> {
  const id = newId();
  const email = `${roles.join('.')}.${id}@example.org`;
  await owner.query(
    'INSERT INTO staff_account (id, organisation_id, office_id, email, full_name, password_hash, roles) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [id, organisation.id, organisation.offices[office], email, `Person ${roles.join(' ')}`, await passwordHash, roles],
  );
  return { id, email };
}
