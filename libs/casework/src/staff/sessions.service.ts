import type { Actor, Role } from '#domain';
import { namedQuery } from '#platform/named-query';
import { refused } from '#platform/refused';
import { UnitOfWork } from '#platform/unit-of-work';
import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { actorOf } from './accounts';

/** Minutes without a request, and hours in all, after which a session ends (P-12). */
export const idleMinutes = 30;
export const absoluteHours = 10;

interface AccountRow {
  id: string;
  passwordHash: string;
}

interface SessionRow {
  id: string;
  organisationId: string;
  officeId: string;
  roles: Role[];
  idle: boolean;
}

export interface Account {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  organisation: { id: string; name: string };
  office: { id: string; name: string };
}

const byEmail = namedQuery<AccountRow>(
  'account-by-email',
  'SELECT id, password_hash AS "passwordHash" FROM staff_account WHERE email = $1 AND disabled_at IS NULL',
);

const open = namedQuery('session-open', 'INSERT INTO staff_session (token_hash, account_id) VALUES ($1, $2)');

const find = namedQuery<SessionRow>(
  'session-find',
  `SELECT a.id, a.organisation_id AS "organisationId", a.office_id AS "officeId", a.roles, s.last_seen_at < now() - interval '1 minute' AS idle
    FROM staff_session s JOIN staff_account a ON a.id = s.account_id
    WHERE s.token_hash = $1 AND s.ended_at IS NULL AND a.disabled_at IS NULL
      AND s.last_seen_at > now() - interval '${idleMinutes} minutes' AND s.created_at > now() - interval '${absoluteHours} hours'`,
);

const seen = namedQuery('session-seen', 'UPDATE staff_session SET last_seen_at = now() WHERE token_hash = $1');

const end = namedQuery('session-end', 'UPDATE staff_session SET ended_at = now() WHERE token_hash = $1 AND ended_at IS NULL');

const account = namedQuery<Account>(
  'account-own',
  `SELECT a.id, a.full_name AS name, a.email, a.roles, json_build_object('id', g.id, 'name', g.name) AS organisation,
      json_build_object('id', o.id, 'name', o.name) AS office
    FROM staff_account a JOIN organisation g ON g.id = a.organisation_id JOIN office o ON o.id = a.office_id WHERE a.id = $1`,
);

/** A hash that no password has: signing in with an unknown address costs as much as with a known one. */
const nobody = hash(randomBytes(16).toString('hex'));

/** Signing in with argon2id; sessions are opaque random tokens, of which PostgreSQL keeps only the hash. */
@Injectable()
export class SessionsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The new session's token. Refusal `sign-in-failed`, the same for an unknown address, a wrong password and a disabled account. */
  async signIn(email: string, password: string): Promise<{ token: string; accountId: string }> {
    const [found] = await this.unitOfWork.read(() => this.unitOfWork.sql(byEmail, [email.trim().toLowerCase()]));
    const matches = await verify(found?.passwordHash || (await nobody), password);
    if (!found || !matches) throw refused('sign-in-failed');

    const token = randomBytes(32).toString('base64url');
    await this.unitOfWork.run(() => this.unitOfWork.sql(open, [fingerprint(token), found.id]));
    return { token, accountId: found.id };
  }

  /** Who a token speaks for, under today's roles; `undefined` once ended, idle too long, too old, or the account disabled. */
  async findActor(token: string): Promise<Actor | undefined> {
    const [row] = await this.unitOfWork.read(async () => {
      const rows = await this.unitOfWork.sql(find, [fingerprint(token)]);
      if (rows[0]?.idle) await this.unitOfWork.sql(seen, [fingerprint(token)]);
      return rows;
    });
    return row && actorOf(row);
  }

  async signOut(token: string): Promise<void> {
    await this.unitOfWork.run(() => this.unitOfWork.sql(end, [fingerprint(token)]));
  }

  async account(id: string): Promise<Account> {
    const [row] = await this.unitOfWork.read(() => this.unitOfWork.sql(account, [id]));
    if (!row) throw refused('not-signed-in');
    return row;
  }
}

function fingerprint(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
