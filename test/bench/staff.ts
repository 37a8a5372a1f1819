import { hash } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { idOf } from './ids';

/** Its code tells a database of the bench from one that people work in. */
export const benchOrganisation = 'bench';

export const organisationId = idOf('staff', 1);
export const officeId = idOf('staff', 2);
export const caseworkerId = idOf('staff', 3);

const email = 'caseworker@bench.invalid';

/** One office with one caseworker, to whom every case belongs. */
export async function addStaff(client: Client): Promise<void> {
  await client.query('INSERT INTO organisation (id, code, name) VALUES ($1, $2, $3)', [organisationId, benchOrganisation, 'OIM Maroc']);
  await client.query(`INSERT INTO office (id, organisation_id, code, name) VALUES ($1, $2, 'rabat', 'Rabat')`, [officeId, organisationId]);
  await client.query(
    `INSERT INTO staff_account (id, organisation_id, office_id, email, full_name, password_hash, roles) VALUES ($1, $2, $3, $4, $5, '', $6)`,
    [caseworkerId, organisationId, officeId, email, 'Salma Bench', ['oim-caseworker']],
  );
}

/** Gives the caseworker a password for this run only. */
export async function letIn(client: Client): Promise<{ email: string; password: string }> {
  const password = randomBytes(18).toString('base64url');
  await client.query('UPDATE staff_account SET password_hash = $2, disabled_at = NULL WHERE id = $1', [caseworkerId, await hash(password)]);
  return { email, password };
}

/** Nobody signs in any more, and the sessions of the run end. */
export async function shutOut(client: Client): Promise<void> {
  await client.query(`UPDATE staff_account SET password_hash = '' WHERE id = $1`, [caseworkerId]);
  await client.query('UPDATE staff_session SET ended_at = now() WHERE account_id = $1 AND ended_at IS NULL', [caseworkerId]);
}
