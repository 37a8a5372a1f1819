import { birthOf, readBirth } from './birth-input';

describe('a birth date as people type it', () => {
  it.each`
    typed           | read
    ${'1994'}       | ${'1994'}
    ${' 1994 '}     | ${'1994'}
    ${'03/1994'}    | ${'1994-03'}
    ${'3/1994'}     | ${'1994-03'}
    ${'12/03/1994'} | ${'1994-03-12'}
    ${'12.3.1994'}  | ${'1994-03-12'}
    ${'12-03-1994'} | ${'1994-03-12'}
    ${'1994-03'}    | ${'1994-03'}
    ${'1994-03-12'} | ${'1994-03-12'}
    ${'١٩٩٤'}       | ${'1994'}
    ${'94'}         | ${undefined}
    ${'mars 1994'}  | ${undefined}
    ${''}           | ${undefined}
  `('"$typed" is $read', ({ typed, read }) => {
    expect(readBirth(typed)).toBe(read);
  });
});

describe('what the two fields say of a birthday', () => {
  const today = '2026-11-23';

  it.each`
    born            | age      | answer
    ${'1994'}       | ${''}    | ${{ ok: true, birth: { from: '1994-01-01', to: '1994-12-31', precision: 'year' } }}
    ${'1994'}       | ${'90'}  | ${{ ok: true, birth: { from: '1994-01-01', to: '1994-12-31', precision: 'year' } }}
    ${''}           | ${'٣٢'}  | ${{ ok: true, birth: { from: '1992-11-24', to: '1995-11-23', precision: 'estimated' } }}
    ${'31/02/1994'} | ${''}    | ${{ ok: false, code: 'birth-date-invalid' }}
    ${'2027'}       | ${''}    | ${{ ok: false, code: 'birth-date-in-future' }}
    ${''}           | ${'121'} | ${{ ok: false, code: 'birth-date-invalid' }}
    ${''}           | ${'abc'} | ${{ ok: false, code: 'birth-date-invalid' }}
    ${''}           | ${''}    | ${undefined}
  `('born "$born", age "$age"', ({ born, age, answer }) => {
    expect(birthOf({ born, age }, today)).toEqual(answer);
  });
});
