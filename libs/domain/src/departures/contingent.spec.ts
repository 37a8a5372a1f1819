import { seatsAvailable, seatsLeft } from './contingent';

describe('seats of a contingent', () => {
  it.each<[string, number, number, number, number, number | null, number, number | null]>([
    // what                         granted  reserved flown forfeited opening  available  left as printed
    ['nothing used yet', 14_500, 0, 0, 0, 0, 14_500, 14_500],
    ['opening balance not known', 14_500, 10, 5, 0, null, 14_485, null],
    ['every seat accounted for', 100, 20, 30, 10, 40, 0, 0],
    ['one left', 100, 20, 30, 9, 40, 1, 1],
    ['forfeited seats do not come back', 10, 0, 0, 10, 0, 0, 0],
    ['reserved seats are gone already', 5, 4, 0, 0, 0, 1, 1],
  ])('%s', (_, granted, reserved, flown, forfeited, openingUsed, available, left) => {
    const contingent = { id: 'c', granted, reserved, flown, forfeited, openingUsed };
    expect(seatsAvailable(contingent)).toBe(available);
    expect(seatsLeft(contingent)).toBe(left);
  });
});
