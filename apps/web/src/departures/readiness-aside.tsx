import { Alert, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { OutsideCase } from '../api/types';
import { Ltr } from '../i18n/ltr';
import { useReference } from '../i18n/reference';
import { useWords } from '../i18n/words';

/** What became of the numbers of which the list says nothing. */
export function ReadinessAside({ unknown, outside }: { unknown: readonly string[]; outside: readonly OutsideCase[] }) {
  const { t } = useWords();
  const { country } = useReference();
  if (!unknown.length && !outside.length) return null;
  return (
    <Alert color="amber" role="status">
      {unknown.length > 0 && (
        <Text component="div" size="sm">
          {t('readiness.unknown')}
          <ul className="plain-list">
            {unknown.map((number) => (
              <li key={number}>
                <bdi>{number}</bdi>
              </li>
            ))}
          </ul>
        </Text>
      )}
      {outside.length > 0 && (
        <Text component="div" size="sm">
          {t('readiness.outside')}
          <ul className="plain-list">
            {outside.map(({ id, number, step, destination }) => (
              <li key={id}>
                <Link to={`/cases/${id}`} className="case-number">
                  <Ltr>{number}</Ltr>
                </Link>
                {` – ${t(`step.${step}`)} – ${country(destination)}`}
              </li>
            ))}
          </ul>
        </Text>
      )}
    </Alert>
  );
}
