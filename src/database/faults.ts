import pg from 'pg';

/** What befell a statement that is nobody's mistake: neither the client's nor ours. */
export type Fault =
  /** The statement took longer than it may. */
  | 'slow'
  /** The database is away, ends, starts, or has no connection to spare. */
  | 'away'
  /** Its disk is full. */
  | 'diskFull'
  /** Its memory is full. */
  | 'memoryFull'
  /** The statement needs more temporary space than it may take. */
  | 'tempFull'
  /** A text grew larger than PostgreSQL can hold. */
  | 'textFull';

/** What is wrong with the database, as one of the errors in a chain of causes says by its code; undefined where none does. */
export function faultOf(error: unknown): Fault | undefined {
  for (const cause of causesOf(error)) {
    const fault = faultOfOne(cause);
    if (fault) return fault;
  }
  return undefined;
}

/** Whether a connection was refused because there are too many. */
export function isFull(error: unknown): boolean {
  return hasCode(error, '53300') || causesOf(error).some((cause) => poolersFull.test(String(textAt(cause, 'message'))));
}

/** What poolers say, under a code for anything, when they take no more clients. */
const poolersFull = /^no more connections allowed|^max client connections reached/i;

/** Whether one error says that the database's files are damaged: a page is not what was written, or a file or a database's folder is gone. */
export function isDamage(error: object): boolean {
  const codes = codesOf(error);
  if (['XX001', 'XX002', '58P01'].some((code) => codes.includes(code))) return true;
  return codes.includes('3D000') && /subdirectory .* is missing/.test(textAt(error, 'detail') ?? '');
}

/** Whether an error is about its statement alone, so that the connection is as good as before: not where the database ends it, or is silent. */
export function isOfStatement(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.severity !== 'FATAL' && !/^(?:57P|08)/.test(error.code ?? '');
}

/** An error and all that caused it, the outermost first. */
export function causesOf(error: unknown, depth = 0): readonly object[] {
  if (depth > 6 || typeof error !== 'object' || error === null) return [];
  const inner = ['originalError', 'cause', 'meta', 'driverAdapterError', 'error'].flatMap((key) =>
    causesOf(Reflect.get(error, key), depth + 1),
  );
  // Several addresses of one host were tried.
  return [
    error,
    ...inner,
    ...(error instanceof AggregateError ? error.errors.flatMap((each) => causesOf(each, depth + 1)) : []),
  ];
}

const textAt = (error: object, key: string): string | undefined => {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : undefined;
};

/** Whether an error, or one that caused it, has a code. */
export function hasCode(error: unknown, code: string): boolean {
  return causesOf(error).some((cause) => codesOf(cause).includes(code));
}

/** PostgreSQL's, the operating system's or Prisma's codes of one error. */
function codesOf(error: object): readonly string[] {
  return ['code', 'originalCode'].flatMap((key) => textAt(error, key) ?? []);
}

function faultOfOne(error: object): Fault | undefined {
  for (const code of codesOf(error)) {
    const fault = faultOfCode(code);
    if (fault) return fault;
  }
  // A socket's file is gone with its server.
  if (textAt(error, 'code') === 'ENOENT' && textAt(error, 'syscall') === 'connect') return 'away';
  const kind = textAt(error, 'kind');
  if (kind !== undefined && awayKinds.has(kind)) return 'away';
  const message = textAt(error, 'message') ?? '';
  if (message === 'Query read timeout') return 'slow';
  return driversWords.test(message) || poolersFull.test(message) ? 'away' : undefined;
}

function faultOfCode(code: string): Fault | undefined {
  const known = faultsByCode.get(code);
  if (known) return known;
  // SQLSTATE's classes: connections, resources, what an operator does.
  return /^(?:08|53|57P)\w{3}$|^57P\w{2}$/.test(code) ? 'away' : undefined;
}

const faultsByCode: ReadonlyMap<string, Fault> = new Map([
  // PostgreSQL
  ['57014', 'slow'],
  ['53100', 'diskFull'],
  ['53200', 'memoryFull'],
  ['53400', 'tempFull'],
  ['54000', 'textFull'],
  ...['55P03', '40001', '40P01', '25P03', '25P04', '58030'].map((code) => [code, 'away'] as const),
  // the operating system, on the way to it
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ERR_STREAM_DESTROYED',
    'ERR_STREAM_WRITE_AFTER_END',
  ].map((code) => [code, 'away'] as const),
  // Prisma
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2034', 'P2037'].map((code) => [code, 'away'] as const),
] as const satisfies readonly (readonly [string, Fault])[]);

/** What Prisma's adapter makes of the driver's errors. */
const awayKinds: ReadonlySet<string> = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
  'TransactionWriteConflict',
]);

/** pg's own errors have no code. */
const driversWords = new RegExp(
  [
    '^timeout exceeded when trying to connect',
    '^timeout expired',
    '^Connection terminated',
    '^Client (?:has encountered a connection error|was closed) ',
    '^Cannot use a pool after calling end',
    '^The server does not support SSL connections$',
  ].join('|'),
);
