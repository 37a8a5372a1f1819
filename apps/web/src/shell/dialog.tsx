import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words';

/**
 * A dialog with its heading. Escape closes, a click beside it does not (what was typed would be gone); the focus goes to `data-autofocus` and
 * back to where it was. The library's own heading row is a second page banner to screen readers, so this one is plain.
 */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { t } = useWords();
  return (
    <Modal.Root opened onClose={onClose} size="lg" closeOnClickOutside={false} transitionProps={{ duration: 0 }}>
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
