import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { writeFileSync } from 'node:fs';
import { ApiModule } from './api.module';
import { describe } from './describe';

/** Writes the OpenAPI document to the file named. Preview mode creates no provider, so no database is needed. */
async function main(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule, new FastifyAdapter(), { preview: true, logger: false });
  writeFileSync(process.argv[2] ?? 'openapi.json', `${JSON.stringify(describe(app), null, 2)}\n`);
  process.exit(0);
}

void main();
