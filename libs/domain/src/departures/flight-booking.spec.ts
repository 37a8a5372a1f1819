import { bookingStates, isLive, nextBookingState, stateFunderOn, type BookingMove, type BookingState } from './flight-booking';

const moves: BookingMove[] = ['allocate', 'claim', 'confirm', 'doubt', 'park', 'reject', 'cancel', 'fly'];

/** Where each move leads, in the order of `moves`; `–`: refused. */
const life: Record<BookingState, string> = {
  //                   allocate   claim    confirm    doubt      park             reject    cancel     fly
  requested: '         allocated  –        –          –          –                rejected  cancelled  –    ',
  allocated: '         –          placing  –          –          needs-attention  rejected  cancelled  –    ',
  placing: '           –          placing  confirmed  verifying  needs-attention  rejected  cancelled  –    ',
  verifying: '         –          placing  confirmed  –          needs-attention  rejected  cancelled  –    ',
  'needs-attention': ' –          placing  confirmed  –          –                rejected  cancelled  –    ',
  confirmed: '         –          –        –          –          –                –         cancelled  flown',
  flown: '             –          –        –          –          –                –         –          –    ',
  rejected: '          –          –        –          –          –                –         –          –    ',
  cancelled: '         –          –        –          –          –                –         –          –    ',
};

describe('the life of a flight booking', () => {
  it.each(bookingStates)('from %s', (state) => {
    const leads = moves.map((move) => nextBookingState(state, move) ?? '–');
    expect(leads).toEqual(life[state].trim().split(/\s+/));
  });

  it('is live until it is flown, rejected or cancelled', () => {
    expect(bookingStates.filter((state) => !isLive(state))).toEqual(['flown', 'rejected', 'cancelled']);
  });

  it.each([
    ['2005-01-01', 'state-before-agreement'],
    ['2007-06-10', 'state-before-agreement'],
    ['2007-06-11', 'ministry-of-the-interior'],
    ['2026-11-24', 'ministry-of-the-interior'],
  ])('requested on %s, the state seat is paid by %s', (day, funder) => {
    expect(stateFunderOn(day)).toBe(funder);
  });
});
