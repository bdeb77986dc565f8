import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Config, environment, readConfig } from './config.js';
import { DatabaseError, openDatabase } from './database/index.js';
import { createLog } from './log.js';
import { projectVersion } from './project.js';
import { Repeats } from './server/cache/repeats.js';
import { type Drain, drainOf } from './server/drain.js';
import { createHttpServer } from './server/httpServer.js';
import { createServer, type Server } from './server/server.js';
import { openTracing } from './server/tracing/index.js';
import { prepareDatabase, StartupError } from './startup.js';

/** What `npm start -- --help` says: the server has no arguments, all is set by environment variables. */
function usage(): string {
  const settings = Object.entries(environment.shape).map(
    ([name, { description }]) => `  ${name}\n      ${description}`,
  );
  return [
    'Serves the record: GraphQL at /graphql, the explorer at /.',
    'Usage: npm start',
    `Environment variables:\n${settings.join('\n')}`,
    'Exit codes: 0 it was told to stop, 1 it cannot start or its database is lost, 2 called wrongly.',
  ].join('\n\n');
}

/** Starts the server: config → database → server → listen. Stops it in the reverse order. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config);
  const print = (line: string) => process.stdout.write(`${line}\n`);
  print(`Dossier ${projectVersion()}`);

  // Until the server listens there is nothing to finish: what is half done is a transaction, which ends with the connection. A process that is the
  // first of its container would ignore the signal if nobody listened.
  let onSignal = (signal: NodeJS.Signals): void => {
    print(`Stopping: ${signal}.`);
    process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => onSignal(signal));

  const database = await openDatabase({ mode: 'serve', purpose: 'server', config, onEvent: (what) => log.warn(what) });
  let drain: Drain | undefined;
  let server: Server | undefined;
  try {
    print(`Database: ${database.description}`);
    await prepareDatabase(database, config, print);

    // Most servers have none, and its client is a fifth of all that is loaded.
    const redis = config.REDIS_URL ? (await import('./server/redis.js')).openRedis(config.REDIS_URL, log) : undefined;
    const tracing = await openTracing(config, log);
    // What is repeated is in no trace.
    const repeats = new Repeats(tracing ? 0 : (config.CACHE_MB * 1_000_000) / 4);
    const made = createServer({
      repeats,
      pool: database.pool,
      config,
      log,
      tracing,
      redis,
      ready: () => drain?.begun() !== true,
    });
    server = made;
    const http = createHttpServer(made, log, repeats);
    drain = drainOf(http);
    const draining = drain;
    await listen(http, config);
    print(`GraphQL:  ${addressOf(http.address(), config.HOST)}/graphql`);
    if (config.EXPLORER) print(`Explorer: ${addressOf(http.address(), config.HOST)}/  (open it in a browser)`);
    if (config.graphiql) print(`GraphiQL: ${addressOf(http.address(), config.HOST)}/graphql  (open it in a browser)`);

    let stopping: Promise<void> | undefined;
    const stop = (why: string, exitCode: number, delayMs = 0) => {
      stopping ??= (async () => {
        print(`Stopping: ${why}.`);
        process.exitCode = exitCode;
        await draining.stop({ delayMs, patienceMs: config.DRAIN_MS });
        // One step that fails does not keep the next from being taken.
        await Promise.resolve(made.dispose()).finally(() => database.close());
      })().catch((error: unknown) => {
        log.error({ error: String(error) }, 'could not stop cleanly');
        process.exitCode = 1;
      });
      return stopping;
    };
    let asked = 0;
    onSignal = (signal) => {
      // A second signal does not wait for running operations any more. Ctrl+C comes twice at once: from the terminal and from npm.
      if (stopping && performance.now() - asked > 500) draining.cut();
      asked ||= performance.now();
      // Ctrl+C comes from a person, who waits; SIGTERM from what also informs a load balancer.
      void stop(signal, 0, signal === 'SIGTERM' ? config.drainDelayMs : 0);
    };
    void database.died.then((why) => stop(why, 1));
    endWithNpm(() => void stop('npm has ended', 0));
  } catch (error) {
    const why = database.whyFailed(error);
    // Its connections to others would keep the process from its end.
    await server?.dispose();
    await database.close();
    throw why ? new DatabaseError(why, { cause: error }) : error;
  }
}

/**
 * Listens on the configured address.
 * @throws StartupError where it cannot. It has no cause: the codes of an address that is not there are those of a database that is away.
 */
async function listen(http: HttpServer, { HOST, PORT }: Pick<Config, 'HOST' | 'PORT'>): Promise<void> {
  http.listen(PORT, HOST);
  await once(http, 'listening').catch((error: Error) => {
    throw new StartupError(
      `The server cannot listen on ${HOST}, port ${PORT}: ${error.message}.\nChoose another address with HOST and PORT.`,
    );
  });
}

/**
 * npm starts a shell that starts this process, and a signal to npm ends the shell alone: without this, `kill` of `npm start` would leave a server behind.
 * The operating system shows it by giving the process another parent.
 */
function endWithNpm(stop: () => void): void {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 500);
  timer.unref();
}

function addressOf(address: AddressInfo | string | null, host: string): string {
  if (address === null || typeof address === 'string') return String(address);
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${address.port}`;
}

/** Says why the server does not run: in words where they tell what to do, else with the stack. */
function failed(error: unknown): void {
  const expected =
    error instanceof Error && ['ConfigError', 'DatabaseError', 'EmbeddedError', 'StartupError'].includes(error.name);
  process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}

const [argument] = process.argv.slice(2);
if (argument === undefined) await main().catch(failed);
else if (argument === '--help' || argument === '-h') process.stdout.write(`${usage()}\n`);
else {
  process.stderr.write(`"${argument}" is one too many: npm start -- --help says what can be set.\n`);
  process.exitCode = 2;
}
