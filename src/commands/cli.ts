import { parseArgs } from 'node:util';
import { ConfigError } from '../config.js';
import { createPrisma, type Database } from '../database/client.js';
import { EmbeddedError } from '../database/embedded/index.js';
import { DatabaseError, type OpenDatabase, openDatabase } from '../database/index.js';
import { whyFailed } from '../database/whyFailed.js';
import { whyNoFile } from '../files.js';
import { requireMigrated, StartupError } from '../startup.js';

/** What a command's exit code says: all is well; the data or files are wrong; it was called wrongly, or cannot work here. */
export const EXIT = { ok: 0, wrong: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command was called wrongly, or something that it needs is not there. The message says what to do; exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Results: what a script may read. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Everything else: errors, warnings, progress. */
export function log(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A command, or one of several in a group. */
export interface Command {
  /** As it is called. Example: `npm run article -- attach <slug> <file>`. */
  readonly usage: string;
  /** One sentence. */
  readonly summary: string;
  /** What `--help` says after usage and summary. */
  readonly details?: string;
  /** Names of what must be given, in order; with a `?` at the end what may be, and with a `…` one or more. */
  readonly positionals: readonly string[];
  /** Switches, each with its help. */
  readonly flags: Readonly<Record<string, string>>;
  /** Options that take a value, each with what the value is and its help. */
  readonly options?: Readonly<Record<string, { readonly value: string; readonly help: string }>>;
  run(given: {
    readonly positionals: readonly string[];
    readonly flags: ReadonlySet<string>;
    readonly options: ReadonlyMap<string, string>;
  }): Promise<ExitCode>;
}

/** Runs a command, and says with which code the process should exit. No argument is ever ignored: a mistyped `--check` must not write. */
export async function runCommand(command: Command, args: readonly string[]): Promise<ExitCode> {
  return execute(command, args).catch(explain);
}

/** Runs one of a group's commands, by its name. */
export async function runGroup(
  usage: string,
  summary: string,
  commands: Readonly<Record<string, Command>>,
  [name, ...args]: readonly string[],
): Promise<ExitCode> {
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return runCommand(command, args);
  const list = Object.values(commands).map((each) => `  ${each.usage}\n      ${each.summary}`);
  const help = `${summary}\n\nUsage: ${usage}\n\n${list.join('\n')}\n\nEach has --help. ${EXIT_CODES}`;
  if (name === '--help' || name === '-h') {
    print(help);
    return EXIT.ok;
  }
  log(name === undefined ? help : `There is no command "${name}".\n\n${help}`);
  return EXIT.usage;
}

const EXIT_CODES =
  'Exit codes: 0 all is well, 1 the data or files are wrong, 2 called wrongly or not able to work here.';

async function execute(command: Command, args: readonly string[]): Promise<ExitCode> {
  const options: Record<string, { type: 'boolean' | 'string'; short?: string }> = {
    help: { type: 'boolean', short: 'h' },
  };
  for (const flag of Object.keys(command.flags)) options[flag] = { type: 'boolean' };
  for (const option of Object.keys(command.options ?? {})) options[option] = { type: 'string' };
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usageOf(command)}`);
  }
  if (parsed.values.help === true) {
    print(usageOf(command));
    return EXIT.ok;
  }
  const { positionals } = parsed;
  const least = command.positionals.filter((name) => !name.endsWith('?')).length;
  if (positionals.length < least)
    throw new UsageError(`<${command.positionals[positionals.length]}> is missing.\n\n${usageOf(command)}`);
  const isMany = command.positionals.at(-1)?.endsWith('…') === true;
  if (!isMany && positionals.length > command.positionals.length) {
    throw new UsageError(`"${positionals[command.positionals.length]}" is one too many.\n\n${usageOf(command)}`);
  }
  const given = Object.entries(parsed.values);
  return command.run({
    positionals,
    flags: new Set(given.flatMap(([name, value]) => (value === true ? [name] : []))),
    options: new Map(given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))),
  });
}

function usageOf({ usage, summary, details, flags, options: taking = {} }: Command): string {
  const withValue = Object.entries(taking).map(([name, { value, help }]) => [`${name} <${value}>`, help]);
  const all: Record<string, string> = { ...Object.fromEntries(withValue), ...flags, help: 'Print this.' };
  const width = Math.max(...Object.keys(all).map((flag) => flag.length));
  const options = Object.entries(all).map(([flag, help]) => `  --${flag.padEnd(width)}  ${help}`);
  return [summary, `Usage: ${usage}`, ...(details ? [details] : []), options.join('\n'), EXIT_CODES].join('\n\n');
}

/**
 * Opens the database for a command, and closes it whatever happens.
 * @throws StartupError when it is not of this version.
 */
export async function withDatabase<T>(use: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase({ mode: 'join', purpose: 'batch' });
  try {
    await requireMigrated(database);
    return await use(database);
  } catch (error) {
    const why = database.whyFailed(error);
    throw why ? new DatabaseError(why, { cause: error }) : error;
  } finally {
    await database.close();
  }
}

/** Opens the database for a command that writes. @throws StartupError when it is not of this version. */
export function withWriter<T>(use: (prisma: Database, description: string) => Promise<T>): Promise<T> {
  return withDatabase(async ({ pool, schema, description }) => {
    const prisma = createPrisma(pool, undefined, schema);
    return use(prisma, description).finally(() => prisma.$disconnect());
  });
}

/** Runs what can be stopped: SIGINT and SIGTERM abort its signal. */
export async function untilStopped<T>(use: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const onSignal = () => stop.abort(new Error('stopped'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal);
  try {
    return await use(stop.signal);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, onSignal);
  }
}

/** Says why a command could not do its work. */
function explain(error: unknown): ExitCode {
  if (
    error instanceof UsageError ||
    error instanceof ConfigError ||
    error instanceof DatabaseError ||
    error instanceof EmbeddedError ||
    error instanceof StartupError
  ) {
    log(error.message);
  } else {
    // Nobody foresaw it: whoever reports it needs all of it.
    log(
      whyFailed(error) ?? whyNoFile(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
  }
  return EXIT.usage;
}
