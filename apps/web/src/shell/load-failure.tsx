import { Alert, Button, Stack, Text } from '@mantine/core';
import { NoConnection, Problem } from '../api/problem';
import { refusalWords } from '../i18n/refusal-words';
import { useWords } from '../i18n/words';

/** Something could not be read: why, and a way to try again. */
export function LoadFailure({ error, onRetry }: { error: Error; onRetry: () => unknown }) {
  const words = useWords();
  const { t } = words;
  const text = error instanceof Problem ? refusalWords(words, error.code, error.params) : t('state.offline');
  const retryable = error instanceof NoConnection || (error instanceof Problem && error.status >= 429);
  return (
    <Alert color="brick" role="alert" m="md">
      <Stack gap="xs" align="flex-start">
        <Text>{text}</Text>
        {error instanceof Problem && error.correlationId && error.status >= 500 && (
          <Text size="sm">{t('state.reference', { id: error.correlationId })}</Text>
        )}
        {retryable && (
          <Button size="xs" variant="default" onClick={() => onRetry()}>
            {t('do.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
