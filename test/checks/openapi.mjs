// Makes apps/api/openapi.json from the built API and apps/web/src/api/schema.d.ts from that document.
// `--check` writes nothing and fails when what is committed differs.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const checking = process.argv.includes('--check');
const committed = { document: 'apps/api/openapi.json', types: 'apps/web/src/api/schema.d.ts' };

function make({ document, types }) {
  for (const file of [document, types]) mkdirSync(dirname(file), { recursive: true });
  const run = (...args) => execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  run('dist/apps/api/src/openapi.js', document);
  run('node_modules/openapi-typescript/bin/cli.js', document, '--output', types);
}

/** The first line that differs, so that the fault can be seen without a tool. */
function difference(file, made) {
  if (!existsSync(file)) return `${file} is missing`;
  const [old, current] = [file, made].map((path) => readFileSync(path, 'utf8').split('\n'));
  const at = current.findIndex((line, index) => line !== old[index]);
  if (at === -1 && old.length === current.length) return undefined;
  const line = at === -1 ? current.length : at;
  return `${file} is out of date, line ${line + 1}:\n- ${old[line] ?? ''}\n+ ${current[line] ?? ''}`;
}

function check() {
  const folder = mkdtempSync(join(tmpdir(), 'iyab-openapi-'));
  try {
    const made = { document: join(folder, 'openapi.json'), types: join(folder, 'schema.d.ts') };
    make(made);
    return Object.keys(committed).flatMap((kind) => difference(committed[kind], made[kind]) ?? []);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (checking) {
  const faults = check();
  if (faults.length) process.stdout.write(`${faults.join('\n')}\nbring both up to date: npm run openapi\n`);
  process.exitCode = faults.length ? 1 : 0;
} else make(committed);
