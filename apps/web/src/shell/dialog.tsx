import { Modal } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../i18n/words';

/**
 * A dialog with its heading. Escape closes, a click beside it does not (what was typed would be gone); the focus goes to `data-autofocus` and
 * back to where it was. The library's own heading row is a second page banner to screen readers, so this one is plain.
 */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { t } = useWords();
  useFocusReturn();
  return (
    <Modal.Root opened onClose={onClose} size="lg" closeOnClickOutside={false} returnFocus={false} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        <div className="dialog-head">
          <Modal.Title fw={700}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('do.close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Gives the focus back to what had it before, or to the page's heading when that is gone (a menu's line, a button that was used up). */
function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    let here = true;
    return () => {
      here = false;
      setTimeout(() => {
        if (here) return;
        const target =
          before instanceof HTMLElement && before !== document.body && before.isConnected
            ? before
            : document.querySelector<HTMLElement>('.page-title');
        target?.focus();
      });
    };
  }, [before]);
}
