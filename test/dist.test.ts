import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { judge } from '../scripts/audit.mjs';
import { refused } from '../scripts/licences.mjs';
import { connectionOptions } from '../src/database/pool.js';
import { projectPath } from '../src/project.js';
import { addressOf, runProgram, send } from './support/serverProcess.js';

/** What Dockerfile and docker-compose.yml do, without Docker: dist/ alone in a folder that nobody may write to, run by a user without rights. */

const folder = mkdtempSync(join(tmpdir(), 'dossier-dist-'));
const isRoot = process.getuid?.() === 0;
const dist = join(folder, 'dist');
const app = join(folder, 'app');
const name = `${inject('emptyTemplate')}_dist_${process.pid}`;
const databaseUrl = (() => {
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${name}`;
  return url.toString();
})();
const admin = new pg.Client(connectionOptions(inject('adminUrl')));

beforeAll(async () => {
  chmodSync(folder, 0o755);
  const built = spawnSync(process.execPath, [projectPath('scripts/build.mjs'), dist], { encoding: 'utf8' });
  expect(built.status, built.stderr).toBe(0);
  const [, lastStage = ''] =
    /\n(FROM (?![\s\S]*^FROM )[\s\S]*)/m.exec(readFileSync(projectPath('Dockerfile'), 'utf8')) ?? [];
  expect(lastStage.match(/^COPY .*$/gm)).toEqual(['COPY --from=build /app/dist ./']);
  cpSync(dist, app, { recursive: true });
  for (const path of ['', ...readdirSync(app, { recursive: true, encoding: 'utf8' })])
    chmodSync(join(app, path), path === '' || !/\.\w+$|LICENSE$/.test(path) ? 0o555 : 0o444);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  if (isRoot && inject('embeddedHome') !== undefined) {
    // The embedded server lets the one in who started it. Here it is root, and the program is another's.
    const { rows } = await admin.query<{ file: string }>(`SELECT current_setting('ident_file') AS file`);
    appendFileSync(rows[0]?.file ?? '', 'dossier nobody dossier\n');
    await admin.query('SELECT pg_reload_conf()');
  }
}, 60_000);
afterAll(async () => {
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.end();
  for (const path of readdirSync(app, { recursive: true, encoding: 'utf8' })) chmodSync(join(app, path), 0o755);
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a program of the folder, from another one, as root's tests do as "nobody". */
const run = (program: string, args: readonly string[] = [], environment: Readonly<Record<string, string>> = {}) =>
  runProgram([join(app, program), ...args], {
    cwd: '/',
    env: { NODE_ENV: 'production', DATABASE_URL: databaseUrl, PORT: '0', ...environment },
    ...(isRoot ? { uid: 65_534, gid: 65_534 } : {}),
  });

describe('what npm run build makes', { timeout: 60_000 }, () => {
  it('starts alone and answers: operations, the explorer, GraphiQL, exports', async () => {
    const server = run('main.js', [], { MIGRATE: '1', SEED: '1', GRAPHIQL: '1', DRAIN_DELAY_MS: '0' });
    const base = await addressOf(server);
    expect(server.out()).toMatch(/^Migrated: [1-9]\d* migration\(s\) applied\.$/m);
    expect(server.out()).toMatch(/^Seeded: +[1-9]\d+ rows/m);

    const answer = await send(base, '{ articles(first: 1) { nodes { headline } } }');
    expect(await answer.json()).toMatchObject({ data: { articles: { nodes: [{ headline: expect.any(String) }] } } });

    for (const [path, accept] of [
      ['/', '*/*'],
      ['/graphql', 'text/html'],
    ] as const) {
      const page = await (await fetch(base + path, { headers: { accept } })).text();
      const files = [...page.matchAll(/(?:src|href)="(\/[^"]*assets\/[^"]+)"/g)].map(([, file = '']) => file);
      expect(files.length, path).toBeGreaterThan(2);
      for (const file of files) {
        const response = await fetch(base + file);
        expect([response.status, (await response.arrayBuffer()).byteLength > 100], file).toEqual([200, true]);
      }
    }
    expect((await fetch(`${base}/export/quotes.csv`)).status).toBe(200);
    expect((await fetch(`${base}/export/context.jsonld`)).status).toBe(200);

    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(server.err()).not.toContain('"level":50');
  });

  it('has the commands, under the names that messages call them', async () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(
      readFileSync(join(app, 'package.json'), 'utf8'),
    );
    expect(scripts).toMatchObject({
      start: 'node --no-memory-reducer main.js',
      seed: 'node command.js seed',
      'db:deploy': 'node command.js deploy',
    });
    const [, image] = /^CMD (.*)$/m.exec(readFileSync(projectPath('Dockerfile'), 'utf8')) ?? [];
    expect(image).toBe(JSON.stringify(scripts.start?.split(' ')).replaceAll(',', ', '));
    const [deployed, checked, wrong] = [
      run('command.js', ['deploy']),
      run('command.js', ['seed', '--check']),
      run('command.js', ['seed', '--check', '--nothing']),
    ];
    expect([await deployed.ended, await checked.ended, await wrong.ended], deployed.err() + checked.err()).toEqual([
      0, 0, 2,
    ]);
    expect(deployed.err()).toContain('The database has all migrations.');
    expect(checked.out()).toMatch(/^In order: \d+ articles/);
    const [none, unknown, help] = [run('command.js'), run('command.js', ['sede']), run('command.js', ['--help'])];
    const list = /The commands are: seed, article, .*, deploy\. Each has --help\.\n$/;
    expect([await none.ended, none.err()]).toEqual([2, expect.stringMatching(list)]);
    expect([await unknown.ended, unknown.err()]).toEqual([2, expect.stringMatching(list)]);
    expect(unknown.err()).toMatch(/^There is no command "sede"\./);
    expect([await help.ended, help.out()]).toEqual([0, expect.stringMatching(list)]);
  });

  it('says in one line which file may not be written', async () => {
    const schema = run('command.js', ['schema']);
    expect([await schema.ended, schema.err()]).toEqual([
      2,
      `"${join(app, 'schema.graphql')}" may not be read or written by this user. Change its rights, or run this as another user.\n`,
    ]);
  });

  it('has every file of the project that the programs read', () => {
    // Written, or for whoever works in a checkout: workPath has those.
    const sources = readdirSync(projectPath('src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(projectPath('src', file), 'utf8'));
    const named = sources.flatMap((text) =>
      [...text.matchAll(/\bprojectPath\(((?:'[^']*'(?:, )?)+)/g)].map(([, parts = '']) =>
        [...parts.matchAll(/'([^']*)'/g)].map(([, part = '']) => part).join('/'),
      ),
    );
    expect(new Set(named).size).toBeGreaterThan(5);
    expect(named.filter((path) => !existsSync(join(app, path)))).toEqual([]);
  });

  it('has source maps, and the licences of all packages that were put in', () => {
    const programs = readdirSync(app).filter((file) => file.endsWith('.js'));
    expect(programs.filter((file) => !existsSync(join(app, `${file}.map`)))).toEqual([]);
    const texts = readFileSync(join(app, 'LICENSES.txt'), 'utf8');
    for (const name of ['graphql', 'pg', '@pothos/core', 'preact', '@fontsource-variable/newsreader'])
      expect(texts).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)$`, 'm'));
    expect(texts).not.toMatch(/^(?:prisma|tsx|esbuild|typescript) \d/m);
  });

  it('writes into the project that it was built in, where it is there, and not into its own folder, which a build replaces', async () => {
    const checkout = join(folder, 'checkout');
    mkdirSync(checkout);
    cpSync(dist, join(checkout, 'dist'), { recursive: true });
    writeFileSync(join(checkout, 'schema.graphql'), 'type Query { other: Int }\n');
    const check = () => runProgram([join(checkout, 'dist', 'command.js'), 'schema', '--check'], { cwd: '/', env: {} });
    expect(await check().ended).toBe(0);
    writeFileSync(join(checkout, 'package.json'), '{"name":"dossier"}');
    expect(await check().ended).toBe(1);
    rmSync(join(checkout, 'schema.graphql'));
    const without = check();
    expect([await without.ended, without.err()]).toEqual([1, 'schema.graphql is not there. Run `npm run schema`.\n']);
  });
});

describe('where only a production install is', () => {
  it('npm start says what to do', () => {
    const project = join(folder, 'production');
    mkdirSync(project);
    for (const part of ['scripts', 'package.json', 'prisma/schema'])
      cpSync(projectPath(part), join(project, part), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'main'], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('npm ci --include=dev');
    expect(stderr).toContain('node dist/main.js');
    expect(stderr).not.toContain('    at ');
  });

  it('npm installs nothing that dist/ has in it already', () => {
    const { dependencies = {} }: { dependencies?: object } = JSON.parse(
      readFileSync(projectPath('package.json'), 'utf8'),
    );
    // `npm run build` bundles them: their place is devDependencies. What cannot be bundled, programs of another language, is optional.
    expect(Object.keys(dependencies)).toEqual([]);
  });
});

it.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['MIT and ISC', true],
  ['OFL-1.1', false],
  ['EPL-2.0', false],
  ['MPL-2.0', false],
  ['LGPL-3.0-only', false],
  ['MIT AND EPL-2.0', false],
  ['SEE LICENSE IN LICENSE.md', false],
  ['', false],
])('a package of the licence "%s" may run in production: %s', (licence, allowed) => {
  expect(refused([{ name: 'some-package', licence }])).toHaveLength(allowed ? 0 : 1);
});

it('fonts may have the licence of fonts', () => {
  expect(refused([{ name: '@fontsource-variable/newsreader', licence: 'OFL-1.1' }])).toEqual([]);
});

describe('known vulnerabilities', () => {
  /** A part of npm's report. */
  const found = (name: string, severity: string, folder = `node_modules/${name}`) => ({
    name,
    severity,
    range: '<2.0.0',
    nodes: [folder],
    via: [{ title: 'A hole', url: 'https://advisories.example/1', severity }],
  });
  const judged = (...all: Parameters<typeof judge>[0]['vulnerabilities'][string][]) =>
    judge({ vulnerabilities: Object.fromEntries(all.map((each) => [each.name, each])) }, [
      'node_modules/graphql',
      'node_modules/pg',
    ]);

  it('of what runs are told, and refused when they are high or critical', () => {
    expect(judged(found('pg', 'moderate'))).toEqual({
      lines: ['moderate: pg <2.0.0: A hole (https://advisories.example/1)'],
      isGrave: false,
    });
    expect(judged(found('pg', 'high')).isGrave).toBe(true);
    expect(judged(found('graphql', 'critical')).isGrave).toBe(true);
  });

  it('of what makes it are not: another package, another copy, one that only depends on it', () => {
    const none = { lines: [], isGrave: false };
    expect(judged(found('esbuild', 'critical'), found('pg', 'high', 'node_modules/esbuild/node_modules/pg'))).toEqual(
      none,
    );
    expect(judged({ ...found('pg', 'high'), via: ['esbuild'] })).toEqual(none);
  });
});
