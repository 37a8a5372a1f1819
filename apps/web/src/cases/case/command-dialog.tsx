import { Button, Group, Modal, Stack } from '@mantine/core';
import type { FormEventHandler, ReactNode } from 'react';
import type { NoConnection, Problem } from '../../api/problem';
import type { NameOf } from '../../i18n/refusal-words';
import { useWords } from '../../i18n/words';
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
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t('do.close') }} closeOnClickOutside={false}>
      <form noValidate onSubmit={(event) => (pending ? event.preventDefault() : onSubmit(event))}>
        <Stack gap="md">
          {children}
          <ProblemAlert problem={problem} nameOf={nameOf} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('do.cancel')}
            </Button>
            <Button type="submit" loading={pending} color={danger ? 'red.9' : undefined}>
              {submitLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
