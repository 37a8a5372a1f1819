import type { Actor } from '#domain';
import { ConfigError } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { Accounts } from './accounts';
import { demoAccounts, demoPassword } from './demo-accounts';

/** OIM in Morocco with two offices and one sign-in for each role: the demonstration's people. */
@Injectable()
export class DemoStaff {
  constructor(private readonly accounts: Accounts) {}

  /**
   * The people made, by address; `undefined` when they were there already.
   * @throws ConfigError naming IYAB_DEMO on a database that holds real accounts (P-33)
   */
  async add(): Promise<Map<string, Actor> | undefined> {
    if (await this.accounts.findOrganisation('iom-ma')) return undefined;
    if (await this.accounts.haveRealPeople())
      throw new ConfigError('IYAB_DEMO', 'this database holds real accounts: known passwords and invented cases do not belong there');
    const organisationId = await this.accounts.addOrganisation('iom-ma', 'OIM Maroc');
    const rabat = await this.accounts.addOffice(organisationId, 'rabat', 'Rabat');
    const tanger = await this.accounts.addOffice(organisationId, 'tanger', 'Tanger');
    const made = demoAccounts.map(async ({ email, name, roles, office }) => {
      const officeId = office === 'rabat' ? rabat : tanger;
      return [email, await this.accounts.addAccount({ email, name, roles, organisationId, officeId }, demoPassword, true)] as const;
    });
    return new Map(await Promise.all(made));
  }
}
