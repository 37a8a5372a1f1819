import { actorOf, after, at, everybody, somebodyElse, standings, walked } from '../../../../test/builders/case';
import type { Change, Command, CommandOf } from '../cases/commands';
import type { CaseFacts } from '../cases/facts';
import { decide } from '../decide';
import { addedFacts, forfeitedSeats } from './counting';
import type { DepartureFact } from './departure-fact';

const { booked, departed, arrived, closed, 'departed, correction proposed': proposed } = standings();
const now = at('2026-11-25');
const answer = (facts: CaseFacts, command: Command, actor = everybody) => decide(command, facts, actor, now);
const propose = (other: Partial<CommandOf<'propose-departure-correction'>> = {}): Command => ({
  ...{ type: 'propose-departure-correction', proposalId: 'c', memberIds: ['cousin'], reason: 'did-not-travel', departedOn: null },
  ...other,
});
const onDay = (departedOn: string | null) => propose({ reason: 'wrong-day', departedOn });
const approve: Command = { type: 'approve-departure-correction', approved: true };

/** Booked on 10 November, recorded as departed on the 20th. */
describe('somebody proposes', () => {
  const impossible = (day: string | null) => ({ refused: 'day-not-possible', params: { day } });

  it.each<[string, CaseFacts, Command, object]>([
    [
      'that one did not travel',
      departed,
      propose(),
      { proposal: { id: 'c', memberIds: ['cousin'], departedOn: null, proposedById: everybody.id, on: '2026-11-25' } },
    ],
    ['also after arrival', arrived, propose(), { kind: 'departure-correction-proposed' }],
    ['also after closure', closed, propose(), { kind: 'departure-correction-proposed' }],
    ['did not travel, on a day', departed, propose({ departedOn: '2026-11-19' }), impossible('2026-11-19')],
    ['another day', departed, onDay('2026-11-21'), { proposal: { departedOn: '2026-11-21' } }],
    ['the same day', departed, onDay('2026-11-20'), impossible('2026-11-20')],
    ['no day', departed, onDay(null), impossible(null)],
    ['the day of the booking', departed, onDay('2026-11-10'), { kind: 'departure-correction-proposed' }],
    ['before it', departed, onDay('2026-11-09'), impossible('2026-11-09')],
    ['today', departed, onDay('2026-11-25'), { kind: 'departure-correction-proposed' }],
    ['tomorrow', departed, onDay('2026-11-26'), impossible('2026-11-26')],
    ['after the arrival', arrived, onDay('2026-11-21'), impossible('2026-11-21')],
    ['of a stranger', departed, propose({ memberIds: ['stranger'] }), { refused: 'member-unknown', params: { member: 'stranger' } }],
    ['nobody has departed', booked, propose(), { refused: 'not-departed', params: { member: 'mother' } }],
    ['one waits already', proposed, propose(), { refused: 'correction-waiting', params: {} }],
  ])('%s', (_, facts, command, expected) => {
    expect(answer(facts, command)).toMatchObject(expected);
  });

  it('of one who was corrected before: they have not departed', () => {
    const corrected = after(after(departed, propose(), now), approve, now);
    expect(answer(corrected, propose())).toEqual({ refused: 'not-departed', params: { member: 'cousin' } });
  });
});

describe('a second person decides', () => {
  const waiting = after(departed, propose(), now);

  it.each<[string, CaseFacts, Command, typeof everybody, object]>([
    ['another one approves', waiting, approve, somebodyElse, { kind: 'departure-corrected', counted: [] }],
    ['the one who proposed', waiting, approve, everybody, { refused: 'second-person-needed', params: {} }],
    [
      'another one declines',
      waiting,
      { ...approve, approved: false },
      somebodyElse,
      { kind: 'departure-correction-declined', proposalId: 'c' },
    ],
    ['nothing was proposed', departed, approve, somebodyElse, { refused: 'correction-missing', params: {} }],
    ['who may not', waiting, approve, actorOf('oim-caseworker'), { refused: 'not-permitted', params: {} }],
  ])('%s', (_, facts, command, actor, expected) => {
    expect(answer(facts, command, actor)).toMatchObject(expected);
  });

  it('declining changes nobody', () => {
    const declined = after(waiting, { ...approve, approved: false }, now);
    expect(declined).toEqual(departed);
  });
});

describe('what the figures say then', () => {
  const later = at('2027-01-15');
  const corrected = (facts: CaseFacts, proposal: Command) => {
    const change = decide(approve, after(facts, proposal, later), somebodyElse, later) as Extract<Change, { kind: 'departure-corrected' }>;
    return { facts: addedFacts(change), seats: [...forfeitedSeats(change)] };
  };
  const dimensions = ({ delta, departedOn, ...rest }: DepartureFact) => rest;
  const said = (facts: DepartureFact[]) => facts.map(({ delta, departedOn }) => [delta, departedOn]);
  const recorded = departed.protected!.departures.map(({ fact }) => fact);

  it('one who did not travel is taken back in the year of the departure, whenever it is found', () => {
    const { facts, seats } = corrected(departed, propose());
    expect([said(facts), seats]).toEqual([[[-1, '2026-11-20']], [['booking-1', 1]]]);
  });

  it('another day: −1 on the day that was recorded, +1 on the right one, in whichever year', () => {
    const { facts, seats } = corrected(departed, onDay('2027-01-02'));
    expect(said(facts)).toEqual([
      [-1, '2026-11-20'],
      [1, '2027-01-02'],
    ]);
    expect(facts.map(dimensions)).toEqual([dimensions(recorded[2]!), dimensions(recorded[2]!)]);
    expect(seats).toEqual([]);
  });

  it('a child who came of another age by the right day is counted in that age', () => {
    const son = { from: '2012-12-31', to: '2012-12-31', precision: 'day' } as const;
    const facts = { ...departed, members: departed.members.map((one) => (one.id === 'son' ? { ...one, birth: son } : one)) };
    const change = corrected(facts, propose({ memberIds: ['son'], reason: 'wrong-day', departedOn: '2027-01-02' })).facts;
    expect(change.map(({ ageBand }) => ageBand)).toEqual([recorded[3]!.ageBand, '14-17']);
  });

  it('the whole household: what was added is taken back, dimension by dimension', () => {
    const everyone = propose({ memberIds: ['mother', 'father', 'cousin', 'son'] });
    for (const facts of [departed, arrived]) {
      const taken = corrected(facts, everyone).facts;
      expect(taken.map(dimensions)).toEqual(recorded.map(dimensions));
      expect(said(taken)).toEqual(recorded.map(({ departedOn }) => [-1, departedOn]));
    }
  });

  it('also when one of them died on the way', () => {
    const died = after(departed, { type: 'record-death', memberId: 'mother', diedOn: '2026-11-21' }, now);
    const taken = corrected(died, propose({ memberIds: ['mother', 'son'] })).facts;
    expect(taken.map(dimensions)).toEqual([recorded[0], recorded[3]].map((fact) => dimensions(fact!)));
  });

  it('whatever was found about them since: not what screening would say today', () => {
    const assessment = { kind: 'health-issue', memberId: 'cousin', holds: true, on: '2026-11-24', authorId: 'physician' } as const;
    const secret = { ...departed.protected!, assessments: [...departed.protected!.assessments, assessment] };
    expect(corrected({ ...departed, protected: secret }, propose()).facts.map(dimensions)).toEqual([dimensions(recorded[2]!)]);
  });

  it('each seat of the flight that the person was on, also when others of the household left on another', () => {
    const left = after(after(departed, propose(), now), approve, now);
    const again = walked(left, '2026-11-26', 'certify-fitness', 'request-booking', 'place-booking', 'confirm-booking');
    const { departsOn } = again.booking!.flight!;
    const flown = walked(again, departsOn, 'reconfirm', 'depart');
    const both = corrected(flown, propose({ memberIds: ['father', 'cousin'] }));
    expect(both.seats).toEqual([
      ['booking-1', 1],
      ['booking-2', 1],
    ]);
    expect(said(both.facts)).toEqual([
      [-1, '2026-11-20'],
      [-1, departsOn],
    ]);
    expect(corrected(flown, propose({ memberIds: ['father'] })).seats).toEqual([['booking-1', 1]]);
  });
});

describe('whoever did not travel', () => {
  it('may fly another time, by themselves', () => {
    const left = after(after(departed, propose(), now), approve, now);
    const again = walked(left, '2026-11-26', 'certify-fitness', 'request-booking', 'place-booking', 'confirm-booking');
    expect(again.booking).toMatchObject({ id: 'booking-2', memberIds: ['cousin'], seats: 1, state: 'confirmed' });
  });
});
