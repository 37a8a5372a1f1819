import { bornBetween, bornOn } from '../../../../test/builders/household';
import { at } from '../../../../test/builders/case';
import { decideRegistration, type NewMember, type Registration } from './registration';

const codes = { countries: new Set(['CI', 'GN', 'MA']), languages: new Set(['fr', 'ar']) };
const today = at('2026-11-02');

const person = (id: string, overrides: Partial<NewMember> = {}): NewMember => ({
  ...{ id, principal: id === 'mother', birth: bornOn('1994-05-02'), nationality: 'CI', language: 'fr' },
  ...overrides,
});
const son = person('son', { birth: bornOn('2019-03-10') });
const good: Registration = {
  destination: 'CI',
  members: [person('mother'), son],
  links: [{ childId: 'son', adultId: 'mother', kind: 'parent' }],
  processingConsent: { language: 'fr', interpreter: null, on: '2026-11-02' },
};
const linked = (adultId: string, kind: 'parent' | 'guardian'): Registration['links'] => [{ childId: 'son', adultId, kind }];
const mother = (birth: NewMember['birth']) => ({ members: [person('mother', { birth }), son] });

describe('registration', () => {
  it('makes a case of the whole household', () => {
    expect(decideRegistration(good, codes, today)).toEqual({ kind: 'registered', members: ['mother', 'son'] });
  });

  it.each<[string, Partial<Registration>, string, object]>([
    ['no consent to the processing of data', { processingConsent: null }, 'processing-consent-missing', {}],
    ['nobody', { members: [], links: [] }, 'principal-not-one', { count: 0 }],
    ['no principal', { members: [person('mother', { principal: false }), son] }, 'principal-not-one', { count: 0 }],
    ['two principals', { members: [person('mother'), { ...son, principal: true }] }, 'principal-not-one', { count: 2 }],
    ['a return to Morocco', { destination: 'MA' }, 'destination-is-morocco', {}],
    ['an unknown destination', { destination: 'ZZ' }, 'country-unknown', { country: 'ZZ' }],
    ['an unknown nationality', { members: [person('mother', { nationality: 'QQ' }), son] }, 'country-unknown', { country: 'QQ' }],
    ['an unknown language', { members: [person('mother', { language: 'xx' }), son] }, 'language-unknown', { language: 'xx' }],
    [
      'a notice in an unknown language',
      { processingConsent: { language: 'xx', interpreter: null, on: '2026-11-02' } },
      'language-unknown',
      { language: 'xx' },
    ],
    [
      'a child of tomorrow',
      { members: [person('mother'), { ...son, birth: bornOn('2026-11-03') }] },
      'birth-date-in-future',
      { member: 'son' },
    ],
    ['a parent of nobody', { links: linked('aunt', 'parent') }, 'parental-link-unknown', { child: 'son', adult: 'aunt' }],
    ['a parent of themselves', { links: linked('son', 'parent') }, 'parental-link-unknown', { child: 'son', adult: 'son' }],
    ['a parent born on the same day', mother(bornOn('2019-03-10')), 'parent-not-older', { child: 'son', adult: 'mother' }],
    ['a parent born after', mother(bornOn('2020-01-01')), 'parent-not-older', { child: 'son', adult: 'mother' }],
    [
      'a guardian of 17',
      { ...mother(bornOn('2008-11-03')), links: linked('mother', 'guardian') },
      'parent-not-older',
      { child: 'son', adult: 'mother' },
    ],
  ])('is refused with %s', (_, other, refused, params) => {
    expect(decideRegistration({ ...good, ...other }, codes, today)).toEqual({ refused, params });
  });

  it.each<[string, Partial<Registration>]>([
    ['an undetermined nationality', { members: [person('mother', { nationality: null }), son] }],
    ['a Moroccan spouse: a matter for screening', { members: [person('mother', { nationality: 'MA' }), son] }],
    ['a newborn of today', { members: [person('mother'), { ...son, birth: bornOn('2026-11-02') }] }],
    ['a mother of 16', mother(bornOn('2010-01-01'))],
    ['a mother whose year of birth alone is known', mother(bornBetween('1990-01-01', '1990-12-31'))],
    ['a guardian who is 18 today', { ...mother(bornOn('2008-11-02')), links: linked('mother', 'guardian') }],
    ['no links at all', { links: [] }],
  ])('is open to %s', (_, other) => {
    expect(decideRegistration({ ...good, ...other }, codes, today)).toMatchObject({ kind: 'registered' });
  });
});
