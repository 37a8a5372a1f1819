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

const otherAdministrators = namedQuery<{ id: string }>(
  'staff-other-administrators',
  `SELECT id FROM staff_account WHERE organisation_id = $1 AND id <> $2 AND disabled_at IS NULL AND 'administrator' = ANY(roles) FOR UPDATE`,
);

/** The accounts of the administrator's own organisation. */
@Injectable()
export class StaffService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(): Promise<StaffMember[]> {
    return this.unitOfWork.read(() => this.unitOfWork.sql(list, [currentActor().organisationId]));
  }

  /** Acts on the person's next request. Refusals `not-found`, `version-stale`, `last-administrator`. */
  change(id: string, seen: number, wanted: { roles?: Role[]; disabled?: boolean }): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(async () => {
      const { organisationId } = currentActor();
      const current = await this.unitOfWork.manager.findOne(StaffAccount, {
        where: { id, organisationId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!current) throw refused('not-found');
      if (current.version !== seen) throw refused('version-stale', { version: current.version, changed: ['roles', 'disabled'] });

      const roles = wanted.roles ?? current.roles;
      const disabled = wanted.disabled ?? current.disabledAt !== null;
      if (disabled || !roles.includes('administrator')) await this.refuseLast(id, organisationId);

      const disabledAt = disabled ? (current.disabledAt ?? new Date()) : null;
      await this.unitOfWork.manager.update(StaffAccount, { id, version: seen }, { roles, disabledAt, version: seen + 1 });
      return { id, version: seen + 1 };
    });
  }

  /** Somebody must be left who can let people in. */
  private async refuseLast(id: string, organisationId: string): Promise<void> {
    const others = await this.unitOfWork.sql(otherAdministrators, [organisationId, id]);
    if (!others.length) throw refused('last-administrator');
  }
}
