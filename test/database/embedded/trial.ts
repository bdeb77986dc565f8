import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';
import {
  EmbeddedError,
  type EmbeddedOptions,
  type EmbeddedPostgres,
  startEmbedded,
} from '../../../src/database/embedded/index.js';
import { until } from '../../../src/database/embedded/process.js';
import { projectRoot } from '../../../src/project.js';
import { embeddedHome, shareRuntime } from '../../support/embeddedHome.js';
import { putAway } from '../../support/putAway.js';

/** The address of a compiled file, for processes of its own. */
export const bundled = (name: 'embedded' | 'runtime') => pathToFileURL(join(inject('compiled'), `${name}.js`)).href;
/** Whether these tests run as root, who can play others. */
export const isRoot = process.getuid?.() === 0;
/** Another ordinary user of the machine, whom root can play. */
export const other = isRoot ? userIds('daemon') : undefined;
const settings = { fsync: 'off' };

/** What the tests of a file start, in a folder of its own; it goes with the file, what runs with each test. */
export function embeddedTrial() {
  let folder: string;
  const running: EmbeddedPostgres[] = [];
  const children: ChildProcess[] = [];

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'dossier-test-')));
    chmodSync(folder, 0o755); // as root, the server runs as "nobody", who must get in
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.stop()));
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

  afterAll(() => putAway(folder));

  /** A place in the folder. */
  const inFolder = (...names: readonly string[]) => join(folder, ...names);

  async function start(home: string, options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
    const server = await startEmbedded({ home, mode: 'serve', settings, ...options });
    running.push(server);
    return server;
  }

  let copies = 0;
  /** A folder with a database, of the test's own. */
  function madeHome(): string {
    copies += 1;
    return embeddedHome(inFolder(`home-${copies}`));
  }

  /** An empty folder that has the programs already, so that they are not copied for each first start. */
  function emptyHome(home: string): string {
    mkdirSync(home, { recursive: true });
    chmodSync(home, 0o711);
    shareRuntime(inject('embeddedHome') ?? '', home);
    return home;
  }

  /** Runs a script that uses the embedded server, in a process of its own; its output arrives line by line, as JSON. */
  function runChild(script: string, user: { uid?: number; gid?: number } = {}) {
    const file = inFolder(`child-${Math.random().toString(36).slice(2)}.mjs`);
    writeFileSync(file, script);
    const child = spawn(process.execPath, [file], {
      ...user,
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const lines: Record<string, unknown>[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => lines.push(JSON.parse(line)));
    return {
      child,
      line: async () => {
        expect(await until(() => lines.length > 0, 30_000)).toBe(true);
        return lines.shift() as Record<string, string | number | boolean>;
      },
    };
  }

  return { inFolder, running, children, start, madeHome, emptyHome, runChild };
}

/** Runs a statement over a connection of its own. */
export async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Why a server does not start. */
export async function refusal(options: EmbeddedOptions): Promise<EmbeddedError> {
  const error: unknown = await startEmbedded(options).then(
    (server) => server.stop().then(() => new Error('it started')),
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(EmbeddedError);
  return error as EmbeddedError;
}

/** A script for `runChild`: it starts a server, says so or why not, and lives as long as the server. */
export const startScript = (options: EmbeddedOptions) => `
  import { startEmbedded } from '${bundled('embedded')}';
  const started = performance.now();
  try {
    const server = await startEmbedded(${JSON.stringify({ settings, ...options })});
    console.log(JSON.stringify({ url: server.url, owned: server.owned, took: performance.now() - started }));
    await server.died;
  } catch (error) {
    console.log(JSON.stringify({ name: error.name, message: error.message }));
  }`;

/** The process of the server whose data is in a folder. */
export const serverPid = (home: string) =>
  Number(readFileSync(join(home, 'data/postmaster.pid'), 'utf8').split('\n')[0]);

/** The numbers of a user of this machine; undefined where there is none of that name. */
export function userIds(name: string): { uid: number; gid: number } | undefined {
  const found = spawnSync('id', ['-u', name], { encoding: 'utf8' });
  if (found.status !== 0) return undefined;
  return { uid: Number(found.stdout), gid: Number(execFileSync('id', ['-g', name], { encoding: 'utf8' })) };
}

/** Describes what there is on Unix alone. */
export const onUnix = describe.skipIf(process.platform === 'win32');

/** Whether the other user may read the project, as a process of theirs must. */
export const otherCanRead =
  other !== undefined && spawnSync('ls', [join(projectRoot, 'node_modules')], { ...other }).status === 0;
