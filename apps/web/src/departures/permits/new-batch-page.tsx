import { Alert, Button, Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { answer, api } from '../../api/client';
import type { PermitCandidate } from '../../api/types';
import { Ltr } from '../../i18n/ltr';
import { useReference } from '../../i18n/reference';
import { useWords } from '../../i18n/words';
import { useAnnounce } from '../../shell/announcements';
import { LoadFailure } from '../../shell/load-failure';
import { Loading } from '../../shell/loading';
import { PageTitle } from '../../shell/page-title';
import { BatchProblem } from './batch-problem';
import { useBatchCommand } from './permit-batch-query';

/** As many households as one batch holds. */
const most = 100;

/** Choosing households for one request to the Ministry: all that are shown are ready. */
export function NewBatchPage() {
  const { t } = useWords();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState('');
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['permit-candidates'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/permit-batches/candidates', { params: { query: { limit: most, ...(pageParam && { after: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const make = useBatchCommand((caseIds: string[], key) =>
    answer(api.POST('/api/v1/permit-batches', { params: { header: { 'Idempotency-Key': key } }, body: { caseIds } })),
  );
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  // Somebody else may have taken a household meanwhile.
  const picked = rows.filter(({ caseId }) => chosen.has(caseId));
  const people = picked.reduce((sum, row) => sum + row.people, 0);

  const submit = (): void => {
    if (!picked.length) return setNote(t('batches.chooseSome'));
    if (picked.length > most) return setNote(t('batches.tooMany'));
    setNote('');
    make.mutate(
      picked.map(({ caseId }) => caseId),
      {
        onSuccess: ({ id }) => {
          announce(t('batches.made2'));
          void navigate(`/permit-batches/${id}`);
        },
      },
    );
  };

  return (
    <Stack gap="md">
      <PageTitle text={t('batches.newTitle')} />
      <Link to="/permit-batches">{t('batches.back')}</Link>
      <Text>{t('batches.newText')}</Text>
      {!data && !error && <Loading />}
      {error && <LoadFailure error={error} onRetry={refetch} />}
      {data && !rows.length && <Alert color="slate">{t('batches.noCandidates')}</Alert>}
      {rows.length > 0 && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!make.isPending) submit();
          }}
        >
          <Stack gap="md">
            <CandidateTable rows={rows} chosen={chosen} onChoose={setChosen} />
            {hasNextPage && (
              <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()} className="self-start">
                {t('do.more')}
              </Button>
            )}
            <Text role="alert">{note}</Text>
            <BatchProblem problem={make.error} />
            <Group className="sticky-foot">
              <Text role="status">
                {t('batches.chosen', { count: picked.length })}
                {picked.length > 0 && ` · ${t('count.persons', { count: people })}`}
              </Text>
              <Button type="submit" loading={make.isPending}>
                {t('batches.make')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Stack>
  );
}

interface CandidatesProps {
  rows: PermitCandidate[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

function CandidateTable({ rows, chosen, onChoose }: CandidatesProps) {
  const { t, day, number } = useWords();
  const { country } = useReference();
  const all = rows.every(({ caseId }) => chosen.has(caseId));
  const toggle = (ids: string[], on: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    onChoose(next);
  };
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('batches.newTitle')}>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Checkbox
                aria-label={t('batches.selectAll')}
                checked={all}
                indeterminate={!all && rows.some(({ caseId }) => chosen.has(caseId))}
                onChange={() =>
                  toggle(
                    rows.map(({ caseId }) => caseId),
                    !all,
                  )
                }
              />
            </Table.Th>
            <Table.Th>{t('cases.number')}</Table.Th>
            <Table.Th>{t('cases.principal')}</Table.Th>
            <Table.Th className="figure">{t('batches.peopleWithout')}</Table.Th>
            <Table.Th>{t('person.nationality')}</Table.Th>
            <Table.Th>{t('cases.destination')}</Table.Th>
            <Table.Th>{t('cases.stepLabel')}</Table.Th>
            <Table.Th>{t('batches.dueOn')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.caseId}>
              <Table.Td>
                <Checkbox
                  aria-label={t('batches.select', { number: row.number })}
                  checked={chosen.has(row.caseId)}
                  onChange={(event) => toggle([row.caseId], event.currentTarget.checked)}
                />
              </Table.Td>
              <Table.Td className="nowrap">
                <Link to={`/cases/${row.caseId}`} className="case-number">
                  <Ltr>{row.number}</Ltr>
                </Link>
              </Table.Td>
              <Table.Td>
                <bdi>{row.principalName}</bdi>
              </Table.Td>
              <Table.Td className="figure">{number(row.people)}</Table.Td>
              <Table.Td>{country(row.nationality) ?? t('person.undetermined')}</Table.Td>
              <Table.Td>{country(row.destination)}</Table.Td>
              <Table.Td>{t(`step.${row.step}`)}</Table.Td>
              <Table.Td className="nowrap">{day(row.dueOn)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
