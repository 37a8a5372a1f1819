import { Checkbox, NativeSelect, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { assessmentPermission, type AssessmentKind, type Day } from '#domain';
import { useForm, useWatch } from 'react-hook-form';
import { answer, api } from '../api/client';
import type { NewAssessment } from '../api/types';
import type { DialogProps } from '../cases/case/asked';
import { fullName, nameIn, useCaseCommand } from '../cases/case/case-query';
import { CommandDialog } from '../cases/case/command-dialog';
import { useWords } from '../i18n/words';
import { useSession } from '../staff/session';

const kinds = ['health-issue', 'pregnancy', 'trafficking', 'asylum'] as const satisfies readonly AssessmentKind[];
const findings = ['identified', 'presumed', 'none'] as const;
const clearances = ['not-concerned', 'cleared', 'open'] as const;

interface Fields {
  kind: AssessmentKind;
  memberId: string;
  holds: 'yes' | 'no' | '';
  expectedDelivery: Day | '';
  multiple: boolean;
  finding: (typeof findings)[number] | '';
  clearance: (typeof clearances)[number] | '';
}

/** What the officer in charge found: each officer is offered the subjects of their own office only. */
export function AssessmentDialog({ view, memberId, onClose }: DialogProps) {
  const { t } = useWords();
  const { may } = useSession();
  const own = kinds.filter((kind) => may(assessmentPermission(kind)));
  const travellers = view.members.filter(({ exit }) => !exit);
  const { register, handleSubmit, control, formState } = useForm<Fields>({
    defaultValues: {
      kind: own[0],
      memberId: memberId ?? travellers.find(({ principal }) => principal)?.id ?? travellers[0]?.id ?? '',
      holds: '',
      expectedDelivery: '',
      multiple: false,
      finding: '',
      clearance: '',
    },
    shouldUnregister: false,
  });
  const kind = useWatch({ control, name: 'kind' });
  const holds = useWatch({ control, name: 'holds' });
  const command = useCaseCommand(view.id, 'assess', (body: NewAssessment, key) =>
    answer(api.POST('/api/v1/cases/{id}/assessments', { params: { path: { id: view.id }, header: { 'Idempotency-Key': key } }, body })),
  );
  const chosen = { validate: (value: string) => value !== '' || t('fieldError.required') };
  const error = formState.errors.holds ?? formState.errors.finding ?? formState.errors.clearance;

  return (
    <CommandDialog
      title={t('assessment.title')}
      submitLabel={t('do.save')}
      pending={command.isPending}
      problem={command.error}
      nameOf={nameIn(view)}
      onSubmit={handleSubmit((fields) => command.mutate(assessmentOf(fields), { onSuccess: onClose }))}
      onClose={onClose}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <NativeSelect label={t('assessment.kind')} data-autofocus {...register('kind')}>
          {own.map((each) => (
            <option key={each} value={each}>
              {t(`assessmentKind.${each}`)}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect label={t('assessment.member')} {...register('memberId')}>
          {travellers.map((member) => (
            <option key={member.id} value={member.id}>
              {fullName(member)}
            </option>
          ))}
        </NativeSelect>
      </SimpleGrid>
      <fieldset className="plain" key={kind}>
        <legend>
          {t(kind === 'trafficking' ? 'assessment.finding' : kind === 'asylum' ? 'assessment.clearance' : 'assessment.holds')}
        </legend>
        <Stack gap="xs">
          {kind === 'trafficking' &&
            findings.map((each) => <Radio key={each} value={each} label={t(`trafficking.${each}`)} {...register('finding', chosen)} />)}
          {kind === 'asylum' &&
            clearances.map((each) => <Radio key={each} value={each} label={t(`clearance.${each}`)} {...register('clearance', chosen)} />)}
          {(kind === 'health-issue' || kind === 'pregnancy') &&
            (['yes', 'no'] as const).map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(each === 'yes' ? 'assessment.holdsYes' : 'assessment.holdsNo')}
                {...register('holds', chosen)}
              />
            ))}
        </Stack>
        {error && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {error.message}
          </Text>
        )}
      </fieldset>
      {kind === 'pregnancy' && holds === 'yes' && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput type="date" dir="ltr" label={t('assessment.expectedDelivery')} {...register('expectedDelivery')} />
          <Checkbox mt="xl" label={t('assessment.multiple')} {...register('multiple')} />
        </SimpleGrid>
      )}
      <Text size="sm" c="dimmed">
        {t('assessment.effect')}
      </Text>
    </CommandDialog>
  );
}

/** The assessment as the API takes it: of each subject only its own answers. */
function assessmentOf({ kind, memberId, holds, expectedDelivery, multiple, finding, clearance }: Fields): NewAssessment {
  switch (kind) {
    case 'health-issue':
      return { kind, memberId, holds: holds === 'yes' };
    case 'pregnancy':
      return {
        kind,
        memberId,
        holds: holds === 'yes',
        expectedDelivery: holds === 'yes' ? expectedDelivery || null : null,
        multiple: holds === 'yes' && multiple,
      };
    case 'trafficking':
      return { kind, memberId, finding: finding || 'none' };
    case 'asylum':
      return { kind, memberId, clearance: clearance || 'open' };
  }
}
