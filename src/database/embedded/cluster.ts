import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedError } from './errors.js';
import { privateFolder } from './home.js';
import { ROLE, type ServerLocation } from './location.js';
import { program, programEnvironment } from './platform.js';
import { run } from './process.js';
import { moveIntoPlace, unfinishedName } from './runtime.js';

/**
 * LC_CTYPE decides what pg_trgm and regular expressions take for a letter. With "C" that is ASCII alone, and a search for a
 * Ukrainian name finds nothing; so C is only the last resort, for systems that know neither of the others.
 */
const CTYPES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/** Makes the data folder at the first start; refuses one that this PostgreSQL cannot use. */
export async function prepareCluster(
  location: ServerLocation,
  runtime: string,
  options: { durable: boolean; log: (line: string) => void },
): Promise<void> {
  if (!existsSync(join(location.data, 'PG_VERSION'))) {
    options.log(`Preparing PostgreSQL ${location.installed.major} in ${location.home} (only at the first start)`);
    await createCluster(location, runtime, options.durable);
  }
  const found = readFileSync(join(location.data, 'PG_VERSION'), 'utf8').trim();
  if (found !== location.installed.major) {
    throw new EmbeddedError(
      `${location.data} holds the data of PostgreSQL ${found}, and this is PostgreSQL ${location.installed.major}, ` +
        'which cannot read it. Move that folder away and start anew (then seed again), set DOSSIER_HOME to ' +
        'another folder, or set DATABASE_URL.',
    );
  }
  const { uid } = statSync(location.data);
  if (process.getuid !== undefined && uid !== location.user.uid) {
    throw new EmbeddedError(
      `${location.data} belongs to user ${uid}, and the server would run as user ${location.user.uid}: PostgreSQL ` +
        'refuses that. Start Dossier as the user who made it, set DOSSIER_HOME to another folder, or set ' +
        'DATABASE_URL.',
    );
  }
}

async function createCluster(location: ServerLocation, runtime: string, durable: boolean): Promise<void> {
  if (existsSync(location.data) && readdirSync(location.data).length > 0) {
    throw new EmbeddedError(
      `${location.data} is no data folder of PostgreSQL, and not empty. Move it away, set DOSSIER_HOME to another folder, or set DATABASE_URL.`,
    );
  }
  for (const ctype of CTYPES) {
    const unfinished = unfinishedName(location.data);
    const { code, output } = await initdb(location, runtime, privateFolder(unfinished, location.user), ctype, durable);
    if (code === 0) return moveIntoPlace(unfinished, location.data);
    rmSync(unfinished, { recursive: true, force: true });
    if (ctype === 'C' || !/invalid locale name|locale .* (unavailable|not)/i.test(output)) throw new Error(output);
  }
}

function initdb(location: ServerLocation, runtime: string, data: string, ctype: string, durable: boolean) {
  const access =
    location.socketFolder === undefined
      ? ['--auth=scram-sha-256', `--pwfile=${passwordFile(location)}`]
      : ['--auth=peer'];
  // The built-in locale gives lower(), ILIKE and ~* all of Unicode, the same on every system; order is by code point.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--lc-ctype=${ctype}`];
  const options = ['-U', ROLE, '--encoding=UTF8', '--no-instructions', ...(durable ? [] : ['--no-sync'])];
  return run(program(runtime, 'initdb'), ['-D', data, ...options, ...locale, ...access], {
    ...location.user.spawnAs,
    env: programEnvironment(),
  });
}

/**
 * Who may connect: on Unix the operating system user who runs Dossier, as the system itself reports it, and nobody else.
 * Written at every start, beside the data and not in it: as root, we write nothing into a folder of "nobody".
 */
export function writeAccessRules(location: ServerLocation): Record<string, string> {
  const rules = join(location.home, 'pg_hba.conf');
  const names = join(location.home, 'pg_ident.conf');
  const quoted = `"${location.user.name.replaceAll('"', '""')}"`;
  writeWhole(names, `# Written by Dossier at every start.\ndossier ${quoted} ${ROLE}\n`);
  const rule =
    location.socketFolder === undefined
      ? `host all ${ROLE} 127.0.0.1/32 scram-sha-256`
      : `local all ${ROLE} peer map=dossier`;
  writeWhole(rules, `# Written by Dossier at every start.\n${rule}\n`);
  return { hba_file: rules, ident_file: names };
}

/** The password that Windows needs, where there is no socket whose user the system knows. */
export function readPassword(location: ServerLocation): string {
  return readFileSync(passwordFile(location), 'utf8').trim();
}

function passwordFile(location: ServerLocation): string {
  const file = join(location.home, 'password');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  return file;
}

function writeWhole(path: string, text: string): void {
  const unfinished = unfinishedName(path);
  writeFileSync(unfinished, text);
  chmodSync(unfinished, 0o644); // the server reads it as its own user
  renameSync(unfinished, path);
}
