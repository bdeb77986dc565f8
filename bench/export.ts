import pg from 'pg';
import { type Command, EXIT, log, print, runCommand, UsageError } from '../src/commands/cli.js';
import { readConfig } from '../src/config.js';
import { connectionOptions, poolOptions } from '../src/database/pool.js';
import { formatNamed } from '../src/export/formats/index.js';
import { openExport } from '../src/export/open.js';
import { readQuery } from '../src/export/query.js';
import { quotes } from '../src/export/records/quotes.js';
import { idsStatement, linesStatement, valuesStatement } from '../src/export/statements.js';
import { openServer, prepareDatabase } from './database.js';
import { table } from './report.js';

/** An NDJSON export is to reach this part of COPY's rate, and to need no more memory than this. */
const GOAL = { rate: 1 / 3, growth: 150e6 } as const;

const SCALE = 10;

/** What one run took. */
interface Run {
  readonly what: string;
  readonly rows: number;
  readonly bytes: number;
  readonly seconds: number;
  /** How far the process's memory rose above where it stood before, in bytes; undefined where it is not the project's. */
  readonly growth?: number;
}

const command: Command = {
  usage: 'npm run bench:export -- [options]',
  summary: 'Measures an export of all 500,000 quotes against COPY (…) TO STDOUT of the same rows and columns.',
  details:
    'COPY gives the flat columns of the CSV export, in the same order, from one statement, and nobody reads what comes: a floor. A second COPY gives\n' +
    'what NDJSON gives: a JSON object a row, with all citations.\n' +
    'Without --database the data goes into dossier_bench_10 on the server of DATABASE_URL, or the embedded PostgreSQL.',
  positionals: [],
  flags: {},
  options: {
    database: { value: 'url', help: 'Measure on this database as it is; it is only read.' },
    formats: { value: 'names', help: 'Which to measure, separated by commas. Default: ndjson,csv.' },
    rounds: { value: 'number', help: 'How often each is run, in turn; the best one counts. Default: 3.' },
  },
  async run({ options }) {
    const rounds = Number(options.get('rounds') ?? 3);
    if (!Number.isSafeInteger(rounds) || rounds < 1) throw new UsageError('--rounds takes a whole number from 1.');
    const formats = (options.get('formats') ?? 'ndjson,csv').split(',');
    const url = options.get('database') ?? (await generated());
    const pool = new pg.Pool(poolOptions(url, 'batch', readConfig()));
    try {
      const runs: Run[] = [];
      await measured('ndjson', pool, '{"ordinal":{"lt":0}}').catch(() => undefined);
      for (let round = 1; round <= rounds; round += 1) {
        for (const format of formats.filter(Boolean)) runs.push(told(await measured(format, pool)));
        runs.push(told(await copied(url, 'COPY')), told(await copied(url, 'COPY of the JSON')));
      }
      print(report(runs));
      return EXIT.ok;
    } finally {
      await pool.end();
    }
  },
};

process.exitCode = await runCommand(command, process.argv.slice(2));

async function generated(): Promise<string> {
  const server = await openServer();
  try {
    return await prepareDatabase(server, SCALE, log);
  } finally {
    await server.close();
  }
}

function queryOf(format: string, where?: string) {
  const form = formatNamed(format);
  if (!form) throw new TypeError(`no export of quotes as ${format}`);
  return readQuery(quotes, form, { arguments: { where } });
}

/** Runs an export to its end, and throws its bytes away. */
async function measured(format: string, pool: pg.Pool, where?: string): Promise<Run> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let peak = before;
  const started = performance.now();
  const { signal } = new AbortController();
  const { chunks, rows } = await openExport(queryOf(format, where), {
    pool,
    signal,
    patienceMs: 0,
    statementMs: 0,
    leaves: () => 0,
  });
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += Buffer.byteLength(chunk);
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  const seconds = (performance.now() - started) / 1000;
  return { what: format, rows: rows(), bytes, seconds, growth: peak - before };
}

/** COPY of the same rows in the same order: of the flat columns, or of the lines that NDJSON holds, all citations included. */
async function copied(url: string, what: 'COPY' | 'COPY of the JSON'): Promise<Run> {
  const query = queryOf(what === 'COPY' ? 'csv' : 'ndjson');
  const batch = (what === 'COPY' ? valuesStatement(query) : linesStatement(query)).text;
  const whole = batch.replace(
    /unnest\(\$1::uuid\[\]\) WITH ORDINALITY AS ("\w+") \(id, place\)/,
    (_, alias) =>
      `(SELECT id, row_number() OVER () AS place FROM (${idsStatement(query).text}) AS ids (id)) AS ${alias}`,
  );
  if (whole === batch) throw new TypeError('the statement of a batch looks different now');
  const client = new pg.Client(connectionOptions(url));
  await client.connect();
  try {
    await client.query(`SET work_mem = '64MB'`);
    const started = performance.now();
    const { rows, bytes } = await copyOut(client, `COPY (${whole}) TO STDOUT`);
    return { what, rows, bytes, seconds: (performance.now() - started) / 1000 };
  } finally {
    await client.end();
  }
}

/** Sends a COPY … TO STDOUT and counts what comes: PostgreSQL sends each row as a message. */
function copyOut(client: pg.Client, text: string): Promise<{ rows: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    let rows = 0;
    let bytes = 0;
    let failed: Error | undefined;
    client.query({
      submit: (connection: pg.Connection) => connection.query(text),
      handleCopyData: (message: { chunk: Buffer }) => {
        rows += 1;
        bytes += message.chunk.byteLength;
      },
      handleCommandComplete: () => {},
      handleError: (error: Error) => {
        failed = error;
        reject(error);
      },
      handleReadyForQuery: () => (failed ? undefined : resolve({ rows, bytes })),
    });
  });
}

function told(run: Run): Run {
  log(`${run.what}: ${run.rows} rows in ${run.seconds.toFixed(1)} s`);
  return run;
}

function report(runs: readonly Run[]): string {
  const names = [...new Set(runs.map(({ what }) => what))];
  const best = names.flatMap((what) => {
    const own = runs.filter((run) => run.what === what);
    const [fastest] = own.toSorted((a, b) => a.seconds - b.seconds);
    return fastest ? [{ ...fastest, growth: Math.max(...own.map(({ growth }) => growth ?? Number.NaN)) }] : [];
  });
  const floor = best.find(({ what }) => what === 'COPY');
  const rate = ({ rows, seconds }: Run) => rows / seconds;
  const rows = best.map((run) => {
    const part = floor ? rate(run) / rate(floor) : Number.NaN;
    const growth = run.growth ?? Number.NaN;
    const goal = (met: boolean) => (run.what === 'ndjson' ? `, ${met ? 'met' : 'missed'}` : '');
    return [
      run.what,
      String(run.rows),
      (run.bytes / 1e6).toFixed(0),
      run.seconds.toFixed(1),
      rate(run).toFixed(0),
      `${part.toFixed(2)}${goal(part >= GOAL.rate)}`,
      Number.isNaN(growth) ? '' : `${(growth / 1e6).toFixed(0)}${goal(growth < GOAL.growth)}`,
    ];
  });
  return table(['quotes', 'rows', 'MB', 's', 'rows/s', "of COPY's rate (goal 1/3)", 'memory +MB (goal 150)'], rows);
}
