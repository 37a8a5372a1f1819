import { createRolesAndDatabase, findCluster, findOccupant, FolderInUse, startCluster, type Cluster } from '#platform/embedded-postgres';
import { findPostmaster } from '#platform/postgres-launcher';
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

jest.setTimeout(120_000); // each makes clusters of its own, three of them at once

const fast = ['-c', 'fsync=off'];
const folders: string[] = [];
const stops: (() => Promise<void>)[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'iyab-cluster-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

async function start(folder: string, password?: string): Promise<Cluster> {
  const cluster = await startCluster(folder, fast, { password });
  stops.push(cluster.stop);
  return cluster;
}

async function ask<T>(url: string, text: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text, rowMode: 'array' })).rows.flat() as T[];
  } finally {
    await client.end();
  }
}

/** Another node process that starts the cluster of `folder`, prints a line, and stays until it is killed. */
async function otherProcess(folder: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['--conditions=iyab-source', join(__dirname, 'hold-cluster.cjs'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  stops.push(() => {
    child.kill('SIGTERM');
    return ended(child);
  });
  const said = await new Promise<string>((done, fail) => {
    child.stdout?.once('data', (chunk) => done(String(chunk).trim()));
    child.once('exit', (code) => fail(new Error(`ended with ${code}`)));
  });
  return { child, said };
}

const ended = (child: ChildProcess) =>
  new Promise<void>((done) => (child.exitCode === null && !child.signalCode ? child.once('exit', () => done()) : done()));

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

describe('the PostgreSQL of a data folder', () => {
  it('keeps its data and its passwords from one start to the next, and gives the folder back when it stops', async () => {
    const folder = newFolder();
    const first = await start(folder);
    const { ownerUrl } = await createRolesAndDatabase(first, 'iyab');
    await ask(ownerUrl, `create table kept as select 'still here' as word`);
    await first.stop();
    expect(findOccupant(folder)).toBeUndefined();
    expect(findPostmaster(join(folder, 'postgres'))).toBeUndefined();

    const second = await start(folder);
    const again = await createRolesAndDatabase(second, 'iyab');

    expect(second.passwords).toEqual(first.passwords);
    expect(await ask(again.ownerUrl, 'select word from kept')).toEqual(['still here']);
    expect(statSync(join(folder, 'passwords.json')).mode & 0o777).toBe(0o600);
    expect(new Set(Object.values(first.passwords)).size).toBe(3);
  });

  it('creates an owner and an application role that owns nothing and cannot bypass row-level security', async () => {
    const cluster = await start(newFolder(), 'fixed');
    const { appUrl } = await createRolesAndDatabase(cluster, 'iyab');
    expect(
      await ask(appUrl, 'select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user'),
    ).toEqual([false]);
    expect(await ask(cluster.superUrl, `select pg_get_userbyid(datdba) from pg_database where datname = 'iyab'`)).toEqual(['iyab_owner']);
    await expect(ask(appUrl, 'create table mine (id int)')).rejects.toThrow('permission denied for schema public');
    await expect(ask(appUrl.replace('fixed', 'wrong'), 'select 1')).rejects.toThrow('password authentication failed');
  });

  it('is refused to a second start in the same process, and the first keeps running', async () => {
    const folder = newFolder();
    const first = await start(folder);
    await expect(startCluster(folder)).rejects.toThrow(FolderInUse);
    expect(await ask(first.superUrl, 'select 1')).toEqual([1]);
  });

  it('is refused to a second process, which can tell where the first answers and work beside it', async () => {
    const folder = newFolder();
    const { child, said } = await otherProcess(folder);
    await expect(startCluster(folder)).rejects.toThrow(`Iyab already runs at http://localhost:4711 (process ${child.pid}) on ${folder}`);
    const beside = findCluster(folder);
    expect(beside?.port).toBe(Number(said));
    expect(await ask(beside?.superUrl ?? '', 'select 1')).toEqual([1]);
    child.kill('SIGTERM');
    await ended(child);
    expect(findCluster(folder)).toBeUndefined();
  });

  it('is refused also while the first is only just starting', async () => {
    const folder = newFolder();
    const starting = start(folder);
    await expect(startCluster(folder)).rejects.toThrow(FolderInUse);
    expect(await ask((await starting).superUrl, 'select 1')).toEqual([1]);
  });

  it('goes to at most one of several that start at the same instant', async () => {
    const folder = newFolder();
    const results = await Promise.allSettled([1, 2, 3].map(() => otherProcess(folder)));
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
    expect(readdirSync(join(folder, 'in-use')).length).toBeLessThanOrEqual(1);
  });

  it('is taken over from a process that was killed, whose server is replaced and whose data is whole', async () => {
    const folder = newFolder();
    const { child } = await otherProcess(folder);
    const orphan = findPostmaster(join(folder, 'postgres'));
    child.kill('SIGKILL');
    await ended(child);
    expect(findPostmaster(join(folder, 'postgres'))?.pid).toBe(orphan?.pid);

    const cluster = await start(folder);

    expect(findPostmaster(join(folder, 'postgres'))?.pid).not.toBe(orphan?.pid);
    expect(await ask(cluster.superUrl, `select word from kept`)).toEqual(['written before the crash']);
  });

  it('starts over a pid file whose number belongs to another program by now, and leaves that program alone', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    const bystander = spawn('sleep', ['60']);
    stops.push(async () => void bystander.kill());
    const data = join(folder, 'postgres');
    writeFileSync(
      join(data, 'postmaster.pid'),
      `${bystander.pid}\n${data}\n1700000000\n5432\n\n127.0.0.1\n  5432001         1\nready   \n`,
    );

    const cluster = await start(folder);

    expect(await ask(cluster.superUrl, 'select 1')).toEqual([1]);
    expect(bystander.exitCode).toBeNull();
    expect(bystander.signalCode).toBeNull();
  });

  it('clears the claim of a process that is no more, and one whose number was given to another', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'in-use'));
    writeFileSync(join(folder, 'in-use', '999999999-1'), '{"pid":999999999}');
    writeFileSync(join(folder, 'in-use', `${process.ppid}-1`), `{"pid":${process.ppid}}`);
    expect(findOccupant(folder)).toBeUndefined();
    await start(folder);
    expect(readdirSync(join(folder, 'in-use'))).toHaveLength(1);
  });

  it('says in one line what is wrong with a folder it cannot use', async () => {
    const other = newFolder();
    mkdirSync(join(other, 'postgres'));
    writeFileSync(join(other, 'postgres', 'holiday.jpg'), 'x');
    await expect(startCluster(other)).rejects.toThrow(/^IYAB_DATA_DIR: PostgreSQL cannot use .*\/postgres \(the folder is not empty.*\)/);

    const broken = newFolder();
    await (await start(broken)).stop();
    writeFileSync(join(broken, 'postgres', 'PG_VERSION'), '11\n');
    await expect(startCluster(broken)).rejects.toThrow(/^IYAB_DATA_DIR: .*\(database files are incompatible with server\)/);
    expect(findOccupant(broken)).toBeUndefined();

    rmSync(join(broken, 'passwords.json'));
    await expect(startCluster(broken)).rejects.toThrow(/^IYAB_DATA_DIR: .*passwords\.json is missing/);

    const inAFile = join(other, 'postgres', 'holiday.jpg', 'iyab');
    await expect(startCluster(inAFile)).rejects.toThrow(`IYAB_DATA_DIR: cannot write to ${inAFile} (ENOTDIR)`);
  });

  it('writes neither a statement nor the values of a failed one into its log', async () => {
    const folder = newFolder();
    const cluster = await start(folder);
    await ask(cluster.superUrl, 'create table person (name text primary key)');
    await ask(cluster.superUrl, `insert into person values ('Canary Kouassi')`);
    await expect(ask(cluster.superUrl, `insert into person values ('Canary Kouassi')`)).rejects.toThrow('duplicate key');
    const log = readFileSync(join(folder, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('Canary');
  });
});
