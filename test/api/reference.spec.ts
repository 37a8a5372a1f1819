import { House } from './house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const read = async (headers = {}) => (await house.as('assistance-agent')).get('/api/v1/reference', headers);

describe('reference data', () => {
  it('has what pickers need, in three languages', async () => {
    const { status, body } = await read();
    expect(status).toBe(200);
    expect(body.countries).toHaveLength(249);
    expect(body.countries).toContainEqual({ code: 'CI', fr: "Côte d'Ivoire", ar: 'كوت ديفوار', en: "Côte d'Ivoire", common: true });
    expect(body.regions).toHaveLength(12);
    expect(body.airports).toContainEqual(expect.objectContaining({ code: 'ABJ', country: 'CI' }));
    expect(body.languages).toContainEqual(expect.objectContaining({ code: 'fr', ar: 'الفرنسية' }));
    expect(body.consulates).toContainEqual({ code: 'ci-rabat', country: 'CI', kind: 'embassy-consular-section', city: 'rabat' });
    expect(body.forasProjects).toMatchObject([{ code: 'foras-1' }, { code: 'foras-2', startsOn: '2020-04-15', countries: [] }]);
    expect([body.policies, body.consentForms]).toEqual([[{ code: 'snia-2020' }], ['2026-01']]);
  });

  it('is fetched once: a strong tag, an hour in one’s own cache, then 304 without a body', async () => {
    const { headers } = await read();
    expect(headers.etag).toMatch(/^"[\w-]{22}"$/);
    expect(headers['cache-control']).toBe('private, max-age=3600');

    for (const known of [headers.etag!, `W/${headers.etag}`, `"other", ${headers.etag}`, '*']) {
      const again = await read({ 'if-none-match': known });
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', headers.etag]);
    }
    expect((await read({ 'if-none-match': '"other"' })).status).toBe(200);
  });
});
