import type { SafeContact } from '../../api/types';
import { Ltr } from '../../i18n/ltr';
import { useWords } from '../../i18n/words';
import { phoneText } from '../phone-input';

/** How the household is reached safely: what is allowed stands beside each number. */
export function ContactFacts({ contact }: { contact: SafeContact }) {
  const { t, list } = useWords();
  const { phone, mayCall, mayLeaveMessage, otherContact: other, callTimes } = contact;
  const allowed = [t(mayCall ? 'case.callYes' : 'case.callNo'), t(mayLeaveMessage ? 'case.messageYes' : 'case.messageNo')];
  return (
    <>
      {phone && (
        <span>
          {t('person.phone')} <Ltr>{phoneText(phone)}</Ltr> ({allowed.join(', ')})
        </span>
      )}
      {other && (
        <span>
          {t('person.otherContact')} <bdi>{t('contact.other', { name: other.name, relation: other.relation })}</bdi>{' '}
          <Ltr>{phoneText(other.phone)}</Ltr> ({t(other.mayCall ? 'case.callYes' : 'case.callNo')})
        </span>
      )}
      {callTimes.length > 0 && (
        <span>{t('state.pair', { label: t('person.callTimes'), value: list(callTimes.map((time) => t(`callTime.${time}`))) })}</span>
      )}
    </>
  );
}
