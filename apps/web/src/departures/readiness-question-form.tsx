import { Button, Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { plusDays } from '#domain';
import { useState } from 'react';
import { CountrySelect } from '../cases/register/country-select';
import { today, useWords } from '../i18n/words';
import { mostNumbers, numbersIn, preparingSteps, readinessStages, stageWords, type ReadinessQuestion } from './readiness-question';

interface Props {
  question: ReadinessQuestion;
  onChange: (part: Record<string, string>) => void;
}

/** The day, what for, and of whom; each answer goes into the address at once. */
export function ReadinessQuestionForm({ question, onChange }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string>(question.on);
  const from = today();
  const wrong = typed !== question.on;
  return (
    <Group gap="md" align="flex-end" className="no-print">
      <TextInput
        type="date"
        label={t('readiness.day')}
        min={from}
        max={plusDays(from, 730)}
        value={typed}
        error={wrong && t('readiness.badDay')}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          if (text >= from) onChange({ on: text });
        }}
      />
      <NativeSelect
        label={t('readiness.stageLabel')}
        value={question.stage}
        onChange={(event) => onChange({ stage: event.currentTarget.value })}
      >
        {readinessStages.map((stage) => (
          <option key={stage} value={stage}>
            {t(stageWords[stage])}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        label={t('cases.stepLabel')}
        value={question.step ?? ''}
        onChange={(event) => onChange({ step: event.currentTarget.value })}
      >
        <option value="">{t('cases.anyStep')}</option>
        {preparingSteps.map((step) => (
          <option key={step} value={step}>
            {t(`step.${step}`)}
          </option>
        ))}
      </NativeSelect>
      <CountrySelect
        label={t('cases.destination')}
        none={t('readiness.anyCountry')}
        value={question.destination ?? ''}
        onChange={(event) => onChange({ destination: event.currentTarget.value })}
      />
      <Checkbox
        label={t('readiness.notReadyOnly')}
        checked={question.notReadyOnly}
        onChange={(event) => onChange({ only: event.currentTarget.checked ? 'not-ready' : '' })}
      />
      <Numbers asked={question.numbers} onChange={(numbers) => onChange({ numbers: numbers.join(',') })} />
    </Group>
  );
}

/** Numbers are pasted here; they are looked at when the field is left, or by its button. */
function Numbers({ asked, onChange }: { asked: readonly string[]; onChange: (numbers: string[]) => void }) {
  const { t } = useWords();
  const [text, setText] = useState(asked.join('\n'));
  const typed = numbersIn(text);
  const tooMany = typed.length > mostNumbers;
  const look = (): void => {
    if (!tooMany && typed.join() !== asked.join()) onChange(typed);
  };
  return (
    <form
      noValidate
      className="wide"
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <Group gap="sm" align="flex-end">
        <Textarea
          label={t('readiness.numbers')}
          description={t('readiness.numbersHint', { most: mostNumbers })}
          error={tooMany && t('readiness.tooMany', { most: mostNumbers, given: typed.length })}
          rows={3}
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          flex={1}
          miw={240}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={look}
        />
        <Button type="submit" variant="default">
          {t('readiness.numbersDo')}
        </Button>
      </Group>
    </form>
  );
}
