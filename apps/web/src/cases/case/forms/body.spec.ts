import type { CaseView } from '../../../api/types';
import { bodyOf, splitPath } from './body';
import type { Field } from './field';
import { paperForms } from './papers';
import { protectionForms } from './protection';

const view = {} as CaseView;

describe('a filled form as the API takes it', () => {
  it.each<[string, Field, unknown, object]>([
    ['a text is one line, trimmed', { name: 'text', label: 'text', kind: 'long-text' }, ' two\n  lines ', { text: 'two lines' }],
    ['an empty text is nothing', { name: 'note', label: 'note', kind: 'text', optional: true }, '  ', { note: null }],
    ['a decision is yes or no', { name: 'clear', label: 'clear', kind: 'decision' }, 'no', { clear: false }],
    ['nobody in particular is the household', { name: 'memberId', label: 'member', kind: 'member', of: () => [] }, '', { memberId: null }],
    ['a day that was left out is nothing', { name: 'diedOn', label: 'diedOn', kind: 'day' }, '', { diedOn: null }],
    ['an instant is Morocco’s', { name: 'at', label: 'at', kind: 'instant' }, '2025-12-03T10:30', { at: '2025-12-03T09:30:00.000Z' }],
    [
      'a caseworker elsewhere comes with the office',
      { name: 'caseworkerId', label: 'caseworker', kind: 'caseworker', elsewhere: true },
      'office-1/person-1',
      { caseworkerId: 'person-1', officeId: 'office-1' },
    ],
    [
      'one here comes alone',
      { name: 'caseworkerId', label: 'caseworker', kind: 'caseworker', elsewhere: false },
      'o/p',
      { caseworkerId: 'p' },
    ],
  ])('%s', (_what, field, value, sent) => {
    expect(bodyOf([field], { [field.name]: value }, view)).toEqual(sent);
  });

  it('says of what was not asked that there is nothing', () => {
    const { fields } = protectionForms['determine-best-interest'];
    const filled = {
      memberId: 'm1',
      returnIsBest: 'no',
      tracing: 'family-unsafe',
      guardian: 'A. Guardian',
      carer: 'typed, then changed my mind',
      carerAcceptedOn: '2026-11-01',
      escort: '',
    };
    expect(bodyOf(fields, filled, view)).toEqual({
      memberId: 'm1',
      returnIsBest: false,
      tracing: 'family-unsafe',
      guardian: 'A. Guardian',
      carer: null,
      carerAcceptedOn: null,
      escort: null,
    });
  });

  it('sends of each person only the fields of their own answer, and leaves out who is not included', () => {
    const { fields } = paperForms['answer-permits'];
    const row = {
      include: true,
      number: 'AS-1',
      validUntil: '2027-01-31',
      familyName: 'OUATTARA',
      givenNames: 'Mariam',
      reason: 'not-stated',
    };
    const filled = {
      answers: { m1: { ...row, granted: 'yes' }, m2: { ...row, granted: 'no' }, m3: { ...row, granted: 'yes', include: false } },
    };
    expect(bodyOf(fields, filled, view)).toEqual({
      answers: [
        { memberId: 'm1', granted: true, number: 'AS-1', validUntil: '2027-01-31', familyName: 'OUATTARA', givenNames: 'Mariam' },
        { memberId: 'm2', granted: false, reason: 'not-stated' },
      ],
    });
  });
});

describe('the path of a command', () => {
  it('takes the ids that it names out of the body', () => {
    const path = '/api/v1/cases/{id}/members/{memberId}/removal';
    expect(splitPath(path, { memberId: 'm1', reason: 'left-household' })).toEqual({
      ids: { memberId: 'm1' },
      body: { reason: 'left-household' },
    });
  });
});
