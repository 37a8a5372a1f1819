import type { Actor, Role } from '#domain';
import { scopeOf } from '#domain';
import { newId } from '#platform/ids';
import { UnitOfWork } from '#platform/unit-of-work';
import { hash } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Office, Organisation } from './organisation.entity';
import { StaffAccount } from './staff-account.entity';

export interface NewAccount {
  email: string;
  name: string;
  roles: Role[];
  officeId: string;
  organisationId: string;
}

/** Organisations, offices and accounts, made by the workshop (seed, replay); people join by invitation later. */
@Injectable()
export class Accounts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  findOrganisation(code: string): Promise<Organisation | null> {
    return this.unitOfWork.read(() => this.unitOfWork.manager.findOneBy(Organisation, { code }));
  }

  /** Whether anybody has an account here who is not an invention of the demonstration. */
  haveRealPeople(): Promise<boolean> {
    return this.unitOfWork.read(() => this.unitOfWork.manager.existsBy(StaffAccount, { demo: false }));
  }

  /** The invented people of the demonstration, by address. */
  async demoPeople(): Promise<Map<string, Actor>> {
    const rows = await this.unitOfWork.read(() => this.unitOfWork.manager.findBy(StaffAccount, { demo: true }));
    return new Map(rows.map((row) => [row.email, actorOf(row)]));
  }

  addOrganisation(code: string, name: string): Promise<string> {
    return this.add((id) => this.unitOfWork.manager.insert(Organisation, { id, code, name }));
  }

  addOffice(organisationId: string, code: string, name: string): Promise<string> {
    return this.add((id) => this.unitOfWork.manager.insert(Office, { id, organisationId, code, name }));
  }

  /** With a password to sign in, or without any: such an account can act only inside the workshop. */
  async addAccount(account: NewAccount, password: string | null, demo: boolean): Promise<Actor> {
    const { name: fullName, ...columns } = account;
    const passwordHash = password === null ? '' : await hash(password);
    const id = await this.add((id) =>
      this.unitOfWork.manager.insert(StaffAccount, { ...columns, id, fullName, passwordHash, disabledAt: null, demo, version: 1 }),
    );
    return actorOf({ ...account, id });
  }

  private async add(insert: (id: string) => Promise<unknown>): Promise<string> {
    const id = newId();
    await this.unitOfWork.run(() => insert(id));
    return id;
  }
}

/** The account as it acts. */
export function actorOf({
  id,
  roles,
  organisationId,
  officeId,
}: Pick<StaffAccount, 'id' | 'roles' | 'organisationId' | 'officeId'>): Actor {
  return { id, kind: 'person', roles, organisationId, officeId, scope: scopeOf(roles) };
}
