import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answer, api } from '../api/client';
import type { NamedCode } from '../api/types';
import type { ScreenLanguage } from './languages';
import { useWords } from './words';

export interface Choice {
  value: string;
  label: string;
}

/** Reference data in the language of the screen, or in the one asked for. Until it has come (or when it cannot), a code stands for itself. */
export function useReference(asked?: ScreenLanguage) {
  const { language: own } = useWords();
  const language = asked ?? own;
  const { data, error, refetch } = useQuery({
    queryKey: ['reference'],
    queryFn: () => answer(api.GET('/api/v1/reference')),
    staleTime: Infinity,
  });
  return useMemo(() => {
    const named = (rows: readonly NamedCode[] | undefined): Map<string, string> =>
      new Map((rows ?? []).map((row) => [row.code, row[language]]));
    const choices = (rows: readonly NamedCode[] | undefined): Choice[] =>
      (rows ?? []).map((row) => ({ value: row.code, label: row[language] }));
    const sorted = (rows: readonly NamedCode[] | undefined): Choice[] =>
      choices(rows).sort((a, b) => a.label.localeCompare(b.label, language));
    const [countries, languages, airports] = [named(data?.countries), named(data?.languages), named(data?.airports)];
    return {
      ready: data !== undefined,
      error,
      refetch,
      country: (code: string | null): string | undefined => (code === null ? undefined : (countries.get(code) ?? code)),
      language: (code: string): string => languages.get(code) ?? code,
      airport: (code: string): string => airports.get(code) ?? code,
      commonCountries: sorted(data?.countries.filter(({ common }) => common)),
      otherCountries: sorted(data?.countries.filter(({ common }) => !common)),
      // Kept in the order of the reference: the most asked for come first.
      languages: choices(data?.languages),
      airports: data?.airports ?? [],
      // As the API names them: country and city.
      consulates: (data?.consulates ?? []).map((each) => ({ ...each, code: `${each.country.toLowerCase()}-${each.city}` })),
      consentForms: data?.consentForms ?? [],
    };
  }, [data, error, refetch, language]);
}

export type ReferenceWords = ReturnType<typeof useReference>;
