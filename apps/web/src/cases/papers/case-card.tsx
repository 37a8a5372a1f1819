import { Ltr } from '../../i18n/ltr';
import { travelling } from '../case/forms/people';
import type { PaperProps } from './paper-props';
import { Facts } from './paper-parts';

/** The card that a household carries: its number and its office. No name, no country, no reason: whoever finds it learns nothing. */
export function CaseCard({ view, words }: PaperProps) {
  const { t } = words;
  return (
    <section className="case-card">
      <p className="case-card-title">{t('paper.card')}</p>
      <p className="case-card-number">
        <Ltr>{view.number}</Ltr>
      </p>
      <Facts
        rows={[
          [t('paper.office'), <bdi key="office">{view.office.name}</bdi>],
          [t('paper.size'), t('count.persons', { count: travelling(view).length })],
          [t('paper.registeredOn'), words.day(view.registeredOn)],
        ]}
      />
      <p>{t('paper.cardText')}</p>
      <p>{t('paper.cardFound')}</p>
    </section>
  );
}
