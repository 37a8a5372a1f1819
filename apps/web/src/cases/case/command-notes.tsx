import { Text } from '@mantine/core';
import { isLive } from '#domain';
import type { CaseView } from '../../api/types';
import { codeWords } from '../../i18n/code-words';
import type fr from '../../i18n/fr.json';
import { useWords } from '../../i18n/words';
import { commandForms, type FormCommand } from './command-forms';
import { isAskedOutside, untold } from './recalls';

type Explained = keyof typeof fr.explain;

/** What a command means, before anything is filled in. */
export function CommandNotes({ type, view }: { type: FormCommand; view: CaseView }) {
  const { t } = useWords();
  const explained = t(`explain.${type}` as `explain.${Explained}`, { defaultValue: '' });
  return (
    <>
      {explained && <Text size="sm">{explained}</Text>}
      {type === 'tell-recipients' && (
        <ul className="plain-list">
          {untold(view).map((recipient) => (
            <li key={recipient}>{codeWords(t, 'recipient', recipient)}</li>
          ))}
        </ul>
      )}
      {commandForms[type].ends && <Falls view={view} />}
    </>
  );
}

/** What falls when people leave before departure. */
function Falls({ view }: { view: CaseView }) {
  const { t } = useWords();
  const booking = view.booking && isLive(view.booking.state) ? view.booking : null;
  return (
    <Text component="div" size="sm">
      <strong>{t('falls.title')}</strong>
      <ul className="plain-list">
        {booking && (
          <li>
            {t('falls.booking', {
              state: t(`bookingState.${booking.state}`),
              seats: t('count.seats', { count: booking.seats }),
            })}
          </li>
        )}
        {isAskedOutside(view, 'document-requested') && <li>{t('falls.documents')}</li>}
        {isAskedOutside(view, 'permit-requested') && <li>{t('falls.permits')}</li>}
        <li>{t('falls.tasks')}</li>
      </ul>
      {booking && `${t('falls.others')} `}
      {t('falls.help')}
    </Text>
  );
}
