import type { Assessment, CriterionVerdict, ScreeningReference, Signal } from '#domain';
import type { Words } from '../i18n/words';

/** The name of a field of a secret file; a field that this page does not know keeps its code. */
export function secretFieldWords({ t }: Words, field: string): string {
  return t(`secretField.${field}` as 'secretField.signal', { defaultValue: field });
}

/** A secret value in the reader's words, by the field that keeps it; a shape that this page does not know is not guessed at. */
export function secretValueWords(words: Words, field: string, value: unknown): string {
  const { t } = words;
  switch (field) {
    case 'signal':
      return t(`signal.${(value as Signal).kind}`);
    case 'assessment': {
      const assessment = value as Assessment;
      return t('state.pair', { label: t(`assessmentKind.${assessment.kind}`), value: assessmentWords(words, assessment) });
    }
    case 'screening': {
      const { reference, criteria } = value as { reference: ScreeningReference; criteria: CriterionVerdict[] };
      const verdicts = criteria.map(({ criterion, verdict, why }) =>
        t('state.pair', { label: t(`criterion.${criterion}`), value: `${t(`answer.${verdict}`)} (${t(`why.${why}`)})` }),
      );
      return [t(`screeningReference.${reference}`), ...verdicts].join(' · ');
    }
    default:
      return t('state.unknown');
  }
}

function assessmentWords({ t, day }: Words, assessment: Assessment): string {
  switch (assessment.kind) {
    case 'health-issue':
      return t(assessment.holds ? 'state.yes' : 'state.no');
    case 'pregnancy': {
      if (!assessment.holds) return t('state.no');
      const delivery = assessment.expectedDelivery ? day(assessment.expectedDelivery) : t('state.unknown');
      const multiple = assessment.multiple ? ` · ${t('assessment.multiple')}` : '';
      return t('state.pair', { label: t('assessment.expectedDelivery'), value: delivery }) + multiple;
    }
    case 'trafficking':
      return t(`trafficking.${assessment.finding}`);
    case 'asylum':
      return t(`clearance.${assessment.clearance}`);
  }
}
