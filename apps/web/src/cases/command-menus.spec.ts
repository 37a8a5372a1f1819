import type { CommandType } from '#domain';
import { commandMenus } from './command-menus';

describe('the other commands of a case', () => {
  it('stand under their subjects, without the main one and without what has a place of its own', () => {
    const offered: CommandType[] = ['screen', 'admit', 'counsel', 'correct-member', 'add-member', 'add-note', 'withdraw', 'place-booking'];
    expect(commandMenus(offered, 'admit')).toEqual([
      { subject: 'road', commands: ['screen'] },
      { subject: 'conditions', commands: ['counsel'] },
      { subject: 'household', commands: ['add-member'] },
      { subject: 'follow', commands: ['add-note'] },
      { subject: 'end', commands: ['withdraw'] },
    ]);
  });

  it('are no menus at all when nothing else is offered', () => {
    expect(commandMenus(['assess'], 'assess')).toEqual([]);
  });
});
