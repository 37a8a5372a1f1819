export const pageLanguages = ['fr', 'ar', 'en'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

/** The language of a page: the one asked for, else the best of the browser's `Accept-Language` (RFC 9110 §12.5.4), else French. */
export function pageLanguage(asked: unknown, accepted: string | undefined): PageLanguage {
  return find(asked) ?? preferred(accepted ?? '') ?? 'fr';
}

function preferred(header: string): PageLanguage | undefined {
  const ranges = header
    .slice(0, 500)
    .split(',')
    .map((range) => {
      const [tag = '', ...params] = range.trim().split(/\s*;\s*/);
      const quality = params.find((param) => param.startsWith('q='))?.slice(2);
      return { language: find(tag.split('-')[0]?.toLowerCase()), weight: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ weight }) => weight > 0);
  return ranges.sort((a, b) => b.weight - a.weight).find(({ language }) => language)?.language;
}

function find(word: unknown): PageLanguage | undefined {
  return pageLanguages.find((language) => language === word);
}
