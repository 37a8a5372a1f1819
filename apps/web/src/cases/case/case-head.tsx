import { Group, Text } from '@mantine/core';
import { milestones, type Day, type Milestone } from '#domain';
import type { CaseView } from '../../api/types';
import { Ltr } from '../../i18n/ltr';
import { useReference } from '../../i18n/reference';
import { useWords } from '../../i18n/words';
import { PageTitle } from '../../shell/page-title';
import { fullName } from './case-query';
import { ContactFacts } from './contact-facts';

/** Who, where to, and how far: number, principal, phase, and the road with its dates. */
export function CaseHead({ view }: { view: CaseView }) {
  const words = useWords();
  const { t } = words;
  const { country } = useReference();
  const { phase } = view.standing;
  const principal = view.members.find((member) => member.principal) ?? view.members[0];
  return (
    <header>
      <PageTitle text={t('case.title', { number: view.number })}>
        <span className="case-number">
          <Ltr>{view.number}</Ltr>
        </span>{' '}
        {principal && <bdi>{fullName(principal)}</bdi>}
      </PageTitle>
      <Group gap="xs" className="dimmed facts">
        <span>{t('count.persons', { count: view.members.filter(({ exit }) => !exit).length })}</span>
        <span>{t('state.pair', { label: t('cases.destination'), value: country(view.destination) ?? '' })}</span>
        <span>{t('state.pair', { label: t('case.office'), value: view.office.name })}</span>
        <span>{t('state.pair', { label: t('case.caseworker'), value: view.caseworker.name })}</span>
        {view.flyBy && (
          <span>
            {t('cases.flyBy')} {words.day(view.flyBy)}
          </span>
        )}
        <ContactFacts contact={view.contact} />
      </Group>
      <Text mt="sm" fw={600}>
        {t('phase.label', { number: phase })} · {t(`phase.${phase}`)} · {t(`step.${view.standing.step}`)}
      </Text>
      <Road view={view} />
    </header>
  );
}

/** The milestones in order; each is dated by the last of those still travelling. */
function Road({ view }: { view: CaseView }) {
  const { t, day } = useWords();
  const { step } = view.standing;
  return (
    <ol className="road" aria-label={t('case.road')}>
      {milestones.map((milestone) => {
        const on = reachedOn(view, milestone);
        const current = milestone === step;
        return (
          <li key={milestone} className={current ? 'current' : on ? 'reached' : 'ahead'} aria-current={current ? 'step' : undefined}>
            <span className="road-name">{t(`step.${milestone}`)}</span>
            <span className="road-day">{on ? day(on) : '\u00a0'}</span>
          </li>
        );
      })}
    </ol>
  );
}

function reachedOn({ members }: CaseView, milestone: Milestone): Day | undefined {
  const travelling = members.filter(({ exit }) => !exit);
  const days = (travelling.length ? travelling : members).map(({ milestones }) => milestones[milestone]);
  return days.every((each) => each !== undefined) ? days.toSorted().at(-1) : undefined;
}
