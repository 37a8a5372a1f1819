import type { NewHousehold, NewPerson } from '#casework/cases/registration.service';

/** A woman born in 1970: 50 and more, so eligible without anything secret. As the body of a request. */
export function person(ref: string, changes: Partial<NewPerson> = {}): NewPerson {
  return {
    ...{ ref, principal: false, familyName: 'Ouattara', givenNames: 'Mariam', sex: 'female', born: '1970-05-02' },
    ...{ nationality: 'CI', language: 'fr', inMorocco: true, wishesToReturn: true, earlierReturnYear: null, signals: [] },
    ...changes,
  };
}

/** A household to register: one person, unless others are given. */
export function registration(changes: Partial<NewHousehold> = {}): NewHousehold {
  return {
    destination: 'CI',
    processingConsent: { language: 'fr', interpreter: null },
    contact: { phone: '+212612345678', mayCall: true, mayLeaveMessage: false },
    members: [person('one', { principal: true })],
    links: [],
    ...changes,
  };
}

/** A woman of over fifty and her grandson, for whom she has parental authority. */
export function withGrandson(): NewHousehold {
  const boy = person('boy', { givenNames: 'Koffi', sex: 'male', born: '2019-03-10' });
  return registration({
    members: [person('one', { principal: true }), boy],
    links: [{ child: 'boy', adult: 'one', kind: 'guardian' }],
  });
}
