import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { intakeReasons, type IntakeReason } from '#domain';
import { useState } from 'react';
import { answer, api } from '../api/client';
import type { Programme } from '../api/types';
import { Card } from '../cases/case/card';
import { CommandDialog } from '../cases/case/command-dialog';
import { decidedWords } from '../cases/programme/decided-words';
import { useProgrammeChange } from '../cases/programme/programme-query';
import { useWords } from '../i18n/words';
import { useSession } from '../staff/session';

/** Whether households are admitted at the moment, and the switch. */
export function IntakeSection({ programme: { intake } }: { programme: Programme }) {
  const words = useWords();
  const { t, day } = words;
  const { may } = useSession();
  const [switching, setSwitching] = useState(false);
  const { suspended, decided, note } = intake;
  return (
    <Card title={t('intake.title')}>
      <Text fw={suspended ? 600 : undefined} className={suspended ? 'held' : undefined}>
        {suspended && decided
          ? t('intake.banner', { day: day(decided.on), reason: t(`intakeReason.${suspended}`) })
          : decided
            ? t('intake.openSince', { day: day(decided.on) })
            : t('intake.open')}
      </Text>
      {decided && (
        <Text size="sm" c="dimmed">
          {decidedWords(words, decided)}
        </Text>
      )}
      {note && (
        <Text size="sm">
          <bdi>{note}</bdi>
        </Text>
      )}
      {may('intake:switch') && (
        <Button size="xs" variant="default" mt="sm" onClick={() => setSwitching(true)}>
          {t(suspended ? 'intake.resume' : 'intake.suspend')}
        </Button>
      )}
      {switching && <IntakeDialog suspended={suspended !== null} onClose={() => setSwitching(false)} />}
    </Card>
  );
}

function IntakeDialog({ suspended, onClose }: { suspended: boolean; onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState<IntakeReason>(intakeReasons[0]);
  const [note, setNote] = useState('');
  // What the dialog was opened for does not change while the answer comes.
  const [resuming] = useState(suspended);
  const change = useProgrammeChange(t(resuming ? 'intake.resumed' : 'intake.suspended'), (body: IntakeSwitch, key) =>
    answer(api.POST('/api/v1/programme/intake', { params: { header: { 'Idempotency-Key': key } }, body })),
  );
  const title = t(resuming ? 'intake.resume' : 'intake.suspend');
  const text = note.replace(/\s+/g, ' ').trim();
  return (
    <CommandDialog
      title={title}
      submitLabel={title}
      pending={change.isPending}
      problem={change.error}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ suspended: resuming ? null : reason, ...(text && { note: text }) }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Text>{t(resuming ? 'intake.resumeText' : 'intake.suspendText')}</Text>
      {!resuming && (
        <NativeSelect
          label={t('intake.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value as IntakeReason)}
          data-autofocus
        >
          {intakeReasons.map((each) => (
            <option key={each} value={each}>
              {t(`intakeReason.${each}`)}
            </option>
          ))}
        </NativeSelect>
      )}
      <TextInput label={t('intake.note')} maxLength={500} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </CommandDialog>
  );
}

interface IntakeSwitch {
  suspended: IntakeReason | null;
  note?: string;
}
