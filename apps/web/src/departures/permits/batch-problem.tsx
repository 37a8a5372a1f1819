import { Text } from '@mantine/core';
import { Problem, type NoConnection } from '../../api/problem';
import type { NameOf } from '../../i18n/refusal-words';
import { useWords } from '../../i18n/words';
import { ProblemAlert } from '../../shell/problem-alert';

/** Why a batch was refused, and which of its households stand in the way. */
export function BatchProblem({ problem, nameOf }: { problem: Problem | NoConnection | null; nameOf?: NameOf }) {
  const { t, list } = useWords();
  const cases = problem instanceof Problem ? problem.params.cases : undefined;
  return (
    <>
      <ProblemAlert problem={problem} nameOf={nameOf} />
      {Array.isArray(cases) && cases.length > 0 && <Text role="alert">{t('batches.inTheWay', { cases: list(cases as string[]) })}</Text>}
    </>
  );
}
