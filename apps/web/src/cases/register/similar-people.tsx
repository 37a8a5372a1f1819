import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { SimilarPerson } from '../../api/types';
import { Ltr } from '../../i18n/ltr';
import { useReference } from '../../i18n/reference';
import { useWords } from '../../i18n/words';
import { LoadFailure } from '../../shell/load-failure';
import { readBirth } from '../birth-input';

const pause = 350;

/** People already registered who look like the one being typed, so that nobody is registered twice. Opens in another tab: nothing typed is lost. */
export function SimilarPeople({ familyName, givenNames, born }: { familyName: string; givenNames: string; born: string }) {
  const { t } = useWords();
  const year = readBirth(born)?.slice(0, 4);
  const typed = { familyName: familyName.trim(), givenNames: givenNames.trim(), ...(year && { birthYear: Number(year) }) };
  const [asked] = useDebouncedValue(JSON.stringify(typed), pause);
  const body = JSON.parse(asked) as typeof typed;
  const enough = body.familyName.length >= 2 && body.givenNames.length >= 2;
  const { data, error, refetch } = useQuery({
    queryKey: ['similar-people', body],
    queryFn: () => answer(api.POST('/api/v1/similar-people', { body })),
    enabled: enough,
    placeholderData: (previous) => previous,
  });
  const people = enough ? data?.people : undefined;

  return (
    <Paper withBorder p="md" component="aside" aria-labelledby="similar" className="similar">
      <Title order={2} id="similar">
        {t('similar.title')}
      </Title>
      <Text role="status" size="sm" c="dimmed">
        {!people ? t('similar.waiting') : people.length ? t('count.similar', { count: people.length }) : t('similar.none')}
      </Text>
      {error && <LoadFailure error={error} onRetry={refetch} />}
      <Stack component="ul" gap="xs" className="rows">
        {people?.map((person, index) => (
          <Similar key={person.caseId ?? index} person={person} />
        ))}
      </Stack>
    </Paper>
  );
}

function Similar({ person }: { person: SimilarPerson }) {
  const { t } = useWords();
  const { country } = useReference();
  const known = [country(person.nationality), person.birthYear].filter(Boolean).join(' · ');
  return (
    <li className="similar-row">
      <span className="score" title={t('similar.score', { score: person.score })}>
        <span aria-hidden>{person.score}</span>
        <span className="visually-hidden">{t('similar.score', { score: person.score })}</span>
      </span>
      <span>
        <bdi>{person.name ?? person.initials}</bdi>
        <span className="dimmed">{known}</span>
        {person.own && person.caseId ? (
          <Anchor href={`/cases/${person.caseId}`} target="_blank" rel="noopener" size="sm" title={t('similar.openNew')}>
            <Ltr>{person.number}</Ltr> ↗<span className="visually-hidden"> {t('similar.openNew')}</span>
          </Anchor>
        ) : (
          <Text size="sm">{t('similar.otherOffice')}</Text>
        )}
      </span>
    </li>
  );
}
