import pino from 'pino';
import type { Config } from './config.js';

export type Log = pino.Logger;

/** Structured logs, one JSON object a line on standard error: standard output belongs to what a command says. */
export function createLog(config: Pick<Config, 'LOG_LEVEL'>): Log {
  return pino(
    { level: config.LOG_LEVEL, base: { service: 'dossier' }, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}
