import { callTimes, type CallTime } from '#domain';
import type { SafeContact } from '../../api/types';
import type { Translate } from '../../i18n/words';
import { readPhone } from '../phone-input';
import { longestName } from './person-rules';

/** The safe contact as the forms hold it. */
export interface ContactForm {
  phone: string;
  mayCall: boolean;
  mayLeaveMessage: boolean;
  otherName: string;
  otherPhone: string;
  otherRelation: string;
  mayCallOther: boolean;
  callTimes: CallTime[];
}

export const emptyContact = (): ContactForm => ({
  ...{ phone: '', mayCall: false, mayLeaveMessage: false },
  ...{ otherName: '', otherPhone: '', otherRelation: '', mayCallOther: false },
  callTimes: [],
});

/** What is saved, as a form to be changed. */
export function contactFormOf({ phone, mayCall, mayLeaveMessage, otherContact: other, callTimes: times }: SafeContact): ContactForm {
  return {
    ...{ phone: phone ?? '', mayCall, mayLeaveMessage, callTimes: times },
    ...{ otherName: other?.name ?? '', otherPhone: other?.phone ?? '', otherRelation: other?.relation ?? '' },
    mayCallOther: other?.mayCall ?? false,
  };
}

/** The form as the API takes it: nobody else unless somebody was named. */
export function safeContactOf(form: ContactForm): SafeContact {
  const { mayCall, mayLeaveMessage, mayCallOther } = form;
  const other = {
    ...{ name: form.otherName.trim(), phone: readPhone(form.otherPhone) ?? '', relation: form.otherRelation.trim() },
    mayCall: mayCallOther,
  };
  return {
    ...{ phone: readPhone(form.phone) ?? null, mayCall, mayLeaveMessage },
    otherContact: isOtherNamed(form) ? other : null,
    callTimes: callTimes.filter((time) => form.callTimes.includes(time)),
  };
}

function isOtherNamed({ otherName, otherPhone, otherRelation }: ContactForm): boolean {
  return [otherName, otherPhone, otherRelation].some((text) => text.trim() !== '');
}

/** Longest relation that the API takes, in characters. */
const longestRelation = 60;

/** Somebody else is named with all three, or not at all: the words of the first fault, or `true`. */
export function otherContactRules(t: Translate, form: () => ContactForm) {
  const asked = (text: string, fault: string | false): string | true => {
    if (!isOtherNamed(form())) return true;
    if (!text.trim()) return t('fieldError.required');
    return fault || true;
  };
  return {
    name: { validate: (text: string) => asked(text, text.trim().length > longestName && t('fieldError.tooLong')) },
    phone: { validate: (text: string) => asked(text, readPhone(text) === undefined && t('fieldError.phone')) },
    relation: { validate: (text: string) => asked(text, text.trim().length > longestRelation && t('fieldError.tooLong')) },
  };
}
