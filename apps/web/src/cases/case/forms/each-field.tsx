import { Checkbox, Fieldset } from '@mantine/core';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Member } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { fullName } from '../case-query';
import type { FieldOf, Values } from './field';
import { FormField, type FieldProps } from './form-field';
import { Nobody } from './member-fields';

/** The same questions for each of several people; who is left out is not sent. */
export function EachField({ field, view }: FieldProps<FieldOf<'each'>>) {
  const people = field.of(view);
  if (!people.length) return field.optional ? null : <Nobody />;
  return people.map((member) => <Row key={member.id} field={field} view={view} within="" member={member} />);
}

function Row({ field, view, member }: FieldProps<FieldOf<'each'>> & { member: Member }) {
  const { t } = useWords();
  const { control, register } = useFormContext<Values>();
  const within = `${field.name}.${member.id}.`;
  const included = useWatch({ control, name: `${within}include` });
  return (
    <Fieldset legend={<bdi>{fullName(member)}</bdi>} className="wide">
      {!field.all && <Checkbox label={t('fieldHint.include')} mb="xs" {...register(`${within}include`)} />}
      {included === true && (
        <div className="form-grid">
          {field.fields.map((each) => (
            <FormField key={each.name} field={each} view={view} within={within} />
          ))}
        </div>
      )}
    </Fieldset>
  );
}
