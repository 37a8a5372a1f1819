import type { Role } from '#domain';
import { currentActor } from '#platform/context';
import { namedQuery } from '#platform/named-query';
import { refused } from '#platform/refused';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { StaffAccount } from './staff-account.entity';

export interface StaffMember {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  office: { id: string; name: string };
  disabled: boolean;
  version: number;
}

const list = namedQuery<StaffMember>(
  'staff-list',
  `SELECT a.id, a.full_name AS name, a.email, a.roles, json_build_object('id', o.id, 'name', o.name) AS office,
      a.disabled_at IS NOT NULL AS disabled, a.version
    FROM staff_account a JOIN office o ON o.id = a.office_id WHERE a.organisation_id = $1 ORDER BY a.full_name, a.id`,
);

export interface Colleague {
  id: string;
  name: string;
  office: { id: string; name: string };
}

const caseworkers = namedQuery<Colleague>(
  'staff-caseworkers',
  `SELECT a.id, a.full_name AS name, json_build_object('id', o.id, 'name', o.name) AS office
    FROM staff_account a JOIN office o ON o.id = a.office_id
    WHERE a.organisation_id = $1 AND a.disabled_at IS NULL AND a.roles && ARRAY['oim-caseworker', 'oim-supervisor'] ORDER BY o.name, a.full_name, a.id`,
);

/** All administrators and the person concerned, always in the same order: two who disable each other wait, they do not lock each other out. */
const lockConcerned = namedQuery<{ id: string; administers: boolean }>(
  'staff-lock-concerned',
  `SELECT id, disabled_at IS NULL AND 'administrator' = ANY(roles) AS administers FROM staff_account
    WHERE organisation_id = $1 AND (id = $2 OR 'administrator' = ANY(roles)) ORDER BY id FOR UPDATE`,
);

const endSessions = namedQuery(
  'staff-end-sessions',
  'UPDATE staff_session SET ended_at = now() WHERE account_id = $1 AND ended_at IS NULL',
);

/** The accounts of the administrator's own organisation. */
@Injectable()
export class StaffService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(): Promise<StaffMember[]> {
    return this.unitOfWork.read(() => this.unitOfWork.sql(list, [currentActor().organisationId]));
  }

  /** Those to whom a case can be given, by office. */
  caseworkers(): Promise<Colleague[]> {
    return this.unitOfWork.read(() => this.unitOfWork.sql(caseworkers, [currentActor().organisationId]));
  }

  /** Acts on the person's next request; who is disabled signs in anew once enabled again. Refusals `not-found`, `version-stale`, `last-administrator`. */
  change(id: string, seen: number, wanted: { roles?: Role[]; disabled?: boolean }): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(async () => {
      const { organisationId } = currentActor();
      const concerned = await this.unitOfWork.sql(lockConcerned, [organisationId, id]);
      const current = await this.unitOfWork.manager.findOneBy(StaffAccount, { id, organisationId });
      if (!current) throw refused('not-found');
      if (current.version !== seen) throw refused('version-stale', { version: current.version, changed: ['roles', 'disabled'] });

      const roles = wanted.roles ?? current.roles;
      const disabled = wanted.disabled ?? current.disabledAt !== null;
      // somebody must be left who can let people in
      const administrators = concerned.filter((one) => one.administers && one.id !== id).length;
      if (!administrators && (disabled || !roles.includes('administrator'))) throw refused('last-administrator');

      const disabledAt = disabled ? (current.disabledAt ?? new Date()) : null;
      await this.unitOfWork.manager.update(StaffAccount, { id, version: seen }, { roles, disabledAt, version: seen + 1 });
      if (disabled) await this.unitOfWork.sql(endSessions, [id]);
      return { id, version: seen + 1 };
    });
  }
}
