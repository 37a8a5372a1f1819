import { actorOf, at, standings } from '../../../../test/builders/case';
import { decide } from '../decide';

const caseworker = actorOf('oim-caseworker');

describe('correcting what was registered', () => {
  it.each([
    ['son', { kind: 'member-corrected', memberId: 'son', fields: ['birth'] }],
    ['stranger', { refused: 'member-unknown', params: { member: 'stranger' } }],
  ])('of the %s', (memberId, expected) => {
    const answer = decide({ type: 'correct-member', memberId, fields: ['birth'] }, standings().screened, caseworker, at('2026-11-05'));
    expect(answer).toEqual(expected);
  });
});

describe('withdrawing', () => {
  const members = ['mother', 'father', 'cousin', 'son'];

  it.each([
    ['registered', null, 0],
    ['consented, booking allocated', 'booking-1', 4],
    ['booked', 'booking-1', 4],
    ['booked, booking cancelled', null, 0],
  ] as const)('%s: booking %s falls, %i seats come back', (where, cancelledBooking, seats) => {
    const answer = decide({ type: 'withdraw', reason: 'family' }, standings()[where], caseworker, at('2026-11-13'));
    expect(answer).toEqual({ kind: 'withdrawn', memberIds: members, reason: 'family', cancelledBooking, seats });
  });
});
