import { progressOn } from './progress';

/** What is written when `each` people more are done every second. */
function shown(total: number, each: number, isTTY: boolean): string[] {
  const written: string[] = [];
  let clock = 0;
  const tell = progressOn({ isTTY, write: (text) => written.push(text) }, total, () => clock);
  for (let done = 0; done <= total; done += each) {
    tell(done);
    clock += 1000;
  }
  return written;
}

describe('progress', () => {
  it('in a file: a line for every 5 per cent, with the time left', () => {
    const lines = shown(800, 4, false);
    expect(lines).toHaveLength(21);
    expect(lines[0]).toBe('0 of 800 people  0 %  starting\n');
    expect(lines[1]).toBe('40 of 800 people  5 %  3 min 10 s left\n');
    expect(lines[18]).toBe('720 of 800 people  90 %  20 s left\n');
    expect(lines[20]).toBe('800 of 800 people  100 %  in 3 min 20 s\n');
  });

  it('on a terminal: a bar that is drawn over itself and ends its line when all are done', () => {
    const bars = shown(100, 50, true);
    expect(bars).toEqual([
      '\r\u001B[K[..............................] 0 of 100 people  0 %  starting',
      '\r\u001B[K[###############...............] 50 of 100 people  50 %  1 s left',
      '\r\u001B[K[##############################] 100 of 100 people  100 %  in 2 s\n',
    ]);
  });

  it('nobody at all is done at once', () => {
    expect(shown(0, 1, false)).toEqual(['0 of 0 people  100 %  in 0 s\n']);
  });
});
