// What the native engine writes to standard error: one JSON object a line. The CLI reads errors from there.
import { writeSync } from 'node:fs';

function write(level, target, fields) {
  writeSync(2, `${JSON.stringify({ timestamp: new Date().toISOString(), level, target, fields })}\n`);
}

/** The native engine opens with a line like this one, and the CLI skips the first line, whatever it says. */
export function logStart() {
  write('INFO', 'schema_engine', { message: 'Starting schema engine (WebAssembly)' });
}

/** An error that the CLI shows to the user; `code` is one of Prisma's (P1001…). */
export function logError(message, code) {
  write('ERROR', 'schema_engine::logger', { message, ...(code ? { error_code: code } : {}) });
}
