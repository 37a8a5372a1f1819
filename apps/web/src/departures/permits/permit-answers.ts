import { permitRefusalReasons, type Day, type PermitRefusalReason } from '#domain';
import type { BatchAnswer, PermitLine } from '../../api/types';

/** What is typed for one person; an empty `outcome` still waits. */
export interface AnswerForm {
  outcome: '' | 'granted' | 'refused';
  number: string;
  validUntil: Day;
  familyName: string;
  givenNames: string;
  reason: PermitRefusalReason;
}

/** A line that waits for an answer and whose person may be seen. */
export interface WaitingLine extends PermitLine {
  caseId: string;
  memberId: string;
}

export function isWaiting(line: PermitLine): line is WaitingLine {
  return line.state === 'waiting' && line.caseId !== null && line.memberId !== null;
}

/** The Ministry usually spells a name as the travel document does: so it stands there, to be corrected where it differs. */
export function emptyAnswer({ familyName, givenNames }: PermitLine): AnswerForm {
  return {
    outcome: '',
    number: '',
    validUntil: '',
    familyName: familyName ?? '',
    givenNames: givenNames ?? '',
    reason: permitRefusalReasons[0],
  };
}

export type AnswerForms = Readonly<Record<string, AnswerForm>>;

/** Grants every line that is still empty: one last day for all; one number for all, or the number followed by -1, -2, … in the order of the list. */
export function grantAll(
  lines: readonly WaitingLine[],
  forms: AnswerForms,
  { number, validUntil, running }: { number: string; validUntil: Day; running: boolean },
): AnswerForms {
  const filled = { ...forms };
  lines.forEach((line, index) => {
    const form = forms[line.memberId] ?? emptyAnswer(line);
    if (form.outcome) return;
    filled[line.memberId] = { ...form, outcome: 'granted', number: running ? `${number.trim()}-${index + 1}` : number.trim(), validUntil };
  });
  return filled;
}

/** The answers as the API takes them, or the first person whose answer is incomplete. */
export function answersOf(lines: readonly WaitingLine[], forms: AnswerForms): BatchAnswer[] | { incomplete: WaitingLine } {
  const answers: BatchAnswer[] = [];
  for (const line of lines) {
    const form = forms[line.memberId];
    if (!form?.outcome) continue;
    const { caseId, memberId } = line;
    if (form.outcome === 'refused') {
      answers.push({ caseId, memberId, granted: false, reason: form.reason });
      continue;
    }
    const [number, familyName, givenNames] = [form.number.trim(), form.familyName.trim(), form.givenNames.trim()];
    if (!number || !form.validUntil || !familyName || !givenNames) return { incomplete: line };
    answers.push({ caseId, memberId, granted: true, number, validUntil: form.validUntil, familyName, givenNames });
  }
  return answers;
}
