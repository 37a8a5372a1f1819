import type { Belongings } from './belongings';
import type { HttpSystem } from './http-system';
import type { Pgbench } from './pgbench';
import { median, medianOf, type Sample } from './samples';
import { warmUpSeconds } from './warm-up';
import type { Work } from './works/work';
import { missingFrom } from './works/contains';

export const connectionCounts = [1, 32] as const;

/** Answers compared before and after the load. */
const compared = 25;

export interface Systems {
  pgbench: Pgbench;
  floor: HttpSystem;
  iyab: HttpSystem;
}

export interface Plan {
  works: readonly Work[];
  cases: number;
  seconds: number;
  rounds: number;
}

interface Cell {
  work: Work;
  connections: number;
}

export interface Result extends Cell {
  /** Medians over the rounds. */
  pgbench: Sample;
  floor: Sample;
  iyab: Sample;
  /** Resident memory right after the load, median over the rounds, in MB. */
  memoryMb: { floor: number; iyab: number };
}

/**
 * The three systems in turn, cell by cell and round by round, so that a slower minute of the machine strikes all of them.
 * @throws when Iyab's answers do not hold all that the least SQL shows, before or after
 */
export async function measure(systems: Systems, plan: Plan, belongings: Belongings, say: (line: string) => void): Promise<Result[]> {
  const cells = plan.works.flatMap((work) => connectionCounts.map((connections) => ({ work, connections })));
  const served = async (system: HttpSystem, { work, connections }: Cell) => {
    await system.load(work, plan.cases, connections, warmUpSeconds(connections, plan.seconds), belongings);
    const sample = await system.load(work, plan.cases, connections, plan.seconds, belongings);
    return { sample, memoryMb: system.memoryMb() };
  };
  const once = async (cell: Cell) => {
    const pgbench = await systems.pgbench.measure(cell.work, cell.connections, plan.seconds);
    const floor = await served(systems.floor, cell);
    const iyab = await served(systems.iyab, cell);
    const memoryMb = { floor: floor.memoryMb, iyab: iyab.memoryMb };
    return { pgbench, floor: floor.sample, iyab: iyab.sample, memoryMb };
  };

  await compareAnswers(systems, plan);
  say('warming up');
  for (const work of plan.works) {
    // Node compiles what is used often: the first measurement must not pay for it
    for (const system of [systems.floor, systems.iyab])
      await system.load(work, plan.cases, Math.max(...connectionCounts), plan.seconds, belongings);
  }

  const taken = cells.map(() => [] as Awaited<ReturnType<typeof once>>[]);
  for (let round = 1; round <= plan.rounds; round++) {
    for (const [at, cell] of cells.entries()) {
      say(`round ${round} of ${plan.rounds}: ${cell.work.title}, ${cell.connections} connection${cell.connections > 1 ? 's' : ''}`);
      taken[at]!.push(await once(cell));
    }
  }
  await compareAnswers(systems, plan);

  return cells.map((cell, at) => {
    const rounds = taken[at]!;
    const of = (name: 'pgbench' | 'floor' | 'iyab') => medianOf(rounds.map((round) => round[name]));
    const memoryOf = (name: 'floor' | 'iyab') => median(rounds.map(({ memoryMb }) => memoryMb[name]));
    const memoryMb = { floor: memoryOf('floor'), iyab: memoryOf('iyab') };
    return { ...cell, pgbench: of('pgbench'), floor: of('floor'), iyab: of('iyab'), memoryMb };
  });
}

/** All three must do the same work: whatever the least SQL answers (that is what pgbench runs) stands in Iyab's answer too. */
async function compareAnswers({ floor, iyab }: Systems, { works, cases }: Plan): Promise<void> {
  for (const work of works) {
    for (let i = 0; i < compared; i++) {
      const n = 1 + Math.floor((i * (cases - 1)) / (compared - 1));
      const missing = missingFrom(await iyab.ask(work, n), await floor.ask(work, n));
      if (missing) throw new Error(`${work.title}: Iyab's answer for case ${n} differs from the least SQL at ${missing}`);
    }
  }
}
