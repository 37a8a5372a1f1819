import { latinDigits } from './birth-input';

/** A phone number as E.164: a Moroccan one from its national form (06 12 34 56 78), others with + or 00. Undefined when it is none. */
export function readPhone(text: string): string | undefined {
  const typed = latinDigits(text).replace(/[\s().\-/]/g, '');
  const international = typed.replace(/^00/, '+').replace(/^0(?=[5-8]\d{8}$)/, '+212');
  return /^\+[1-9]\d{7,14}$/.test(international) ? international : undefined;
}

/** A number in groups, to be read and compared: `+212 6 12 34 56 78`. Others stay as they are. */
export function phoneText(phone: string): string {
  const own = /^\+212(\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(phone);
  return own ? `+212 ${own.slice(1).join(' ')}` : phone;
}
