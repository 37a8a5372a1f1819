import { answersOf, emptyAnswer, grantAll, type AnswerForm, type WaitingLine } from './permit-answers';

const line = (memberId: string): WaitingLine => ({
  caseId: `case of ${memberId}`,
  memberId,
  caseNumber: 'MA-2026-000412-K',
  familyName: 'OUATTARA',
  givenNames: 'Mariam',
  sex: 'female',
  birth: null,
  nationality: 'CI',
  destination: 'CI',
  documentType: 'passport',
  documentNumber: 'CI1',
  state: 'waiting',
});
const [a, b, c] = [line('a'), line('b'), line('c')];
const answer = (part: Partial<AnswerForm>): AnswerForm => ({ ...emptyAnswer(a), ...part });
const granted = answer({ outcome: 'granted', number: ' AS-1 ', validUntil: '2027-01-31' });

describe('answers of the Ministry as they are typed', () => {
  it('sends nothing for whoever still waits', () => {
    expect(answersOf([a, b], { a: answer({}) })).toEqual([]);
  });

  it('sends a permit with the name as it stands there, a refusal with its reason', () => {
    expect(answersOf([a, b], { a: granted, b: answer({ outcome: 'refused', reason: 'file-incomplete' }) })).toEqual([
      {
        caseId: 'case of a',
        memberId: 'a',
        granted: true,
        number: 'AS-1',
        validUntil: '2027-01-31',
        familyName: 'OUATTARA',
        givenNames: 'Mariam',
      },
      { caseId: 'case of b', memberId: 'b', granted: false, reason: 'file-incomplete' },
    ]);
  });

  it.each<[string, Partial<AnswerForm>]>([
    ['number', { number: ' ' }],
    ['last day', { validUntil: '' }],
    ['family name', { familyName: '' }],
    ['given names', { givenNames: '' }],
  ])('asks for a missing %s', (_, part) => {
    expect(answersOf([a, b], { a: granted, b: { ...granted, ...part } })).toEqual({ incomplete: b });
  });

  it('grants the empty ones only, numbered by their place in the list', () => {
    const forms = grantAll([a, b, c], { b: answer({ outcome: 'refused' }) }, { number: 'AS-7', validUntil: '2027-01-31', running: true });
    expect([forms.a?.number, forms.b?.outcome, forms.c?.number]).toEqual(['AS-7-1', 'refused', 'AS-7-3']);
  });

  it('gives them all one number where the Ministry did', () => {
    const forms = grantAll([a, b], {}, { number: 'AS-7', validUntil: '2027-01-31', running: false });
    expect([forms.a?.number, forms.b?.number, forms.b?.validUntil]).toEqual(['AS-7', 'AS-7', '2027-01-31']);
  });
});
