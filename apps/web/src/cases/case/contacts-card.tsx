import { Button } from '@mantine/core';
import type { CaseView } from '../../api/types';
import { codeWords } from '../../i18n/code-words';
import { useWords } from '../../i18n/words';
import type { Asked } from './asked';
import { Card } from './card';
import { nameIn } from './case-query';

/** When and how somebody tried to reach the household, the latest first. */
export function ContactsCard({ view, onAsk }: { view: CaseView; onAsk: (asked: Asked) => void }) {
  const words = useWords();
  const { t } = words;
  const attempts = view.entries.filter(({ kind }) => kind === 'contact-attempted').toReversed();
  const nameOf = nameIn(view);
  if (!attempts.length) return null;
  return (
    <Card title={t('case.contacts')}>
      <ul className="rows">
        {attempts.map(({ id, on, memberId, byName, detail }) => (
          <li key={id} className="task-row">
            <span className="task-words">
              {codeWords(t, 'contactMeans', String(detail.means))}: {codeWords(t, 'contactOutcome', String(detail.outcome))}
              <span className="dimmed">
                {[words.day(on), memberId === null ? t('field.household') : nameOf(memberId), byName].filter(Boolean).join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {view.standing.offered.includes('attempt-contact') && (
        <Button mt="xs" size="compact-sm" variant="default" onClick={() => onAsk({ command: 'attempt-contact', memberId: null })}>
          {t('command.attempt-contact')}
        </Button>
      )}
    </Card>
  );
}
