import { Alert, Anchor, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { answer, api } from '../api/client';
import type { NoConnection, Problem } from '../api/problem';
import { problemWords } from '../i18n/refusal-words';
import { useWords } from '../i18n/words';
import { LanguageSwitch } from '../shell/language-switch';
import { sessionQuery } from './session';

interface Credentials {
  email: string;
  password: string;
}

/** Signing in, at whatever address: the page that was asked for opens afterwards. `again`: a session has ended in mid-work. */
export function SignInForm({ again = false }: { again?: boolean }) {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const [typed, setTyped] = useState<Credentials>({ email: '', password: '' });
  const [tried, setTried] = useState(false);
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const signIn = useMutation<unknown, Problem | NoConnection, Credentials>({
    mutationFn: async (credentials) => {
      await answer(api.POST('/api/v1/sessions', { body: credentials }));
      await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
    onError: () => {
      setTyped((before) => ({ ...before, password: '' }));
      setTried(false);
      password.current?.focus();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!typed.email.trim()) email.current?.focus();
    else if (!typed.password.trim()) password.current?.focus();
    else if (!signIn.isPending) signIn.mutate({ ...typed, email: typed.email.trim() });
  };
  const input = (field: keyof Credentials) => ({
    name: field,
    dir: 'ltr' as const,
    value: typed[field],
    onChange: (event: FormEvent<HTMLInputElement>) => setTyped({ ...typed, [field]: event.currentTarget.value }),
    error: tried && !typed[field].trim() ? t('fieldError.required') : undefined,
  });

  return (
    <form noValidate onSubmit={submit} className="sign-in">
      <Stack gap="md">
        <div>
          <Title order={1}>{t('app.name')}</Title>
          <Text c="dimmed">{t('app.tagline')}</Text>
        </div>
        <LanguageSwitch />
        {'demo' in document.documentElement.dataset && <Alert color="amber">{t('signIn.demo')}</Alert>}
        {again && <Alert color="amber">{t('signIn.again')}</Alert>}
        {!window.isSecureContext && <Alert color="brick">{t('signIn.plainHttp')}</Alert>}
        <Title order={2}>{t('signIn.title')}</Title>
        <TextInput label={t('signIn.email')} type="email" autoComplete="username" autoFocus ref={email} {...input('email')} />
        <TextInput label={t('signIn.password')} type="password" autoComplete="current-password" ref={password} {...input('password')} />
        <div role="alert">{signIn.error && <Alert color="brick">{problemWords(words, signIn.error)}</Alert>}</div>
        <Button type="submit" loading={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
        <Anchor href="/annual-beneficiaries" size="sm">
          {t('signIn.public')}
        </Anchor>
      </Stack>
    </form>
  );
}
