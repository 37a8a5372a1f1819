import fc from 'fast-check';
import { caseNumber, parseCaseNumber } from './case-number';

const samples = [caseNumber(2026, 412), caseNumber(2005, 1), caseNumber(2099, 987_654), caseNumber(1111, 222_222)];
const keyboard = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789- ./_'];
const anyNumber = fc
  .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 999_999 }))
  .map(([year, n]) => caseNumber(year, n));

function swapped(text: string, i: number, j: number): string {
  const letters = [...text];
  [letters[i], letters[j]] = [letters[j]!, letters[i]!];
  return letters.join('');
}

/** The number as printed, without separators, and with spaces. */
const forms = (number: string): string[] => [number, number.replaceAll('-', ''), number.replaceAll('-', ' ')];

describe('case number', () => {
  it('has the form MA-YYYY-NNNNNN-C', () => {
    // 2·1 + 0·2 + 2·3 + 6·4 + 0·5 + 0·6 + 0·7 + 4·8 + 1·9 + 2·10 = 93 = 4 × 23 + 1, the second letter
    expect(caseNumber(2026, 412)).toBe('MA-2026-000412-B');
  });

  it.each([
    [999, 1],
    [10_000, 1],
    [2026.5, 1],
    [2026, 0],
    [2026, 1_000_000],
    [2026, 1.5],
  ])('is refused for %s, %s', (year, sequence) => {
    expect(() => caseNumber(year, sequence)).toThrow(RangeError);
  });

  it.each([
    ['as printed', 'MA-2026-000412-B'],
    ['small letters', 'ma-2026-000412-b'],
    ['without dashes', 'MA2026000412B'],
    ['with spaces', 'ma 2026 000412 b'],
    ['with blanks around', '  MA-2026-000412-B\n'],
    ['Arabic-Indic digits', 'MA-٢٠٢٦-٠٠٠٤١٢-B'],
    ['Persian digits', 'MA-۲۰۲۶-۰۰۰۴۱۲-B'],
  ])('is read %s', (_, text) => {
    expect(parseCaseNumber(text)).toBe('MA-2026-000412-B');
  });

  it.each([
    ['nothing', ''],
    ['a wrong check letter', 'MA-2026-000412-C'],
    ['no check letter', 'MA-2026-000412'],
    ['too short', 'MA-2026-00412-B'],
    ['too long', 'MA-2026-0000412-B'],
    ['another country', 'SN-2026-000412-B'],
    ['dashes partly missing: a digit could have changed places with one', 'MA-2026-000412B'],
    ['something after it', 'MA-2026-000412-B1'],
    ['sequence zero', 'MA-2026-000000-K'],
  ])('is not read from %s', (_, text) => {
    expect(parseCaseNumber(text)).toBeUndefined();
  });

  it('is read back as it was written, in every form', () => {
    fc.assert(fc.property(anyNumber, (number) => expect(forms(number).map(parseCaseNumber)).toEqual([number, number, number])));
  });
});

describe('the check letter', () => {
  it('notices every other character at every position', () => {
    const unnoticed = samples.flatMap(forms).flatMap((text) =>
      [...text].flatMap((right, i) =>
        keyboard
          .filter((wrong) => wrong !== right)
          .map((wrong) => text.slice(0, i) + wrong + text.slice(i + 1))
          .filter((mistyped) => parseCaseNumber(mistyped) !== undefined),
      ),
    );
    expect(unnoticed).toEqual([]);
  });

  it('notices every swap of two digits, at all 45 pairs of positions, for all pairs of digits', () => {
    const unnoticed: string[] = [];
    let swaps = 0;
    for (let i = 0; i < 10; i++) {
      for (let j = i + 1; j < 10; j++) {
        for (let a = 0; a < 10; a++) {
          for (let b = 0; b < 10; b++) {
            const digits = [...'1111111111'];
            [digits[i], digits[j]] = [String(a), String(b)];
            if (a === b || digits[0] === '0') continue;
            const text = caseNumber(Number(digits.slice(0, 4).join('')), Number(digits.slice(4).join(''))).replaceAll('-', '');
            swaps++;
            if (parseCaseNumber(swapped(text, i + 2, j + 2)) !== undefined) unnoticed.push(text);
          }
        }
      }
    }
    expect(swaps).toBe(45 * 90 - 9 * 9);
    expect(unnoticed).toEqual([]);
  });

  it('notices every swap of any two characters, separators and letters included', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        for (const text of forms(number)) {
          for (let i = 0; i < text.length; i++) {
            for (let j = i + 1; j < text.length; j++) {
              if (text[i] !== text[j]) expect(parseCaseNumber(swapped(text, i, j))).toBeUndefined();
            }
          }
        }
      }),
    );
  });
});
