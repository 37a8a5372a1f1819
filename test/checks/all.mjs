// `npm run check`: every part, two at a time (the machine this is measured on has two cores), the longest first.
// Each part prints in one piece when it is done; one that fails makes the whole fail.
import { spawn } from 'node:child_process';

const parts = ['lint', 'types:server', 'openapi', 'format', 'layers', 'types:web', 'catalogues'];
const begun = Date.now();
const failed = [];

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

function run(part) {
  const started = Date.now();
  const said = [];
  // Through the shell, since npm is a script of its own kind on Windows; the names are the constants above.
  const child = spawn(`npm run --silent check:${part}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.on('data', (chunk) => said.push(chunk));
  child.stderr.on('data', (chunk) => said.push(chunk));
  return new Promise((done) => {
    child.once('close', (code) => {
      if (code !== 0) failed.push(part);
      process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${part} (${seconds(started)})\n`);
      if (code !== 0) process.stdout.write(`${Buffer.concat(said).toString().trimEnd()}\n`);
      done();
    });
  });
}

async function lane() {
  for (let part = parts.shift(); part; part = parts.shift()) await run(part);
}

await Promise.all([lane(), lane()]);
process.stdout.write(failed.length ? `check failed: ${failed.join(', ')} (${seconds(begun)})\n` : `check passed (${seconds(begun)})\n`);
process.exitCode = failed.length ? 1 : 0;
