import { PublishedSeries } from '#casework/reports/published-series';
import { dayIn } from '#domain';
import { freshDatabase } from '../support/database';
import { withGrandson } from '../builders/registration';
import { House } from './house';
import { walk } from './walk';

const thisYear = Number(dayIn(new Date()).slice(0, 4));
const source = 'OIM-Maroc, SNIA 2020 §1.3.3';
const publicPath = '/api/v1/public/annual-beneficiaries';

interface Year {
  year: number;
  beneficiaries: number | null;
}

let house: House;
beforeAll(async () => {
  house = await House.open(await freshDatabase());
  await house.api.app.get(PublishedSeries).load();
});
afterAll(() => house.close());

const read = async () => (await house.nobody.get(publicPath)).body as { years: Year[]; total: number };
const pageIn = async (query: string, headers: Record<string, string> = {}) => house.nobody.get(`/annual-beneficiaries${query}`, headers);

describe('the public figures', () => {
  it('are the published series and add up to 13,654', async () => {
    const { status, headers, body } = await house.nobody.get(publicPath);
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=300']);
    expect(Object.keys(body)).toEqual(['years', 'total']);
    expect(body.total).toBe(13654);
    expect(body.years[0]).toEqual({ year: 2005, beneficiaries: 254, source, vintage: '2021' });
    expect(body.years[15]).toEqual({ year: 2020, beneficiaries: 796, source, vintage: '2021' });
  });

  it('have closed years only; one without a figure is null, never 0', async () => {
    const { years } = await read();
    expect(years.at(-1)!.year).toBe(thisYear - 1);
    expect(years.slice(16)).toEqual(years.slice(16).map(({ year }) => ({ year, beneficiaries: null, source: null, vintage: null })));
    expect(years.length).toBeGreaterThan(16);
  });

  it('are the same as CSV', async () => {
    const { headers, text } = await house.nobody.get(`${publicPath}.csv`);
    expect([headers['content-type'], headers['cache-control']]).toEqual(['text/csv; charset=utf-8; header=present', 'public, max-age=300']);
    const [head, ...rows] = text.trimEnd().split('\r\n');
    expect(head).toBe('year,beneficiaries,source,vintage');
    const { years } = await read();
    expect(rows.map((row) => row.split(',').slice(0, 2).join())).toEqual(
      years.map(({ year, beneficiaries }) => `${year},${beneficiaries ?? ''}`),
    );
    expect(rows[0]).toBe(`2005,254,"${source}",2021`);
  });
});

describe('the public page', () => {
  it.each([
    ['', {}, 'fr', 'ltr', '13 654', 'non disponible'],
    ['?lang=ar', {}, 'ar', 'rtl', '13,654', 'غير متوفر'],
    ['?lang=en', { 'accept-language': 'ar' }, 'en', 'ltr', '13,654', 'not available'],
    ['', { 'accept-language': 'ar-MA,fr;q=0.5' }, 'ar', 'rtl', '13,654', 'غير متوفر'],
    ['?lang=<script>', { 'accept-language': 'de' }, 'fr', 'ltr', '13 654', 'non disponible'],
  ])('%s %j is complete without JavaScript', async (query, headers, language, direction, total, missing) => {
    const { status, headers: answered, text } = await pageIn(query, headers);
    expect([status, answered['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).toContain(`<html lang="${language}" dir="${direction}">`);
    expect(text.replace(/[\u00a0\u202f]/g, ' ').replaceAll('13.654', '13,654')).toContain(`<td>${total}</td>`);
    expect(text).not.toContain('<script');
    expect(text.match(/<rect class="bar"/g)).toHaveLength(16);
    expect(text).toContain(`<td>${missing}</td>`);
    expect(text).toMatch(/<caption>[^<]+<\/caption>/);
    expect(text).toContain(source);
    expect(text).toContain(`<bdi>2021–${thisYear - 1}</bdi>`);
    expect(text).toContain(`href="${publicPath}.csv"`);
    expect(text).toContain(`href="${publicPath}"`);
  });

  it('has the same numbers as the JSON', async () => {
    const { text } = await pageIn('?lang=en');
    const rows = [...text.matchAll(/<tr><th scope="row">(\d{4})<\/th><td>([^<]*)<\/td>/g)].map(([, year, value]) => ({
      year: Number(year),
      beneficiaries: value === 'not available' ? null : Number(value!.replaceAll(',', '')),
    }));
    expect(rows).toEqual((await read()).years.map(({ year, beneficiaries }) => ({ year, beneficiaries })));
  });

  it('styles itself under the nonce of this very answer', async () => {
    const answers = [await pageIn(''), await pageIn('')];
    const nonces = answers.map(({ text, headers }) => {
      const nonce = /<style nonce="([^"]+)">/.exec(text)![1]!;
      expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
      expect(text).not.toMatch(/ style="/);
      return nonce;
    });
    expect(nonces[0]).not.toBe(nonces[1]);
  });
});

describe('the internal figures', () => {
  it('say of each year where its figure comes from, and what the total leaves out', async () => {
    const { body } = await (await house.as('oim-caseworker')).get('/api/v1/reports/annual-beneficiaries');
    expect(body.years[0]).toEqual({ year: 2005, beneficiaries: 254, source: 'published', sourceText: source, vintage: '2021' });
    expect(body.years.at(-1)).toMatchObject({ year: thisYear, beneficiaries: null });
    expect(body).toMatchObject({ total: 13654, sources: [{ source: 'published', beneficiaries: 13654, vintage: '2021' }] });
    expect(body.missing).toEqual(Array.from({ length: thisYear - 2020 }, (_each, at) => 2021 + at));
  });

  it('count a departure at its commit once departures are counted; the public ones wait for the year to close', async () => {
    await house.api.app.get(PublishedSeries).goLive(`${thisYear}-01-01`);
    const count = async () => (await (await house.as('movement-officer')).get('/api/v1/reports/annual-beneficiaries')).body.years.at(-1);
    expect(await count()).toMatchObject({ year: thisYear, beneficiaries: null });

    await walk(house, 'departed', withGrandson());

    expect(await count()).toMatchObject({ year: thisYear, beneficiaries: 2, source: 'counted', vintage: null });
    expect((await read()).total).toBe(13654);
    await walk(house, 'booked');
    expect(await count()).toMatchObject({ beneficiaries: 2 });
  });
});
