import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../api/client';
import { Problem, type NoConnection } from '../../api/problem';
import type { SafeContact } from '../../api/types';
import { fieldWords } from '../../i18n/refusal-words';
import { useWords } from '../../i18n/words';
import { useAnnounce } from '../../shell/announcements';
import { contactFormOf, safeContactOf, type ContactForm } from '../register/contact-form';
import { PhoneField, SafeContactFields } from '../register/safe-contact-fields';
import type { DialogProps } from './asked';
import { useCaseRefresh } from './case-query';
import { CommandDialog } from './command-dialog';
import { ContactFacts } from './contact-facts';

/** How the household is reached from now on. When somebody else was faster nothing is overwritten: what is saved is shown and what was typed stays. */
export function EditContactDialog({ view, onClose }: DialogProps) {
  const words = useWords();
  const { t } = words;
  const announce = useAnnounce();
  const refresh = useCaseRefresh(view.id);
  const saved = view.contact;
  const [seen, setSeen] = useState(saved.version);
  const [changed, setChanged] = useState<readonly string[] | null>(null);
  const form = useForm<ContactForm>({ defaultValues: contactFormOf(saved) });

  const save = useMutation<unknown, Problem | NoConnection, SafeContact>({
    mutationFn: (body) =>
      answer(
        // After a conflict was shown, the version that was shown is the one being answered.
        api.PUT('/api/v1/cases/{id}/contact', {
          params: { path: { id: view.id }, header: ifMatch(changed ? saved.version : seen) },
          body,
        }),
      ),
    onSuccess: async () => {
      await refresh();
      announce(t('done.correct-contact'));
      onClose();
    },
    onError: async (problem) => {
      if (!(problem instanceof Problem) || problem.code !== 'version-stale') return;
      await refresh();
      setChanged(Array.isArray(problem.params.changed) ? (problem.params.changed as string[]) : []);
    },
  });

  const takeTheirs = (): void => {
    form.reset(contactFormOf(saved));
    setSeen(saved.version);
    setChanged(null);
    save.reset();
  };

  return (
    <FormProvider {...form}>
      <CommandDialog
        title={t('command.correct-contact')}
        submitLabel={t(changed ? 'edit.keepMine' : 'do.save')}
        pending={save.isPending}
        problem={save.error instanceof Problem && save.error.code === 'version-stale' ? null : save.error}
        onSubmit={form.handleSubmit((filled) => save.mutate(safeContactOf(filled)))}
        onClose={onClose}
      >
        {changed && (
          <Alert color="amber" role="alert">
            <Stack gap="sm">
              <Text>{t('contact.conflict', { fields: words.list(changed.map((field) => fieldWords(words, field))) })}</Text>
              <Text fw={600}>{t('edit.conflictTheirs')}</Text>
              <Stack gap={0}>
                <ContactFacts contact={saved} />
              </Stack>
              <Button variant="default" size="xs" className="self-start" onClick={takeTheirs}>
                {t('edit.takeTheirs')}
              </Button>
            </Stack>
          </Alert>
        )}
        <PhoneField />
        <SafeContactFields />
      </CommandDialog>
    </FormProvider>
  );
}
