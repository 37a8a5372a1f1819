import { Badge, Table, Text } from '@mantine/core';
import { secretGroupOf, type PublicVerdict } from '#domain';
import type { CaseView, Screening } from '../api/types';
import { Card } from '../cases/case/card';
import { nameIn } from '../cases/case/case-query';
import { useWords } from '../i18n/words';
import { factWords } from './fact-words';
import { newestFirst } from './policy-choice';

type Entry = PublicVerdict['criteria'][number];
type OpenEntry = Exclude<Entry, { criterion: 'protected' }>;

/** "Why eligible?": each criterion, its verdict, why, and the facts it rests on. All screenings are kept; the latest stands first. */
export function Eligibility({ view }: { view: CaseView }) {
  const { t } = useWords();
  const [latest, ...earlier] = newestFirst(view.screenings);
  return (
    <Card title={t('screening.title')}>
      {latest ? <Decision screening={latest} view={view} /> : <Text>{t('screening.none')}</Text>}
      {earlier.length > 0 && (
        <details>
          <summary>{t('screening.earlier')}</summary>
          {earlier.map((screening) => (
            <Decision key={screening.id} screening={screening} view={view} />
          ))}
        </details>
      )}
    </Card>
  );
}

function Decision({ screening, view }: { screening: Screening; view: CaseView }) {
  const words = useWords();
  const { t } = words;
  const { verdict } = screening;
  const nameOf = nameIn(view);
  const protectedEntry = verdict.criteria.some((entry) => entry.criterion === 'protected');
  const entries = verdict.criteria.filter((entry): entry is OpenEntry => entry.criterion !== 'protected');
  const open = entries.filter(({ criterion }) => secretGroupOf(criterion) === null);
  const granted = entries.filter(({ criterion }) => secretGroupOf(criterion) !== null);
  return (
    <div className="decision">
      <Text fw={600}>
        <Badge
          color={screening.outcome === 'eligible' ? 'pine' : screening.outcome === 'ineligible' ? 'brick' : 'amber'}
          tt="none"
          size="lg"
        >
          {t(`outcome.${screening.outcome}`)}
        </Badge>
      </Text>
      <Text size="sm" c="dimmed">
        {t('screening.on', {
          reference: t(`screeningReference.${screening.reference}`),
          day: words.day(screening.on),
          name: screening.byName,
        })}
        {' · '}
        {t('screening.policy', { policy: screening.policy })} ({t(`policyMode.${verdict.mode}`)}) ·{' '}
        {t('state.pair', { label: t('screening.minors'), value: t(`minorsReading.${verdict.minorsReading}`) })}
      </Text>

      <h3 className="sub">{t('screening.general')}</h3>
      {verdict.general.every(({ reasons }) => !reasons.length) && <Text size="sm">{t('screening.generalMet')}</Text>}
      <ul className="plain-list">
        {verdict.general.flatMap(({ memberId, reasons }) =>
          reasons.map((reason) => (
            <li key={`${memberId}-${reason.code}`}>
              {t('state.pair', {
                label: nameOf(memberId) ?? t('case.someone'),
                value:
                  reason.code === 'earlier-return'
                    ? t('general.earlier-return', { year: reason.params.year })
                    : t(`general.${reason.code}`),
              })}
            </li>
          )),
        )}
      </ul>

      <h3 className="sub">{t('screening.criteria')}</h3>
      {open.length > 0 && <CriteriaTable entries={open} view={view} />}
      {(protectedEntry || granted.length > 0) && (
        <details>
          <summary>{t('screening.protected')}</summary>
          {granted.length > 0 && <CriteriaTable entries={granted} view={view} />}
          {protectedEntry && <Text size="sm">{t('screening.protectedText')}</Text>}
        </details>
      )}
      {verdict.protectedGround && <Text size="sm">{t('screening.protectedOpen')}</Text>}
    </div>
  );
}

function CriteriaTable({ entries, view }: { entries: OpenEntry[]; view: CaseView }) {
  const words = useWords();
  const { t } = words;
  const nameOf = nameIn(view);
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('screening.criteria')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('screening.criterion')}</Table.Th>
            <Table.Th>{t('screening.verdict')}</Table.Th>
            <Table.Th>{t('screening.why')}</Table.Th>
            <Table.Th>{t('screening.facts')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <Table.Tr key={entry.criterion}>
              <Table.Th scope="row">{t(`criterion.${entry.criterion}`)}</Table.Th>
              <Table.Td>
                <span className={`answer ${entry.verdict}`}>{t(`answer.${entry.verdict}`)}</span>
              </Table.Td>
              <Table.Td>{t(`why.${entry.why}`)}</Table.Td>
              <Table.Td>
                <ul className="plain-list">
                  {entry.facts.map((fact, index) => (
                    <li key={index}>{factWords(words, fact, nameOf)}</li>
                  ))}
                </ul>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
