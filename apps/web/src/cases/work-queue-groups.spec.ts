import type { QueueTask, WorkQueue } from '../api/types';
import { groupsOf, kindsOf, ofKind } from './work-queue-groups';

const task = (id: string, urgency: QueueTask['urgency']): QueueTask => ({
  id,
  urgency,
  kind: 'screen',
  dueOn: '2026-11-23',
  caseId: id,
  caseNumber: 'MA-2026-000412-K',
  step: 'registered',
  memberId: null,
  personName: 'Ouattara M.',
  nationality: 'CI',
  householdSize: 2,
});

const page = (tasks: QueueTask[], next: string | null = null): WorkQueue => ({
  today: '2026-11-23',
  counts: [
    { urgency: 'critically-overdue', count: 1, capped: false },
    { urgency: 'overdue', count: 0, capped: false },
    { urgency: 'due-soon', count: 100, capped: true },
    { urgency: 'not-due-yet', count: 3, capped: false },
  ],
  tasks,
  next,
});

describe('the groups of the work queue', () => {
  it('go from the most urgent to the least and leave out what is empty', () => {
    expect(groupsOf([page([])]).map(({ urgency }) => urgency)).toEqual(['critically-overdue', 'due-soon', 'not-due-yet']);
  });

  it('collect the tasks of all pages under the count of the whole', () => {
    const groups = groupsOf([page([task('a', 'critically-overdue'), task('b', 'due-soon')], 'more'), page([task('c', 'due-soon')])]);
    expect(groups.map(({ urgency, count, capped, tasks }) => [urgency, count, capped, tasks.map(({ id }) => id)])).toEqual([
      ['critically-overdue', 1, false, ['a']],
      ['due-soon', 100, true, ['b', 'c']],
      ['not-due-yet', 3, false, []],
    ]);
  });

  it('are none before anything was read', () => {
    expect(groupsOf([])).toEqual([]);
  });
});

describe('one kind of task', () => {
  const pages = [
    page([task('a', 'critically-overdue'), { ...task('b', 'due-soon'), kind: 'counsel' }], 'more'),
    page([task('c', 'due-soon'), { ...task('d', 'due-soon'), kind: 'counsel' }]),
  ];

  it('is offered in the order of the road, with how many were read', () => {
    expect(kindsOf(pages)).toEqual([
      { kind: 'screen', count: 2 },
      { kind: 'counsel', count: 2 },
    ]);
  });

  it('leaves its own tasks alone, counted as far as they were read', () => {
    const groups = ofKind(groupsOf(pages), 'counsel');
    expect(groups.map(({ urgency, count, tasks }) => [urgency, count, tasks.map(({ id }) => id)])).toEqual([['due-soon', 2, ['b', 'd']]]);
  });
});
