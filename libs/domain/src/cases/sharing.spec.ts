import { actorOf, after, at, everybody, fitting, standings, walked } from '../../../../test/builders/case';
import { decide } from '../decide';
import { gatesAt } from '../readiness';
import type { CommandOf } from './commands';
import type { CaseFacts } from './facts';
import type { Recipient } from './recipients';

const day = '2026-11-06';
const now = at(day);
const caseworker = actorOf('oim-caseworker');
const { admitted, 'admitted, boy alone, papers asked for': asked } = standings();
const word = (memberIds: string[], recipients: Recipient[], agreed = true): CommandOf<'share'> => ({
  ...{ type: 'share', memberIds, recipients, agreed },
});
const all: Recipient[] = ['consulate', 'ministry', 'origin-office'];

describe('agreeing that somebody outside learns of a person', () => {
  it.each<[string, CommandOf<'share'>, object]>([
    ['a mother agrees', word(['mother'], ['ministry']), { entries: [{ memberId: 'mother', recipient: 'ministry', agreed: true }] }],
    ['two agree for two', word(['mother', 'father'], ['ministry', 'consulate']), { entries: [{}, {}, {}, {}] }],
    ['a child with its parents', word(['son'], all), { refused: 'member-not-concerned', params: { member: 'son' } }],
    ['a stranger', word(['stranger'], all), { refused: 'member-unknown', params: { member: 'stranger' } }],
  ])('%s', (_, command, expected) => {
    expect(decide(command, admitted, caseworker, now)).toMatchObject(expected);
  });

  it('goes to no file of secrets', () => {
    expect(decide(word(['mother'], all, false), admitted, caseworker, now)).toMatchObject({ secret: [] });
  });
});

describe('the mother’s sharing consent', () => {
  const passports = after(
    admitted,
    {
      type: 'issue-documents',
      documentType: 'passport',
      documents: admitted.members.map(({ id: memberId }) => ({
        ...{ memberId, familyName: 'A', givenNames: 'B', number: '1', validFrom: '2024-01-01', validUntil: '2029-01-01' },
      })),
    },
    now,
  );

  it.each<[string, CaseFacts, CommandOf<'share'>[], string]>([
    ['nothing said', admitted, [], 'missing null'],
    ['to the consulate alone', admitted, [word(['mother'], ['consulate'])], 'missing null'],
    ['to everybody who will be asked', admitted, [word(['mother'], all)], 'green null'],
    ['no consulate to be asked: all hold passports', passports, [word(['mother'], ['ministry', 'origin-office'])], 'green null'],
    ['a partner is not needed', admitted, [word(['mother'], all), word(['mother'], ['partner'], false)], 'green null'],
    ['taken back for one of them', admitted, [word(['mother'], all), word(['mother'], ['ministry'], false)], 'red sharing-withdrawn'],
    ['and given again', admitted, [word(['mother'], all, false), word(['mother'], all)], 'green null'],
  ])('%s', (_, facts, words, expected) => {
    const said = words.reduce((before, one) => after(before, one, now), facts);
    const gate = gatesAt(said, now).find((one) => one.gate === 'sharing' && one.memberId === 'mother')!;
    expect(`${gate.status} ${gate.reason}`).toBe(expected);
  });

  it('without it nothing leaves for that recipient', () => {
    const { consented } = standings();
    const silent = after(consented, word(['father'], ['ministry'], false), at('2026-11-09'));
    const refused = { refused: 'sharing-missing', params: { member: 'father', recipient: 'ministry' } };
    expect(decide(fitting('request-permits', silent, everybody, at('2026-11-09')), silent, everybody, at('2026-11-09'))).toEqual(refused);
  });
});

describe('a sharing consent that is taken back', () => {
  const taken = (facts: CaseFacts, ...recipients: Recipient[]) => {
    const change = decide(word(['boy'], recipients, false), facts, caseworker, at('2026-11-09')) as { entries: CaseFacts['entries'] };
    return change.entries.flatMap((entry) =>
      entry.kind === 'recalled' ? [`${entry.what} of ${entry.memberId} from the ${entry.recipient}`] : [],
    );
  };

  it.each<[string, CaseFacts, Recipient[], string[]]>([
    ['for the consulate', asked, ['consulate'], ['document of boy from the consulate']],
    ['for the Ministry', asked, ['ministry'], ['permit of boy from the ministry']],
    ['for both', asked, ['consulate', 'ministry'], ['document of boy from the consulate', 'permit of boy from the ministry']],
    ['for the office of origin, which was asked nothing', asked, ['origin-office'], []],
    ['before anything was asked', standings()['admitted, boy alone, contact gates met'], all, []],
    ['after the consulate refused', walked(asked, '2026-11-08', 'refuse-document'), ['consulate'], []],
    ['a second time', after(asked, word(['boy'], all, false), at('2026-11-08')), all, []],
  ])('%s', (_, facts, recipients, expected) => {
    expect(taken(facts, ...recipients)).toEqual(expected);
  });

  it('recalls what was asked for the children too', () => {
    const { consented } = standings();
    const change = decide(word(['mother'], ['ministry'], false), consented, caseworker, at('2026-11-09')) as {
      entries: CaseFacts['entries'];
    };
    expect(change.entries.filter(({ kind }) => kind === 'recalled').map(({ memberId }) => memberId)).toEqual([
      ...['mother', 'father', 'cousin', 'son'],
    ]);
  });
});
