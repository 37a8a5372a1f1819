import type { MemberFacts, ParentalLink } from '../cases/facts';
import {
  bornBetween,
  bornOn,
  child,
  guardianOf,
  household,
  member,
  parentOf,
  screeningDay,
  withdrawn,
} from '../../../../test/builders/household';
import { anyMinor, singleParent, unaccompaniedMinor } from './family-criteria';

type Row = [string, MemberFacts[], ParentalLink[], 'holds' | 'fails', string, string[]];

const mother = member('mother');
const father = member('father', { sex: 'male' });
const son = child('son');
const both = (childId: string) => [parentOf(childId, 'mother'), parentOf(childId, 'father')];
const straddling = bornBetween('2008-01-01', '2008-12-31');

describe('single-parent', () => {
  it.each<Row>([
    ['a woman alone', [mother], [], 'fails', 'no-parent-with-own-child', []],
    ['mother and son', [mother, son], [parentOf('son', 'mother')], 'holds', 'parent-with-own-child', ['mother']],
    ['father and son', [father, son], [parentOf('son', 'father')], 'holds', 'parent-with-own-child', ['father']],
    ['both parents', [mother, father, son], both('son'), 'fails', 'both-parents-travel', []],
    ['mother, her brother and son', [mother, father, son], [parentOf('son', 'mother')], 'holds', 'parent-with-own-child', ['mother']],
    [
      'mother, guardian and son',
      [mother, father, son],
      [parentOf('son', 'mother'), guardianOf('son', 'father')],
      'holds',
      'parent-with-own-child',
      ['mother'],
    ],
    [
      'mother, grandmother and son',
      [mother, member('grandmother', { birth: bornOn('1955-01-01') }), son],
      [parentOf('son', 'mother'), parentOf('mother', 'grandmother')],
      'holds',
      'parent-with-own-child',
      ['mother'],
    ],
    ['guardian and child', [mother, son], [guardianOf('son', 'mother')], 'fails', 'no-parent-with-own-child', []],
    [
      'grandmother and grandchild',
      [member('grandmother', { birth: bornOn('1955-01-01') }), son],
      [],
      'fails',
      'no-parent-with-own-child',
      [],
    ],
    ['the father withdrew', [mother, withdrawn('father'), son], both('son'), 'holds', 'parent-with-own-child', ['mother']],
    ['the father is linked, but was never on the case', [mother, son], both('son'), 'holds', 'parent-with-own-child', ['mother']],
    [
      'the son withdrew',
      [mother, withdrawn('son', { birth: son.birth })],
      [parentOf('son', 'mother')],
      'fails',
      'no-parent-with-own-child',
      [],
    ],
    [
      'a stepfamily: his, and one of both',
      [mother, father, son, child('his')],
      [...both('son'), parentOf('his', 'father')],
      'holds',
      'parent-with-own-child',
      ['father'],
    ],
    [
      'a stepfamily: hers and his',
      [mother, father, child('hers'), child('his')],
      [parentOf('hers', 'mother'), parentOf('his', 'father')],
      'holds',
      'parent-with-own-child',
      ['father', 'mother'],
    ],
    [
      'twins with their mother',
      [mother, child('twin-a'), child('twin-b')],
      [parentOf('twin-a', 'mother'), parentOf('twin-b', 'mother')],
      'holds',
      'parent-with-own-child',
      ['mother'],
    ],
    [
      'twins with both parents',
      [mother, father, child('twin-a'), child('twin-b')],
      [...both('twin-a'), ...both('twin-b')],
      'fails',
      'both-parents-travel',
      [],
    ],
    [
      'the son is 17, 18 tomorrow',
      [mother, child('son', '2008-11-24')],
      [parentOf('son', 'mother')],
      'holds',
      'parent-with-own-child',
      ['mother'],
    ],
    ['the son is 18 today', [mother, child('son', '2008-11-23')], [parentOf('son', 'mother')], 'fails', 'no-parent-with-own-child', []],
    [
      'the son was born in 2008',
      [mother, member('son', { birth: straddling })],
      [parentOf('son', 'mother')],
      'holds',
      'parent-with-own-child',
      ['mother'],
    ],
    [
      'a mother of 16',
      [child('mother', '2010-06-01'), child('baby', '2026-02-01')],
      [parentOf('baby', 'mother')],
      'holds',
      'parent-with-own-child',
      ['mother'],
    ],
    [
      'the same link written twice',
      [mother, son],
      [parentOf('son', 'mother'), parentOf('son', 'mother')],
      'holds',
      'parent-with-own-child',
      ['mother'],
    ],
    ['a child linked to itself', [son], [parentOf('son', 'son')], 'fails', 'no-parent-with-own-child', []],
  ])('%s', (_, members, links, verdict, why, holders) => {
    expect(singleParent(household(members, links), screeningDay)).toMatchObject({
      criterion: 'single-parent',
      verdict,
      why,
      members: holders,
    });
  });

  it('says which parents it saw for each child', () => {
    const home = household([father, mother, child('his'), son], [...both('son'), parentOf('his', 'father')]);
    expect(singleParent(home, screeningDay).facts).toEqual([
      { kind: 'parents', memberId: 'his', least: 7, most: 7, parentIds: ['father'] },
      { kind: 'parents', memberId: 'son', least: 7, most: 7, parentIds: ['father', 'mother'] },
    ]);
  });
});

describe('unaccompanied-minor', () => {
  it.each<Row>([
    ['17, 18 tomorrow, alone', [child('son', '2008-11-24')], [], 'holds', 'no-adult-with-authority', ['son']],
    ['18 today, alone', [child('son', '2008-11-23')], [], 'fails', 'no-minor', []],
    ['born in 2008, alone', [member('son', { birth: straddling })], [], 'holds', 'no-adult-with-authority', ['son']],
    ['with his mother', [mother, son], [parentOf('son', 'mother')], 'fails', 'adult-with-authority', []],
    ['with a guardian', [mother, son], [guardianOf('son', 'mother')], 'fails', 'adult-with-authority', []],
    ['with an adult who has no authority', [mother, son], [], 'holds', 'no-adult-with-authority', ['son']],
    [
      'with a brother of 17',
      [child('brother', '2008-11-24'), son],
      [guardianOf('son', 'brother')],
      'holds',
      'no-adult-with-authority',
      ['brother', 'son'],
    ],
    ['with a brother of 18', [child('brother', '2008-11-23'), son], [guardianOf('son', 'brother')], 'fails', 'adult-with-authority', []],
    [
      'with a guardian who may be 17',
      [member('guardian', { birth: straddling }), son],
      [guardianOf('son', 'guardian')],
      'holds',
      'no-adult-with-authority',
      ['guardian', 'son'],
    ],
    ['his mother withdrew', [withdrawn('mother'), son], [parentOf('son', 'mother')], 'holds', 'no-adult-with-authority', ['son']],
    [
      'one child with the mother, one with nobody',
      [mother, son, child('other')],
      [parentOf('son', 'mother')],
      'holds',
      'no-adult-with-authority',
      ['other'],
    ],
    ['twins alone', [child('twin-b'), child('twin-a')], [], 'holds', 'no-adult-with-authority', ['twin-a', 'twin-b']],
    [
      'a mother of 16 and her baby',
      [child('mother', '2010-06-01'), child('baby', '2026-02-01')],
      [parentOf('baby', 'mother')],
      'holds',
      'no-adult-with-authority',
      ['baby', 'mother'],
    ],
    ['a link to somebody not on the case', [son], [parentOf('son', 'father')], 'holds', 'no-adult-with-authority', ['son']],
    ['the minor withdrew', [mother, withdrawn('son', { birth: son.birth })], [], 'fails', 'no-minor', []],
    ['adults only', [mother, father], [], 'fails', 'no-minor', []],
  ])('%s', (_, members, links, verdict, why, holders) => {
    expect(unaccompaniedMinor(household(members, links), screeningDay)).toMatchObject({
      criterion: 'unaccompanied-minor',
      verdict,
      why,
      members: holders,
    });
  });
});

describe('the wide reading: every minor', () => {
  it.each<Row>([
    ['with his mother', [mother, son], [parentOf('son', 'mother')], 'holds', 'accompanied-minor-counted', ['son']],
    ['alone', [son], [], 'holds', 'no-adult-with-authority', ['son']],
    [
      'one with the mother, one with nobody',
      [mother, son, child('other')],
      [parentOf('son', 'mother')],
      'holds',
      'no-adult-with-authority',
      ['other', 'son'],
    ],
    ['adults only', [mother, father], [], 'fails', 'no-minor', []],
  ])('%s', (_, members, links, verdict, why, holders) => {
    expect(anyMinor(household(members, links), screeningDay)).toMatchObject({
      criterion: 'unaccompanied-minor',
      verdict,
      why,
      members: holders,
    });
  });
});
