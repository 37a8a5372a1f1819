import type { NewCallBack } from '../../api/types';
import { readPhone } from '../phone-input';
import type { RegistrationForm } from './registration-form';

/** All that is kept of the form without consent: the phone, the language and a day. Undefined without a phone that can be called. */
export function callBackOf(
  { phone, noticeLanguage }: Pick<RegistrationForm, 'phone' | 'noticeLanguage'>,
  wantedOn: string,
): NewCallBack | undefined {
  const read = readPhone(phone);
  return read === undefined ? undefined : { phone: read, language: noticeLanguage, wantedOn: wantedOn || null };
}
