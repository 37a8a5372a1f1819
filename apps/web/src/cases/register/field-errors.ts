import type { FieldPath, UseFormSetError } from 'react-hook-form';
import type { Problem } from '../../api/problem';
import type { Words } from '../../i18n/words';
import { formFieldOf, type RegistrationForm } from './registration-form';

/** The words for what the server did not accept of a value; the codes are the names of its checks. */
export function fieldErrorWords({ t }: Words, code: string): string {
  if (code === 'isNotEmpty' || code === 'isDefined') return t('fieldError.required');
  if (code === 'isLength' || code === 'maxLength') return t('fieldError.tooLong');
  return t('fieldError.invalid');
}

/** Shows each complaint of the server at its field, and brings the focus to the first. */
export function placeFieldErrors(
  problem: Problem,
  filled: RegistrationForm,
  setError: UseFormSetError<RegistrationForm>,
  words: Words,
): void {
  const { t } = words;
  const faults: [string, string][] = problem.errors.flatMap(({ field, code }) => {
    const place = formFieldOf(field);
    return place ? [[place, fieldErrorWords(words, code)] as [string, string]] : [];
  });
  if (problem.code === 'birth-date-in-future' || problem.code === 'birth-date-invalid') {
    const index = filled.members.findIndex(({ ref }) => ref === problem.params.member);
    if (index >= 0)
      faults.push([`members.${index}.born`, t(problem.code === 'birth-date-invalid' ? 'fieldError.birth' : 'fieldError.birthFuture')]);
  }
  if (problem.code === 'processing-consent-missing') faults.push(['noticeGiven', t('fieldError.required')]);
  if (problem.code === 'destination-is-morocco') faults.push(['destination', t('fieldError.invalid')]);
  faults.forEach(([place, message], index) => setError(place as FieldPath<RegistrationForm>, { message }, { shouldFocus: index === 0 }));
}
