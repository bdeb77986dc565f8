import { z } from 'zod';

/** A whole number from the environment, with its limits and its default. */
const whole = (fallback: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);

/** A switch from the environment: 1, true, yes or on; 0, false, no or off. An unset one stays undefined. */
const flag = z.stringbool().optional();

/** An empty variable counts as unset: compose files and shells pass those. */
const optionalText = z
  .string()
  .transform((value) => value.trim() || undefined)
  .optional();

/**
 * Every variable that Dossier reads, each with its reason. A test holds the table of docs/configuration.md against this list.
 */
export const environment = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'])
    .default('development')
    .describe('In `production` the server neither migrates nor seeds by itself, and GraphiQL is off unless asked for.'),
  DATABASE_URL: z
    .string()
    .trim()
    .refine((value) => value === '' || /^postgres(ql)?:\/\//.test(value), 'must start with postgresql://')
    .refine((value) => value === '' || URL.canParse(value), 'is no URL; write / # ? @ in a password as %2F %23 %3F %40')
    .refine(
      (value) => !URL.canParse(value) || /^\w*$/.test(new URL(value).searchParams.get('schema') ?? ''),
      'names a schema that is not made of letters, digits and underscores',
    )
    .transform((value) => value || undefined)
    .optional()
    .describe('PostgreSQL 15 or newer. Unset: an embedded PostgreSQL 18 that npm brought.'),
  DOSSIER_HOME: optionalText.describe(
    'The folder of the embedded PostgreSQL. Unset: `.dossier/postgres` in the project; as root, who cannot run PostgreSQL, a folder under `/var/lib/dossier`.',
  ),
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('The address to listen on. The default is reachable from this machine alone.'),
  PORT: whole(4000, 0, 65_535).describe('The port to listen on; 0 takes a free one.'),
  MIGRATE: flag.describe('Migrate the database at start. Default: yes, but no in production.'),
  SEED: flag.describe('Seed an empty database at start. Default: yes, but no in production.'),
  GRAPHIQL: flag.describe('Serve GraphiQL at /graphql. Default: yes, but no in production.'),
  EXPLORER: z
    .stringbool()
    .default(true)
    .describe('Serve the explorer, the record as pages for people, at / and below.'),
  PUBLIC_URL: z
    .string()
    .trim()
    .refine(
      (value) => /^https?:\/\/[^/?#\s]+\/?$/.test(value),
      'is no scheme with a host; write it as https://dossier.example',
    )
    .transform((value) => value.replace(/\/$/, ''))
    .optional()
    .describe(
      'Scheme and host under which readers reach the server, for the permalinks of the explorer. Unset: what the request was sent to.',
    ),
  CORS_ORIGINS: z
    .string()
    .default('*')
    .transform((value) =>
      value
        .split(',')
        .map((origin) => origin.trim())
        .filter(Boolean),
    )
    .describe(
      'Origins that may call from a browser, separated by commas; `*` for all. The data is public and read-only.',
    ),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('The least level that is logged.'),
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
  DRAIN_DELAY_MS: z.coerce
    .number()
    .int()
    .min(0)
    .max(600_000)
    .optional()
    .describe(
      'How long the server still takes requests after SIGTERM, while `/ready` is 503: a load balancer needs it ' +
        'to look elsewhere. Default: 0, but 5000 in production.',
    ),
  DRAIN_MS: whole(10_000, 0, 600_000).describe('How long running requests may go on after that.'),
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
  MAX_PAGE: whole(100, 1, 1_000).describe('The most rows that a page may hold.'),
  MAX_EXPORTS: whole(2, 1, 100).describe(
    'How many exports may run at once. Each holds a database connection for as long as its client reads, or ' +
      'two where the pool can spare them; one of `POOL_SIZE` is always left for operations.',
  ),
});

type Environment = z.output<typeof environment>;

/** What the process runs with: the environment with every default filled in. */
export interface Config extends Environment {
  readonly migrateAtStart: boolean;
  readonly seedAtStart: boolean;
  readonly graphiql: boolean;
  readonly drainDelayMs: number;
}

/** The environment is wrong; the message lists every variable that is, with what would be right. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/**
 * Parses the environment once, for the whole process.
 * @throws ConfigError naming each variable that is wrong, its value and what would be right. `DATABASE_URL` is not repeated: it may hold a password.
 */
export function readConfig(source: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(source).filter(([name, value]) => name in environment.shape && value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const value = name === 'DATABASE_URL' ? '' : ` is ${JSON.stringify(source[name])}:`;
      return `${name}${value} ${issue.message}`;
    });
    throw new ConfigError(`The environment is wrong:\n  ${lines.join('\n  ')}`);
  }
  const byHand = parsed.data.NODE_ENV === 'production';
  return {
    ...parsed.data,
    migrateAtStart: parsed.data.MIGRATE ?? !byHand,
    seedAtStart: parsed.data.SEED ?? !byHand,
    graphiql: parsed.data.GRAPHIQL ?? !byHand,
    drainDelayMs: parsed.data.DRAIN_DELAY_MS ?? (byHand ? 5_000 : 0),
  };
}
