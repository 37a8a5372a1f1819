import { dayIn, plusDays } from '#domain';
import { browserTimeout } from '../support/browser';
import { CaseScreen, type Answers } from './case-screen';
import { journeyTimeout, Stage } from './stage';
import type { Visitor } from './visitor';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, browserTimeout);
afterAll(() => stage.close());

const today = dayIn(new Date());
const [awa, koffi] = ['Awa Ouattara', 'Koffi Ouattara'] as const;
const everybody = ['Mariam Ouattara', awa, koffi];

it(
  'in French: a mother and her two children, from registration until they are ready to fly, and away',
  async () => {
    const [caseworker, protection, medical, movement] = await stage.enter(
      'fr',
      'oim-caseworker',
      'protection-officer',
      'medical-officer',
      'movement-officer',
    );

    await register(caseworker);
    let screen = await CaseScreen.here(caseworker);
    const { path } = screen;
    await screen.standsAt('registered');
    await screen.give('counsel', (form) => form.check('field.alternatives', 'decision.fear-no'));
    await screen.give('share', (form) =>
      form.check('recipient.consulate', 'recipient.ministry', 'recipient.origin-office', 'decision.agreed-yes'),
    );
    await screen.press('screen');
    await screen.standsAt('screened');

    await (await CaseScreen.open(protection, path)).give('check-protection', (form) => form.check('decision.clear-yes'));

    screen = await CaseScreen.open(caseworker, path);
    await screen.press('admit');
    await screen.standsAt('admitted');
    expect(await screen.gate('parental-authority')).toEqual(['not-required', 'missing', 'missing']);
    for (const child of [awa, koffi]) await screen.give('record-authority', authorisation, child);
    await screen.give('consent');
    await screen.standsAt('consented');
    await screen.choose('conditions', 'request-documents', (form) => form.select('field.consulate', 'ci-rabat'));
    await screen.choose('conditions', 'issue-documents', laissezPassers);
    await screen.choose('conditions', 'request-permits');
    expect(await screen.offers('request-booking')).toBe(0);

    const officer = await CaseScreen.open(protection, path);
    for (const child of [awa, koffi]) await officer.give('accept-authority', (form) => form.check('decision.accepted-yes'), child);
    await (await CaseScreen.open(medical, path)).choose('conditions', 'certify-fitness', (form) => form.check('decision.fit-yes'));
    await (await CaseScreen.open(movement, path)).choose('conditions', 'answer-permits', permits);

    screen = await CaseScreen.open(caseworker, path);
    await screen.press('request-booking');
    await screen.bookingIs('placing');
    expect(await caseworker.bareKeys()).toEqual([]);
    expect(await screen.barriers()).toEqual([]);

    const desk = await CaseScreen.open(movement, path);
    await desk.give('confirm-booking', async (form) => {
      await form.fill({ 'booking.locator': 'JRN5K2', 'booking.flightNumber': 'AT533', 'booking.departsAt': `${today}T23:55` });
      for (const [at, name] of everybody.entries()) await form.fillNamed('booking.ticketOf', { name }, `147-20000000${at}`);
    });
    await desk.standsAt('booked');
    await desk.bookingIs('confirmed');
    expect(await caseworker.text('case.readyAll').count()).toBe(0);

    screen = await CaseScreen.open(caseworker, path);
    await screen.give('reconfirm');
    await caseworker.text('case.readyAll').waitFor();
    expect(await screen.gate('seat')).toEqual(['green']);
    expect(await screen.gate('exit-permit')).toEqual(['green', 'green', 'green']);

    const gone = await CaseScreen.open(movement, path);
    await gone.give('depart');
    await gone.standsAt('departed');
    await movement.signOut();
    await caseworker.link('nav.annual').click();
    await caseworker.page.getByRole('row', { name: new RegExp(`^${today.slice(0, 4)}\\b.*\\b3\\b`) }).waitFor();
    expect(stage.faults).toEqual([]);
  },
  journeyTimeout,
);

/** By the keyboard as far as it goes: the shortcut opens the screen, Enter saves. */
async function register(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.keyboard.press('n');
  await visitor.heading('register.title').waitFor();
  const mother = page.getByRole('group', { name: visitor.words('person.principal') });
  await visitor.field('person.familyName', mother).fill('Ouattara');
  await visitor.field('person.givenNames', mother).fill('Mariam');
  await visitor.field('person.female', mother).check();
  await visitor.field('person.born', mother).fill('1994');
  await visitor.field('person.nationality', mother).selectOption('CI');
  for (const [at, [givenNames, sex, born]] of [['Awa', 'female', '2016'] as const, ['Koffi', 'male', '2019'] as const].entries()) {
    await visitor.button('register.addChild').click();
    const child = page.getByRole('group', { name: visitor.words('person.child'), exact: true }).nth(at);
    await visitor.field('person.givenNames', child).fill(givenNames);
    await visitor.field(`person.${sex}`, child).check();
    await visitor.field('person.born', child).fill(born);
  }
  await visitor.text('hint.single-parent').waitFor();
  await visitor.field('register.noticeGiven').check();
  await visitor.field('person.familyName').press('Enter');
}

const authorisation: Answers = async (form) => {
  await form.check('authorityBasis.authorisation');
  await form.fill({ 'field.evidence': 'Autorisation légalisée à Abidjan' });
};

const laissezPassers: Answers = async (form) => {
  for (const [at, name] of everybody.entries()) {
    await form.of(name).fill({ 'field.validFrom': today, 'field.validUntil': plusDays(today, 90), 'field.number': `LP-2026-${at}` });
  }
};

const permits: Answers = async (form) => {
  for (const [at, name] of everybody.entries()) {
    const person = form.of(name);
    await person.check('decision.granted-yes');
    await person.fill({ 'field.number': `AS-2026-${at}`, 'field.validUntil': plusDays(today, 60) });
  }
};
