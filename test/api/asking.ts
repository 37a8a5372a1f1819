import type { CasePage } from '#casework/cases/case-page.service';
import type { House } from './house';

/** A case as a supervisor sees it. */
export async function page(house: House, path: string): Promise<CasePage> {
  const { status, body } = await (await house.as('oim-supervisor')).get(path);
  expect(status).toBe(200);
  return body as CasePage;
}

/** The id of what was made. Throws on a refusal. */
export async function done(request: Promise<{ status: number; body: unknown }>): Promise<string> {
  const { status, body } = await request;
  if (status !== 201 && status !== 202) throw new Error(`refused: ${JSON.stringify(body)}`);
  return (body as { id: string }).id;
}
