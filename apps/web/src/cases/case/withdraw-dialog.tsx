import { Radio, Stack, Text } from '@mantine/core';
import { isLive, withdrawalReasons, type WithdrawalReason } from '#domain';
import { useForm } from 'react-hook-form';
import { answer, api } from '../../api/client';
import { useWords } from '../../i18n/words';
import type { DialogProps } from './asked';
import { useCaseCommand } from './case-query';
import { CommandDialog } from './command-dialog';

/** Leaving the programme: says first what falls with it. */
export function WithdrawDialog({ view, onClose }: DialogProps) {
  const { t } = useWords();
  const { register, handleSubmit, formState } = useForm<{ reason: WithdrawalReason }>();
  const command = useCaseCommand(view.id, 'withdraw', (body: { reason: WithdrawalReason }, key) =>
    answer(api.POST('/api/v1/cases/{id}/withdrawal', { params: { path: { id: view.id }, header: { 'Idempotency-Key': key } }, body })),
  );
  const booking = view.booking && isLive(view.booking.state) ? view.booking : null;
  return (
    <CommandDialog
      title={t('withdraw.title')}
      submitLabel={t('withdraw.submit')}
      danger
      pending={command.isPending}
      problem={command.error}
      onSubmit={handleSubmit((body) => command.mutate(body, { onSuccess: onClose }))}
      onClose={onClose}
    >
      <Text>{t('withdraw.text')}</Text>
      <div>
        <Text fw={600}>{t('withdraw.falls')}</Text>
        <ul className="plain-list">
          {booking && (
            <li>
              {t('withdraw.fallsBooking', {
                state: t(`bookingState.${booking.state}`),
                seats: t('count.seats', { count: booking.seats }),
              })}
            </li>
          )}
          <li>{t('withdraw.fallsTasks')}</li>
        </ul>
        <Text size="sm">{t('withdraw.stays')}</Text>
      </div>
      <fieldset className="plain">
        <legend>{t('withdraw.reason')}</legend>
        <Stack gap="xs">
          {withdrawalReasons.map((reason, index) => (
            <Radio
              key={reason}
              value={reason}
              label={t(`withdrawalReason.${reason}`)}
              data-autofocus={index === 0 || undefined}
              {...register('reason', { required: t('fieldError.required') })}
            />
          ))}
        </Stack>
        {formState.errors.reason && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {formState.errors.reason.message}
          </Text>
        )}
      </fieldset>
    </CommandDialog>
  );
}
