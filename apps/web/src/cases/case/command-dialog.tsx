import { Button, Group, Stack } from '@mantine/core';
import type { FormEventHandler, ReactNode } from 'react';
import type { NoConnection, Problem } from '../../api/problem';
import type { NameOf } from '../../i18n/refusal-words';
import { useWords } from '../../i18n/words';
import { Dialog } from '../../shell/dialog';
import { ProblemAlert } from '../../shell/problem-alert';

interface Props {
  title: string;
  submitLabel: string;
  danger?: boolean;
  pending: boolean;
  problem: Problem | NoConnection | null;
  nameOf?: NameOf;
  onSubmit: FormEventHandler;
  onClose: () => void;
  children: ReactNode;
}

/** A command with its form: Escape closes, the focus returns to where it was, a refusal is said above the buttons and nothing typed is lost. */
export function CommandDialog({ title, submitLabel, danger, pending, problem, nameOf, onSubmit, onClose, children }: Props) {
  const { t } = useWords();
  return (
    <Dialog title={title} onClose={onClose}>
      <form noValidate onSubmit={(event) => (pending ? event.preventDefault() : onSubmit(event))}>
        <Stack gap="md">
          {children}
          <ProblemAlert problem={problem} nameOf={nameOf} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('do.cancel')}
            </Button>
            <Button type="submit" loading={pending} color={danger ? 'brick' : undefined}>
              {submitLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
