import { Alert, Anchor, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useForm } from 'react-hook-form';
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
  const { register, handleSubmit, formState, resetField, setFocus } = useForm<Credentials>({ defaultValues: { email: '', password: '' } });
  const alert = useRef<HTMLDivElement>(null);
  const signIn = useMutation<unknown, Problem | NoConnection, Credentials>({
    mutationFn: async (credentials) => {
      await answer(api.POST('/api/v1/sessions', { body: credentials }));
      await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
    onError: () => {
      resetField('password');
      setFocus('password');
    },
  });
  const missing = (field: keyof Credentials): string | undefined => (formState.errors[field] ? t('fieldError.required') : undefined);

  return (
    <form noValidate onSubmit={handleSubmit((credentials) => signIn.mutate(credentials))} className="sign-in">
      <Stack gap="md">
        <div>
          <Title order={1}>{t('app.name')}</Title>
          <Text c="dimmed">{t('app.tagline')}</Text>
        </div>
        <LanguageSwitch />
        {again && <Alert color="yellow.9">{t('signIn.again')}</Alert>}
        {!window.isSecureContext && <Alert color="red.9">{t('signIn.plainHttp')}</Alert>}
        <Title order={2}>{t('signIn.title')}</Title>
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          autoFocus
          error={missing('email')}
          dir="ltr"
          {...register('email', { required: true })}
        />
        <TextInput
          label={t('signIn.password')}
          type="password"
          autoComplete="current-password"
          error={missing('password')}
          dir="ltr"
          {...register('password', { required: true })}
        />
        <div role="alert" ref={alert}>
          {signIn.error && <Alert color="red.9">{problemWords(words, signIn.error)}</Alert>}
        </div>
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
