import type { Journey } from '#casework/cases/reference/fictitious-year';
import type { RoadStaff } from '#casework/road';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Walk } from './replay';
import type { FromWalker, ToWalker } from './replay-walker';

/** Households under way at once in each process: one is decided on while the database works for the other. More would only wait for the same rows. */
const abreast = 2;

/** How long a process may take to end once it is told to. */
const endsWithinMs = 5_000;

/** Processes that walk, and what they walk with. */
export interface Walkers {
  walks: Walk[];
  close(): Promise<void>;
}

/**
 * Starts so many Node processes beside this one, each with the services of its own on the same database. `staff` may still be on its way
 * while they start. A process that ends by itself fails the walks it had under way.
 */
export function startWalkers(processes: number, staff: Promise<RoadStaff>): Walkers {
  const walkers = Array.from({ length: processes }, () => startWalker(staff));
  return {
    walks: walkers.flatMap(({ walk }) => Array<Walk>(abreast).fill(walk)),
    close: async () => void (await Promise.all(walkers.map(({ close }) => close()))),
  };
}

function startWalker(staff: Promise<RoadStaff>): { walk: Walk; close(): Promise<void> } {
  // What a walk leaves behind is garbage at once: room for it spares most collections, and no thread of theirs is needed where every processor is busy.
  const execArgv = [...process.execArgv, '--max-semi-space-size=32', '--single-threaded-gc'];
  const env = { ...process.env, POOL_SIZE: String(abreast) };
  const child = fork(join(__dirname, 'replay-walker.js'), [], { execArgv, env, stdio: ['ignore', 2, 2, 'ipc'] });
  const under = new Map<number, { done(): void; fail(error: Error): void }>();
  let last = 0;

  const failAll = (why: string) => under.forEach(({ fail }) => fail(new Error(why)));
  child.on('message', ({ id, error }: FromWalker) => {
    const journey = under.get(id);
    under.delete(id);
    if (error === undefined) journey?.done();
    else journey?.fail(new Error(error));
  });
  child.on('error', (error) => failAll(error.message));
  child.on('exit', (code, signal) => failAll(`a process that walks ended by itself (${signal ?? code})`));
  const told = staff.then((people) => send(child, { staff: people }));
  told.catch(() => undefined); // whoever walks hears of it

  const walk = async (journey: Journey) => {
    await told;
    const id = last++;
    await new Promise<void>((done, fail) => {
      under.set(id, { done, fail });
      send(child, { id, journey }).catch(fail);
    });
  };
  return { walk, close: () => end(child) };
}

function send(child: ChildProcess, message: ToWalker): Promise<void> {
  return new Promise((sent, fail) => {
    if (!child.connected) return fail(new Error('a process that walks has ended by itself'));
    child.send(message, (error) => (error ? fail(error) : sent()));
  });
}

/** Disconnected, a walker closes its services and ends. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  if (child.connected) child.disconnect();
  const hurry = setTimeout(() => child.kill('SIGKILL'), endsWithinMs);
  await ended;
  clearTimeout(hurry);
}
