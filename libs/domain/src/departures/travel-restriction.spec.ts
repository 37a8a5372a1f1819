import { actorOf, at, flightOn, standings } from '../../../../test/builders/case';
import type { CaseFacts } from '../cases/facts';
import { decide } from '../decide';
import { gatesAt } from '../readiness';
import { closes, type TravelRestriction } from './travel-restriction';

const any: TravelRestriction = {
  ...{ id: 'r', country: null, airport: null, airline: null, from: '2026-11-10', to: '2026-11-20' },
  ...{ exceptNationalities: [], exceptFlights: [] },
};

/** AT533 from Casablanca to Abidjan. */
describe('a restriction closes a flight to a person', () => {
  it.each<[string, string, Partial<TravelRestriction>, string | null, boolean]>([
    ['the day before it begins', '2026-11-09', {}, 'CI', false],
    ['its first day', '2026-11-10', {}, 'CI', true],
    ['its last day', '2026-11-20', {}, 'CI', true],
    ['the day after', '2026-11-21', {}, 'CI', false],
    ['until it is ended', '2030-01-01', { to: null }, 'CI', true],
    ['the country of arrival', '2026-11-15', { country: 'CI' }, 'CI', true],
    ['another country', '2026-11-15', { country: 'GN' }, 'CI', false],
    ['the airport of departure', '2026-11-15', { airport: 'CMN' }, 'CI', true],
    ['the airport of arrival', '2026-11-15', { airport: 'ABJ' }, 'CI', true],
    ['another airport', '2026-11-15', { airport: 'RBA' }, 'CI', false],
    ['the airline', '2026-11-15', { airline: 'AT' }, 'CI', true],
    ['another airline', '2026-11-15', { airline: 'HF' }, 'CI', false],
    ['the country, by another airline: both are asked', '2026-11-15', { country: 'CI', airline: 'HF' }, 'CI', false],
    ['a special flight', '2026-11-15', { exceptFlights: ['AT533'] }, 'CI', false],
    ['another special flight', '2026-11-15', { exceptFlights: ['AT999'] }, 'CI', true],
    ['a nationality that travels all the same', '2026-11-15', { exceptNationalities: ['CI'] }, 'CI', false],
    ['another nationality', '2026-11-15', { exceptNationalities: ['CI'] }, 'GN', true],
    ['an undetermined nationality is no exception', '2026-11-15', { exceptNationalities: ['CI'] }, null, true],
  ])('%s', (_, departsOn, other, nationality, closed) => {
    expect(closes({ ...any, ...other }, flightOn(departsOn), 'CI', nationality)).toBe(closed);
  });
});

describe('a closed route', () => {
  const under = (facts: CaseFacts, restriction: Partial<TravelRestriction>): CaseFacts => ({
    ...facts,
    programme: { ...facts.programme, restrictions: [{ ...any, ...restriction }] },
  });
  const routes = (facts: CaseFacts, day: string) =>
    gatesAt(facts, at(day))
      .filter(({ gate }) => gate === 'route-open')
      .map(({ status, reason }) => reason ?? status);
  const { consented, 'booked, reconfirmed': booked } = standings();

  it.each<[string, CaseFacts, Partial<TravelRestriction>, string]>([
    ['by the flight that was confirmed', booked, { airport: 'ABJ' }, 'route-closed'],
    ['another flight', booked, { airline: 'HF' }, 'green'],
    ['no flight yet: by country', consented, { country: 'CI' }, 'route-closed'],
    ['no flight yet: nobody knows by which airport', consented, { airport: 'ABJ' }, 'green'],
  ])('%s', (_, facts, restriction, expected) => {
    expect(new Set(routes(under(facts, restriction), '2026-11-20'))).toEqual(new Set([expected]));
  });

  it('holds boarding and not the booking', () => {
    const depart = { type: 'depart' } as const;
    expect(decide(depart, under(booked, { country: 'CI' }), actorOf('movement-officer'), at('2026-11-20'))).toEqual({
      refused: 'not-ready',
      params: { stage: 'board', gates: ['route-open'] },
    });
    const request = { type: 'request-booking', bookingId: 'b' } as const;
    expect(decide(request, under(consented, { country: 'CI' }), actorOf('oim-caseworker'), at('2026-11-11'))).toMatchObject({
      kind: 'booking-requested',
    });
  });
});
