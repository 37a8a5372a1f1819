import { CloseButton, Paper } from '@mantine/core';
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../i18n/words';

type Announce = (message: ReactNode) => void;

const AnnouncementContext = createContext<Announce>(() => undefined);

/** Says the result of what was just done: shown at the foot of the page and read out, gone after some seconds. */
export function useAnnounce(): Announce {
  return useContext(AnnouncementContext);
}

const shownFor = 12_000;

export function Announcements({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const [message, setMessage] = useState<{ text: ReactNode } | null>(null);
  const announce = useCallback<Announce>((text) => setMessage({ text }), []);
  useEffect(() => {
    if (!message) return undefined;
    const timer = setTimeout(() => setMessage(null), shownFor);
    return () => clearTimeout(timer);
  }, [message]);

  return (
    <AnnouncementContext value={announce}>
      {children}
      <div role="status" className="announcement">
        {message && (
          <Paper shadow="md" withBorder px="md" py="xs" className="announcement-box">
            <span>{message.text}</span>
            <CloseButton size="sm" aria-label={t('do.close')} onClick={() => setMessage(null)} />
          </Paper>
        )}
      </div>
    </AnnouncementContext>
  );
}
