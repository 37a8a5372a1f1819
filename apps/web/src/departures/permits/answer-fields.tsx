import { Fieldset, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { permitRefusalReasons, type PermitRefusalReason } from '#domain';
import { Ltr } from '../../i18n/ltr';
import { today, useWords } from '../../i18n/words';
import { batchName } from './batch-name';
import type { AnswerForm, WaitingLine } from './permit-answers';

interface Props {
  line: WaitingLine;
  form: AnswerForm;
  onChange: (form: AnswerForm) => void;
}

/** The answer for one person: a permit with its number, last day and name, or a reason. */
export function AnswerFields({ line, form, onChange }: Props) {
  const { t } = useWords();
  const set = (part: Partial<AnswerForm>): void => onChange({ ...form, ...part });
  return (
    <Fieldset
      legend={
        <>
          <bdi>{batchName(line)}</bdi> · <Ltr>{line.caseNumber}</Ltr>
        </>
      }
    >
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <NativeSelect
          id={`answer-${line.memberId}`}
          label={t('field.granted')}
          value={form.outcome}
          onChange={(event) => set({ outcome: event.currentTarget.value as AnswerForm['outcome'] })}
        >
          <option value="">{t('batches.notYet')}</option>
          <option value="granted">{t('batches.grant')}</option>
          <option value="refused">{t('batches.refuse')}</option>
        </NativeSelect>
        {form.outcome === 'refused' && (
          <NativeSelect
            label={t('batches.reason')}
            value={form.reason}
            onChange={(event) => set({ reason: event.currentTarget.value as PermitRefusalReason })}
          >
            {permitRefusalReasons.map((reason) => (
              <option key={reason} value={reason}>
                {t(`permitRefusalReason.${reason}`)}
              </option>
            ))}
          </NativeSelect>
        )}
        {form.outcome === 'granted' && (
          <>
            <TextInput
              label={t('batches.permitNumber')}
              required
              maxLength={40}
              dir="ltr"
              value={form.number}
              onChange={(event) => set({ number: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label={t('batches.validUntil')}
              required
              min={today()}
              value={form.validUntil}
              onChange={(event) => set({ validUntil: event.currentTarget.value })}
            />
            <TextInput
              label={t('field.familyNameOnPaper')}
              required
              maxLength={100}
              value={form.familyName}
              onChange={(event) => set({ familyName: event.currentTarget.value })}
            />
            <TextInput
              label={t('field.givenNamesOnPaper')}
              required
              maxLength={100}
              value={form.givenNames}
              onChange={(event) => set({ givenNames: event.currentTarget.value })}
            />
          </>
        )}
      </SimpleGrid>
    </Fieldset>
  );
}
