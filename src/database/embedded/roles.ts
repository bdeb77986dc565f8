import { once } from 'node:events';
import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { causesOf, faultOf, isDamage } from '../faults.js';
import { explain, indent } from './errors.js';
import type { ServerLocation } from './location.js';
import { type Running, readPostmaster, signalPostmaster } from './postmaster.js';
import { ending, type Launched, saidOfDisk, tail } from './server.js';
import { countGuests, GUEST, keepSession, takeOwnership, tryConnect, urlOf } from './session.js';

/** A PostgreSQL server in use. */
export interface EmbeddedPostgres {
  /** The database's address, for Prisma and pg alike. */
  readonly url: string;
  /** Its port. On Unix it is part of the socket's name. */
  readonly port: number;
  /** Whether this process started the server and will stop it. */
  readonly owned: boolean;
  /** Resolves, with a message for a person, when the server ends although nobody called stop(). */
  readonly died: Promise<string>;
  /** Says for a person why a statement or connection failed, as far as that lies in the server's disk; undefined when it does not. */
  whyFailed(error: unknown): string | undefined;
  /** Stops the server when this process owns it (a guest just leaves). May be called more than once. */
  stop(): Promise<void>;
}

/** The server in the hands of the process that started it. */
export function asOwner(
  location: ServerLocation,
  { child, port, client, logStart }: Launched,
  mode: 'serve' | 'join',
): EmbeddedPostgres {
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  let stopping: Promise<void> | undefined;
  const session = keepSession(client, {
    again: async () => {
      const next = await tryConnect(location, port, 'dossier-owner');
      if (next !== undefined) await takeOwnership(next);
      return next;
    },
    isGone: hasEnded,
    onGone: () => {},
  });
  const died = new Promise<string>((resolve) => {
    const report = () => {
      if (stopping !== undefined) return;
      void session.close();
      resolve(`PostgreSQL has ended (${ending(child)}). The end of ${location.log}:\n${indent(tail(location.log))}`);
    };
    if (hasEnded()) report();
    else child.once('exit', report);
  });
  const stop = async () => {
    // A command that started the server for itself lets others, which joined meanwhile, finish their work.
    if (mode === 'join') await guestsGone(session.current);
    await session.close();
    if (hasEnded()) return;
    const ended = once(child, 'exit');
    await signalPostmaster(location, child.pid ?? 0, 'INT');
    const quit = setTimeout(() => void signalPostmaster(location, child.pid ?? 0, 'QUIT'), 20_000);
    await ended;
    clearTimeout(quit);
  };
  return {
    url: urlOf(location, port),
    port,
    owned: true,
    died,
    whyFailed: (error) => whyFailedIn(location, logStart, error),
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

async function guestsGone(session: () => Parameters<typeof countGuests>[0]): Promise<void> {
  const end = performance.now() + 30_000;
  while (performance.now() < end && (await countGuests(session()).catch(() => 0)) > 0) await sleep(50);
}

/** The server in the hands of a process that uses another one's. */
export function asGuest(location: ServerLocation, { postmaster, owner, client }: Running): EmbeddedPostgres {
  const logStart = statSync(location.log, { throwIfNoEntry: false })?.size ?? 0;
  let left = false;
  let report: (message: string) => void = () => {};
  const died = new Promise<string>((resolve) => {
    report = resolve;
  });
  const session = keepSession(client, {
    again: () => tryConnect(location, postmaster.port, GUEST),
    isGone: () => readPostmaster(location)?.pid !== postmaster.pid,
    onGone: () => {
      if (!left) report(`The PostgreSQL that process ${owner} had started in ${location.home} has ended.`);
    },
  });
  return {
    url: urlOf(location, postmaster.port),
    port: postmaster.port,
    owned: false,
    died,
    whyFailed: (error) => whyFailedIn(location, logStart, error),
    stop: async () => {
      left = true;
      await session.close();
    },
  };
}

/** A server whose disk is full ends connections without a word to them: its log has the reason. */
function whyFailedIn(location: ServerLocation, logStart: number, error: unknown): string | undefined {
  const fault = faultOf(error);
  const said = fault === 'away' || fault === 'diskFull' ? saidOfDisk(location.log, logStart) : undefined;
  const cause = said === undefined ? causesOf(error).find(isDamage) : new Error(said);
  return cause && explain(cause, location.home).message;
}
