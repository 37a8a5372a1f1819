import type { Member } from '../../api/types';
import { fullName } from '../case/case-query';
import type { PaperProps } from './paper-props';
import { Blank, Facts, PaperFoot, PaperHead, SignBox } from './paper-parts';

/** For the parent who stays: that the child may travel, with whom and where to. To be legalised, then seen by a protection officer. DOMAIN §4. */
export function AuthorityForm({ view, words, reference, person }: PaperProps & { person: Member }) {
  const { t } = words;
  const companions = view.members.filter(({ id }) => view.links.some((link) => link.childId === person.id && link.adultId === id));
  return (
    <>
      <PaperHead paper="authority" view={view} words={words} version={reference.consentForms.at(-1)} />
      <p>{t('paper.iUndersigned')}</p>
      <Blank label={t('paper.authorityParent')} />
      <Blank label={t('paper.identityPaper')} />
      <Blank label={t('paper.address')} />
      <p>{t('paper.authorityAs')}</p>
      <Facts
        rows={[
          [t('paper.name'), <bdi key="name">{fullName(person)}</bdi>],
          [t('paper.birth'), words.born(person.birth)],
          [t('paper.nationality'), reference.country(person.nationality) ?? t('person.undetermined')],
        ]}
      />
      <p>{t('paper.authorise')}</p>
      {companions.length ? (
        <Facts rows={[[t('paper.companion'), <bdi key="companion">{words.list(companions.map(fullName))}</bdi>]]} />
      ) : (
        <Blank label={t('paper.companion')} />
      )}
      <Facts rows={[[t('paper.destination'), reference.country(view.destination)]]} />
      <p>{t('paper.authorityFree')}</p>
      <section className="paper-signatures">
        <Blank label={t('paper.placeAndDay')} wide />
        <SignBox label={t('paper.signature')} tall />
        <SignBox label={t('paper.legalisation')} tall />
      </section>
      <p>{t('paper.attach')}</p>
      <PaperFoot words={words} />
    </>
  );
}
