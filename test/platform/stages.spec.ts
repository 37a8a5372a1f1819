import { setTimeout as pause } from 'node:timers/promises';
import { stage } from '../../apps/standalone/src/stages';

async function linesOf(work: () => Promise<unknown>): Promise<{ lines: string[]; result: unknown }> {
  const lines: string[] = [];
  const result = await stage('Heating the oven', work, (line) => lines.push(line)).catch((error: Error) => error.message);
  return { lines, result };
}

describe('a stage of the start', () => {
  it('says nothing when it is quick', async () => {
    expect(await linesOf(async () => 'warm')).toEqual({ lines: [], result: 'warm' });
  });

  it('is named while it lasts over a second, and again with its time', async () => {
    expect(await linesOf(() => pause(1_200, 'warm'))).toEqual({
      lines: ['Heating the oven …', expect.stringMatching(/^Heating the oven: \d+\.\d s$/)],
      result: 'warm',
    });
  });

  it('leaves a failure to whoever asked', async () => {
    expect(await linesOf(() => Promise.reject(new Error('no gas')))).toEqual({ lines: [], result: 'no gas' });
  });
});
