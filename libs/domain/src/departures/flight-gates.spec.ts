import { at, flightOn, standings, type Standing } from '../../../../test/builders/case';
import type { CaseFacts, MemberFacts } from '../cases/facts';
import { gatesAt } from '../readiness';
import { bookingStates, type BookingState, type Flight } from './flight-booking';
import { routeOpen, seat } from './flight-gates';
import type { TravelRestriction } from './travel-restriction';

describe('the seat', () => {
  it.each<[Standing, string]>([
    ['consented', 'missing'],
    ['consented, booking allocated', 'requested: answer-awaited'],
    ['consented, booking placing', 'requested: answer-awaited'],
    ['booked', 'green'],
    ['booked, booking cancelled', 'missing'],
  ])('%s: %s', (standing, expected) => {
    const { status, reason } = seat(standings()[standing], at('2026-11-20'));
    expect(reason ? `${status}: ${reason}` : status).toBe(expected);
  });

  const green: BookingState[] = ['confirmed'];
  const awaited: BookingState[] = ['requested', 'allocated', 'placing', 'verifying', 'needs-attention'];
  it.each(bookingStates)('of a booking %s', (state) => {
    const facts: CaseFacts = { ...standings().booked, booking: { ...standings().booked.booking!, state } };
    expect(seat(facts, at('2026-11-20')).status).toBe(green.includes(state) ? 'green' : awaited.includes(state) ? 'requested' : 'missing');
  });

  it('is one of that day alone', () => {
    expect(seat(standings().booked, at('2026-11-19')).status).toBe('missing');
  });

  it('is one for the household', () => {
    expect(gatesAt(standings().booked, at('2026-11-20')).filter(({ gate }) => gate === 'seat')).toEqual([
      { gate: 'seat', memberId: null, status: 'green', until: null, since: null, reason: null },
    ]);
  });
});

describe('the route', () => {
  const restriction: TravelRestriction = {
    ...{ id: 'restriction', country: null, airport: null, airline: null, from: '2026-11-01', to: null },
    ...{ exceptNationalities: [], exceptFlights: [] },
  };
  const { consented, booked } = standings(); // to Côte d'Ivoire; AT533 from CMN to ABJ on 20 November
  const under = (facts: CaseFacts, ...restrictions: Partial<TravelRestriction>[]): CaseFacts => ({
    ...facts,
    programme: { ...facts.programme, restrictions: restrictions.map((one) => ({ ...restriction, ...one })) },
  });
  const of = (facts: CaseFacts, day = '2026-11-20', memberId = 'mother') => {
    const { status, reason } = routeOpen(
      facts.members.find(({ id }) => id === memberId)!,
      facts,
      at(day),
    );
    return reason ? `${status}: ${reason}` : status;
  };
  const closed = 'red: route-closed';

  it.each<[string, CaseFacts, string]>([
    ['nothing is closed', booked, 'green'],
    ['the country', under(booked, { country: 'CI' }), closed],
    ['another country', under(booked, { country: 'SN' }), 'green'],
    ['the airport of departure', under(booked, { airport: 'CMN' }), closed],
    ['the airport of arrival', under(booked, { airport: 'ABJ' }), closed],
    ['another airport', under(booked, { airport: 'RBA' }), 'green'],
    ['the airline', under(booked, { airline: 'AT' }), closed],
    ['another airline', under(booked, { airline: 'AF' }), 'green'],
    ['the country, this flight excepted', under(booked, { country: 'CI', exceptFlights: ['AT533'] }), 'green'],
    ['two, and one of them excepts the flight', under(booked, { country: 'CI', exceptFlights: ['AT533'] }, { airport: 'ABJ' }), closed],
    ['the country, before the flight', under(booked, { country: 'CI', to: '2026-11-19' }), 'green'],
    ['the country, until the day of the flight', under(booked, { country: 'CI', to: '2026-11-20' }), closed],
    ['the country, after the flight', under(booked, { country: 'CI', from: '2026-11-21' }), 'green'],
  ])('of the booked flight: %s', (_, facts, expected) => {
    expect(of(facts)).toBe(expected);
  });

  it.each<[string, CaseFacts, string, string]>([
    ['the country', under(consented, { country: 'CI' }), '2026-11-20', closed],
    ['the country, by the day asked for', under(consented, { country: 'CI', to: '2026-11-30' }), '2026-12-01', 'green'],
    ['an airport: another may be found', under(consented, { airport: 'ABJ' }), '2026-11-20', 'green'],
    ['an airline: another may be found', under(consented, { airline: 'AT' }), '2026-11-20', 'green'],
    ['everything', under(consented, {}), '2026-11-20', closed],
  ])('while no flight is confirmed: %s', (_, facts, day, expected) => {
    expect(of(facts, day)).toBe(expected);
  });

  it('a cancelled flight counts no more', () => {
    expect(of(under(standings()['booked, booking cancelled'], { airport: 'ABJ' }))).toBe('green');
  });

  it('may be open for some of a household: then it boards not at all', () => {
    const nationality = (id: string, code: string | null) => (one: MemberFacts) => (one.id === id ? { ...one, nationality: code } : one);
    const facts = under(booked, { country: 'CI', exceptNationalities: ['CI'] });
    const mixed = { ...facts, members: facts.members.map(nationality('father', 'ML')).map(nationality('cousin', null)) };
    const people = ['mother', 'father', 'cousin', 'son'].map((id) => of(mixed, '2026-11-20', id));
    expect(people).toEqual(['green', closed, closed, 'green']); // undetermined is no exception
  });

  it('is looked at on the day of the flight in Casablanca; of another day the country alone', () => {
    const flight: Flight = { ...flightOn('2026-11-20'), departsOn: '2026-11-21' };
    const facts = under({ ...booked, booking: { ...booked.booking!, flight } }, { country: 'CI', from: '2026-11-21' });
    expect(of(facts, '2026-11-21')).toBe(closed);
    expect(of(facts, '2026-11-19')).toBe('green');
    const airline = under(booked, { airline: 'AT', from: '2026-11-19' });
    expect([of(airline, '2026-11-20'), of(airline, '2026-11-19')]).toEqual([closed, 'green']);
  });
});
