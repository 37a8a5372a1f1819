import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useReference, type Choice } from '../../i18n/reference';
import { useWords } from '../../i18n/words';
import { undetermined } from './registration-form';

interface Props extends NativeSelectProps {
  mayBeUndetermined?: boolean;
  /** What choosing none is called. */
  none?: string;
}

/** Countries, the usual origins first. A native list: two letters find a row, and it works on any phone. */
export function CountrySelect({ mayBeUndetermined = false, none, ...props }: Props) {
  const { t } = useWords();
  const { commonCountries, otherCountries } = useReference();
  return (
    <NativeSelect {...props}>
      <option value="">{none ?? t('person.choose')}</option>
      <Countries label={t('person.common')} countries={commonCountries} />
      {mayBeUndetermined && <option value={undetermined}>{t('person.undetermined')}</option>}
      <Countries label={t('person.others')} countries={otherCountries} />
    </NativeSelect>
  );
}

function Countries({ label, countries }: { label: string; countries: readonly Choice[] }) {
  return (
    <optgroup label={label}>
      {countries.map(({ value, label: name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
