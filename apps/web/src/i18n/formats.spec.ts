import { bornText, formatsOf } from './formats';

describe('days and numbers as Morocco writes them', () => {
  it.each`
    language | text
    ${'fr'}  | ${'23 nov. 2026'}
    ${'en'}  | ${'23 Nov 2026'}
    ${'ar'}  | ${'23 نونبر 2026'}
  `('$language writes 23 November 2026 as $text', ({ language, text }) => {
    expect(formatsOf(language).day('2026-11-23')).toBe(text);
  });

  it('tells an instant in Morocco, an hour ahead of UTC', () => {
    expect(formatsOf('en').instant('2025-11-23T23:30:00Z')).toContain('24 Nov 2025');
  });

  it('writes Arabic numbers with the digits 0 to 9', () => {
    expect(formatsOf('ar').number(14500)).toMatch(/^14.500$/);
  });
});

describe('a list', () => {
  it('of Latin names in Arabic keeps the order of Arabic: each name is isolated, the list is not', () => {
    expect(formatsOf('ar').list(['Awa', 'Issa'])).toBe('\u2068Awa\u2069 و\u2068Issa\u2069');
  });

  it('in French needs no isolates', () => {
    expect(formatsOf('fr').list(['Awa', 'Issa'])).toBe('Awa et Issa');
  });
});

describe('a birth date is written as precisely as it is known', () => {
  it.each`
    precision      | from            | to              | text
    ${'day'}       | ${'1994-03-12'} | ${'1994-03-12'} | ${'12 Mar 1994'}
    ${'month'}     | ${'1994-03-01'} | ${'1994-03-31'} | ${'March 1994'}
    ${'year'}      | ${'1994-01-01'} | ${'1994-12-31'} | ${'1994'}
    ${'estimated'} | ${'1992-11-24'} | ${'1995-11-23'} | ${{ from: '1992', to: '1995' }}
  `('$precision', ({ precision, from, to, text }) => {
    expect(bornText({ precision, from, to }, formatsOf('en'))).toEqual(text);
  });
});

describe('days on papers', () => {
  it.each([
    ['fr', '2018-06-11', '11 juin 2018'],
    ['fr', '2018-07-11', '11 juillet 2018'],
    ['ar', '2018-07-11', '11 يوليوز 2018'],
    ['en', '2018-07-11', '11 July 2018'],
  ] as const)('%s %s: %s', (language, day, text) => {
    expect(formatsOf(language, 'long').day(day)).toBe(text);
  });
});
