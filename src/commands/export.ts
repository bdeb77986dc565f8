import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { copyFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type pg from 'pg';
import { allArguments } from '../export/arguments.js';
import { allExports, exportNamed, formatsOf } from '../export/exports.js';
import type { ExportQuery } from '../export/file.js';
import { contextFile } from '../export/formats/context.js';
import { allFormats, allOptions } from '../export/formats/index.js';
import { type Manifest, Tally } from '../export/manifest.js';
import { openExport } from '../export/open.js';
import { readQuery } from '../export/query.js';
import { whyNoFile } from '../files.js';
import { type Command, EXIT, type ExitCode, log, runCommand, UsageError, withDatabase } from './cli.js';
import { isClosed, sayNotTaken } from './output.js';
import { requireReplaceable } from './requireFile.js';

const names = allExports.map(({ name }) => name);
const formats = allFormats.map(({ name }) => name);

/** What the values of arguments are called in the help; others are names, with commas between them. */
const values: Readonly<Record<string, string>> = { where: 'filter', orderBy: 'order', first: 'number' };

/** How often the progress is logged. */
const progressMs = 2_000;

/** An argument or an option of a format, as the command line has it. */
interface Given {
  /** As it is asked for over HTTP. */
  readonly name: string;
  /** As the command has it: `group-by`. */
  readonly flag: string;
  readonly help: string;
  /** What its value is; none for a switch. */
  readonly value: string | undefined;
}

const flagOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const takenArguments: readonly Given[] = allArguments.map(({ name, isSwitch, description }) => ({
  name,
  flag: flagOf(name),
  help: description,
  value: isSwitch ? undefined : (values[name] ?? 'names'),
}));

const formatOptions: readonly Given[] = allOptions.map(({ name, values: allowed, description }) => ({
  name,
  flag: flagOf(name),
  help: description,
  value: allowed.join() === '0,1' ? undefined : allowed.join('|'),
}));

const given = [...takenArguments, ...formatOptions];
const switches = given.filter(({ value }) => value === undefined);

const command: Command = {
  usage: `npm run export -- <${names.join('|')}> [options]`,
  summary: 'Writes a list or totals to a file, whole: the rows of the API under the same filter and in the same order.',
  details:
    'Without --out the file goes to stdout (then run it as npm run -s export). With --out it appears only when it is whole, and\n' +
    'beside it <file>.manifest.json: the query, the number of rows, the sha256. docs/exports.md explains formats and columns.\n' +
    'Example: npm run export -- quotes --where \'{"kind": {"eq": "DIRECT"}}\' --order-by SAID_ON:DESC --out quotes.csv\n' +
    'Exit code 1: the export broke off, and nothing was kept.',
  positionals: ['export'],
  flags: Object.fromEntries(switches.map(({ flag, help }) => [flag, help])),
  options: {
    ...Object.fromEntries(
      given.flatMap(({ flag, help, value }) => (value === undefined ? [] : [[flag, { value, help }]])),
    ),
    columns: { value: 'names', help: 'Only these, in this order, separated by commas.' },
    format: { value: formats.join('|'), help: 'Default: the ending of --out, else csv.' },
    out: { value: 'file', help: 'Where to write it.' },
  },
  async run({ positionals: [name = ''], flags, options }) {
    const query = queryOf(name, flags, options);
    const out = options.get('out');
    if (out !== undefined) for (const path of [out, `${out}.manifest.json`]) requireReplaceable(path);
    const stop = new AbortController();
    const onSignal = () => stop.abort(new Error('stopped'));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal);
    try {
      return await withDatabase(({ pool, description }) => {
        log(`Database: ${description}.`);
        return out === undefined ? toStdout(query, pool, stop) : toFile(query, pool, stop, out);
      });
    } finally {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, onSignal);
    }
  },
};

/** `npm run export`, with its arguments. */
export function run(args: readonly string[]): Promise<ExitCode> {
  return runCommand(command, args);
}

function queryOf(name: string, flags: ReadonlySet<string>, options: ReadonlyMap<string, string>): ExportQuery {
  const declared = exportNamed(name);
  if (!declared) throw new UsageError(`There is no export "${name}". There are: ${names.join(', ')}.`);
  const ending = extname(options.get('out') ?? '').slice(1);
  const formatName = options.get('format') ?? (ending || 'csv');
  const offered = formatsOf(declared);
  const format = offered.find(({ name: one }) => one === formatName);
  if (!format) {
    const hint = options.has('format') ? '' : ' Name one with --format.';
    throw new UsageError(
      `There is no format "${formatName}" of ${name}. There are: ${offered.map(({ name: one }) => one).join(', ')}.${hint}`,
    );
  }
  try {
    const texts = (of: readonly Given[]) =>
      Object.fromEntries(
        of.map(({ name: one, flag, value }) => [
          one,
          value === undefined ? (flags.has(flag) ? '1' : undefined) : options.get(flag),
        ]),
      );
    return readQuery(declared, format, {
      arguments: texts(takenArguments),
      columns: options.get('columns'),
      options: texts(formatOptions),
    });
  } catch (error) {
    if (error instanceof GraphQLError) throw new UsageError(error.message);
    throw error;
  }
}

async function toStdout(query: ExportQuery, pool: pg.Pool, stop: AbortController): Promise<ExitCode> {
  let failed: Error | undefined;
  process.stdout.on('error', (error) => {
    failed ??= error;
    stop.abort(error);
  });
  try {
    await write(query, pool, stop.signal, process.stdout);
    return EXIT.ok;
  } catch (error) {
    // Who reads may have had enough: `… | head`.
    if (failed && isClosed(failed)) return EXIT.ok;
    const words = `The export broke off, stdout has no whole file: ${messageOf(whyBroken(error, stop.signal))}`;
    if (failed) sayNotTaken(words);
    else log(words);
    return EXIT.wrong;
  }
}

async function toFile(query: ExportQuery, pool: pg.Pool, stop: AbortController, out: string): Promise<ExitCode> {
  const unfinished = `${out}.${process.pid}.part`;
  const manifestPath = `${out}.manifest.json`;
  const unfinishedManifest = `${manifestPath}.${process.pid}.part`;
  const file = createWriteStream(unfinished, { flags: 'wx' });
  try {
    await once(file, 'open');
  } catch (error) {
    throw new UsageError(whyNoFile(error, out) ?? `${out} cannot be written: ${String(error)}`);
  }
  file.on('error', (error) => stop.abort(error));
  try {
    const manifest = await write(query, pool, stop.signal, file);
    file.end();
    await once(file, 'close');
    // All that can fail is done before the file appears.
    await writeFile(unfinishedManifest, `${JSON.stringify(manifest, null, 2)}\n`, { flag: 'wx' });
    // The document names it by its place beside it.
    if (query.format.name === 'jsonld') await copyFile(contextFile, join(dirname(out), 'context.jsonld'));
    await rename(unfinished, out);
    await rename(unfinishedManifest, manifestPath);
    return EXIT.ok;
  } catch (error) {
    file.destroy();
    for (const path of [unfinished, unfinishedManifest]) await rm(path, { force: true });
    const why = whyBroken(error, stop.signal);
    log(`The export broke off, nothing was kept: ${whyNoFile(why, out) ?? messageOf(why)}`);
    return EXIT.wrong;
  }
}

/** Why it broke off: whatever was stopped says only that it was, the signal why. */
function whyBroken(error: unknown, { aborted, reason }: AbortSignal): unknown {
  return aborted ? reason : error;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Writes the export at the pace of what takes it, and logs how far it is. */
async function write(query: ExportQuery, pool: pg.Pool, signal: AbortSignal, to: Writable): Promise<Manifest> {
  const started = performance.now();
  const { chunks, rows } = await openExport(query, { pool, signal, patienceMs: 0, statementMs: 0, leaves: () => 0 });
  const tally = new Tally();
  let told = started;
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk);
    tally.add(bytes);
    if (!to.write(bytes)) await once(to, 'drain', { signal });
    if (performance.now() - told < progressMs) continue;
    told = performance.now();
    log(`${rows().toLocaleString('en')} rows, ${megabytes(tally.bytes)} MB …`);
  }
  // Why the last of it was not taken is told a moment after it was written.
  await setImmediate();
  signal.throwIfAborted();
  const manifest = tally.manifest(query, rows());
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  log(
    `${rows().toLocaleString('en')} rows, ${megabytes(manifest.bytes)} MB in ${seconds} s; sha256 ${manifest.sha256}`,
  );
  return manifest;
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
