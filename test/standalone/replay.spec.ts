import { spawnSync } from 'node:child_process';

const iyab = (...words: string[]) => spawnSync(process.execPath, ['dist/apps/cli/src/main.js', ...words], { encoding: 'utf8' });

describe('iyab replay', () => {
  it('walks as many people as were published, counts as many, and exits 0', () => {
    const { status, stdout } = iyab('replay', '--years', '2006');
    expect(stdout).toMatch(/^\s*2006\s+51\s+51\s+=$/m);
    expect(status).toBe(0);
  }, 120_000);

  it('refuses a year that nobody published', () => {
    const { status, stderr } = iyab('replay', '--years', '2031');
    expect(stderr.trim()).toBe("error: option '--years <years>' argument '2031' is invalid. the published series has no figure for 2031");
    expect(status).toBe(1);
  });
});
