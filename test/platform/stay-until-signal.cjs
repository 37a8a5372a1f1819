// Plain Node: a program that ends by `closeOnSignal`. Its argument says how its closing goes.
require('./typescript.cjs');
const { closeOnSignal, runMain } = require('../../libs/platform/src/shutdown.ts');
const { ConfigError } = require('../../libs/platform/src/config.ts');

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const say = (line) => process.stdout.write(`${line}\n`);
const ways = {
  quick: async () => say('closed'),
  slow: () => pause(300).then(() => say('closed')),
  endless: () => new Promise(() => setInterval(() => undefined, 1000)),
  failing: () => Promise.reject(new Error('the queue is gone')),
};

const how = process.argv[2];
void runMain(async () => {
  if (how === 'misconfigured') throw new ConfigError('PORT', 'must be\n a port');
  if (how === 'broken') throw new Error('a mistake of ours');
  closeOnSignal({ close: ways[how] ?? ways.quick, rest: async () => say('rested') });
  say('ready');
  await pause(how === 'starting' ? 200 : 0);
  if (how === 'starting') throw new Error('the database went away');
  setInterval(() => undefined, 1000);
});
