import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ROLE } from '../../src/database/embedded/location.js';
import { findInstalled, program, programEnvironment } from '../../src/database/embedded/platform.js';
import { serverUser } from '../../src/database/embedded/user.js';
import { embeddedHome } from './embeddedHome.js';
import { putAway } from './putAway.js';

/** A PostgreSQL on loopback that a test starts and kills. */
interface Postgres {
  readonly url: string;
  /** Runs a statement over a connection of its own. */
  query<Row extends pg.QueryResultRow>(text: string): Promise<Row[]>;
  start(): Promise<void>;
  /** Ends it as a crash does: nothing is finished, connections break. */
  crash(): Promise<void>;
}

/** A primary and its standby. */
export interface Streaming {
  readonly primary: Postgres;
  readonly standby: Postgres;
  /** Waits until the standby has all that the primary has. */
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a primary and a standby that replicates it by streaming: both from the same migrated folder, which is how a standby begins. */
export async function startStreaming(): Promise<Streaming> {
  const root = mkdtempSync(join(tmpdir(), 'dossier-streaming-'));
  // As root, PostgreSQL runs as another user, who must be able to enter.
  chmodSync(root, 0o755);
  const primary = postgresIn(embeddedHome(join(root, 'primary')), await freePort(), {});
  const { hostname, port } = new URL(primary.url);
  const standby = postgresIn(embeddedHome(join(root, 'standby')), await freePort(), {
    primary_conninfo: `host=${hostname} port=${port} user=${ROLE}`,
    wal_retrieve_retry_interval: '100ms',
  });
  writeFileSync(join(root, 'standby', 'data', 'standby.signal'), '');
  await primary.start();
  await standby.start();
  return {
    primary,
    standby,
    async caughtUp() {
      const [row] = await primary.query<{ at: string }>('SELECT pg_current_wal_lsn()::text AS at');
      for (;;) {
        const [found] = await standby.query<{ isThere: boolean }>(
          `SELECT pg_last_wal_replay_lsn() >= '${row?.at}' AS "isThere"`,
        );
        if (found?.isThere) return;
        await sleep(10);
      }
    },
    async stop() {
      await Promise.all([primary.crash(), standby.crash()]);
      putAway(root);
    },
  };
}

function postgresIn(home: string, port: number, own: Readonly<Record<string, string>>): Postgres {
  const installed = findInstalled();
  const user = serverUser();
  const runtime = user.isOther ? join(home, `postgres-${installed.version}`) : installed.folder;
  const hba = join(home, 'pg_hba.conf');
  writeFileSync(hba, 'host all all 127.0.0.1/32 trust\nhost replication all 127.0.0.1/32 trust\n');
  chmodSync(hba, 0o644);
  const settings = {
    ...{ port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '', hba_file: hba },
    // Nothing in it outlives the test, so it need not survive a power cut.
    ...{ fsync: 'off', full_page_writes: 'off', timezone: 'UTC' },
    ...own,
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const url = `postgresql://${ROLE}@127.0.0.1:${port}/${ROLE}`;
  let child: ChildProcess | undefined;
  let said = '';
  const query = async <Row extends pg.QueryResultRow>(text: string): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      return (await client.query<Row>(text)).rows;
    } finally {
      await client.end().catch(() => {});
    }
  };
  return {
    url,
    query,
    async start() {
      const started = spawn(program(runtime, 'postgres'), ['-D', join(home, 'data'), ...args], {
        ...user.spawnAs,
        cwd: '/',
        env: programEnvironment(),
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      child = started;
      started.stderr.on('data', (text: Buffer) => {
        said += text.toString();
      });
      for (const end = Date.now() + 20_000; ; await sleep(20)) {
        if (started.exitCode !== null || Date.now() > end) throw new Error(`PostgreSQL does not start:\n${said}`);
        const answers = await query('SELECT 1').catch(() => undefined);
        if (answers) return;
      }
    },
    async crash() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGQUIT');
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
