import type { Assessment, CriterionVerdict, ScreeningReference, Signal, Stay } from '#domain';
import { codeWords, type CodeRoom } from '../i18n/code-words';
import type fr from '../i18n/fr.json';
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
    case 'stay':
      return stayWords(words, value as Stay);
    case 'fear':
      return t('secret.voiced');
    default:
      return recordWords(words, value);
  }
}

function stayWords({ t, list }: Words, { status, cannotStay, notWantToStay }: Stay): string {
  const under = (label: string, room: CodeRoom, codes: readonly string[]) =>
    codes.length ? [t('state.pair', { label, value: list(codes.map((code) => codeWords(t, room, code))) })] : [];
  return [
    codeWords(t, 'stayStatus', status),
    ...under(t('stay.cannotStay'), 'cannotStayReason', cannotStay),
    ...under(t('stay.notWantToStay'), 'notWantToStayReason', notWantToStay),
  ].join(' · ');
}

/** How each part of an officer's record is labelled and worded; what is not listed (ids) is not shown. */
const parts: Record<string, { label: keyof typeof fr.field; room?: CodeRoom; day?: true }> = {
  returnIsBest: { label: 'returnIsBest' },
  approved: { label: 'approved' },
  accepted: { label: 'accepted' },
  clear: { label: 'clear' },
  fit: { label: 'fit' },
  wishesToReturn: { label: 'wishes' },
  reason: { label: 'reason', room: 'exceptionReason' },
  basis: { label: 'basis', room: 'authorityBasis' },
  tracing: { label: 'tracing', room: 'tracing' },
  needs: { label: 'needs', room: 'travelNeed' },
  evidence: { label: 'evidence' },
  guardian: { label: 'guardian' },
  carer: { label: 'carer' },
  escort: { label: 'escort' },
  signedBy: { label: 'signedBy' },
  carerAcceptedOn: { label: 'carerAcceptedOn', day: true },
  validUntil: { label: 'validUntil', day: true },
  arrivedOn: { label: 'arrivedOn', day: true },
};

/** What an officer recorded, part by part, the note last. A shape that this page does not know is not guessed at. */
function recordWords(words: Words, value: unknown): string {
  const { t } = words;
  if (typeof value !== 'object' || value === null) return t('state.unknown');
  const { note, ...record } = value as Record<string, unknown>;
  const said = Object.entries(record).flatMap(([name, part]) => {
    const known = parts[name];
    if (!known || part === null || (Array.isArray(part) && !part.length)) return [];
    return [t('state.pair', { label: t(`field.${known.label}`), value: partWords(words, known, part) })];
  });
  const noted = typeof note === 'string' ? [t('state.pair', { label: t('secret.noted'), value: note })] : [];
  return [...said, ...noted].join(' · ') || t('state.yes');
}

function partWords(words: Words, { label, room, day }: (typeof parts)[string], part: unknown): string {
  const { t } = words;
  if (typeof part === 'boolean') return codeWords(t, 'decision', `${label}-${part ? 'yes' : 'no'}`);
  if (Array.isArray(part)) return words.list(part.map((code) => codeWords(t, room ?? 'state', String(code))));
  if (day) return words.day(String(part));
  return room ? codeWords(t, room, String(part)) : String(part);
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
