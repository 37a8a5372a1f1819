// Plain Node: starts the cluster of the folder named, prints its port and keeps it until SIGTERM.
require('./typescript.cjs');
const { startCluster } = require('../../libs/platform/src/embedded-postgres.ts');
const { Client } = require('pg');

async function main() {
  const cluster = await startCluster(process.argv[2], [], { url: 'http://localhost:4711' });
  const client = new Client({ connectionString: cluster.superUrl });
  await client.connect();
  await client.query(`create table if not exists kept as select 'written before the crash' as word`);
  await client.end();
  const stay = setInterval(() => undefined, 60_000);
  process.once('SIGTERM', () => void cluster.stop().then(() => clearInterval(stay)));
  process.stdout.write(`${cluster.port}\n`);
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
