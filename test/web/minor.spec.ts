import { dayIn, plusDays } from '#domain';
import { done } from '../api/asking';
import { declaration, walk } from '../api/walk';
import { document, granted, inDays, minorAlone, session, verdict } from '../api/forms';
import { browserTimeout } from '../support/browser';
import { CaseScreen } from './case-screen';
import { journeyTimeout, Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, browserTimeout);
afterAll(() => stage.close());

it(
  'in Arabic, from right to left: a boy alone is not booked before two people have approved that he returns',
  async () => {
    const { path, memberId } = await boyWhoLacksOnlyTheDecision();
    const [caseworker, protection, supervisor] = await stage.enter('ar', 'oim-caseworker', 'protection-officer', 'oim-supervisor');
    const html = caseworker.page.locator('html');
    expect([await html.getAttribute('dir'), await html.getAttribute('lang')]).toEqual(['rtl', 'ar']);

    let screen = await CaseScreen.open(caseworker, path);
    expect(await screen.gate('best-interest')).toEqual(['missing']);
    expect(await screen.offers('request-booking')).toBe(0);
    expect(await screen.offers('request-permits')).toBe(0);

    const first = await CaseScreen.open(protection, path);
    await first.give('determine-best-interest', async (form) => {
      await form.check('decision.returnIsBest-yes', 'tracing.family-found');
      await form.fill({
        ...{ 'field.guardian': 'الأستاذة بناني', 'field.carer': 'الجدة', 'field.escort': 'موظفة المنظمة' },
        'field.carerAcceptedOn': plusDays(dayIn(new Date()), -1),
      });
    });
    expect(await first.gate('best-interest')).toEqual(['requested']);
    expect(await first.offers('approve-best-interest')).toBe(0);

    screen = await CaseScreen.open(caseworker, path);
    await caseworker.text('gateReason.to-be-approved').waitFor();
    expect(await screen.offers('request-booking')).toBe(0);
    expect(await screen.offers('approve-best-interest')).toBe(0);

    const second = await CaseScreen.open(supervisor, path);
    expect(await second.offers('request-booking')).toBe(0);
    expect(await second.offers('approve-best-interest')).toBeGreaterThan(0);
    await second.give('approve-best-interest', (form) => form.check('decision.approved-yes'));
    expect(await second.gate('best-interest')).toEqual(['green']);

    screen = await CaseScreen.open(caseworker, path);
    await screen.give('request-permits');
    await done((await stage.house.as('movement-officer')).post(`/api/v1${path}/permit-answers`, granted(memberId)));
    screen = await CaseScreen.open(caseworker, path);
    await screen.press('request-booking');
    await screen.bookingIs('placing');
    expect(await caseworker.bareKeys()).toEqual([]);
    expect(await screen.barriers()).toEqual([]);
    expect(stage.faults).toEqual([]);
  },
  journeyTimeout,
);

/** Counselled, heard alone, with passport and certificate: only the decision on his best interest is open, and the permit that waits for it. */
async function boyWhoLacksOnlyTheDecision(): Promise<{ path: string; memberId: string }> {
  const { house } = stage;
  const { caseId, path, memberIds } = await walk(house, 'admitted', minorAlone());
  const [memberId] = memberIds as [string];
  const [caseworker, protection, medical] = [
    await house.as('oim-caseworker'),
    await house.as('protection-officer'),
    await house.as('medical-officer'),
  ];
  const guardian = 'A. Guardian';
  const sharing = { memberIds, recipients: ['ministry', 'origin-office'], agreed: true };
  await done(caseworker.post(`${path}/counselling-sessions`, session(memberId, { guardian })));
  await done(caseworker.post(`${path}/sharing-consents`, sharing));
  await done(protection.post(`${path}/protection-checks`, { clear: true, note: null }));
  await done(caseworker.post(`${path}/consents`, declaration(memberId, { guardian, present: ['guardian'] })));
  await done(protection.post(`${path}/hearings`, { memberId, wishesToReturn: true, note: null }));
  await done(caseworker.post(`${path}/travel-documents`, document(memberId)));
  await done(medical.post(`${path}/fitness-certificates`, verdict(memberIds, { validUntil: inDays(20) })));
  return { path: `/cases/${caseId}`, memberId };
}
