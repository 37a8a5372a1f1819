import { AnnualBeneficiariesService } from '#casework/reports/annual-beneficiaries.service';
import { PublishedSeries } from '#casework/reports/published-series';
import { fictitiousHouseholds, shapesWithAnAdult } from '#casework/cases/reference/fictitious-people';
import { CaseworkModule } from '#casework/casework.module';
import { ContingentOpening } from '#casework/departures/contingent-opening';
import { ContingentService } from '#casework/departures/contingent.service';
import { Road } from '#casework/road';
import { Accounts } from '#casework/staff/accounts';
import { DatabaseModule } from '#platform/database.module';
import { Test, type TestingModule } from '@nestjs/testing';
import { freshDatabase } from '../support/database';

describe('the road, walked through the services', () => {
  let module: TestingModule;

  beforeAll(async () => {
    process.env.DATABASE_URL = (await freshDatabase()).appUrl;
    module = await Test.createTestingModule({ imports: [DatabaseModule, CaseworkModule] }).compile();
    await module.init();
  });
  afterAll(() => module.close());

  it('counts every member who departed once, in the year of departure, and uses as many seats', async () => {
    const accounts = module.get(Accounts, { strict: false });
    const organisationId = await accounts.addOrganisation('road', 'Road');
    const officeId = await accounts.addOffice(organisationId, 'road', 'Road');
    const person = (role: 'oim-caseworker' | 'medical-officer' | 'protection-officer' | 'movement-officer') =>
      accounts.addAccount({ email: `${role}@road.example`, name: role, roles: [role], organisationId, officeId }, null, false);
    const staff = {
      caseworker: await person('oim-caseworker'),
      medical: await person('medical-officer'),
      protection: await person('protection-officer'),
      movement: await person('movement-officer'),
    };
    await module.get(ContingentOpening, { strict: false }).open(null);
    await module.get(PublishedSeries, { strict: false }).goLive('2019-01-01');

    const households = fictitiousHouseholds({ seed: 7, count: 12, referenceDay: '2019-03-01', shapes: shapesWithAnAdult });
    for (const household of households)
      await module.get(Road, { strict: false }).walk(household, staff, '2019-03-01', 'departed', '2019-04-20');

    const people = households.reduce((sum, { members }) => sum + members.length, 0);
    const table = await module.get(AnnualBeneficiariesService, { strict: false }).internal();
    expect(table.years.find(({ year }) => year === 2019)).toMatchObject({ beneficiaries: people, source: 'counted' });
    expect(table.total).toBe(people);
    const balance = await module.get(ContingentService, { strict: false }).get();
    expect(balance).toMatchObject({ granted: 14_500, reserved: 0, flown: people, left: null });
  });
});
