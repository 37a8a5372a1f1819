import { Radio, Stack, Text } from '@mantine/core';
import { cancellationReasons, type CancellationReason } from '#domain';
import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../api/client';
import type { Booking, CaseView } from '../api/types';
import type { DialogProps } from '../cases/case/asked';
import { nameIn, useCaseCommand } from '../cases/case/case-query';
import { CommandDialog } from '../cases/case/command-dialog';
import { useWords } from '../i18n/words';

/** Cancelling a booking, with its reason; the seats come back. */
export function CancelBookingDialog({ view, onClose }: DialogProps) {
  return view.booking ? <CancelForm view={view} booking={view.booking} onClose={onClose} /> : null;
}

function CancelForm({ view, booking, onClose }: { view: CaseView; booking: Booking; onClose: () => void }) {
  const { t } = useWords();
  const { register, handleSubmit, formState } = useForm<{ reason: CancellationReason }>();
  const command = useCaseCommand(view.id, 'cancel-booking', (body: { reason: CancellationReason }, key) =>
    answer(
      api.POST('/api/v1/cases/{id}/flight-bookings/{bookingId}/cancellation', {
        params: { path: { id: view.id, bookingId: booking.id }, header: { 'Idempotency-Key': key, ...ifMatch(booking.version) } },
        body,
      }),
    ),
  );
  return (
    <CommandDialog
      title={t('command.cancel-booking')}
      submitLabel={t('command.cancel-booking')}
      danger
      pending={command.isPending}
      problem={command.error}
      nameOf={nameIn(view)}
      onSubmit={handleSubmit((body) => command.mutate(body, { onSuccess: onClose }))}
      onClose={onClose}
    >
      <Text>{t('booking.cancelText')}</Text>
      <fieldset className="plain">
        <legend>{t('booking.reason')}</legend>
        <Stack gap="xs">
          {cancellationReasons.map((reason, index) => (
            <Radio
              key={reason}
              value={reason}
              label={t(`cancellationReason.${reason}`)}
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
