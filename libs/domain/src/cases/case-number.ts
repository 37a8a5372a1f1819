/** 23 letters for 23 remainders. I, O and U are left out: they are taken for 1, 0 and V. */
const checkLetters = 'ABCDEFGHJKLMNPQRSTVWXYZ';

/** One separator throughout, or none: a lone one that has changed places with a digit is then always noticed. */
const typed = /^MA([- ]?)(\d{4})\1(\d{6})\1([A-Z])$/;

/**
 * The number of a case, `MA-YYYY-NNNNNN-C`, from the year (four digits) and that year's sequence (1 to 999,999).
 * C makes any single mistyped character and any swap of two characters visible: the ten digits are summed with different weights modulo
 * the prime 23, so neither a change of one digit (weight × difference) nor a swap of two (difference of weights × difference of digits)
 * can leave the remainder as it was; and C is a letter, where the others are digits.
 */
export function caseNumber(year: number, sequence: number): string {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError('A case number needs a year of four digits');
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > 999_999)
    throw new RangeError('A case number needs a sequence from 1 to 999999');
  const digits = `${year}${String(sequence).padStart(6, '0')}`;
  return `MA-${digits.slice(0, 4)}-${digits.slice(4)}-${checkLetter(digits)}`;
}

/**
 * Reads a case number as people type it: small letters, Arabic-Indic digits (٠–٩, ۰–۹), with dashes, with spaces in their place or with neither.
 * Returns the number as `caseNumber` writes it; undefined when it is not one.
 */
export function parseCaseNumber(text: string): string | undefined {
  const latin = text
    .trim()
    .toUpperCase()
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  const match = typed.exec(latin);
  if (!match) return undefined;
  const [, , year, sequence, letter] = match;
  if (Number(year) < 1000 || Number(sequence) === 0) return undefined;
  return letter === checkLetter(`${year}${sequence}`) ? `MA-${year}-${sequence}-${letter}` : undefined;
}

function checkLetter(digits: string): string {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index + 1), 0);
  return checkLetters.charAt(sum % checkLetters.length);
}
