import type { Account } from '#casework/staff/sessions.service';
import { permissions, roles, type Permission, type Role } from '#domain';
import { NamedDto } from '../named.dto';
import { SomeOf } from '../one-of.decorator';
import { Line } from '../text.decorator';

export class SignInDto {
  /** @example "caseworker@example.org" */
  @Line(254)
  email!: string;
  @Line(200)
  password!: string;
}

export class SignedInDto {
  accountId!: string;
}

export class AccountDto implements Account {
  id!: string;
  name!: string;
  email!: string;
  @SomeOf('Role', roles)
  roles!: Role[];
  organisation!: NamedDto;
  office!: NamedDto;
}

export class SessionDto {
  account!: AccountDto;
  @SomeOf('Permission', Object.keys(permissions))
  permissions!: Permission[];
  /** Data is fictitious: said on every page. */
  demo!: boolean;
}
