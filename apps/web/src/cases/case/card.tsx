import { Paper, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

/** A part of a page with its heading. */
export function Card({ title, children, className }: { title: string; children: ReactNode; className?: string }) {
  const id = useId();
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={id} className={className}>
      <Title order={2} id={id} mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  );
}
