import type { Config } from '../../src/config.js';
import { askApi } from '../support/api.js';
import type { TestDatabase } from '../support/database.js';

/** Asks a server for exports, with no port. */
export function exportApi(database: TestDatabase, changes: Partial<Config> = {}) {
  const { server, ask } = askApi(database, changes);
  const get = (file: string, parameters: Readonly<Record<string, string>> = {}, init: RequestInit = {}) => {
    const search = new URLSearchParams(parameters).toString();
    return server.fetch(`http://dossier/export/${file}${search === '' ? '' : `?${search}`}`, init);
  };
  const bytes = async (file: string, parameters?: Readonly<Record<string, string>>) => {
    const response = await get(file, parameters);
    if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
    return Buffer.from(await response.arrayBuffer());
  };
  const refusal = async (file: string, parameters?: Readonly<Record<string, string>>, init?: RequestInit) => {
    const response = await get(file, parameters, init);
    const body: { errors: { message: string; extensions: { code: string } }[] } = JSON.parse(await response.text());
    return { status: response.status, code: body.errors[0]?.extensions.code, message: body.errors[0]?.message };
  };
  return { server, ask, get, bytes, refusal };
}

/** Parses NDJSON. */
export function ndjson(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line): Record<string, unknown> => JSON.parse(line));
}
