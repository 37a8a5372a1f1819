import { Badge, Button, Group, Menu, Text } from '@mantine/core';
import { isMinor, type CommandType } from '#domain';
import type { CaseView, Member } from '../../api/types';
import { useReference } from '../../i18n/reference';
import { today, useWords } from '../../i18n/words';
import type { Asked } from './asked';
import { fullName } from './case-query';

interface Props {
  member: Member;
  view: CaseView;
  onAsk: (asked: Asked) => void;
}

/** One person of the household: who they are, what they declared, how they left, and what can be done about them. */
export function PersonLine({ member, view, onAsk }: Props) {
  const words = useWords();
  const { t } = words;
  const { country, language } = useReference();
  const consent = view.consents.find(({ memberId }) => memberId === member.id);
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
        {consent && <Declaration consent={consent} />}
        {member.exit && <Text size="sm">{t(`memberExit.${member.exit.reason}`, { day: words.day(member.exit.on) })}</Text>}
      </div>
      {!member.exit && (
        <Group gap={4} wrap="nowrap">
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
          <PersonMenu member={member} view={view} onAsk={onAsk} />
        </Group>
      )}
    </li>
  );
}

/** How, in which language and before whom the person declared. */
function Declaration({ consent }: { consent: CaseView['consents'][number] }) {
  const words = useWords();
  const { t } = words;
  const { language } = useReference();
  const { on, method, referrer, present, held } = consent;
  const more = [
    t('case.readIn', { language: language(consent.language) }),
    referrer !== 'self' && t('case.referredBy', { referrer: t(`referrer.${referrer}`) }),
    present.length > 0 && t('case.presentWere', { people: words.list(present.map((each) => t(`presence.${each}`))) }),
    held && t('case.held'),
  ];
  return (
    <span className="dimmed">
      {[t('case.declared', { day: words.day(on), method: t(`consentMethod.${method}`) }), ...more.filter(Boolean)].join(' · ')}
    </span>
  );
}

/** What can be done about one person of several. */
const personal = [
  'attempt-contact',
  'plan-appointment',
  'change-principal',
  'remove-member',
  'withdraw',
  'record-death',
] as const satisfies readonly CommandType[];

function PersonMenu({ member, view, onAsk }: Props) {
  const { t } = useWords();
  const grownUp = !member.principal && !isMinor(member.birth, today());
  const commands = personal.filter((command) => view.standing.offered.includes(command) && (command !== 'change-principal' || grownUp));
  if (!commands.length) return null;
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target>
        <Button size="compact-sm" variant="default" aria-label={t('case.actionsOf', { name: fullName(member) })}>
          <span aria-hidden>⋯</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {commands.map((command) => (
          <Menu.Item key={command} onClick={() => onAsk({ command, memberId: member.id })}>
            {t(`command.${command}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
