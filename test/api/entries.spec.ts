import type { CasePage } from '#casework/cases/case-page.service';
import { dayIn, type Gate, type Role } from '#domain';
import { person, registration, withGrandson } from '../builders/registration';
import { done } from './asking';
import { counselAll, meetConditions } from './conditions';
import { document, granted, inDays, session, verdict } from './forms';
import { House } from './house';
import { declaration, page, walk, type Walked } from './walk';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const today = dayIn(new Date());

const give = async (role: Role, { path }: Walked, command: string, body: object) => (await house.as(role)).post(`${path}/${command}`, body);
const gate = async ({ path }: Walked, wanted: Gate) =>
  (await page(house, path)).standing.gates.filter(({ gate: name }) => name === wanted).map(({ status, reason }) => reason ?? status);

describe('what is done for the departure conditions is kept', () => {
  const entriesOf = ({ entries }: CasePage, kind: string) => entries.filter((entry) => entry.kind === kind);

  it('as entries that everybody reads, with the names of papers in no history', async () => {
    const walked = await walk(house, 'ready', withGrandson());
    const caseworker = await house.as('oim-caseworker');
    const { body } = await caseworker.get(walked.path);
    const [adult, boy] = walked.memberIds;
    expect(entriesOf(body, 'document-issued')).toMatchObject([
      { memberId: adult, on: today, detail: { documentType: 'laissez-passer', familyName: 'Ouattara', number: 'LP-0' } },
      { memberId: boy, on: today, detail: { documentType: 'laissez-passer', givenNames: 'Koffi', number: 'LP-1' } },
    ]);
    expect(entriesOf(body, 'sharing-given').map(({ detail }) => detail)).toEqual([
      { recipient: 'consulate', agreed: true },
      { recipient: 'ministry', agreed: true },
      { recipient: 'origin-office', agreed: true },
    ]);
    const kinds = (body as CasePage).entries.map(({ kind }) => kind);
    expect(kinds.indexOf('permit-requested')).toBeLessThan(kinds.indexOf('permit-granted'));
    const history = JSON.stringify((await caseworker.get(`${walked.path}/history?limit=50`)).body);
    for (const said of ['Ouattara', 'LP-0', 'AS-0', 'legalised']) expect(history).not.toContain(said);
  });

  it('with the name of the officer for the officer alone', async () => {
    const walked = await walk(house, 'ready', withGrandson());
    const officers = ['fitness-certified', 'protection-checked', 'authority-seen'];
    const named = async (role: Role) => {
      const { entries } = (await (await house.as(role)).get(walked.path)).body as CasePage;
      return [...new Set(entries.filter(({ kind, byName }) => officers.includes(kind) && byName !== null).map(({ kind }) => kind))];
    };
    expect(await named('oim-supervisor')).toEqual([]);
    expect(await named('movement-officer')).toEqual([]);
    expect(await named('medical-officer')).toEqual(['fitness-certified']);
    expect((await named('protection-officer')).sort()).toEqual(['authority-seen', 'protection-checked']);
  });

  it('with the needs of the journey for those who see to it, and the physician’s note in the health file', async () => {
    const walked = await walk(house, 'admitted');
    await done(
      give(
        'medical-officer',
        walked,
        'fitness-certificates',
        verdict(walked.memberIds, { needs: ['wheelchair'], note: 'walks with pain' }),
      ),
    );
    const detail = async (role: Role) => entriesOf((await (await house.as(role)).get(walked.path)).body, 'fitness-certified')[0]!.detail;
    const plain = { fit: true, until: inDays(20) };
    expect(await detail('movement-officer')).toEqual({ ...plain, needs: ['wheelchair'] });
    expect(await detail('medical-officer')).toEqual({ ...plain, needs: ['wheelchair'] });
    for (const role of ['oim-caseworker', 'oim-supervisor', 'protection-officer'] as const) expect(await detail(role)).toEqual(plain);

    const file = await (await house.as('medical-officer')).get(`${walked.path}/secret-files/health?purpose=treatment`);
    const fitness = file.body.entries.filter(({ field }: { field: string }) => field === 'fitness');
    expect(fitness).toMatchObject([{ memberId: walked.memberIds[0], on: today, value: { fit: true, note: 'walks with pain' } }]);
  });

  it('for somebody pregnant only until a new certificate is due', async () => {
    const household = registration({ members: [person('one', { principal: true, born: '1996-01-10' })] });
    const walked = await walk(house, 'registered', household);
    const expectedDelivery = inDays(100); // 25 weeks and 5 days today: 28 weeks in 16 days
    const assessment = { kind: 'pregnancy', memberId: walked.memberIds[0], holds: true, expectedDelivery, multiple: false };
    await done(give('medical-officer', walked, 'assessments', assessment));
    await done(give('medical-officer', walked, 'fitness-certificates', verdict(walked.memberIds)));
    const { standing } = await page(house, walked.path);
    expect(standing.gates.find(({ gate: name }) => name === 'fit-to-travel')).toMatchObject({ status: 'green', until: inDays(15) });
  });

  it('with fear of return in the asylum file, and no check before it is answered', async () => {
    const walked = await walk(house, 'registered');
    const [one] = walked.memberIds as [string];
    await done(give('oim-caseworker', walked, 'counselling-sessions', session(one, { fear: true })));
    const check = () => give('protection-officer', walked, 'protection-checks', { clear: true, note: 'asked again' });
    expect((await check()).body).toMatchObject({ code: 'protection-open', params: {} });

    const protection = await house.as('protection-officer');
    const file = await protection.get(`${walked.path}/secret-files/asylum?purpose=assessment`);
    expect(file.body.entries).toMatchObject([{ memberId: one, field: 'fear', on: today }]);
    await done(give('protection-officer', walked, 'assessments', { kind: 'asylum', memberId: one, clearance: 'cleared' }));
    await done(check());
    expect(await gate(walked, 'protection-check')).toEqual(['green']);
    await done(give('oim-caseworker', walked, 'counselling-sessions', session(one)));
    expect(await gate(walked, 'protection-check')).toEqual(['requested']);
  });

  it('as a declaration that waits until the person was heard alone, and falls when they do not wish to return', async () => {
    const walked = await walk(house, 'admitted');
    const [one] = walked.memberIds as [string];
    await done(
      give(
        'oim-caseworker',
        walked,
        'consents',
        declaration(one, { referrer: 'detention', present: ['officer', 'lawyer'], witness: 'A. Witness' }),
      ),
    );
    expect((await page(house, walked.path)).consents).toMatchObject([
      {
        ...{ memberId: one, referrer: 'detention', present: ['officer', 'lawyer'], witness: 'A. Witness' },
        ...{ held: true, guardian: null, interpreterKind: null },
      },
    ]);
    expect(await gate(walked, 'consent')).toEqual(['to-be-heard-alone']);
    await done(give('protection-officer', walked, 'hearings', { memberId: one, wishesToReturn: true, note: 'at ease' }));
    expect(await gate(walked, 'consent')).toEqual(['green']);
    await done(give('protection-officer', walked, 'hearings', { memberId: one, wishesToReturn: false, note: null }));
    expect(await gate(walked, 'consent')).toEqual(['person-refuses']);
    expect(JSON.stringify(await page(house, walked.path))).not.toContain('at ease');
  });

  it('as a permit that counts in the name of the travel document alone', async () => {
    const walked = await walk(house, 'admitted');
    const [one] = walked.memberIds as [string];
    await counselAll(house, walked.path);
    await done(give('oim-caseworker', walked, 'permit-requests', { memberIds: [one] }));
    await done(give('movement-officer', walked, 'permit-answers', granted(one, { givenNames: 'Mariama' })));
    expect(await gate(walked, 'exit-permit')).toEqual(['green']);
    await done(give('oim-caseworker', walked, 'travel-documents', document(one)));
    expect(await gate(walked, 'exit-permit')).toEqual(['name-differs']);
    await done(give('oim-caseworker', walked, 'permit-requests', { memberIds: [one] }));
    await done(give('movement-officer', walked, 'permit-answers', granted(one)));
    expect(await gate(walked, 'exit-permit')).toEqual(['green']);
  });

  it('until it is taken back: a consulate refuses, a person no longer agrees, whoever was asked is told', async () => {
    const walked = await walk(house, 'admitted', withGrandson());
    const [adult, boy] = walked.memberIds as [string, string];
    await counselAll(house, walked.path);
    await done(
      give('oim-caseworker', walked, 'document-requests', {
        memberIds: [adult, boy],
        documentType: 'laissez-passer',
        consulate: 'ci-rabat',
      }),
    );
    await done(give('oim-caseworker', walked, 'document-interviews', { memberId: boy, outcome: 'missed' }));
    await done(give('oim-caseworker', walked, 'document-refusals', { memberId: boy, reason: 'nationality-not-established' }));
    expect((await gate(walked, 'travel-document')).sort()).toEqual(['answer-awaited', 'document-refused']);
    await done(give('oim-caseworker', walked, 'sharing-consents', { memberIds: [adult], recipients: ['consulate'], agreed: false }));
    expect(await gate(walked, 'sharing')).toEqual(expect.arrayContaining(['sharing-withdrawn']));
    // the consulate has refused the boy, and expects nothing more of him
    const recalled = { memberId: adult, detail: { what: 'document', recipient: 'consulate' } };
    expect(entriesOf(await page(house, walked.path), 'recalled')).toMatchObject([recalled]);

    await done(give('oim-caseworker', walked, 'contact-attempts', { memberId: null, means: 'visit', outcome: 'reached' }));
    await done(give('oim-caseworker', walked, 'withdrawal', { reason: 'changed-mind' }));
    expect(entriesOf(await page(house, walked.path), 'recalled')).toMatchObject([recalled]);
    await done(give('oim-caseworker', walked, 'recall-notices', {}));
    expect((await give('oim-caseworker', walked, 'recall-notices', {})).body).toMatchObject({ code: 'nobody-to-tell' });
  });

  it('and everything asked for once makes the household ready', async () => {
    const walked = await walk(house, 'consented', withGrandson());
    await counselAll(house, walked.path);
    await meetConditions(house, walked.path);
    const open = (await page(house, walked.path)).standing.gates.filter(({ status }) => status !== 'green' && status !== 'not-required');
    expect(open.map(({ gate: name }) => name)).toEqual(['seat', 'consent-reconfirmed']);
  });
});
