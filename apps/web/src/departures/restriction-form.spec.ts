import { flightsOf, restrictionOf, type RestrictionForm } from './restriction-form';

const closure: RestrictionForm = {
  country: 'GN',
  airport: '',
  airline: '',
  from: '2026-12-01',
  to: '',
  exceptNationalities: [],
  exceptFlights: '',
  source: 'Notice of the airline',
};

describe('a restriction as it is typed', () => {
  it.each<[string, Partial<RestrictionForm>, object]>([
    ['a closed country', {}, { country: 'GN', airport: null, airline: null, from: '2026-12-01', to: null }],
    ['a carrier in small letters', { country: '', airline: ' at ' }, { country: null, airline: 'AT' }],
    ['a period of one day', { to: '2026-12-01' }, { to: '2026-12-01' }],
    ['special flights', { exceptFlights: 'at555, AT556 at555' }, { exceptFlights: ['AT555', 'AT556'] }],
    ['spaces around the source', { source: '  A  letter ' }, { source: 'A letter' }],
    ['nothing closed', { country: '' }, { code: 'needOne' }],
    ['a carrier of three letters', { airline: 'RAM' }, { code: 'badAirline' }],
    ['no first day', { from: '' }, { code: 'fromMissing' }],
    ['an end before the beginning', { to: '2026-11-30' }, { code: 'badPeriod' }],
    ['no flight number', { exceptFlights: 'AT555 charter' }, { code: 'badFlights', flight: 'CHARTER' }],
    ['no source', { source: ' ' }, { code: 'sourceMissing' }],
  ])('%s', (_, typed, expected) => {
    expect(restrictionOf({ ...closure, ...typed })).toMatchObject(expected);
  });

  it('reads Arabic commas too', () => {
    expect(flightsOf('AT555، AT556')).toEqual(['AT555', 'AT556']);
  });
});
