import { placeFlightBooking } from '#casework/jobs';
import { newId } from '#platform/ids';
import { Outbox } from '#platform/outbox';
import { OutboxRelay } from '#platform/outbox-relay';
import { UnitOfWork } from '#platform/unit-of-work';
import type { TestingModule } from '@nestjs/testing';
import { Queue, setDefaultBackendFactory } from 'bullmq';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { rowsOf, startCasework } from '../support/casework';
import { freshDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let casework: TestingModule;
let silent: Server;
const sockets = new Set<Socket>();

beforeAll(async () => {
  database = await freshDatabase();
  casework = await startCasework(database);
  silent = createServer((socket) => sockets.add(socket.on('error', () => undefined)));
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
  setDefaultBackendFactory(); // Redis: a server that takes the connection and never says a word
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  silent.close();
  await casework.close();
});

it('a queue that never answers holds no transaction, and its entries stay to be told again', async () => {
  const unitOfWork = casework.get(UnitOfWork, { strict: false });
  await unitOfWork.run(() => casework.get(Outbox, { strict: false }).add(placeFlightBooking, { caseId: newId(), bookingId: newId() }));
  const connection = {
    host: '127.0.0.1',
    port: (silent.address() as AddressInfo).port,
    maxRetriesPerRequest: null,
    retryStrategy: () => null,
  };
  const queue = new Queue('flights', { connection });
  queue.on('error', () => undefined);

  await expect(new OutboxRelay(unitOfWork, () => queue).drain()).rejects.toThrow('no answer');

  const [left] = await rowsOf<{ unsent: number; open: number }>(
    database.superUrl,
    `SELECT (SELECT count(*)::integer FROM outbox WHERE sent_at IS NULL) AS unsent,
      (SELECT count(*)::integer FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%') AS open`,
  );
  expect(left).toEqual({ unsent: 1, open: 0 });
  void queue.disconnect();
});
