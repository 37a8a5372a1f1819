import { AnnualBeneficiariesService } from '#casework/reports/annual-beneficiaries.service';
import { CasePageService } from '#casework/cases/case-page.service';
import { ContingentService } from '#casework/departures/contingent.service';
import { fictitiousHouseholds } from '#casework/cases/reference/fictitious-people';
import { PublishedSeries } from '#casework/reports/published-series';
import { Road, type RoadEnd } from '#casework/road';
import { isMet, type Gate } from '#domain';
import type { TestingModule } from '@nestjs/testing';
import { as, programme, walked, type Programme } from '../builders/programme';
import { startCasework } from '../support/casework';
import { freshDatabase } from '../support/database';

const of = { strict: false };

let app: TestingModule;
let staff: Programme;

beforeAll(async () => {
  app = await startCasework(await freshDatabase());
  staff = await programme(app, 'road');
  await app.get(PublishedSeries, of).goLive('2019-01-01');
});
afterAll(() => app.close());

describe('the road, walked through the services', () => {
  it('counts every member who departed once, in the year of departure, and uses as many seats', async () => {
    const households = fictitiousHouseholds({ seed: 7, count: 24, referenceDay: '2019-03-01' });
    expect(new Set(households.map(({ shape }) => shape)).size).toBeGreaterThanOrEqual(5);
    for (const household of households) await app.get(Road, of).walk(household, staff, '2019-03-01', 'departed', '2019-03-11');

    const people = households.reduce((sum, { members }) => sum + members.length, 0);
    const table = await app.get(AnnualBeneficiariesService, of).internal();
    expect(table.years.find(({ year }) => year === 2019)).toMatchObject({ beneficiaries: people, source: 'counted' });
    expect(table.total).toBe(people);
    const balance = await app.get(ContingentService, of).get();
    expect(balance).toMatchObject({ granted: 14_500, reserved: 0, flown: people, left: null });
  });

  const papers: Gate[] = ['travel-document', 'exit-permit', 'fit-to-travel'];
  it.each<[end: RoadEnd, step: string, unmet: Gate[]]>([
    ['registered', 'registered', ['counselling', 'protection-check', 'best-interest', 'sharing', 'consent', ...papers, 'seat']],
    ['screened', 'screened', ['protection-check', 'best-interest', 'consent', ...papers, 'seat']],
    ['admitted', 'admitted', ['best-interest', 'consent', ...papers, 'seat']],
    ['consented', 'consented', ['best-interest', 'consent', ...papers, 'seat']],
    ['papers-asked', 'consented', [...papers, 'seat']],
    ['permits-asked', 'consented', ['exit-permit', 'fit-to-travel', 'seat']],
    ['ready', 'consented', ['seat']],
    ['requested', 'consented', ['seat']],
    ['booked', 'booked', []],
  ])('a minor alone, come to "%s", stands at %s and lacks %j', async (end, step, unmet) => {
    const [caseId] = await walked(app, staff, { end, size: 1, shape: 'unaccompanied-minor' });
    const { standing } = await as(staff.supervisor, () => app.get(CasePageService, of).open(caseId!));
    const lacking = standing.gates.filter((gate) => !isMet(gate)).map(({ gate }) => gate);
    expect({ step: standing.step, lacking: lacking.filter((gate) => gate !== 'consent-reconfirmed') }).toEqual({ step, lacking: unmet });
  });
});
