import { Checkbox, Fieldset } from '@mantine/core';
import type { ComponentType } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Member } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { fullName } from '../case-query';
import type { FieldOf, Values } from './field';
import { Nobody } from './member-fields';
import type { FieldProps } from './use-field';

/** The fields of a row are drawn by whoever draws this one. */
type Props = FieldProps<FieldOf<'each'>> & { one: ComponentType<FieldProps> };

/** The same questions for each of several people; who is left out is not sent. */
export function EachField({ field, view, one }: Props) {
  const people = field.of(view);
  if (!people.length) return field.optional ? null : <Nobody />;
  return people.map((member) => <Row key={member.id} field={field} view={view} within="" one={one} member={member} />);
}

function Row({ field, view, one: FormField, member }: Props & { member: Member }) {
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
