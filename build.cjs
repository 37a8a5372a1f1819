// Builds what is older than its sources and nothing else: `node build.cjs [--force] [server] [web]`, both when none is named.
// Speaks on stderr only, so that `npm run iyab -- … | other` stays clean. Plain Node without packages: it runs before anything is built.
const { spawnSync } = require('node:child_process');
const { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const bin = (name) => join('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

const parts = {
  server: {
    sources: [
      'package.json',
      'tsconfig.json',
      'nest-cli.json',
      'apps/api',
      'apps/worker',
      'apps/cli',
      'apps/standalone',
      'libs',
      'migrations',
      'test/bench',
    ],
    command: [bin('nest'), 'build', 'standalone'],
  },
  web: {
    sources: ['package.json', 'apps/web', 'libs/domain'],
    command: [bin('vite'), 'build', '--config', 'apps/web/vite.config.mts', '--logLevel', 'warn'],
  },
};

/** True when `path` or anything below it changed after `since` (ms); folders count too, so that a deleted file is seen. */
function changedAfter(path, since) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return false;
  if (stat.mtimeMs > since && !path.endsWith('.spec.ts')) return true;
  return stat.isDirectory() && readdirSync(path).some((name) => changedAfter(join(path, name), since));
}

const stampOf = (part) => join('dist', `.built-${part}`);

const isStale = (part) => {
  const stamp = statSync(stampOf(part), { throwIfNoEntry: false });
  return !stamp || parts[part].sources.some((path) => changedAfter(path, stamp.mtimeMs));
};

/** One build at a time: a second process waits for the first, and takes over the lock of one that died. */
function locked(work) {
  const lock = join('dist', '.building');
  mkdirSync('dist', { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isAlive(lock)) rmSync(lock, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isAlive(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // Empty for the instant between the lock's making and its writing.
    if (!pid) return Date.now() - statSync(lock).mtimeMs < 1000;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function build(part) {
  const begun = new Date();
  const [command, ...args] = parts[part].command;
  process.stderr.write(`building ${part} …\n`);
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (error || status !== 0) {
    process.stderr.write(`building ${part} failed${error ? `: ${error.message}` : ''}\n`);
    return false;
  }
  writeFileSync(stampOf(part), '');
  // The moment the build began: what was saved meanwhile counts as newer.
  utimesSync(stampOf(part), begun, begun);
  return true;
}

/** An install without development packages (`npm ci --omit=dev`) runs a dist/ that was built elsewhere. */
function withoutTools(stale) {
  const missing = stale.filter((part) => !existsSync(stampOf(part)));
  if (!missing.length || process.env.npm_lifecycle_event === 'prepare') return 0;
  process.stderr.write(
    `${missing.join(' and ')} not built, and the development packages that build are not installed: bring dist/, or run npm ci\n`,
  );
  return 1;
}

function main(args) {
  process.chdir(__dirname);
  const force = args[0] === '--force';
  const named = force ? args.slice(1) : args;
  const stale = (named.length ? named : Object.keys(parts)).filter((part) => force || isStale(part));
  if (!stale.length) return 0;
  if (!existsSync(bin('nest')) || !existsSync(bin('vite'))) return withoutTools(stale);
  // Another process may have built it while this one waited for the lock.
  return locked(() => (stale.filter((part) => force || isStale(part)).every(build) ? 0 : 1));
}

process.exitCode = main(process.argv.slice(2));
