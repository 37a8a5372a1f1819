import { dayIn, plusDays } from '#domain';
import { person, registration } from '../builders/registration';
import { done, page } from '../api/asking';
import { reconfirmAll } from '../api/conditions';
import { confirmation, walk, type Walked } from '../api/walk';
import { browserTimeout } from '../support/browser';
import { until } from '../support/until';
import { CaseScreen } from './case-screen';
import { journeyTimeout, Stage } from './stage';
import type { Visitor } from './visitor';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, browserTimeout);
afterAll(() => stage.close());

const today = dayIn(new Date());

it(
  'in English: a man withdraws the day before his flight: the booking falls, its seat comes back, and who was asked is to be told',
  async () => {
    const { caseId } = await bookedForTomorrow();
    const [caseworker, supervisor] = await stage.enter('en', 'oim-caseworker', 'oim-supervisor');
    expect(await seatsHeld(supervisor)).toBe('1');

    const screen = await CaseScreen.open(caseworker, `/cases/${caseId}`);
    await screen.standsAt('booked');
    await screen.bookingIs('confirmed');
    await caseworker.text('case.readyAll').waitFor();
    await screen.choose('end', 'withdraw', async (form) => {
      await caseworker.text('falls.title').waitFor();
      await caseworker.text('falls.documents').waitFor();
      await caseworker.text('falls.permits').waitFor();
      await form.check('withdrawalReason.family');
    });
    await screen.bookingIs('cancelled');
    await caseworker.text('step.exited').waitFor();
    expect(await screen.offers('request-booking')).toBe(0);
    const supervised = await CaseScreen.open(supervisor, `/cases/${caseId}`);
    await supervisor.text('step.exited').waitFor();
    expect(await supervised.offers('reopen')).toBe(1);
    expect(await seatsHeld(supervisor)).toBe('0');

    await caseworker.link('nav.queue').click();
    await caseworker.text('task.tell-recipients').waitFor();
    await caseworker.link('taskAction.tell-recipients').click();
    await screen.answer(async () => {
      const dialog = caseworker.page.getByRole('dialog');
      await caseworker.text('recipient.consulate', {}, dialog).waitFor();
      await caseworker.text('recipient.ministry', {}, dialog).waitFor();
    });
    await caseworker.text('done.tell-recipients').waitFor();
    expect(await caseworker.text('task.tell-recipients').count()).toBe(0);
    expect(await caseworker.bareKeys()).toEqual([]);
    expect(stage.faults).toEqual([]);
  },
  journeyTimeout,
);

/** A man of over fifty who has everything, and has said once more that he wants to fly. */
async function bookedForTomorrow(): Promise<Walked> {
  const { house } = stage;
  const man = person('one', { principal: true, familyName: 'Diallo', givenNames: 'Mamadou', sex: 'male', born: '1968-03-12' });
  const walked = await walk(house, 'requested', registration({ members: [man] }));
  const { path, bookingId, memberIds } = walked;
  await until(async () => (await page(house, path)).booking?.state === 'placing');
  const flight = confirmation(memberIds, { departsAt: `${plusDays(today, 1)}T12:00:00Z` });
  await done((await house.as('movement-officer')).post(`${path}/flight-bookings/${bookingId}/confirmation`, flight, { version: 2 }));
  await reconfirmAll(house, path);
  return walked;
}

/** Seats that the ledger holds for booked people, as it is shown. */
async function seatsHeld(visitor: Visitor): Promise<string> {
  await visitor.open('/contingent');
  const row = visitor.page.getByRole('row', { name: visitor.words('contingent.reserved') });
  return row.getByRole('cell').innerText();
}
