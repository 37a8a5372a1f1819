import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { CaseView } from '../../api/types';
import { useWords } from '../../i18n/words';
import { hasPaper, paperPath, papers } from '../papers/papers';
import { Card } from './card';

/** The papers of the case that there is something to print of. */
export function PapersCard({ view }: { view: CaseView }) {
  const { t } = useWords();
  return (
    <Card title={t('case.papers')}>
      <ul className="plain-list">
        {papers
          .filter((paper) => hasPaper(view, paper))
          .map((paper) => (
            <li key={paper}>
              <Anchor component={Link} to={paperPath(view.id, paper)}>
                {t(`paper.${paper}`)}
              </Anchor>
            </li>
          ))}
      </ul>
    </Card>
  );
}
