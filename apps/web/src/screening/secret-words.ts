import type { Words } from '../i18n/words';

/** The name of a field of a secret file; a field that this page does not know keeps its code. */
export function secretFieldWords({ t }: Words, field: string): string {
  const [kind = field, name] = field.split('.');
  const subject = t(`assessmentKind.${kind}` as 'assessmentKind.asylum', {
    defaultValue: t(`signal.${kind}` as 'signal.health', { defaultValue: kind }),
  });
  return name ? `${subject} – ${fieldName(t, name)}` : subject;
}

/** A secret value as it is read: yes and no, days, codes that have words, and lists of fields. */
export function secretValueWords(words: Words, value: unknown): string {
  const { t } = words;
  if (value === null || value === undefined) return t('state.unknown');
  if (typeof value === 'boolean') return t(value ? 'state.yes' : 'state.no');
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? words.day(value) : codeWords(t, value);
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, part]) => t('state.pair', { label: fieldName(t, name), value: secretValueWords(words, part) }))
      .join(' · ');
  }
  return String(value);
}

function fieldName(t: Words['t'], name: string): string {
  return t(`assessment.${name}` as 'assessment.holds', { defaultValue: name });
}

function codeWords(t: Words['t'], code: string): string {
  const last = t(`clearance.${code}` as 'clearance.open', { defaultValue: code });
  return t(`trafficking.${code}` as 'trafficking.none', { defaultValue: last });
}
