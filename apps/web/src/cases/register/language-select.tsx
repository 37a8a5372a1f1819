import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useReference } from '../../i18n/reference';

/** Languages of counselling, the most asked for first. */
export function LanguageSelect(props: NativeSelectProps) {
  const { languages } = useReference();
  return (
    <NativeSelect {...props}>
      {(languages.length ? languages : [{ value: 'fr', label: 'fr' }]).map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </NativeSelect>
  );
}
