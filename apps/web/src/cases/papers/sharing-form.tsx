import { recipients, type Recipient } from '#domain';
import type { Member } from '../../api/types';
import { fullName } from '../case/case-query';
import { isAlone } from '../case/forms/people';
import type { PaperProps } from './paper-props';
import { Blank, Facts, PaperFoot, PaperHead, Signatures, Tick } from './paper-parts';
import { minorsWith } from './papers';

/** What each recipient is told, by allow-list. DOMAIN §2, §10. */
const whatLeaves = {
  consulate: 'leavesConsulate',
  ministry: 'leavesMinistry',
  'origin-office': 'leavesOrigin',
  partner: 'leavesPartner',
} as const satisfies Record<Recipient, string>;

/** The consent, or the refusal, that each recipient learns of a person: asked one by one. */
export function SharingForm({ view, words, reference, person }: PaperProps & { person: Member }) {
  const { t } = words;
  const alone = isAlone(view, person.id);
  return (
    <>
      <PaperHead paper="sharing" view={view} words={words} version={reference.consentForms.at(-1)} />
      <p>{t(alone ? 'paper.iGuardian' : 'paper.iUndersigned')}</p>
      {alone && <Blank label={t('paper.guardianName')} />}
      <Facts
        rows={[
          [t('paper.name'), <bdi key="name">{fullName(person)}</bdi>],
          [t('paper.birth'), words.born(person.birth)],
        ]}
      />
      <p>{t('paper.sharingText')}</p>
      <table className="paper-table">
        <thead>
          <tr>
            <th scope="col">{t('paper.recipient')}</th>
            <th scope="col">{t('paper.whatLeaves')}</th>
            <th scope="col">{t('field.agreed')}</th>
          </tr>
        </thead>
        <tbody>
          {recipients.map((recipient) => (
            <tr key={recipient}>
              <th scope="row">{t(`recipient.${recipient}`)}</th>
              <td>{t(`paper.${whatLeaves[recipient]}`)}</td>
              <td>
                <Tick label={t('paper.agree')} />
                <Tick label={t('paper.refuse')} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {alone ? <p>{t('paper.sharingForChild')}</p> : minorsWith(view, person).length > 0 && <p>{t('paper.sharingFor')}</p>}
      <p>{t('paper.sharingWithdraw')}</p>
      <Signatures words={words} />
      <PaperFoot words={words} />
    </>
  );
}
