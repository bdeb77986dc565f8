import { existsSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import * as z from 'zod';

/** A whole number from the environment, within its limits. */
const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .refine(
      (value) => /^-?\d+$/.test(value) && Number(value) >= min && Number(value) <= max,
      `must be a whole number from ${min} to ${max}`,
    )
    .transform(Number);

/** A whole number from the environment, with its limits and its default. */
const whole = (fallback: number, min: number, max: number) => wholeNumber(min, max).default(fallback);

/** One of several words. */
const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: `must be one of ${words.join(', ')}` });

/** Several values, separated by commas. */
const several = (byDefault: string) =>
  z
    .string()
    .default(byDefault)
    .transform((value) =>
      value
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean),
    );

/** A switch from the environment: 1, true, yes or on; 0, false, no or off. An unset flag stays undefined. */
const onOrOff = z.stringbool({ error: 'must be 1, true, yes or on, or 0, false, no or off' });
const flag = onOrOff.optional();

const optionalText = z.string().optional();

/** A URL of a scheme; what is wrong first is said alone. */
const urlOf = (right: string, scheme: RegExp) =>
  z
    .string()
    .refine((value) => scheme.test(value), { error: `must start with ${right}`, abort: true })
    .refine((value) => URL.canParse(value), { error: 'is no URL', abort: true });
const webUrl = urlOf('http:// or https://', /^https?:\/\//);

/** Says what is wrong with the URL of a database. */
function checkDatabaseUrl(value: string, context: z.RefinementCtx): void {
  const problem = problemOfDatabaseUrl(value);
  if (problem) context.addIssue({ code: 'custom', message: problem });
}

function problemOfDatabaseUrl(value: string): string | undefined {
  if (!/^postgres(ql)?:\/\//.test(value)) return 'must start with postgresql://';
  if (!URL.canParse(value)) return 'is no URL; write / # ? @ in a password as %2F %23 %3F %40';
  if (!/^\w*$/.test(new URL(value).searchParams.get('schema') ?? ''))
    return 'names a schema that is not made of letters, digits and underscores';
  return undefined;
}

/** Whether a path is a folder's. */
const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** Whether a text is an IP address, or a network of them. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return most > 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

/** Whether a text is an origin to the letter as a browser sends it. */
const isOrigin = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\/[^/?#\s]+$/.test(text);

/** The rows that the longest lists of the explorer's pages ask for at once. */
const explorerPage = 100;

/** The rows that a page may hold: where MAX_PAGE does not say otherwise, and whatever it says. */
export const pageBounds = { usual: 100, largest: 1_000 } as const;

/** The most that a client's operations may cost in a minute, by BUDGET_COST or by a key's own budget. */
export const largestBudget = 1_000_000_000;

/**
 * Every variable that Dossier reads, each with its reason. A test holds the table of docs/configuration.md against this list.
 */
export const environment = z.object({
  NODE_ENV: oneOf(['development', 'production', 'test'])
    .default('development')
    .describe('In `production` the server neither migrates nor seeds by itself, and GraphiQL is off unless asked for.'),
  DATABASE_URL: z
    .string()
    .superRefine(checkDatabaseUrl)
    .optional()
    .describe('PostgreSQL 15 or newer. Unset: an embedded PostgreSQL 18 that npm brought.'),
  DATABASE_REPLICA_URLS: several('')
    .superRefine((urls, context) => {
      for (const url of urls) checkDatabaseUrl(url, context);
    })
    .describe(
      'Replicas of `DATABASE_URL`, separated by commas, that operations are read from: of those that hold the same version of the record, the least busy.',
    ),
  DOSSIER_HOME: optionalText.describe(
    'The folder of the embedded PostgreSQL. Unset: `.dossier/postgres` in the project; as root, who cannot run PostgreSQL, a folder under `/var/lib/dossier`.',
  ),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('The address to listen on. The default is reachable from this machine alone.'),
  PORT: whole(4000, 0, 65_535).describe('The port to listen on; 0 takes a free one.'),
  MIGRATE: flag.describe('Migrate the database at start. Default: yes, but no in production.'),
  SEED: flag.describe('Seed an empty database at start. Default: yes, but no in production.'),
  GRAPHIQL: flag.describe('Serve GraphiQL at /graphql. Default: yes, but no in production.'),
  EXPLORER: onOrOff.default(true).describe('Serve the explorer, the record as pages for people, at / and below.'),
  PUBLIC_URL: z
    .string()
    .refine(
      (value) => /^https?:\/\/[^/?#\s]+\/?$/.test(value),
      'is no scheme with a host; write it as https://dossier.example',
    )
    .transform((value) => value.replace(/\/$/, ''))
    .optional()
    .describe(
      'Scheme and host under which readers reach the server, for the permalinks of the explorer. Unset: what the request was sent to.',
    ),
  CORS_ORIGINS: several('*')
    .refine(
      (origins) => origins.every((origin) => origin === '*' || isOrigin(origin)),
      'holds what is no origin as browsers send it, a scheme with a host and no path: write https://newsroom.example, or * for all',
    )
    .describe(
      'Origins that may call from a browser, separated by commas; `*` for all. The data is public and read-only.',
    ),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('The least level that is logged.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: webUrl
    .optional()
    .describe(
      'A collector of OpenTelemetry that is sent traces, by OTLP over HTTP in JSON at `/v1/traces` below it. Unset: nothing is traced.',
    ),
  OTEL_SERVICE_NAME: z.string().default('dossier').describe('The name under which traces are sent.'),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .refine((value) => /^(?:\d+\.?\d*|\.\d+)$/.test(value) && Number(value) <= 1, 'must be a number from 0 to 1')
    .transform(Number)
    .default(1)
    .describe(
      'Which share of traces is sent, from 0 to 1. A request that brings a trace that is not sampled is not traced.',
    ),
  POOL_SIZE: whole(10, 1, 200).describe(
    'Database connections at most. Half of what the server can spare is a good start.',
  ),
  POOL_WAIT_MS: whole(5_000, 100, 60_000).describe(
    'How long a request waits for a free connection before it is told to come back.',
  ),
  STATEMENT_TIMEOUT_MS: whole(3_000, 100, 600_000).describe(
    'After this long PostgreSQL ends a statement: no operation may hold the database.',
  ),
  DEAR_TIMEOUT_MS: whole(10_000, 100, 600_000).describe(
    'The same for what is dear (`DEAR_COST`), and for each step of an export. Dear operations run beside the ' +
      'others, half of `POOL_SIZE` at once; the rest wait for up to `POOL_WAIT_MS`.',
  ),
  DRAIN_DELAY_MS: wholeNumber(0, 600_000)
    .optional()
    .describe(
      'How long the server still takes requests after SIGTERM, while `/ready` is 503: a load balancer needs it ' +
        'to look elsewhere. Default: 0, but 5000 in production.',
    ),
  DRAIN_MS: whole(10_000, 0, 600_000).describe('How long running requests may go on after that.'),
  PASSAGE_CONTEXT: flag.describe(
    "Show 200 characters around a passage where the text is held: it is its publisher's, so that this is for those who may. " +
      'Default: yes where `HOST` is this machine alone, but no in production.',
  ),
  CACHE_MB: whole(64, 0, 100_000).describe(
    'Megabytes of answers that are kept in memory while the record is the same; 0 keeps none.',
  ),
  REDIS_URL: urlOf('redis:// or rediss://', /^rediss?:\/\//)
    .optional()
    .describe(
      'A Redis that servers share: kept answers and budgets. Unset, or while it is away: each server has its own.',
    ),
  DOCUMENTS_FOLDER: z
    .string()
    .refine(isFolder, 'is no folder that is there')
    .optional()
    .describe(
      'A folder of documents (`*.graphql`) that clients may name by their sha256, beside those of `examples/`.',
    ),
  DOCUMENTS_ONLY: flag.describe('Answer only the documents of `examples/` and `DOCUMENTS_FOLDER`. Default: no.'),
  BUDGET_COST: whole(20_000_000, 0, largestBudget).describe(
    'What the operations of one client may cost in a minute, by address, or by an API key without a budget of its own; 0 sets no ' +
      'bound. The default is about forty seconds of work.',
  ),
  TRUSTED_PROXIES: several('')
    .refine((value) => value.every(isNetwork), 'holds what is neither an address nor a network such as 10.0.0.0/8')
    .describe(
      'Proxies in front of the server, separated by commas, as addresses or networks (`10.0.0.0/8`). What they write in X-Forwarded-For is who asks.',
    ),
  MODEL_URL: webUrl
    .refine(
      (value) => new URL(value).username + new URL(value).password === '',
      'holds a user or a password, which is not sent',
    )
    .optional()
    .describe(
      'A model of your own that `article propose` asks for further proposals, by HTTP. It is sent the text of each article. Unset: none.',
    ),
  MODEL_REMOTE: flag.describe('Let `MODEL_URL` be on another machine: the texts of articles go there. Default: no.'),
  MODEL_TIMEOUT_MS: whole(60_000, 1, 600_000).describe('How long the model may take for an article.'),
  MAX_DEPTH: whole(14, 1, 100).describe(
    'How deep a query may nest. Each level of a connection takes two (`edges`, `node`) or one (`nodes`).',
  ),
  MAX_COST: whole(1_000_000, 1, 1_000_000_000).describe(
    'What an operation may cost: a unit is about two microseconds of work for the database, so that this is about two seconds.',
  ),
  DEAR_COST: whole(50_000, 1, 1_000_000_000).describe(
    'From this cost on an operation is dear: it waits for other dear ones, so that cheap ones need not wait for it.',
  ),
  MAX_ALIASES: whole(30, 0, 10_000).describe('How many aliases a query may use.'),
  MAX_TOKENS: whole(4_000, 100, 1_000_000).describe('How long a query may be, in GraphQL tokens.'),
  MAX_PAGE: whole(pageBounds.usual, 1, pageBounds.largest).describe(
    `The most rows that a page may hold. The explorer asks for ${explorerPage}.`,
  ),
  MAX_EXPORTS: whole(2, 1, 100).describe(
    'How many exports may run at once. Each holds a database connection for as long as its client reads, or ' +
      'two where the pool can spare them; one of `POOL_SIZE` is always left for operations. One client has half of them, one at least.',
  ),
  EXPORT_MS: whole(600_000, 1_000, 86_400_000).describe(
    'How long an export may take in all, the reading of its client included: its snapshot keeps old rows in the database for so long.',
  ),
});

type Environment = z.output<typeof environment>;

/** Variables that may hold a password: a message about them does not repeat them. */
const secret: ReadonlySet<string> = new Set([
  'DATABASE_URL',
  'DATABASE_REPLICA_URLS',
  'REDIS_URL',
  'MODEL_URL',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
]);

/** What the process runs with: the environment with every default filled in. */
export interface Config extends Environment {
  readonly migrateAtStart: boolean;
  readonly seedAtStart: boolean;
  readonly graphiql: boolean;
  readonly passageContext: boolean;
  readonly drainDelayMs: number;
}

/** The environment is wrong; the message lists every variable that is, with what would be right. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/**
 * Parses the environment once, for the whole process.
 * @throws ConfigError naming each variable that is wrong, its value and what would be right. What may hold a password is not repeated.
 */
export function readConfig(source: Readonly<Record<string, string | undefined>> = process.env): Config {
  // An empty variable counts as unset, and so does a blank one: compose files and shells pass those. A number of nothing would be 0, which bounds nothing.
  const given = Object.fromEntries(
    Object.entries(source).flatMap(([name, value = '']) =>
      name in environment.shape && value.trim() !== '' ? [[name, value.trim()]] : [],
    ),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const value = secret.has(name) ? '' : ` is ${JSON.stringify(source[name])}:`;
      return `${name}${value} ${issue.message}`;
    });
    throw new ConfigError(`The environment is wrong:\n  ${lines.join('\n  ')}`);
  }
  if (parsed.data.DATABASE_REPLICA_URLS.length > 0 && parsed.data.DATABASE_URL === undefined)
    throw new ConfigError(
      'The environment is wrong:\n  DATABASE_REPLICA_URLS needs DATABASE_URL: replicas of what? The embedded PostgreSQL has none.',
    );
  if (parsed.data.EXPLORER && parsed.data.MAX_PAGE < explorerPage)
    throw new ConfigError(
      `The environment is wrong:\n  MAX_PAGE is ${parsed.data.MAX_PAGE}: the explorer asks for pages of ${explorerPage}. Set EXPLORER=0 with it.`,
    );
  const byHand = parsed.data.NODE_ENV === 'production';
  return {
    ...parsed.data,
    migrateAtStart: parsed.data.MIGRATE ?? !byHand,
    seedAtStart: parsed.data.SEED ?? !byHand,
    passageContext: parsed.data.PASSAGE_CONTEXT ?? (!byHand && isLoopback(parsed.data.HOST)),
    graphiql: parsed.data.GRAPHIQL ?? !byHand,
    drainDelayMs: parsed.data.DRAIN_DELAY_MS ?? (byHand ? 5_000 : 0),
  };
}

/** Whether an address is reachable from this machine alone. */
const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');
