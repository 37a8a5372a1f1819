import { Alert, Text } from '@mantine/core';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { answer, api } from '../../api/client';
import { useReference } from '../../i18n/reference';
import { useWords } from '../../i18n/words';
import type { Asked, DialogProps } from './asked';
import { nameIn, useCaseCommand } from './case-query';
import { CommandDialog } from './command-dialog';
import { commandForms, type FormCommand } from './command-forms';
import { CommandNotes } from './command-notes';
import { bodyOf, splitPath } from './forms/body';
import type { CommandPath, Values } from './forms/field';
import { FormField } from './forms/form-field';
import { startValues } from './forms/start';

/** Any command of the table: what it means, what it asks, what falls with it. */
export function CommandFormDialog({ type, view, asked, onClose }: Omit<DialogProps, 'memberId'> & { type: FormCommand; asked: Asked }) {
  const { t } = useWords();
  const { consentForms } = useReference();
  const form = commandForms[type];
  const methods = useForm<Values>({
    defaultValues: { ...startValues(form.fields, view, asked), ...(type === 'consent' && { formVersion: consentForms.at(-1) }) },
  });
  const values = useWatch({ control: methods.control }) as Values;
  const command = useCaseCommand(view.id, type, (body: Values, key) => give(form.path, view.id, body, key));
  const warning = form.warns?.(values);
  const follow = (memberId: string): void => {
    for (const { name, follows, start } of form.fields) if (follows) methods.setValue(name, start?.(view, memberId));
  };

  return (
    <CommandDialog
      title={t(form.title ?? `command.${type}`)}
      submitLabel={t(form.submit ?? (form.danger || !form.fields.length ? 'do.confirm' : 'do.save'))}
      danger={form.danger}
      pending={command.isPending}
      problem={command.error}
      nameOf={nameIn(view)}
      onSubmit={methods.handleSubmit((filled) => command.mutate(bodyOf(form.fields, filled, view), { onSuccess: onClose }))}
      onClose={onClose}
    >
      <CommandNotes type={type} view={view} />
      <FormProvider {...methods}>
        {form.fields.length > 0 && (
          <div className="form-grid">
            {form.fields.map((field, index) => (
              <FormField key={field.name} field={field} view={view} within="" autofocus={index === 0 || undefined} onPerson={follow} />
            ))}
          </div>
        )}
      </FormProvider>
      <div role="status">
        {warning && (
          <Alert color="amber">
            <Text size="sm">{t(`fieldHint.${warning}`)}</Text>
          </Alert>
        )}
      </div>
    </CommandDialog>
  );
}

/** The table is checked against the API's document by its spec; here a path is one of many, and its body any of theirs. */
const post = api.POST as (path: CommandPath, init: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

function give(path: CommandPath, id: string, filled: Values, key: string): Promise<unknown> {
  const { ids, body } = splitPath(path, filled);
  return answer(post(path, { params: { path: { id, ...ids }, header: { 'Idempotency-Key': key } }, body }));
}
