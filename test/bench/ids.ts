/** The ids of everything the bench makes begin with the same time, in the form of UUIDv7, and count up as real ones do. */
const prefix = '019b0000-0000-7000';

/** The third group of digits says what it is. */
export const kinds = { case: 8000, member: 8001, consent: 8002, screening: 8003, booking: 8004, task: 8005, staff: 8009 } as const;

/** The id of the case with this number, 1 to the number of cases. Decimal digits stand where hexadecimal ones would. */
export function caseId(n: number): string {
  return idOf('case', n);
}

export function idOf(kind: keyof typeof kinds, n: number): string {
  return `${prefix}-${kinds[kind]}-${String(n).padStart(12, '0')}`;
}

/** The same as an SQL expression over an integer. */
export function sqlId(kind: keyof typeof kinds, n: string): string {
  return `('${prefix}-${kinds[kind]}-' || lpad(${n}, 12, '0'))::uuid`;
}

/** What tells a case of the bench from any other one. */
export const ourCases = `${prefix}-${kinds.case}-`;
