import { Text } from '@mantine/core';
import { answer, api } from '../api/client';
import type { DialogProps } from '../cases/case/asked';
import { fullName, nameIn, useCaseCommand } from '../cases/case/case-query';
import { CommandDialog } from '../cases/case/command-dialog';
import { useWords } from '../i18n/words';

/** The household boarded. Asked once more, because each person then counts in the figures. */
export function DepartureDialog({ view, onClose }: DialogProps) {
  const { t, day } = useWords();
  const command = useCaseCommand(view.id, 'depart', (body: object, key) =>
    answer(api.POST('/api/v1/cases/{id}/departure', { params: { path: { id: view.id }, header: { 'Idempotency-Key': key } }, body })),
  );
  const flight = view.booking?.flight;
  return (
    <CommandDialog
      title={t('departure.title')}
      submitLabel={t('departure.submit')}
      pending={command.isPending}
      problem={command.error}
      nameOf={nameIn(view)}
      onSubmit={(event) => {
        event.preventDefault();
        command.mutate({}, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      {flight && <Text>{t('departure.text', { flight: flight.flightNumber, day: day(flight.departsOn) })}</Text>}
      <ul className="plain-list">
        {view.members
          .filter(({ exit }) => !exit)
          .map((member) => (
            <li key={member.id}>
              <bdi>{fullName(member)}</bdi>
            </li>
          ))}
      </ul>
    </CommandDialog>
  );
}
