import { emptyForm, emptyPerson, formFieldOf, linksOf, registrationOf, undetermined, type PersonFields } from './registration-form';

const mariame: PersonFields = {
  ...emptyPerson('p1', 'principal'),
  familyName: ' Wattara ',
  givenNames: 'Mariame',
  sex: 'female',
  born: '03/1994',
  nationality: 'CI',
};

describe('the form as the API takes it', () => {
  it('sends a principal with names trimmed and the birth date as precise as typed', () => {
    const sent = registrationOf({ ...emptyForm(), destination: 'CI', members: [mariame], phone: '06 12 34 56 78' });
    expect(sent.members).toEqual([
      {
        ref: 'p1',
        principal: true,
        familyName: 'Wattara',
        givenNames: 'Mariame',
        sex: 'female',
        born: '1994-03',
        nationality: 'CI',
        language: 'fr',
        inMorocco: true,
        wishesToReturn: true,
        earlierReturnYear: null,
        signals: [],
        stayStatus: 'unknown',
        cannotStay: [],
        notWantToStay: [],
      },
    ]);
    expect(sent.contact).toEqual({
      phone: '+212612345678',
      mayCall: false,
      mayLeaveMessage: false,
      otherContact: null,
      callTimes: [],
    });
  });

  it('sends an age only without a birth date, and nobody as nationality "undetermined"', () => {
    const [sent] = registrationOf({ ...emptyForm(), members: [{ ...mariame, born: '', age: '32', nationality: undetermined }] }).members;
    expect(sent).toMatchObject({ age: 32, nationality: null });
    expect(sent).not.toHaveProperty('born');
  });

  it('sends what was said of the stay', () => {
    const said = { stayStatus: 'refugee', cannotStay: ['no-papers'], notWantToStay: ['family-at-home', 'not-stated'] } as const;
    const [sent] = registrationOf({
      ...emptyForm(),
      members: [{ ...mariame, ...said, cannotStay: [...said.cannotStay], notWantToStay: [...said.notWantToStay] }],
    }).members;
    expect(sent).toMatchObject(said);
  });

  it('sends no consent while the information was not given', () => {
    expect(registrationOf({ ...emptyForm(), members: [mariame] }).processingConsent).toBeNull();
    expect(registrationOf({ ...emptyForm(), noticeGiven: true, noticeLanguage: 'bm', interpreter: ' A. Koné ' }).processingConsent).toEqual(
      {
        language: 'bm',
        interpreter: 'A. Koné',
      },
    );
  });
});

describe('a child that was added', () => {
  const child = emptyPerson('p2', 'child', mariame);

  it('carries the family name and is the principal’s own until said otherwise', () => {
    expect(child.familyName).toBe(mariame.familyName);
    expect(linksOf([mariame, child])).toEqual([{ child: 'p2', adult: 'p1', kind: 'parent' }]);
  });

  it('keeps no link to somebody who was removed, nor one of "none"', () => {
    expect(linksOf([{ ...child, links: { p1: 'none', p9: 'guardian' } }, mariame])).toEqual([]);
  });
});

describe('where a field error of the API belongs', () => {
  it.each`
    field                           | place
    ${'members.0.familyName'}       | ${'members.0.familyName'}
    ${'contact.phone'}              | ${'phone'}
    ${'contact.otherContact.phone'} | ${'otherPhone'}
    ${'processingConsent.language'} | ${'noticeLanguage'}
    ${'links.0.kind'}               | ${undefined}
  `('$field at $place', ({ field, place }) => {
    expect(formFieldOf(field)).toBe(place);
  });
});
