import { readQuestion } from './readiness-question';

const usual = { on: '2026-12-22', stage: 'book', step: undefined, notReadyOnly: false };

describe('who is ready to fly: the question in the address', () => {
  it.each([
    ['', usual],
    ['on=2027-05-12', { ...usual, on: '2027-05-12' }],
    ['on=2026-11-24', { ...usual, on: '2026-11-24' }],
    ['on=2026-11-23', usual],
    ['on=2027-02-30', usual],
    ['on=tomorrow', usual],
    ['stage=board&step=booked&only=not-ready', { ...usual, stage: 'board', step: 'booked', notReadyOnly: true }],
    ['stage=contact-authorities&step=departed', usual],
  ])('"%s"', (search, expected) => {
    expect(readQuestion(new URLSearchParams(search), '2026-11-24')).toEqual(expected);
  });
});
