import { actorOf, at, standings } from '../../../../test/builders/case';
import { bornOn } from '../../../../test/builders/household';
import { decide } from '../decide';

const caseworker = actorOf('oim-caseworker');

describe('correcting what was registered', () => {
  it.each([
    ['the son', 'son', bornOn('2018-01-01'), undefined],
    ['the mother, as young as her son', 'mother', bornOn('2020-01-01'), { child: 'son', adult: 'mother' }],
    ['the son, as old as his parents', 'son', bornOn('1980-01-01'), { child: 'son', adult: 'mother' }],
  ])('the birth date of %s', (_whose, memberId, birth, params) => {
    const answer = decide(
      { type: 'correct-member', memberId, fields: ['birth'], birth },
      standings().screened,
      caseworker,
      at('2026-11-05'),
    );
    expect(answer).toEqual(params ? { refused: 'parent-not-older', params } : { kind: 'member-corrected', memberId, fields: ['birth'] });
  });

  it.each([
    ['son', { kind: 'member-corrected', memberId: 'son', fields: ['birth'] }],
    ['stranger', { refused: 'member-unknown', params: { member: 'stranger' } }],
  ])('of the %s', (memberId, expected) => {
    const answer = decide(
      { type: 'correct-member', memberId, fields: ['birth'], birth: null },
      standings().screened,
      caseworker,
      at('2026-11-05'),
    );
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
    const answer = decide({ type: 'withdraw', memberIds: null, reason: 'family' }, standings()[where], caseworker, at('2026-11-13'));
    expect(answer).toMatchObject({ kind: 'withdrawn', memberIds: members, reason: 'family', cancelledBooking, seats });
  });
});
