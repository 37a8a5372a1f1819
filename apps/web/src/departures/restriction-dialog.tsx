import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { answer, api } from '../api/client';
import type { NewRestriction } from '../api/types';
import { CommandDialog } from '../cases/case/command-dialog';
import { useProgrammeChange } from '../cases/programme/programme-query';
import { useReference } from '../i18n/reference';
import { today, useWords } from '../i18n/words';
import { restrictionOf, type RestrictionFault, type RestrictionForm } from './restriction-form';

const empty = (): RestrictionForm => ({
  country: '',
  airport: '',
  airline: '',
  from: today(),
  to: '',
  exceptNationalities: [],
  exceptFlights: '',
  source: '',
});

/** Closes a country, an airport or a carrier for a period. */
export function RestrictionDialog({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords();
  const { commonCountries, otherCountries, country, airports } = useReference();
  const [form, setForm] = useState(empty);
  const [fault, setFault] = useState<RestrictionFault | null>(null);
  const change = useProgrammeChange(t('restriction.openedDone'), (body: NewRestriction, key) =>
    answer(api.POST('/api/v1/travel-restrictions', { params: { header: { 'Idempotency-Key': key } }, body })),
  );
  const set = (part: Partial<RestrictionForm>): void => {
    setForm({ ...form, ...part });
    setFault(null);
  };
  const countries = [...commonCountries, ...otherCountries];
  const submit = (): void => {
    const made = restrictionOf(form);
    if ('code' in made) return setFault(made);
    setFault(null);
    change.mutate(made, { onSuccess: onClose });
  };
  const errorOf = (...codes: RestrictionFault['code'][]): string | undefined =>
    fault && codes.includes(fault.code) ? faultWords(t, fault) : undefined;
  return (
    <CommandDialog
      title={t('restriction.open')}
      submitLabel={t('restriction.open')}
      pending={change.isPending}
      problem={change.error}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onClose={onClose}
    >
      <NativeSelect
        label={t('restriction.country')}
        value={form.country}
        error={errorOf('needOne')}
        onChange={(event) => set({ country: event.currentTarget.value })}
        data-autofocus
      >
        <option value="">{t('restriction.any')}</option>
        {countries.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect label={t('restriction.airport')} value={form.airport} onChange={(event) => set({ airport: event.currentTarget.value })}>
        <option value="">{t('restriction.any')}</option>
        {airports.map((airport) => (
          <option key={airport.code} value={airport.code}>
            {`${airport[language]} (${airport.code})`}
          </option>
        ))}
      </NativeSelect>
      <TextInput
        label={t('restriction.airline')}
        maxLength={2}
        dir="ltr"
        value={form.airline}
        error={errorOf('badAirline')}
        onChange={(event) => set({ airline: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('restriction.from')}
        required
        value={form.from}
        error={errorOf('fromMissing')}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('restriction.to')}
        value={form.to}
        error={errorOf('badPeriod')}
        onChange={(event) => set({ to: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('restriction.exceptNationalities')}
        value=""
        onChange={(event) => set({ exceptNationalities: [...form.exceptNationalities, event.currentTarget.value] })}
      >
        <option value="">{t('restriction.addNationality')}</option>
        {countries
          .filter(({ value }) => !form.exceptNationalities.includes(value))
          .map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
      </NativeSelect>
      {form.exceptNationalities.length > 0 && (
        <Group gap="xs">
          {form.exceptNationalities.map((code) => (
            <Button
              key={code}
              size="compact-sm"
              variant="light"
              aria-label={t('restriction.removeNationality', { country: country(code) })}
              onClick={() => set({ exceptNationalities: form.exceptNationalities.filter((each) => each !== code) })}
            >
              {country(code)} ×
            </Button>
          ))}
        </Group>
      )}
      <TextInput
        label={t('restriction.exceptFlights')}
        description={t('restriction.flightsHint')}
        dir="ltr"
        value={form.exceptFlights}
        error={errorOf('badFlights')}
        onChange={(event) => set({ exceptFlights: event.currentTarget.value })}
      />
      <TextInput
        label={t('restriction.source')}
        description={t('restriction.sourceHint')}
        required
        maxLength={500}
        value={form.source}
        error={errorOf('sourceMissing')}
        onChange={(event) => set({ source: event.currentTarget.value })}
      />
      <Text role="alert" size="sm">
        {fault && faultWords(t, fault)}
      </Text>
    </CommandDialog>
  );
}

function faultWords(t: ReturnType<typeof useWords>['t'], fault: RestrictionFault): string {
  switch (fault.code) {
    case 'badFlights':
      return t('restriction.badFlights', { flight: fault.flight });
    case 'fromMissing':
    case 'sourceMissing':
      return t('fieldError.required');
    case 'needOne':
    case 'badAirline':
    case 'badPeriod':
      return t(`restriction.${fault.code}`);
  }
}
