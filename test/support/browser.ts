import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** For `beforeAll(…, browserTimeout)`: the first journey on a bare machine installs the browser. Milliseconds. */
export const browserTimeout = 300_000;

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const flags = [
  '--disable-background-networking', // no look-ups of the maker's hosts: the journeys run without a network
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-gpu',
  '--disable-dev-shm-usage',
];

const asRoot = process.getuid?.() === 0;

/** A headless Chromium for the journeys: `CHROME_PATH`, else one on the PATH, else installed; else it fails in one line. Never skipped. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findOrInstall(), args: asRoot ? ['--no-sandbox', ...flags] : flags });
}

function findOrInstall(): string {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH leads to no file: ${chosen}`);
  }
  const found = onPath() ?? install();
  if (found) return found;
  throw new Error('no Chromium found and none could be installed: set CHROME_PATH to one');
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** On Debian as root by apt, two runs at once waiting for each other; else playwright's own download. */
function install(): string | undefined {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (command: string, ...args: string[]): boolean => spawnSync(command, args, { stdio: 'ignore', env }).status === 0;
  if (asRoot && run('apt-get', 'update') && run('apt-get', 'install', '-y', '-o', 'DPkg::Lock::Timeout=240', 'chromium')) return onPath();
  if (run(process.execPath, join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium')) return chromium.executablePath();
  return undefined;
}
