import type { CommandType } from '#domain';
import { nextCommand, otherCommands } from './road';

describe('the main button of a case', () => {
  it.each`
    step            | offered                                     | main
    ${'registered'} | ${['screen', 'withdraw', 'correct-member']} | ${'screen'}
    ${'registered'} | ${['assess']}                               | ${'assess'}
    ${'screened'}   | ${['screen', 'admit', 'withdraw']}          | ${'admit'}
    ${'screened'}   | ${['screen', 'withdraw']}                   | ${'screen'}
    ${'admitted'}   | ${['assess', 'consent', 'withdraw']}        | ${'consent'}
    ${'consented'}  | ${['request-booking', 'withdraw']}          | ${'request-booking'}
    ${'consented'}  | ${['confirm-booking', 'cancel-booking']}    | ${'confirm-booking'}
    ${'booked'}     | ${['cancel-booking', 'depart']}             | ${'depart'}
    ${'booked'}     | ${['cancel-booking', 'withdraw']}           | ${undefined}
    ${'booked'}     | ${['request-booking', 'withdraw']}          | ${'request-booking'}
    ${'departed'}   | ${[]}                                       | ${undefined}
    ${'exited'}     | ${[]}                                       | ${undefined}
  `('at $step with $offered is $main', ({ step, offered, main }) => {
    expect(nextCommand(step, offered)).toBe(main);
  });

  it('leaves the rest to the menu, without what has a place of its own', () => {
    const offered: CommandType[] = ['screen', 'admit', 'withdraw', 'correct-member'];
    expect(otherCommands('screened', offered)).toEqual(['screen', 'withdraw']);
  });
});
