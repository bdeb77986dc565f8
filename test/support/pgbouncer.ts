import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { tcpProxy, throughPort } from './tcp.js';

/** Why there is no PgBouncer to test with; undefined where there is one. */
export function noPgbouncer(): string | undefined {
  const found = spawnSync('pgbouncer', ['--version'], { env: withSbin() });
  return found.error ? 'no pgbouncer in PATH (Debian: apt-get install pgbouncer)' : undefined;
}

const withSbin = () => ({ ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` });

export interface Pgbouncer {
  /** The URL by way of the pooler. */
  urlOf(url: string): string;
  stop(): Promise<void>;
}

/** A PgBouncer in transaction mode before the server of a URL. It hands its sessions out in turn, so that a client seldom meets the same one again. */
export async function startPgbouncer(url: string, settings: Readonly<Record<string, string>> = {}): Promise<Pgbouncer> {
  const proxy = await tcpProxy(url);
  const folder = mkdtempSync(join(tmpdir(), 'dossier-pgbouncer-'));
  const port = await freePort();
  const { user, password } = new pg.Client({ connectionString: url });
  const secret = typeof password === 'string' && password ? ` password='${password.replaceAll("'", "''")}'` : '';
  const all = {
    listen_addr: '127.0.0.1',
    listen_port: String(port),
    unix_socket_dir: '',
    auth_type: 'any',
    pool_mode: 'transaction',
    server_round_robin: '1',
    default_pool_size: '5',
    max_client_conn: '200',
    ...settings,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name} = ${value}`);
  const file = join(folder, 'pgbouncer.ini');
  writeFileSync(
    file,
    `[databases]\n* = host=127.0.0.1 port=${proxy.port} user=${user}${secret}\n\n[pgbouncer]\n${lines.join('\n')}\n`,
  );
  // It refuses to run as root: it is then nobody, who must be able to read its file.
  const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  if (process.getuid?.() === 0) for (const path of [folder, file]) chmodSync(path, 0o755);
  const child = spawn('pgbouncer', [file], { ...asNobody, env: withSbin(), stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  for (const end = Date.now() + 5_000; !/process up/.test(said); await wait(10)) {
    if (Date.now() > end || child.exitCode !== null) throw new Error(`pgbouncer does not start:\n${said}`);
  }
  return {
    urlOf: (original) => throughPort(original, port),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      }
      await proxy.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
