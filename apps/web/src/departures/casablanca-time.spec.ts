import { clockInMorocco, instantInMorocco } from './casablanca-time';

describe('the time on a ticket is the time in Morocco', () => {
  it.each`
    local                 | instant                       | why
    ${'2025-11-23T14:10'} | ${'2025-11-23T13:10:00.000Z'} | ${'an hour ahead of UTC'}
    ${'2025-11-23T00:30'} | ${'2025-11-22T23:30:00.000Z'} | ${'the day before in UTC'}
    ${'2025-03-10T14:10'} | ${'2025-03-10T14:10:00.000Z'} | ${'in Ramadan with UTC'}
    ${'2026-02-30T10:00'} | ${undefined}                  | ${'no such day'}
    ${''}                 | ${undefined}                  | ${'nothing typed'}
  `('$local: $why', ({ local, instant }) => {
    expect(instantInMorocco(local)).toBe(instant);
  });

  it('comes back as it was typed', () => {
    expect(clockInMorocco('2025-11-23T13:10:00.000Z')).toBe('2025-11-23T14:10');
  });
});
