import type { Role } from '#domain';
import { person, registration, withGrandson } from '../builders/registration';
import { done } from './asking';
import { counselAll } from './conditions';
import { determination, document, granted, inDays, minorAlone, session, verdict } from './forms';
import { House } from './house';
import { confirmation, declaration, page, walk, type Walked, type WalkedTo } from './walk';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const unknownId = '0199c1de-5c1e-7a10-8f5e-2f2b8a3c9d01';

const give = async (role: Role, { path }: Walked, command: string, body: object) => (await house.as(role)).post(`${path}/${command}`, body);
describe('what is done for the departure conditions is refused', () => {
  interface Refused {
    what: string;
    to: WalkedTo;
    household?: () => ReturnType<typeof registration>;
    before?: (walked: Walked) => Promise<unknown>;
    role?: Role;
    command: string;
    body: (walked: Walked) => object;
    code: string;
    params?: (walked: Walked) => object;
  }
  const counselled = ({ path }: Walked) => counselAll(house, path);
  const one = ({ memberIds }: Walked) => memberIds[0]!;
  const child = ({ memberIds }: Walked) => memberIds[1]!;
  const askedFor = (walked: Walked) => ({ memberIds: walked.memberIds, documentType: 'laissez-passer', consulate: 'ci-rabat' });

  it.each<Refused>([
    {
      what: 'counselling in a language that the person does not speak, without interpreter',
      ...{ to: 'registered', command: 'counselling-sessions', body: (walked) => session(one(walked), { language: 'wo' }) },
      ...{ code: 'language-not-understood', params: (walked) => ({ member: one(walked), language: 'wo' }) },
    },
    {
      what: 'counselling of a child in place of the grandmother',
      ...{ to: 'registered', household: withGrandson, command: 'counselling-sessions', body: (walked) => session(child(walked)) },
      ...{ code: 'member-not-concerned', params: (walked) => ({ member: child(walked) }) },
    },
    {
      what: 'counselling of a minor alone without the guardian',
      ...{ to: 'registered', household: minorAlone, command: 'counselling-sessions', body: (walked) => session(one(walked)) },
      ...{ code: 'guardian-missing', params: (walked) => ({ member: one(walked) }) },
    },
    {
      what: 'counselling of a stranger',
      ...{ to: 'registered', command: 'counselling-sessions', body: () => session(unknownId) },
      ...{ code: 'member-unknown', params: () => ({ member: unknownId }) },
    },
    {
      what: 'sharing on behalf of somebody who has left',
      ...{
        to: 'registered',
        household: () => registration({ members: [person('one', { principal: true }), person('two', { givenNames: 'Awa' })] }),
      },
      before: (walked) => done(give('oim-caseworker', walked, 'withdrawal', { reason: 'family', memberIds: [child(walked)] })),
      ...{ command: 'sharing-consents', body: (walked) => ({ memberIds: [child(walked)], recipients: ['ministry'], agreed: true }) },
      ...{ code: 'member-not-travelling', params: (walked) => ({ member: child(walked) }) },
    },
    {
      what: 'consent for a minor alone without the guardian',
      ...{
        to: 'admitted',
        household: minorAlone,
        command: 'consents',
        body: (walked) => declaration(one(walked)),
        code: 'guardian-missing',
      },
    },
    {
      what: 'consent through a relative who interprets',
      ...{ to: 'admitted', command: 'consents', code: 'interpreter-not-independent' },
      body: (walked) => declaration(one(walked), { interpreter: 'A. Cousin', interpreterKind: 'family' }),
    },
    {
      what: 'asking the consulate before counselling and protection check',
      ...{ to: 'consented', command: 'document-requests', body: askedFor, code: 'not-ready' },
      params: () => ({ stage: 'contact-authorities', gates: ['counselling', 'protection-check'] }),
    },
    {
      what: 'asking the consulate when only the Ministry may know',
      ...{ to: 'admitted', command: 'document-requests', body: askedFor, code: 'sharing-missing' },
      before: async (walked) => {
        await done(give('oim-caseworker', walked, 'counselling-sessions', session(one(walked))));
        await done(
          give('oim-caseworker', walked, 'sharing-consents', { memberIds: walked.memberIds, recipients: ['ministry'], agreed: true }),
        );
        await done(give('protection-officer', walked, 'protection-checks', { clear: true, note: null }));
      },
      params: (walked) => ({ member: one(walked), recipient: 'consulate' }),
    },
    {
      what: 'asking for a document that is there',
      ...{ to: 'ready', command: 'document-requests', body: askedFor, code: 'nobody-concerned' },
    },
    {
      what: 'an interview that nobody asked for',
      ...{
        to: 'admitted',
        command: 'document-interviews',
        body: (walked) => ({ memberId: one(walked), outcome: 'held' }),
        code: 'nobody-concerned',
      },
    },
    {
      what: 'an interview of the one for whom nothing was asked',
      ...{ to: 'admitted', household: withGrandson, command: 'document-interviews', code: 'document-not-requested' },
      before: async (walked) => {
        await counselled(walked);
        await done(give('oim-caseworker', walked, 'document-requests', { ...askedFor(walked), memberIds: [one(walked)] }));
      },
      body: (walked) => ({ memberId: child(walked), outcome: 'held' }),
      params: (walked) => ({ member: child(walked) }),
    },
    {
      what: 'a document that is not valid any more',
      ...{
        to: 'admitted',
        command: 'travel-documents',
        body: (walked) => document(one(walked), { validUntil: inDays(-1) }),
        code: 'document-not-valid',
      },
    },
    {
      what: 'a permit for which nobody asked',
      ...{ to: 'admitted', household: withGrandson, role: 'movement-officer', command: 'permit-answers', code: 'permit-not-requested' },
      before: async (walked) => {
        await counselled(walked);
        await done(give('oim-caseworker', walked, 'permit-requests', { memberIds: [one(walked)] }));
      },
      body: (walked) => granted(child(walked)),
      params: (walked) => ({ member: child(walked) }),
    },
    {
      what: 'a verdict that ended yesterday',
      ...{ to: 'admitted', role: 'medical-officer', command: 'fitness-certificates', code: 'day-not-possible' },
      body: (walked) => verdict([one(walked)], { validUntil: inDays(-1) }),
      params: () => ({ day: inDays(-1) }),
    },
    {
      what: 'a clear protection check while something signalled was not looked at',
      ...{ to: 'registered', household: () => registration({ members: [person('one', { principal: true, signals: ['protection'] })] }) },
      ...{ role: 'protection-officer', command: 'protection-checks', body: () => ({ clear: true, note: null }), code: 'protection-open' },
    },
    {
      what: 'parental authority where both parents, or none, are asked',
      ...{ to: 'registered', command: 'parental-authorities', code: 'nobody-concerned' },
      body: (walked) => ({ memberId: one(walked), basis: 'authorisation', evidence: 'legalised' }),
    },
    {
      what: 'a best-interest determination for an adult',
      ...{ to: 'registered', role: 'protection-officer', command: 'best-interest-determinations', code: 'nobody-concerned' },
      body: (walked) => determination(one(walked)),
    },
    {
      what: 'a return in the best interest without anybody who takes the child over',
      ...{ to: 'registered', household: minorAlone, role: 'protection-officer', command: 'best-interest-determinations' },
      ...{ body: (walked) => determination(one(walked), { carer: null, carerAcceptedOn: null }), code: 'best-interest-incomplete' },
    },
    {
      what: 'approval of a determination by whoever made it',
      ...{
        to: 'registered',
        household: minorAlone,
        role: 'protection-officer',
        command: 'best-interest-approvals',
        code: 'second-person-needed',
      },
      before: (walked) => done(give('protection-officer', walked, 'best-interest-determinations', determination(one(walked)))),
      body: (walked) => ({ memberId: one(walked), approved: true, note: null }),
    },
    {
      what: 'reconfirmation before there is a flight',
      ...{ to: 'ready', command: 'reconfirmations', body: ({ memberIds }) => ({ memberIds }), code: 'booking-missing' },
    },
    {
      what: 'reconfirmation ten days before departure',
      ...{ to: 'placing', command: 'reconfirmations', body: ({ memberIds }) => ({ memberIds }), code: 'too-early-to-reconfirm' },
      before: async ({ path, bookingId, memberIds }) => {
        const flight = confirmation(memberIds, { departsAt: `${inDays(10)}T12:00:00Z` });
        await done((await house.as('movement-officer')).post(`${path}/flight-bookings/${bookingId}/confirmation`, flight, { version: 2 }));
      },
      params: () => ({ hours: 72 }),
    },
    {
      what: 'telling recipients when nothing was recalled',
      ...{ to: 'ready', command: 'recall-notices', body: () => ({}), code: 'nobody-to-tell' },
    },
    {
      what: 'seeking a stranger',
      ...{ to: 'registered', command: 'contact-attempts', body: () => ({ memberId: unknownId, means: 'phone', outcome: 'no-answer' }) },
      ...{ code: 'member-unknown' },
    },
    {
      what: 'anything while the case is suspended',
      ...{ to: 'registered', command: 'counselling-sessions', body: (walked) => session(one(walked)), code: 'case-suspended' },
      before: (walked) => done(give('oim-caseworker', walked, 'suspension', { reason: 'illness' })),
      params: () => ({ reason: 'illness' }),
    },
  ])('$what: $code', async ({ to, household, before, role = 'oim-caseworker', command, body, code, params }) => {
    const walked = await walk(house, to, household?.());
    await before?.(walked);
    const case_ = await page(house, walked.path);
    const response = await give(role, walked, command, body(walked));
    expect({ status: response.status, code: response.body.code }).toEqual({ status: 409, code });
    if (params) expect(response.body.params).toEqual(params(walked));
    expect(await page(house, walked.path)).toEqual(case_);
  });

  it.each<[what: string, command: string, role: Role, body: (ids: string[]) => object, field: string]>([
    [
      'an unknown consulate',
      'document-requests',
      'oim-caseworker',
      (memberIds) => ({ memberIds, documentType: 'passport', consulate: 'xx-rabat' }),
      'consulate',
    ],
    [
      'a person named twice',
      'document-requests',
      'oim-caseworker',
      ([id]) => ({ memberIds: [id, id], documentType: 'passport', consulate: 'ci-rabat' }),
      'memberIds',
    ],
    ['nobody', 'reconfirmations', 'oim-caseworker', () => ({ memberIds: [] }), 'memberIds'],
    [
      'more people than a household has',
      'permit-requests',
      'oim-caseworker',
      () => ({ memberIds: Array.from({ length: 31 }, (_, at) => unknownId.replace(/..$/, String(at + 10))) }),
      'memberIds',
    ],
    ['an unknown language', 'counselling-sessions', 'oim-caseworker', ([id]) => session(id!, { language: 'tlh' }), 'language'],
    ['a day that is none', 'fitness-certificates', 'medical-officer', (ids) => verdict(ids, { validUntil: '2027-02-30' }), 'validUntil'],
    ['a need that is none', 'fitness-certificates', 'medical-officer', (ids) => verdict(ids, { needs: ['champagne'] }), 'needs'],
    ['no recipient', 'sharing-consents', 'oim-caseworker', (memberIds) => ({ memberIds, recipients: [], agreed: true }), 'recipients'],
    [
      'a permit with a reason for its refusal',
      'permit-answers',
      'movement-officer',
      ([id]) => granted(id!, { reason: 'not-stated' }),
      'answers.0.reason',
    ],
    [
      'a refusal with a number',
      'permit-answers',
      'movement-officer',
      ([id]) => ({ answers: [{ memberId: id, granted: false, reason: 'not-stated', number: 'AS1' }] }),
      'answers.0.number',
    ],
    [
      'a permit without its number',
      'permit-answers',
      'movement-officer',
      ([id]) => granted(id!, { number: undefined }),
      'answers.0.number',
    ],
    [
      'two documents of one person',
      'travel-documents',
      'oim-caseworker',
      ([id]) => ({ ...document(id!), documents: [...document(id!).documents, ...document(id!).documents] }),
      'documents',
    ],
  ])('%s is invalid input', async (_what, command, role, body, field) => {
    const walked = await walk(house, 'registered');
    const response = await give(role, walked, command, body(walked.memberIds));
    expect({ status: response.status, code: response.body.code }).toEqual({ status: 400, code: 'invalid-input' });
    expect(response.body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
  });
});
