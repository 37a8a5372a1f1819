import type { ReactNode } from 'react';

/** Phones, case numbers, locators: they run from left to right in every language. */
export function Ltr({ children }: { children: ReactNode }) {
  return <bdi dir="ltr">{children}</bdi>;
}
