import { dayIn, plusDays } from '#domain';
import { person, registration } from '../builders/registration';

export const inDays = (days: number) => plusDays(dayIn(new Date()), days);

/** A boy of fourteen without anybody. */
export const minorAlone = () => registration({ members: [person('minor', { principal: true, sex: 'male', born: '2012-03-10' })] });
export const session = (memberId: string, changes: object = {}) => ({
  ...{ memberId, language: 'fr', interpreter: null, alternatives: true, fear: false, guardian: null },
  ...changes,
});
export const determination = (memberId: string, changes: object = {}) => ({
  ...{ memberId, returnIsBest: true, guardian: 'A. Guardian', tracing: 'family-found', carer: 'An aunt', escort: 'An escort' },
  ...{ carerAcceptedOn: inDays(-1), ...changes },
});
/** A passport. */
export const document = (memberId: string, changes: object = {}) => ({
  documentType: 'passport',
  documents: [
    {
      ...{ memberId, familyName: 'OUATTARA', givenNames: 'MARIAM', number: 'P1', validFrom: '2026-01-01', validUntil: inDays(400) },
      ...changes,
    },
  ],
});
/** The Ministry's yes. */
export const granted = (memberId: string, changes: object = {}) => ({
  answers: [
    { ...{ memberId, granted: true, number: 'AS1', validUntil: inDays(60), familyName: 'Ouattara', givenNames: 'Mariam' }, ...changes },
  ],
});
export const verdict = (memberIds: string[], changes: object = {}) => ({
  ...{ memberIds, fit: true, validUntil: inDays(20), needs: [], note: null },
  ...changes,
});
