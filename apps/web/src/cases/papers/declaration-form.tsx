import type { Member } from '../../api/types';
import { fullName } from '../case/case-query';
import { isAlone } from '../case/forms/people';
import type { PaperProps } from './paper-props';
import { Blank, Facts, PaperFoot, PaperHead, PeopleTable, Signatures } from './paper-parts';
import { minorsWith } from './papers';

const forAdult = ['adult1', 'adult2', 'adult3', 'adult4', 'adult5', 'adult6', 'adult7', 'adult8'] as const;
const forChild = ['child1', 'child2', 'child3', 'child4', 'child5', 'child6'] as const;

/** The declaration of voluntary return, to be read out and signed: by each adult, or by the guardian of a child who is alone. DOMAIN §4. */
export function DeclarationForm({ view, words, reference, person }: PaperProps & { person: Member }) {
  const { t } = words;
  const alone = isAlone(view, person.id);
  const children = minorsWith(view, person);
  return (
    <>
      <PaperHead paper="consent" view={view} words={words} version={reference.consentForms.at(-1)} />
      <p>{t(alone ? 'paper.iGuardian' : 'paper.iUndersigned')}</p>
      {alone && <Blank label={t('paper.guardianName')} />}
      <Facts
        rows={[
          [t('paper.name'), <bdi key="name">{fullName(person)}</bdi>],
          [t('paper.birth'), words.born(person.birth)],
          [t('paper.nationality'), reference.country(person.nationality) ?? t('person.undetermined')],
          [t('paper.destination'), reference.country(view.destination)],
        ]}
      />
      <p>{t('paper.declares')}</p>
      <ol className="paper-points">
        {(alone ? forChild : forAdult).map((point) => (
          <li key={point}>{t(`paper.${point}`)}</li>
        ))}
      </ol>
      {children.length > 0 && !alone && (
        <>
          <h3>{t('paper.minorsWith')}</h3>
          <PeopleTable people={children} words={words} columns={[[t('paper.birth'), ({ birth }) => words.born(birth)]]} />
        </>
      )}
      <Signatures words={words} />
      <PaperFoot words={words} />
    </>
  );
}
