import { refusalWords } from '../../i18n/refusal-words';
import { nameIn } from '../case/case-query';
import { leaving } from '../case/forms/people';
import type { PaperProps } from './paper-props';
import { PaperFoot, PaperHead, PeopleTable } from './paper-parts';
import { silentTowardsConsulate } from './papers';

/** Who asks a consulate for documents: names, birth and nationality, and only with the consent of each who speaks for them. DOMAIN §2. */
export function ConsulateSheet({ view, words, reference }: PaperProps) {
  const { t } = words;
  const silent = silentTowardsConsulate(view);
  if (silent.length) {
    return (
      <>
        <p>{t('paper.noConsent')}</p>
        <ul>
          {silent.map(({ id }) => (
            <li key={id}>{refusalWords(words, 'sharing-missing', { member: id, recipient: 'consulate' }, nameIn(view))}</li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <>
      <PaperHead paper="consulate" view={view} words={words} />
      <p>{t('paper.consulateText')}</p>
      <PeopleTable
        people={leaving(view)}
        words={words}
        columns={[
          [t('paper.birth'), ({ birth }) => words.born(birth)],
          [t('paper.nationality'), ({ nationality }) => reference.country(nationality) ?? t('person.undetermined')],
        ]}
      />
      <PaperFoot words={words} />
    </>
  );
}
