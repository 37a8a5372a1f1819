import { dayIn, type RefusalCode } from '#domain';
import { ProjectionsService } from '#casework/cases/projections.service';
import type { Response } from 'supertest';
import { ReprojectOutlooksProcessor } from '../../apps/worker/src/cases/reproject-outlooks.processor';
import type { House } from './house';

export const today = dayIn(new Date());

/** Status and code of an answer. */
export const refusal = ({ status, body }: Response): [number, RefusalCode | undefined] => [status, (body as { code?: RefusalCode }).code];

/** What was made; a refusal fails the spec in its own words. */
export async function ok(request: Promise<Response>): Promise<{ id: string }> {
  const { status, body } = await request;
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body as { id: string };
}

/** What the worker does once the queue has told it. */
export async function carriedOut(mine: House): Promise<void> {
  const jobs = await mine.sql<{ payload: { runId: string; organisationId: string } }>(
    `SELECT payload FROM outbox WHERE job = 'reproject-outlooks' AND payload ->> 'organisationId' = $1 ORDER BY id`,
    [mine.organisation.id],
  );
  const processor = new ReprojectOutlooksProcessor(mine.api.app.get(ProjectionsService, { strict: false }));
  for (const { payload } of jobs) await processor.process(payload);
}
