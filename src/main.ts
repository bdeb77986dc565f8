import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { readConfig } from './config.js';
import { openDatabase } from './database/index.js';
import { createHttpServer } from './httpServer.js';
import { createLog } from './log.js';
import { projectVersion } from './project.js';
import { createServer } from './server.js';
import { prepareDatabase } from './startup.js';

/** Starts the server: config → database → server → listen. Stops it in the reverse order. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`Dossier ${projectVersion()}`);

  // Until the server listens there is nothing to finish: what is half done is a transaction, which ends with the connection. A process that is the
  // first of its container would ignore the signal if nobody listened.
  let onSignal = (signal: NodeJS.Signals): void => {
    say(`Stopping: ${signal}.`);
    process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => onSignal(signal));

  const database = await openDatabase({ mode: 'serve', purpose: 'server', config });
  let stopping: Promise<void> | undefined;
  try {
    say(`Database: ${database.description}`);
    await prepareDatabase(database, config, say);

    const server = createServer({
      prisma: database.prisma,
      pool: database.pool,
      schema: database.schema,
      config,
      log,
      ready: () => stopping === undefined,
    });
    const http = createHttpServer(server, log);
    http.listen(config.PORT, config.HOST);
    await once(http, 'listening');
    say(`GraphQL:  ${addressOf(http.address(), config.HOST)}/graphql`);
    if (config.graphiql) say(`GraphiQL: ${addressOf(http.address(), config.HOST)}/graphql  (open it in a browser)`);

    // Once stopping, a connection goes with its last answer: kept alive, it would hold the process until the time for draining is over.
    http.on('request', (_request, response) =>
      response.once('close', () => stopping && setImmediate(() => http.closeIdleConnections())),
    );
    const stop = (why: string, exitCode: number) => {
      stopping ??= (async () => {
        say(`Stopping: ${why}.`);
        process.exitCode = exitCode;
        // No new connections; idle ones are closed, running questions may finish.
        http.close();
        http.closeIdleConnections();
        const timer = setTimeout(() => http.closeAllConnections(), config.DRAIN_MS);
        await once(http, 'close');
        clearTimeout(timer);
        // One step that fails does not keep the next from being taken.
        await Promise.resolve(server.dispose()).finally(() => database.close());
      })().catch((error: unknown) => {
        log.error({ error: String(error) }, 'could not stop cleanly');
        process.exitCode = 1;
      });
      return stopping;
    };
    let asked = 0;
    onSignal = (signal) => {
      // A second signal does not wait for running questions any more. Ctrl+C comes twice at once: from the terminal and from npm.
      if (stopping && performance.now() - asked > 500) http.closeAllConnections();
      asked ||= performance.now();
      void stop(signal, 0);
    };
    void database.died.then((why) => stop(why, 1));
    endWithNpm(() => void stop('npm has ended', 0));
  } catch (error) {
    await database.close();
    throw error;
  }
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

main().catch((error: unknown) => {
  const expected =
    error instanceof Error && ['ConfigError', 'DatabaseError', 'EmbeddedError', 'StartupError'].includes(error.name);
  const taken = error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
  if (taken) process.stderr.write(`${error.message}\nChoose another address with HOST and PORT.\n`);
  else process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
