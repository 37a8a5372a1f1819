// Adds up Jest's results and prints "N passed, N failed" on a line of its own. Fails when a test failed, did not run, or none ran.
// Usage: node test/checks/count.cjs results.json …   (files of `jest --json --outputFile`)
const { readFileSync } = require('node:fs');

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    process.stderr.write(`no results: ${error.message}\n`);
    return { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1, numPendingTests: 0, numTodoTests: 0 };
  }
}

const runs = process.argv.slice(2).map(read);
const sum = (...names) => runs.reduce((total, run) => total + names.reduce((part, name) => part + run[name], 0), 0);

const passed = sum('numPassedTests');
// A file that does not even load, a missing result and a skipped test are failures: nothing is left out silently.
const failed = sum('numFailedTests', 'numRuntimeErrorTestSuites', 'numPendingTests', 'numTodoTests');

process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 && runs.every((run) => run.numPassedTests > 0) ? 0 : 1;
