import { Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../i18n/words';

/** The heading of a page: names the browser's tab too, and takes the focus when the page opens, so that a screen reader starts there. */
export function PageTitle({ text, children, focus = true }: { text: string; children?: ReactNode; focus?: boolean }) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${text} · ${t('app.name')}`;
  }, [text, t]);
  useEffect(() => {
    if (focus) heading.current?.focus({ preventScroll: true });
  }, [focus]);
  return (
    <Title order={1} ref={heading} tabIndex={-1} className="page-title">
      {children ?? text}
    </Title>
  );
}
