import { annualChart, type Chart } from './annual-chart';

const chart: Chart = {
  bars: [
    { year: 2018, value: 1509, text: '1,509' },
    { year: 2019, value: null, text: 'not available' },
    { year: 2020, value: 0, text: '0' },
    { year: 2021, value: 755, text: '755' },
  ],
  title: 'Beneficiaries by year',
  description: 'One bar for each year.',
  fromRight: false,
};

const attribute = (svg: string, name: string) =>
  [...svg.matchAll(new RegExp(`<rect[^>]* ${name}="(-?\\d+)"`, 'g'))].map(([, value]) => Number(value));
const years = (svg: string) =>
  [...svg.matchAll(/class="year" x="(\d+)"[^>]*>(\d+)</g)].sort(([, a], [, b]) => Number(a) - Number(b)).map(([, , year]) => Number(year));

describe('the chart of annual beneficiaries', () => {
  it('is an image with a title and a text for those who do not see it', () => {
    const svg = annualChart(chart);
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="chart-title chart-text"/);
    expect(svg).toContain('<title id="chart-title">Beneficiaries by year</title><desc id="chart-text">One bar for each year.</desc>');
  });

  it('draws bars as tall as their numbers, standing on the base line', () => {
    const [tallest, none, half] = attribute(annualChart(chart), 'height') as [number, number, number];
    expect(none).toBe(0);
    expect(half / tallest).toBeCloseTo(755 / 1509, 2);
    const ends = attribute(annualChart(chart), 'y').map((y, at) => y + attribute(annualChart(chart), 'height')[at]!);
    expect(new Set(ends).size).toBe(1);
  });

  it('draws no bar for a year without a figure and says so', () => {
    expect(attribute(annualChart(chart), 'height')).toHaveLength(3);
    expect(annualChart(chart)).toMatch(/class="missing"[^>]*>not available<\/text>/);
  });

  it('begins on the left, in Arabic on the right', () => {
    expect(years(annualChart(chart))).toEqual([2018, 2019, 2020, 2021]);
    expect(years(annualChart({ ...chart, fromRight: true }))).toEqual([2021, 2020, 2019, 2018]);
  });

  it('lets no text become markup', () => {
    const svg = annualChart({ ...chart, title: '<script>"&\'', bars: [{ year: 2018, value: 1, text: '</text><script>' }] });
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;&quot;&amp;&#39;');
  });

  it('can be drawn without any year', () => {
    expect(annualChart({ ...chart, bars: [] })).toContain('viewBox="0 0 56 300"');
  });
});
