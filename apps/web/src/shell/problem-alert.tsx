import { Alert, Text } from '@mantine/core';
import { Problem, type NoConnection } from '../api/problem';
import { problemWords, type NameOf } from '../i18n/refusal-words';
import { useWords } from '../i18n/words';

/** The place in a form where a refusal is said, read out as soon as it appears. Empty while there is none. */
export function ProblemAlert({ problem, nameOf }: { problem: Problem | NoConnection | null; nameOf?: NameOf }) {
  const words = useWords();
  return (
    <div role="alert">
      {problem && (
        <Alert color="brick" mt="sm">
          <Text>{problemWords(words, problem, nameOf)}</Text>
          {problem instanceof Problem && problem.status >= 500 && problem.correlationId && (
            <Text size="sm">{words.t('state.reference', { id: problem.correlationId })}</Text>
          )}
        </Alert>
      )}
    </div>
  );
}
