import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useReference } from '../../i18n/reference';
import { useWords } from '../../i18n/words';
import { undetermined } from './registration-form';

/** Countries, the usual origins first. A native list: two letters find a row, and it works on any phone. */
export function CountrySelect({ mayBeUndetermined = false, ...props }: NativeSelectProps & { mayBeUndetermined?: boolean }) {
  const { t } = useWords();
  const { commonCountries, otherCountries } = useReference();
  return (
    <NativeSelect {...props}>
      <option value="">{t('person.choose')}</option>
      <optgroup label={t('person.common')}>
        {commonCountries.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </optgroup>
      {mayBeUndetermined && <option value={undetermined}>{t('person.undetermined')}</option>}
      <optgroup label={t('person.others')}>
        {otherCountries.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </optgroup>
    </NativeSelect>
  );
}
