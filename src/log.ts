import pino from 'pino';
import type { Config } from './config.js';

export type Log = pino.Logger;

/** Made with the first log, for all. */
let standardError: pino.DestinationStream | undefined;

/** Structured logs, one JSON object a line on standard error: standard output belongs to what a command says. */
export function createLog(config: Pick<Config, 'LOG_LEVEL'>): Log {
  standardError ??= standardErrorInTurns();
  return pino(
    { level: config.LOG_LEVEL, base: { service: 'dossier' }, timestamp: pino.stdTimeFunctions.isoTime },
    standardError,
  );
}

/**
 * Standard error, to which the lines of one turn of the event loop are written together: a busy server answers several requests in one, and to write is what
 * a line costs most. However the process ends by itself, what is left is written.
 */
function standardErrorInTurns(): pino.DestinationStream {
  const destination = pino.destination({ dest: 2, sync: true });
  let lines = '';
  const flush = () => {
    const text = lines;
    lines = '';
    if (text !== '') destination.write(text);
  };
  process.on('exit', flush);
  return {
    write(line) {
      if (lines === '') setImmediate(flush);
      lines += line;
    },
  };
}
