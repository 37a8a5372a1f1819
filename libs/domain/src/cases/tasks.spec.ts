import { urgencies, urgencyOf } from './tasks';

describe('urgency of a task, today being Tuesday 24 November 2026', () => {
  it.each([
    ['eight days ago', '2026-11-16', 'critically-overdue'],
    ['a week ago', '2026-11-17', 'overdue'],
    ['yesterday', '2026-11-23', 'overdue'],
    ['today', '2026-11-24', 'due-soon'],
    ['in a week', '2026-12-01', 'due-soon'],
    ['in eight days', '2026-12-02', 'not-due-yet'],
    ['a year ago', '2025-11-24', 'critically-overdue'],
  ])('due %s (%s): %s', (_, dueOn, urgency) => {
    expect(urgencyOf(dueOn, '2026-11-24')).toBe(urgency);
  });

  it('runs from the most urgent to the least', () => {
    const days = ['2026-11-01', '2026-11-20', '2026-11-24', '2027-01-01'];
    expect(days.map((day) => urgencyOf(day, '2026-11-24'))).toEqual(urgencies);
  });
});
