import type { Config } from '../config.js';
import type { Purpose } from './pool.js';
import type { Found } from './probe.js';

/** Settings of PostgreSQL, by name. */
export type Settings = Readonly<Record<string, string>>;

/** What one session may write to temporary files. What needs more than this is no research but an attack. */
export const maxTempGigabytes = 1;

/** What must hold for every statement, whatever the server's own settings are; each with its reason. */
export function settingsFor(
  purpose: Purpose,
  config: Config,
  schema: string | undefined,
  found: Found | undefined,
): Settings {
  const batch = purpose === 'batch';
  return {
    ...sameEverywhere,
    ...(schema ? { search_path: searchPath(schema, found?.extensionSchemas ?? []) } : {}),
    // No operation may hold the database: PostgreSQL itself ends the statement.
    statement_timeout: String(batch ? 0 : config.STATEMENT_TIMEOUT_MS),
    // An operation never waits long for a lock: only a migration takes one that readers would meet.
    lock_timeout: String(batch ? 60_000 : Math.min(5_000, Math.ceil(config.STATEMENT_TIMEOUT_MS / 2))),
    // A transaction that its client forgot would keep old rows alive and block migrations.
    idle_in_transaction_session_timeout: String(batch ? 120_000 : 15_000),
    // No operation may fill the disk, where the role may say so.
    ...(!batch && found?.mayLimitTempFiles ? { temp_file_limit: `${maxTempGigabytes}GB` } : {}),
  };
}

/**
 * Dates are kept in UTC and written in ISO's form whatever the server's own settings are; JIT is off: it costs more than it brings for short statements; and
 * a table is read from its beginning even while somebody else reads it: a search that ranks only so many records ranks the same for every page.
 */
export const sameEverywhere: Settings = { timezone: 'UTC', datestyle: 'ISO', jit: 'off', synchronize_seqscans: 'off' };

/** The schema first; then where the extensions are, whose functions and operators are named without their schema. */
export function searchPath(schema: string, extensionSchemas: readonly string[]): string {
  return [...new Set([schema, ...extensionSchemas])].map((name) => `"${name.replaceAll('"', '""')}"`).join(',');
}

/** Settings as an option of a connection's start. */
export function asStartOptions(settings: Settings): string {
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value.replaceAll(/[\\ ]/g, '\\$&')}`)
    .join(' ');
}

/** Settings as statements that hold for one transaction. */
export function asSetLocal(settings: Settings): string {
  return Object.entries(settings)
    .map(
      ([name, value]) => `SET LOCAL ${name} = ${name === 'search_path' ? value : `'${value.replaceAll("'", "''")}'`}`,
    )
    .join('; ');
}
