import { phoneText, readPhone } from './phone-input';

describe('a phone number as people type it', () => {
  it.each`
    typed                  | read
    ${'06 12 34 56 78'}    | ${'+212612345678'}
    ${'0612345678'}        | ${'+212612345678'}
    ${'05-37-12-34-56'}    | ${'+212537123456'}
    ${'٠٦١٢٣٤٥٦٧٨'}        | ${'+212612345678'}
    ${'+212 612 34 56 78'} | ${'+212612345678'}
    ${'00225 0102030405'}  | ${'+2250102030405'}
    ${'612345678'}         | ${undefined}
    ${'06 12 34'}          | ${undefined}
    ${'call me'}           | ${undefined}
  `('"$typed" is $read', ({ typed, read }) => {
    expect(readPhone(typed)).toBe(read);
  });

  it('is shown in groups', () => {
    expect(phoneText('+212612345678')).toBe('+212 6 12 34 56 78');
    expect(phoneText('+2250102030405')).toBe('+2250102030405');
  });
});
