import { dayIn, plusDays } from '#domain';
import { person, registration } from '../builders/registration';
import type { House } from './house';
import { confirmation, declaration, page, walk } from './walk';

export const today = dayIn(new Date());
export const inDays = (days: number) => plusDays(today, days);

let numbered = 0;

/** Somebody of over fifty with a name of their own. */
export const someone = (familyName: string, changes: object = {}) =>
  registration({ members: [person('one', { principal: true, familyName })], ...changes });

/** What is done on one case for the departure conditions, through the API, each step by the person to whom it falls. */
export class Papers {
  private constructor(
    private readonly house: House,
    readonly caseId: string,
    readonly number: string,
    readonly memberIds: string[],
    readonly adultIds: string[],
  ) {}

  get path(): string {
    return `/api/v1/cases/${this.caseId}`;
  }

  /** Admitted, and nothing more. `assess`: what the medical officer has found before, of the first person. */
  static async of(house: House, household = someone('Ouattara'), assess?: object): Promise<Papers> {
    const { caseId, path, memberIds } = await walk(house, 'registered', household);
    const caseworker = await house.as('oim-caseworker');
    if (assess) {
      const medical = await house.as('medical-officer');
      await done(medical.post(`${path}/assessments`, { memberId: memberIds[0], ...assess }));
    }
    await done(caseworker.post(`${path}/screenings`, { policy: 'snia-2020', reference: 'registration' }));
    await done(caseworker.post(`${path}/admission`));
    const { number, members } = await page(house, path);
    const adults = members.filter(({ birth }) => birth.to < '2000').map(({ id }) => id);
    return new Papers(house, caseId, number, memberIds, adults);
  }

  /** All that comes before anything leaves for the Ministry. */
  static async readyToAsk(house: House, household = someone('Ouattara'), assess?: object): Promise<Papers> {
    const papers = await Papers.of(house, household, assess);
    for (const id of papers.adultIds) await papers.counsel(id);
    await papers.share(true);
    await papers.check();
    return papers;
  }

  async counsel(memberId: string): Promise<void> {
    const session = { memberId, language: 'fr', interpreter: null, alternatives: true, fear: false, guardian: null };
    await done((await this.house.as('oim-caseworker')).post(`${this.path}/counselling-sessions`, session));
  }

  async share(agreed: boolean, recipients = ['consulate', 'ministry', 'origin-office']): Promise<void> {
    await done(
      (await this.house.as('oim-caseworker')).post(`${this.path}/sharing-consents`, { memberIds: this.adultIds, recipients, agreed }),
    );
  }

  async check(): Promise<void> {
    await done((await this.house.as('protection-officer')).post(`${this.path}/protection-checks`, { clear: true, note: null }));
  }

  async declare(): Promise<void> {
    for (const id of this.adultIds) await done((await this.house.as('oim-caseworker')).post(`${this.path}/consents`, declaration(id)));
  }

  /** Passports in the names that are registered, in capitals; their numbers. */
  async hold(validUntil = inDays(300)): Promise<void> {
    const { members } = await page(this.house, this.path);
    const documents = members.map(({ id, familyName, givenNames }) => ({
      ...{ memberId: id, number: `P${++numbered}`, familyName: familyName.toUpperCase(), givenNames: givenNames.toUpperCase() },
      ...{ validFrom: inDays(-30), validUntil },
    }));
    await done((await this.house.as('oim-caseworker')).post(`${this.path}/travel-documents`, { documentType: 'passport', documents }));
  }

  async certify(validUntil = inDays(20), memberIds = this.memberIds): Promise<void> {
    const verdict = { memberIds, fit: true, validUntil, needs: [], note: null };
    await done((await this.house.as('medical-officer')).post(`${this.path}/fitness-certificates`, verdict));
  }

  /** The Ministry's permit for one person, in the name that is registered. */
  async grant(memberId: string, validUntil = inDays(60)) {
    const { members } = await page(this.house, this.path);
    const { familyName, givenNames } = members.find(({ id }) => id === memberId)!;
    return { memberId, granted: true, number: `AS${++numbered}`, validUntil, familyName, givenNames };
  }

  /** Asked for and granted without a batch. */
  async permit(validUntil = inDays(60)): Promise<void> {
    await done((await this.house.as('oim-caseworker')).post(`${this.path}/permit-requests`, { memberIds: this.memberIds }));
    const answers = [];
    for (const id of this.memberIds) answers.push(await this.grant(id, validUntil));
    await done((await this.house.as('movement-officer')).post(`${this.path}/permit-answers`, { answers }));
  }

  async withdraw(memberIds?: string[]): Promise<void> {
    await done(
      (await this.house.as('oim-caseworker')).post(`${this.path}/withdrawal`, { reason: 'family', ...(memberIds && { memberIds }) }),
    );
  }

  /** A flight of today, from the request of seats to the departure; permits are there. */
  async fly(): Promise<void> {
    const [caseworker, movement] = [await this.house.as('oim-caseworker'), await this.house.as('movement-officer')];
    await this.declare();
    await this.certify();
    const bookingId = await done(caseworker.post(`${this.path}/flight-bookings`));
    await this.house.place(this.caseId, bookingId);
    await done(movement.post(`${this.path}/flight-bookings/${bookingId}/confirmation`, confirmation(this.memberIds), { version: 2 }));
    await done(caseworker.post(`${this.path}/reconfirmations`, { memberIds: this.adultIds }));
    await done(movement.post(`${this.path}/departure`));
  }

  async entries(kind: string): Promise<number> {
    const [row] = await this.house.sql<{ count: number }>(
      'SELECT count(*)::integer AS count FROM case_entry WHERE case_id = $1 AND kind = $2',
      [this.caseId, kind],
    );
    return row!.count;
  }

  /** How one condition stands for everybody on the case. */
  async gate(gate: string): Promise<string[]> {
    const { standing } = await page(this.house, this.path);
    return standing.gates.filter((one) => one.gate === gate).map(({ status }) => status);
  }
}

/** The id of what was made; anything but a success is thrown with its problem. */
export async function done(request: Promise<{ status: number; body: unknown }>): Promise<string> {
  const { status, body } = await request;
  if (status !== 201 && status !== 202) throw new Error(`refused: ${JSON.stringify(body)}`);
  return (body as { id: string }).id;
}
