import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedError } from './errors.js';
import { privateFolder } from './home.js';
import { ROLE, type ServerLocation } from './place.js';
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
  place: ServerLocation,
  runtime: string,
  options: { durable: boolean; log: (line: string) => void },
): Promise<void> {
  if (!existsSync(join(place.data, 'PG_VERSION'))) {
    options.log(`Preparing PostgreSQL ${place.installed.major} in ${place.home} (only at the first start)`);
    await createCluster(place, runtime, options.durable);
  }
  const found = readFileSync(join(place.data, 'PG_VERSION'), 'utf8').trim();
  if (found !== place.installed.major) {
    throw new EmbeddedError(
      `${place.data} holds the data of PostgreSQL ${found}, and this is PostgreSQL ${place.installed.major}, ` +
        'which cannot read it. Move that folder away and start anew (then seed again), set DOSSIER_HOME to ' +
        'another folder, or set DATABASE_URL.',
    );
  }
  const { uid } = statSync(place.data);
  if (process.getuid !== undefined && uid !== place.user.uid) {
    throw new EmbeddedError(
      `${place.data} belongs to user ${uid}, and the server would run as user ${place.user.uid}: PostgreSQL ` +
        'refuses that. Start Dossier as the user who made it, set DOSSIER_HOME to another folder, or set ' +
        'DATABASE_URL.',
    );
  }
}

async function createCluster(place: ServerLocation, runtime: string, durable: boolean): Promise<void> {
  if (existsSync(place.data) && readdirSync(place.data).length > 0) {
    throw new EmbeddedError(
      `${place.data} is no data folder of PostgreSQL, and not empty. Move it away, set DOSSIER_HOME to another folder, or set DATABASE_URL.`,
    );
  }
  for (const ctype of CTYPES) {
    const unfinished = unfinishedName(place.data);
    const { code, output } = await initdb(place, runtime, privateFolder(unfinished, place.user), ctype, durable);
    if (code === 0) return moveIntoPlace(unfinished, place.data);
    rmSync(unfinished, { recursive: true, force: true });
    if (ctype === 'C' || !/invalid locale name|locale .* (unavailable|not)/i.test(output)) throw new Error(output);
  }
}

function initdb(place: ServerLocation, runtime: string, data: string, ctype: string, durable: boolean) {
  const access =
    place.socketFolder === undefined ? ['--auth=scram-sha-256', `--pwfile=${passwordFile(place)}`] : ['--auth=peer'];
  // The built-in locale gives lower(), ILIKE and ~* all of Unicode, the same on every system; order is by code point.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--lc-ctype=${ctype}`];
  const options = ['-U', ROLE, '--encoding=UTF8', '--no-instructions', ...(durable ? [] : ['--no-sync'])];
  return run(program(runtime, 'initdb'), ['-D', data, ...options, ...locale, ...access], {
    ...place.user.spawnAs,
    env: programEnvironment(),
  });
}

/**
 * Who may connect: on Unix the operating system user who runs Dossier, as the system itself reports it, and nobody else.
 * Written at every start, beside the data and not in it: as root, we write nothing into a folder of "nobody".
 */
export function writeAccessRules(place: ServerLocation): Record<string, string> {
  const rules = join(place.home, 'pg_hba.conf');
  const names = join(place.home, 'pg_ident.conf');
  const quoted = `"${place.user.name.replaceAll('"', '""')}"`;
  writeWhole(names, `# Written by Dossier at every start.\ndossier ${quoted} ${ROLE}\n`);
  const rule =
    place.socketFolder === undefined
      ? `host all ${ROLE} 127.0.0.1/32 scram-sha-256`
      : `local all ${ROLE} peer map=dossier`;
  writeWhole(rules, `# Written by Dossier at every start.\n${rule}\n`);
  return { hba_file: rules, ident_file: names };
}

/** The password that Windows needs, where there is no socket whose user the system knows. */
export function readPassword(place: ServerLocation): string {
  return readFileSync(passwordFile(place), 'utf8').trim();
}

function passwordFile(place: ServerLocation): string {
  const file = join(place.home, 'password');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  return file;
}

function writeWhole(path: string, text: string): void {
  const unfinished = unfinishedName(path);
  writeFileSync(unfinished, text);
  chmodSync(unfinished, 0o644); // the server reads it as its own user
  renameSync(unfinished, path);
}
