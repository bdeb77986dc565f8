import { setTimeout as sleep } from 'node:timers/promises';
import { prepareCluster } from './cluster.js';
import { EmbeddedError, explain } from './errors.js';
import { findLocation, type ServerLocation } from './location.js';
import { findRunning, type Running } from './postmaster.js';
import { asGuest, asOwner, type EmbeddedPostgres } from './roles.js';
import { prepareRuntime, tidyHome } from './runtime.js';
import { launch, tail } from './server.js';
import { GUEST } from './session.js';

export { EmbeddedError, type EmbeddedPostgres };

/** How to start the embedded PostgreSQL. */
export interface EmbeddedOptions {
  /** The folder of the data (and of the programs, where they are copied). Default: DOSSIER_HOME, or one for this project. */
  home?: string;
  /** "serve" refuses when another process owns the folder; "join" uses that one's server, and starts one only if there is none. */
  mode: 'serve' | 'join';
  /** More settings of the server (`fsync: 'off'` in tests). */
  settings?: Record<string, string>;
  /** Where there is no socket (Windows): the port to listen on. Default: a free one. */
  port?: number;
  /** Called with what happens, when that takes a while. */
  log?: (line: string) => void;
}

/** Starts the PostgreSQL that npm brought, or joins the one that runs. Fails with an EmbeddedError, whose message is for a person. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  let home = options.home ?? process.env.DOSSIER_HOME ?? 'the default one';
  try {
    const location = findLocation(options.home, (found) => {
      home = found;
    });
    return await startIn(location, options);
  } catch (error) {
    throw explain(error, home);
  }
}

async function startIn(location: ServerLocation, options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { settings = {}, log = () => {} } = options;
  const end = performance.now() + 20_000;
  let seen = false;
  for (;;) {
    const running = await findRunning(location, GUEST);
    if (running !== undefined) {
      if (options.mode === 'join') return asGuest(location, running);
      await running.client.end().catch(() => {});
      if (seen) throw refusal(location, running);
      // An owner that is being killed right now looks alive for a moment: a second look, a little later, decides.
      seen = true;
      await sleep(300);
      continue;
    }
    const runtime = prepareRuntime(location, log);
    await prepareCluster(location, runtime, { durable: settings.fsync !== 'off', log });
    const launched = await launch(location, runtime, settings, options.port);
    if (launched !== undefined) {
      tidyHome(location.home, runtime);
      return asOwner(location, launched, options.mode);
    }
    if (performance.now() > end) throw new Error(`The end of ${location.log}:\n${tail(location.log)}`);
    await sleep(100); // another process was quicker, or what a killed server left in memory is still being freed
  }
}

function refusal(location: ServerLocation, { owner }: Running): EmbeddedError {
  const who = owner === process.pid ? 'this same process' : `process ${owner}`;
  return new EmbeddedError(
    `The embedded PostgreSQL in ${location.home} already runs, and ${who} owns it. Stop that one, set ` +
      'DOSSIER_HOME to another folder, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}
