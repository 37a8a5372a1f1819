import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { parseCaseNumber } from '#domain';
import { answer, api } from '../api/client';
import { useWords } from '../i18n/words';
import { onKey } from './shortcuts';

/** Search by case number, focused with `/`. A whole number opens its case; anything else lists what begins so. */
export function CaseSearch() {
  const { t } = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [searching, setSearching] = useState(false);
  useEffect(() => onKey('/', () => field.current?.focus()), []);

  const search = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const number = parseCaseNumber(text) ?? text.trim();
    if (!number || searching) return;
    setSearching(true);
    try {
      const found = await client.fetchQuery({
        queryKey: ['cases', { number }, 'search'],
        queryFn: () => answer(api.GET('/api/v1/cases', { params: { query: { number } } })),
      });
      const [only] = found.items;
      void navigate(only && found.items.length === 1 ? `/cases/${only.id}` : `/cases?number=${encodeURIComponent(number)}`);
      setText('');
    } catch {
      // The list page asks again and says what is wrong.
      void navigate(`/cases?number=${encodeURIComponent(number)}`);
    } finally {
      setSearching(false);
    }
  };

  return (
    <form role="search" onSubmit={(event) => void search(event)} className="case-search">
      <TextInput
        ref={field}
        size="sm"
        aria-label={t('nav.search')}
        placeholder={t('nav.searchHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoComplete="off"
        enterKeyHint="search"
      />
      <span role="status" className="visually-hidden">
        {searching ? t('cases.waiting') : ''}
      </span>
    </form>
  );
}
