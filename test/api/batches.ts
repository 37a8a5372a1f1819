import type { PermitBatchPage } from '#casework/departures/permit-batch-pages.service';
import type { PermitBatchRow, PermitCandidate } from '#casework/departures/permit-batches.query';
import type { Response } from 'supertest';
import type { Caller } from './caller';
import type { House } from './house';
import { done, type Papers } from './papers';

export const batches = '/api/v1/permit-batches';

/** The status, and the code of a refusal. */
export const answered = ({ status, body }: Response) => [status, (body as { code?: string }).code];

/** Batches of a house, each step by the person to whom it usually falls. */
export class Batches {
  private constructor(
    readonly caseworker: Caller,
    readonly movement: Caller,
    readonly liaison: Caller,
  ) {}

  static async of(house: House): Promise<Batches> {
    return new Batches(await house.as('oim-caseworker'), await house.as('movement-officer'), await house.as('interior-liaison'));
  }

  make(...households: Papers[]): Promise<string> {
    return done(this.caseworker.post(batches, { caseIds: households.map(({ caseId }) => caseId) }));
  }

  submit(id: string, by = this.caseworker): Promise<Response> {
    return by.post(`${batches}/${id}/submission`);
  }

  async submitted(...households: Papers[]): Promise<string> {
    const id = await this.make(...households);
    await done(this.submit(id));
    return id;
  }

  answer(id: string, answers: object[], by = this.liaison): Promise<Response> {
    return by.post(`${batches}/${id}/answers`, { answers });
  }

  read(id: string, by = this.movement): Promise<PermitBatchPage> {
    return ok(by.get(`${batches}/${id}`));
  }

  async states(id: string): Promise<string[]> {
    return (await this.read(id)).lines.map(({ state }) => state);
  }

  listed(by = this.movement, query = '?limit=100'): Promise<{ items: PermitBatchRow[]; next: string | null }> {
    return ok(by.get(batches + query));
  }

  candidates(query = '?limit=100'): Promise<{ items: PermitCandidate[]; next: string | null }> {
    return ok(this.caseworker.get(`${batches}/candidates${query}`));
  }
}

/** The Ministry's yes to one person. */
export const grantOf = async (papers: Papers, memberId = papers.memberIds[0]!) => ({
  caseId: papers.caseId,
  ...(await papers.grant(memberId)),
});

/** Its no to the first one. */
export const refusalOf = ({ caseId, memberIds }: Papers) => ({ caseId, memberId: memberIds[0], granted: false, reason: 'file-incomplete' });

async function ok<T>(request: Promise<Response>): Promise<T> {
  const { status, body } = await request;
  expect(status).toBe(200);
  return body as T;
}
