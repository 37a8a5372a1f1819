import { Button, Group } from '@mantine/core';
import type { CommandType } from '#domain';
import type { CaseView } from '../../api/types';
import { useWords } from '../../i18n/words';
import { Card } from './card';
import type { Asked } from './asked';
import { nameIn } from './case-query';
import { PersonLine } from './person-line';

/** The people of the case: ages as the birth dates allow them, parental links, declarations. */
export function HouseholdCard({ view, onAsk }: { view: CaseView; onAsk: (asked: Asked) => void }) {
  const { t } = useWords();
  const nameOf = nameIn(view);
  if (!view.members.length) return null;
  return (
    <Card title={t('case.household')}>
      <ul className="rows">
        {view.members.map((member) => (
          <PersonLine key={member.id} member={member} view={view} onAsk={onAsk} />
        ))}
      </ul>
      {view.links.length > 0 && (
        <>
          <h3 className="sub">{t('case.links')}</h3>
          <ul className="plain-list">
            {view.links.map(({ childId, adultId, kind }) => (
              <li key={`${childId}-${adultId}`}>
                {t(kind === 'parent' ? 'case.linkParent' : 'case.linkGuardian', {
                  adult: nameOf(adultId) ?? t('case.someone'),
                  child: nameOf(childId) ?? t('case.someone'),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <HouseholdActions view={view} onAsk={onAsk} />
    </Card>
  );
}

/** What can be done about the household as a whole. */
const shared = ['add-member', 'split', 'merge'] as const satisfies readonly CommandType[];

function HouseholdActions({ view, onAsk }: { view: CaseView; onAsk: (asked: Asked) => void }) {
  const { t } = useWords();
  return (
    <Group gap="xs" mt="sm">
      {shared
        .filter((command) => view.standing.offered.includes(command))
        .map((command) => (
          <Button key={command} size="compact-sm" variant="default" onClick={() => onAsk({ command, memberId: null })}>
            {t(`command.${command}`)}
          </Button>
        ))}
    </Group>
  );
}
