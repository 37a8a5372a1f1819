import { pageLanguage } from './page-language';

describe('the language of a page', () => {
  it.each([
    ['asked for', 'ar', 'fr', 'ar'],
    ['asked for, whatever the browser wants', 'en', 'ar-MA,ar;q=0.9', 'en'],
    ['asked for in a language there is not', 'de', 'ar-MA', 'ar'],
    ['asked for twice', ['ar', 'en'], undefined, 'fr'],
    ['the browser’s first', undefined, 'ar-MA,ar;q=0.9,fr;q=0.8', 'ar'],
    ['the browser’s best, not its first', undefined, 'en;q=0.3, fr;q=0.9', 'fr'],
    ['the best that there is', undefined, 'de-DE, de;q=0.9, EN;q=0.4', 'en'],
    ['refused by the browser', undefined, 'ar;q=0, en;q=0.1', 'en'],
    ['any', undefined, '*', 'fr'],
    ['nonsense', undefined, ';;;,q=,=', 'fr'],
    ['nothing', undefined, undefined, 'fr'],
  ])('%s', (_case, asked, accepted, expected) => {
    expect(pageLanguage(asked, accepted)).toBe(expected);
  });
});
