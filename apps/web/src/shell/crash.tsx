import { Alert, Button, Stack, Text } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useWords } from '../i18n/words';

/** A fault of one page does not take the shell with it. */
export class Crash extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <CrashNotice /> : this.props.children;
  }
}

function CrashNotice() {
  const { t } = useWords();
  return (
    <Alert color="brick" role="alert">
      <Stack gap="xs" align="flex-start">
        <Text>{t('app.crashed')}</Text>
        <Button size="xs" variant="default" onClick={() => location.reload()}>
          {t('do.retry')}
        </Button>
      </Stack>
    </Alert>
  );
}
