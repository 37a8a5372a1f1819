import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Session } from '../api/types';
import { useWords } from '../i18n/words';
import { LoadFailure } from '../shell/load-failure';
import { Loading } from '../shell/loading';
import { SessionContext, sessionQuery } from './session';
import { SignInForm } from './sign-in-form';

/**
 * Shows its children to somebody signed in. The address never changes: signing in happens where one is. When a session ends in mid-work
 * the page stays mounted behind the form, so that nothing typed is lost; another person who signs in gets a fresh page.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const [last, setLast] = useState<Session | null>(null);
  if (session && session !== last) setLast(session);
  const shown = session ?? last;

  if (session === undefined) return error ? <LoadFailure error={error} onRetry={refetch} /> : <Loading />;
  if (!shown) {
    return (
      <main className="sign-in-page">
        <SignInForm />
      </main>
    );
  }
  return (
    <SessionContext value={shown} key={shown.account.id}>
      <div hidden={!session}>{children}</div>
      {!session && <SignInAgain />}
    </SessionContext>
  );
}

/** The browser's own modal layer lies above every other dialog and holds the focus. */
function SignInAgain() {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const box = dialog.current;
    box?.showModal();
    return () => box?.close();
  }, []);
  return (
    <dialog ref={dialog} className="sign-in-again" aria-label={t('signIn.title')} onCancel={(event) => event.preventDefault()}>
      <SignInForm again />
    </dialog>
  );
}
