import type { Actor } from '#domain';
import { ConfigError } from '#platform/config';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { Accounts } from './accounts';
import { demoAccounts, demoPassword } from './demo-accounts';

/** OIM in Morocco with two offices and one sign-in for each role: the demonstration's people. */
@Injectable()
export class DemoStaff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
  ) {}

  /**
   * The people by address, made at the first call: all of them or none.
   * @throws ConfigError naming IYAB_DEMO on a database that holds real accounts (P-33)
   */
  async people(): Promise<Map<string, Actor>> {
    if (await this.accounts.haveRealPeople())
      throw new ConfigError('IYAB_DEMO', 'this database holds real accounts: known passwords and invented cases do not belong there');
    const known = await this.accounts.demoPeople();
    if (!known.size) await this.unitOfWork.run(() => this.add());
    return known.size ? known : this.accounts.demoPeople();
  }

  private async add(): Promise<void> {
    const organisationId = await this.accounts.addOrganisation('iom-ma', 'OIM Maroc');
    const rabat = await this.accounts.addOffice(organisationId, 'rabat', 'Rabat');
    const tanger = await this.accounts.addOffice(organisationId, 'tanger', 'Tanger');
    const made = demoAccounts.map(({ email, name, roles, office }) => {
      const officeId = office === 'rabat' ? rabat : tanger;
      return this.accounts.addAccount({ email, name, roles, organisationId, officeId }, demoPassword, true);
    });
    await Promise.all(made);
  }
}
