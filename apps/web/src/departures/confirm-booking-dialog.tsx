import { instantInMorocco } from '#domain';
import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../api/client';
import { Problem } from '../api/problem';
import type { Booking, CaseView, Confirmation } from '../api/types';
import type { DialogProps } from '../cases/case/asked';
import { fullName, nameIn, useCaseCommand } from '../cases/case/case-query';
import { CommandDialog } from '../cases/case/command-dialog';
import { useReference } from '../i18n/reference';
import { useWords } from '../i18n/words';

interface Fields {
  locator: string;
  flightNumber: string;
  from: string;
  to: string;
  departsAt: string;
  tickets: Record<string, string>;
}

/** The desk's answer to a booking: locator, flight and a ticket for each traveller. */
export function ConfirmBookingDialog({ view, onClose }: DialogProps) {
  return view.booking ? <ConfirmForm view={view} booking={view.booking} onClose={onClose} /> : null;
}

function ConfirmForm({ view, booking, onClose }: { view: CaseView; booking: Booking; onClose: () => void }) {
  const { t, language } = useWords();
  const { airports } = useReference();
  const travellers = view.members.filter(({ exit }) => !exit);
  const arrival = airports.find(({ country }) => country === view.destination)?.code ?? '';
  const { register, handleSubmit, formState, setError } = useForm<Fields>({
    defaultValues: { locator: '', flightNumber: '', from: 'CMN', to: arrival, departsAt: '', tickets: {} },
  });
  const { errors } = formState;
  const command = useCaseCommand(view.id, 'confirm-booking', (body: Confirmation, key) =>
    answer(
      api.POST('/api/v1/cases/{id}/flight-bookings/{bookingId}/confirmation', {
        params: { path: { id: view.id, bookingId: booking.id }, header: { 'Idempotency-Key': key, ...ifMatch(booking.version) } },
        body,
      }),
    ),
  );
  const submit = handleSubmit(({ departsAt, tickets, locator, flightNumber, ...route }) =>
    command.mutate(
      {
        ...route,
        locator: locator.replace(/\s/g, '').toUpperCase(),
        flightNumber: flightNumber.replace(/\s/g, '').toUpperCase(),
        departsAt: instantInMorocco(departsAt) ?? departsAt,
        tickets: travellers.map(({ id }) => ({ memberId: id, number: tickets[id]!.replace(/\s/g, '').toUpperCase() })),
      },
      {
        onSuccess: onClose,
        onError: (problem) => {
          if (problem instanceof Problem && problem.code === 'locator-taken')
            setError('locator', { message: t('fieldError.invalid') }, { shouldFocus: true });
        },
      },
    ),
  );
  const filled = { validate: (text: string) => text.trim() !== '' || t('fieldError.required') };
  // The shapes that the API takes.
  const shaped = (shape: RegExp, fault: 'locator' | 'flightNumber' | 'ticket') => ({
    validate: (text: string) => {
      if (!text?.trim()) return t('fieldError.required');
      return shape.test(text.replace(/\s/g, '')) || t(`fieldError.${fault}`);
    },
  });
  const options = airports.map((airport) => (
    <option key={airport.code} value={airport.code}>
      {airport[language]} ({airport.code})
    </option>
  ));

  return (
    <CommandDialog
      title={t('command.confirm-booking')}
      submitLabel={t('do.confirm')}
      pending={command.isPending}
      problem={command.error}
      nameOf={nameIn(view)}
      onSubmit={submit}
      onClose={onClose}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput
          label={t('booking.locator')}
          withAsterisk
          data-autofocus
          dir="ltr"
          autoComplete="off"
          error={errors.locator?.message}
          {...register('locator', shaped(/^[a-z\d]{5,8}$/i, 'locator'))}
        />
        <TextInput
          label={t('booking.flightNumber')}
          withAsterisk
          dir="ltr"
          autoComplete="off"
          error={errors.flightNumber?.message}
          {...register('flightNumber', shaped(/^[a-z\d]{2}\d{1,4}[a-z]?$/i, 'flightNumber'))}
        />
        <NativeSelect label={t('booking.from')} withAsterisk error={errors.from?.message} {...register('from', filled)}>
          {airports.length ? options : <option value="CMN">CMN</option>}
        </NativeSelect>
        <NativeSelect label={t('booking.to')} withAsterisk error={errors.to?.message} {...register('to', filled)}>
          <option value="">{t('person.choose')}</option>
          {options}
        </NativeSelect>
        <TextInput
          label={t('booking.departsAt')}
          withAsterisk
          type="datetime-local"
          dir="ltr"
          error={errors.departsAt?.message}
          {...register('departsAt', { validate: (local) => instantInMorocco(local) !== undefined || t('fieldError.instant') })}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {travellers.map((member) => (
          <TextInput
            key={member.id}
            label={t('booking.ticketOf', { name: fullName(member) })}
            withAsterisk
            dir="ltr"
            inputMode="numeric"
            autoComplete="off"
            error={errors.tickets?.[member.id]?.message}
            {...register(`tickets.${member.id}`, shaped(/^[a-z\d-]{3,40}$/i, 'ticket'))}
          />
        ))}
      </SimpleGrid>
    </CommandDialog>
  );
}
