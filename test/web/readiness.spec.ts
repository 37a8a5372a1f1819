import { AxeBuilder } from '@axe-core/playwright';
import { page } from '../api/asking';
import { someone } from '../api/papers';
import { walk } from '../api/walk';
import { browserTimeout } from '../support/browser';
import { journeyTimeout, Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, browserTimeout);
afterAll(() => stage.close());

/** As values stand in the words of a language that is written from right to left. */
const isolated = (value: number) => `\u2068${value}\u2069`;

/** The number of somebody's case. */
async function numberOf(familyName: string, step: 'registered' | 'admitted', more: object = {}): Promise<string> {
  const { path } = await walk(stage.house, step, someone(familyName, more));
  return (await page(stage.house, path)).number;
}

it(
  'in Arabic: numbers are pasted, the question stays in the address, and nobody asked for is passed over',
  async () => {
    const ready = [await numberOf('Awaited', 'admitted'), await numberOf('Bound', 'admitted', { destination: 'ML' })];
    const early = await numberOf('Early', 'registered');
    await numberOf('Unasked', 'admitted');
    const [caseworker] = await stage.enter('ar', 'oim-caseworker');
    const { page: shown } = caseworker;
    const cells = (number: string) => shown.getByRole('table').getByText(number).count();

    await caseworker.open('/readiness');
    await caseworker.field('readiness.numbers').fill(`${ready.join(' \n')}\n${early.replaceAll('-', ' ')},nobody`);
    await caseworker.button('readiness.numbersDo').click();
    await caseworker.text('readiness.asked_few', { count: isolated(4), ready: isolated(0) }).waitFor();
    await shown.getByRole('listitem').filter({ hasText: 'nobody' }).waitFor();
    await shown.getByRole('listitem').filter({ hasText: early }).waitFor();
    expect([await shown.getByRole('table').getByRole('row').count(), await cells(ready[0]!), await cells(ready[1]!)]).toEqual([3, 1, 1]);

    await shown.reload();
    await caseworker.text('readiness.asked_few', { count: isolated(4), ready: isolated(0) }).waitFor();
    await caseworker.field('cases.destination').selectOption('ML');
    await shown.getByRole('listitem').filter({ hasText: ready[0]! }).waitFor();
    expect([await shown.getByRole('table').getByRole('row').count(), await cells(ready[1]!)]).toEqual([2, 1]);
    expect(new URL(shown.url()).searchParams.get('numbers')!.split(',')).toEqual([...ready, early, 'nobody']);
    expect(await caseworker.bareKeys()).toEqual([]);
    const { violations } = await new AxeBuilder({ page: shown }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(stage.faults).toEqual([]);
  },
  journeyTimeout,
);
