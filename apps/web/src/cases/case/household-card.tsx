import { Badge, Button, Group, Text } from '@mantine/core';
import { isMinor } from '#domain';
import type { CaseView, Member } from '../../api/types';
import { useReference } from '../../i18n/reference';
import { today, useWords } from '../../i18n/words';
import { Card } from './card';
import type { Asked } from './asked';
import { fullName, nameIn } from './case-query';

/** The people of the case: ages as the birth dates allow them, parental links, declarations. */
export function HouseholdCard({ view, onAsk }: { view: CaseView; onAsk: (asked: Asked) => void }) {
  const { t } = useWords();
  const nameOf = nameIn(view);
  return (
    <Card title={t('case.household')}>
      <ul className="rows">
        {view.members.map((member) => (
          <Person key={member.id} member={member} view={view} onAsk={onAsk} />
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
    </Card>
  );
}

function Person({ member, view, onAsk }: { member: Member; view: CaseView; onAsk: (asked: Asked) => void }) {
  const words = useWords();
  const { t } = words;
  const { country, language } = useReference();
  const consent = view.consents.find(({ memberId }) => memberId === member.id);
  const gate = view.standing.gates.find(({ memberId }) => memberId === member.id);
  const facts = [
    t(`person.${member.sex}`),
    words.age(member.birth, today()),
    t('person.bornIn', { when: words.born(member.birth) }),
    country(member.nationality) ?? t('state.pair', { label: t('person.nationality'), value: t('person.undetermined') }),
    language(member.language),
    member.earlierReturnYear && t('case.earlierReturn', { year: member.earlierReturnYear }),
    !member.inMorocco && t('case.notInMorocco'),
    !member.wishesToReturn && t('case.noWish'),
  ];
  return (
    <li className="person-row">
      <div>
        <Group gap="xs">
          <strong>
            <bdi>{fullName(member)}</bdi>
          </strong>
          {member.principal && (
            <Badge variant="light" tt="none">
              {t('person.principal')}
            </Badge>
          )}
          {isMinor(member.birth, today()) && (
            <Badge variant="outline" tt="none">
              {t('person.minor')}
            </Badge>
          )}
        </Group>
        <span className="dimmed">{facts.filter(Boolean).join(' · ')}</span>
        {consent && (
          <span className="dimmed">{t('case.declared', { day: words.day(consent.on), method: t(`consentMethod.${consent.method}`) })}</span>
        )}
        {!consent && gate && view.standing.step === 'admitted' && (
          <span className="dimmed">{t('state.pair', { label: t('case.gateConsent'), value: t(`case.${gate.status}Status`) })}</span>
        )}
        {member.exit && <Text size="sm">{t('case.exitedOn', { day: words.day(member.exit.on) })}</Text>}
      </div>
      {view.standing.offered.includes('correct-member') && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onAsk({ command: 'correct-member', memberId: member.id })}
          aria-label={`${t('do.edit')} – ${fullName(member)}`}
        >
          {t('do.edit')}
        </Button>
      )}
    </li>
  );
}
