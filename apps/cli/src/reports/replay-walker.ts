import 'reflect-metadata';
import type { Journey } from '#casework/cases/reference/fictitious-year';
import type { RoadStaff } from '#casework/road';
import { Refused } from '#platform/refused';
import { NestFactory } from '@nestjs/core';
import { WorkshopModule } from '../workshop.module';
import { prepareStatements } from './prepared-statements';
import { walkHere, type Walk } from './replay';

/** First the people who act, then one household after the other. */
export type ToWalker = { staff: RoadStaff } | { id: number; journey: Journey };

/** The household of that number has departed, or why it could not. */
export interface FromWalker {
  id: number;
  error?: string;
}

/** A process of its own that `iyab replay` starts: it walks the households it is sent until its parent disconnects, whatever happened to it. */
async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined); // a terminal's Ctrl-C is for the parent, which ends us
  process.once('disconnect', () => void end());

  prepareStatements();
  const starting = NestFactory.createApplicationContext(WorkshopModule, { logger: ['error'], abortOnError: false });
  let walk: Promise<Walk> | undefined;
  process.on('message', (message: ToWalker) => {
    if ('staff' in message) walk = starting.then((app) => walkHere(app, message.staff));
    else
      void answer(
        message.id,
        walk!.then((go) => go(message.journey)),
      );
  });

  async function end(): Promise<void> {
    await starting.then((app) => app.close()).catch(() => undefined);
    process.exit();
  }
}

async function answer(id: number, walked: Promise<void>): Promise<void> {
  const error = await walked.then(() => undefined, spoken);
  if (process.connected) process.send!({ id, error } satisfies FromWalker);
}

/** A refusal by its code and parameters; never a person. */
function spoken(error: unknown): string {
  if (error instanceof Refused) return `refused: ${JSON.stringify(error.refusal)}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

void main();
