import { actorOf, after, at, everybody, family, prepared, registered, somebodyElse, standings, walked } from '../../../test/builders/case';
import { child, guardianOf, household } from '../../../test/builders/household';
import type { Command, CommandType } from './cases/commands';
import type { Day } from './cases/day';
import type { CaseFacts } from './cases/facts';
import { gates, isMet, type Gate, type Stage } from './cases/gates';
import { decide } from './decide';
import { contactRefusal, gatesAt, readiness, readinessRefusal } from './readiness';
import { standing } from './standing';

/** What is lacking, as `gate person: status (why)`. */
const lacking = (facts: CaseFacts, departure: Day, stage: Stage) =>
  readiness(facts, at(departure), stage).lacking.map(
    ({ gate, memberId, status, reason }) => `${gate}${memberId ? ` ${memberId}` : ''}: ${status}${reason ? ` (${reason})` : ''}`,
  );
const lackingGates = (facts: CaseFacts, departure: Day, stage: Stage) => [
  ...new Set(readiness(facts, at(departure), stage).lacking.map(({ gate }) => gate)),
];

describe('which gates a stage looks at', () => {
  it.each<[Gate, boolean, boolean, boolean]>([
    // contact, book, board
    ['counselling', true, true, true],
    ['protection-check', true, true, true],
    ['best-interest', true, true, true],
    ['sharing', true, true, true],
    ['consent', false, true, true],
    ['parental-authority', false, true, true],
    ['travel-document', false, true, true],
    ['exit-permit', false, true, true],
    ['fit-to-travel', false, true, true],
    ['seat', false, false, true],
    ['route-open', false, false, true],
    ['consent-reconfirmed', false, false, true],
  ])('%s: contact %s, book %s, board %s', (gate, contact, book, board) => {
    const looksAt = (stage: Stage) => readiness(standings().admitted, at('2026-11-06'), stage).gates.some((one) => one.gate === gate);
    expect([looksAt('contact-authorities'), looksAt('book'), looksAt('board')]).toEqual([contact, book, board]);
  });

  it('says every gate of every person, and those of the household once', () => {
    const all = gatesAt(standings().admitted, at('2026-11-06')).map(({ gate, memberId }) => `${gate} ${memberId}`);
    const once: Gate[] = ['protection-check', 'seat'];
    const people = ['mother', 'father', 'cousin', 'son'];
    expect(all).toEqual(gates.flatMap((gate) => (once.includes(gate) ? [`${gate} null`] : people.map((id) => `${gate} ${id}`))));
  });

  it('says nothing of those who have left', () => {
    const left = after(standings().admitted, { type: 'withdraw', memberIds: ['cousin'], reason: 'family' }, at('2026-11-06'));
    expect(gatesAt(left, at('2026-11-06')).filter(({ memberId }) => memberId === 'cousin')).toEqual([]);
  });
});

describe('a mother with two children, from admission to ready', () => {
  const day = '2026-11-06';
  const papers: Gate[] = ['travel-document', 'exit-permit', 'fit-to-travel'];
  const both: Gate[] = ['parental-authority', ...papers];

  const road: [string, CommandType[], Gate[]][] = [
    ['admitted', [], ['counselling', 'protection-check', 'sharing', 'consent', ...both]],
    ['she is counselled', ['counsel'], ['protection-check', 'sharing', 'consent', ...both]],
    ['agrees that authorities learn of them', ['share'], ['protection-check', 'consent', ...both]],
    ['the protection officer has looked', ['check-protection'], ['consent', ...both]],
    ['she declares', ['consent'], both],
    ["the father's authorisation is there for the girl", ['record-authority', 'accept-authority'], both],
    ['and for the boy', ['record-authority', 'accept-authority'], papers],
    ['their consulate is asked', ['request-documents'], papers],
    ['and issues', ['issue-documents'], ['exit-permit', 'fit-to-travel']],
    ['the Ministry is asked', ['request-permits'], ['exit-permit', 'fit-to-travel']],
    ['and grants', ['answer-permits'], ['fit-to-travel']],
    ['a physician has seen all three', ['certify-fitness'], []],
  ];

  it.each(road.map(([what, , expected], at_) => [what, road.slice(0, at_ + 1).flatMap(([, types]) => types), expected] as const))(
    '%s',
    (_, types, expected) => {
      const facts = walked(standings()['admitted, mother alone with two'], day, ...types);
      expect(lackingGates(facts, day, 'book')).toEqual(expected);
      const refusal = { refused: 'not-ready', params: { stage: 'book', gates: expected } };
      expect(readinessRefusal(facts, at(day), 'book')).toEqual(expected.length ? refusal : undefined);
      const offered = standing(facts, everybody, at(day)).offered.includes('request-booking');
      expect(offered).toBe(expected.length === 0);
    },
  );

  it('names the person and what is waited for', () => {
    const facts = walked(standings()['admitted, mother alone with two'], day, 'counsel', 'share', 'check-protection', 'record-authority');
    expect(lacking(facts, day, 'book')).toEqual([
      'consent mother: missing',
      'parental-authority girl: requested (to-be-accepted)',
      'parental-authority boy: missing',
      ...['travel-document', 'exit-permit', 'fit-to-travel'].flatMap((gate) =>
        ['mother', 'girl', 'boy'].map((memberId) => `${gate} ${memberId}: missing`),
      ),
    ]);
  });
});

describe('a boy alone has no booking before two people have decided for it', () => {
  const day = '2026-11-06';
  const boy = standings()['admitted, boy alone'];
  const asks = (facts: CaseFacts) => ({
    offered: standing(facts, everybody, at(day)).offered.includes('request-booking'),
    answer: decide({ type: 'request-booking', bookingId: 'booking-1' }, facts, everybody, at(day)),
  });
  const no = (...gates_: Gate[]) => ({ offered: false, answer: { refused: 'not-ready', params: { stage: 'book', gates: gates_ } } });

  /** All that can be done before the decision: no authority learns of him meanwhile. */
  const otherwise = walked(boy, day, 'counsel', 'share', 'check-protection', 'consent', 'hear-alone', 'certify-fitness');
  const withPapers = (facts: CaseFacts) =>
    walked(facts, day, 'request-documents', 'issue-documents', 'request-permits', 'answer-permits', 'certify-fitness');
  const first = walked(otherwise, day, 'determine-best-interest');
  const second = walked(first, day, 'approve-best-interest');
  const again = after(withPapers(second), determination(true), at(day));
  const papers: Gate[] = ['travel-document', 'exit-permit'];

  it.each<[string, CaseFacts, object]>([
    ['nobody has', otherwise, no('best-interest', ...papers)],
    ['one has', first, no('best-interest', ...papers)],
    ['both have, the papers are not there', second, no(...papers)],
    ['both have, and the papers are there', withPapers(second), { offered: true, answer: { kind: 'booking-requested' } }],
    ['it is determined anew, and one has', again, no('best-interest')],
    ['the second says no', after(again, approval(false), at(day)), no('best-interest')],
    ['the second says yes again', after(again, approval(true), at(day)), { offered: true }],
    ['return is not best', after(withPapers(second), determination(false), at(day)), no('best-interest')],
  ])('%s', (_, facts, expected) => {
    expect(asks(facts)).toMatchObject(expected);
  });

  it.each<CommandType>(['request-documents', 'request-permits'])('and nobody is told of him by %s', (type) => {
    const command: Command =
      type === 'request-documents'
        ? { type, memberIds: ['boy'], documentType: 'laissez-passer', consulate: 'ci-rabat' }
        : { type: 'request-permits', memberIds: ['boy'], batchId: null };
    expect(decide(command, first, somebodyElse, at(day))).toEqual({
      refused: 'not-ready',
      params: { stage: 'contact-authorities', gates: ['best-interest'] },
    });
    expect(decide(command, second, somebodyElse, at(day))).not.toHaveProperty('refused');
  });

  function determination(returnIsBest: boolean): Command {
    return {
      ...{ type: 'determine-best-interest', memberId: 'boy', returnIsBest, guardian: 'A guardian', tracing: 'family-found' },
      ...{ carer: 'An aunt', carerAcceptedOn: day, escort: 'IOM' },
    };
  }

  function approval(approved: boolean): Command {
    return { type: 'approve-best-interest', memberId: 'boy', approved, note: null };
  }
});

describe('ready on a date', () => {
  const { consented } = standings(); // fit for 30 days and permits for 180 from 6 November, documents for 200 from the 8th

  it.each<[string, Day, string[]]>([
    ['today', '2026-11-08', []],
    ['on the last day of fitness', '2026-12-06', []],
    ['a day later', '2026-12-07', ['fit-to-travel: expired']],
    ['on the last day of the permits', '2027-05-05', ['fit-to-travel: expired']],
    ['a day later', '2027-05-06', ['exit-permit: expired', 'fit-to-travel: expired']],
    ['on the last day of the documents', '2027-05-27', ['exit-permit: expired', 'fit-to-travel: expired']],
    ['a day later', '2027-05-28', ['travel-document: expired', 'exit-permit: expired', 'fit-to-travel: expired']],
  ])('%s (%s)', (_, day, expected) => {
    const found = readiness(consented, at(day), 'book').lacking.map(({ gate, status }) => `${gate}: ${status}`);
    expect([...new Set(found)]).toEqual(expected);
  });

  it.each<[string, Day, string[]]>([
    ['the eve of her birthday', '2026-12-01', []],
    [
      'her birthday: she speaks for herself',
      '2026-12-02',
      ['counselling niece: missing', 'sharing niece: missing', 'consent niece: missing'],
    ],
  ])('a niece who comes of age: %s', (_, day, expected) => {
    const people = household([...family().members, child('niece', '2008-12-02')], [...family().links, guardianOf('niece', 'mother')]);
    const facts = prepared(walked(registered(people), '2026-11-07', 'assess', 'screen', 'admit'), '2026-11-07');
    expect(lacking(facts, day, 'book')).toEqual(expected);
    expect(lacking(facts, '2026-11-07', 'book')).toEqual([]);
  });

  it('a girl whose mother travels alone needs no authorisation once she is of age', () => {
    const people = household([...family().members.slice(0, 1), child('girl', '2008-12-02')], [guardianOf('girl', 'mother')]);
    const admitted = walked(registered(people), '2026-11-07', 'assess', 'screen', 'admit');
    const asked = (day: Day) => lackingGates(admitted, day, 'book').includes('parental-authority');
    expect([asked('2026-12-01'), asked('2026-12-02')]).toEqual([true, false]);
  });

  it('at the counter: a seat, the route, and the declaration of the last 72 hours', () => {
    expect(lacking(consented, '2026-11-20', 'board')).toEqual([
      'seat: missing',
      ...['mother', 'father', 'cousin'].map((memberId) => `consent-reconfirmed ${memberId}: missing`),
    ]);
    expect(lacking(standings()['consented, booking placing'], '2026-11-20', 'board')).toContain('seat: requested (answer-awaited)');
    expect(lacking(standings()['booked, reconfirmed'], '2026-11-20', 'board')).toEqual([]);
  });
});

describe('before anything leaves for an authority', () => {
  const day = '2026-11-08';
  const missing = standings()['consented, gates missing'];
  const counselled = walked(missing, day, 'counsel', 'counsel', 'counsel');
  const checked = walked(counselled, day, 'check-protection');

  it.each<[string, CaseFacts, object | undefined]>([
    ['nobody is counselled', missing, { refused: 'not-ready', params: { gates: ['counselling', 'protection-check'] } }],
    ['the protection officer has not looked', counselled, { refused: 'not-ready', params: { gates: ['protection-check'] } }],
    ['nobody agreed', checked, { refused: 'sharing-missing', params: { member: 'mother', recipient: 'ministry' } }],
    ['they agreed', walked(checked, day, 'share'), undefined],
  ])('%s', (_, facts, expected) => {
    const refusal = contactRefusal(facts, 'ministry', at(day));
    if (expected) expect(refusal).toMatchObject(expected);
    else expect(refusal).toBeUndefined();
  });

  it('neither declarations nor papers are asked for', () => {
    const facts = walked(standings().admitted, day, 'counsel', 'counsel', 'counsel', 'check-protection', 'share');
    expect(contactRefusal(facts, 'consulate', at(day))).toBeUndefined();
    expect(readiness(facts, at(day), 'book').lacking.every(isMet)).toBe(false);
    expect(standing(facts, actorOf('oim-caseworker'), at(day)).offered).toContain('request-documents');
  });
});
