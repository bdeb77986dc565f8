import type { Input } from './conditions.js';
import { checkCode } from './limits.js';
import { refused } from './refusal.js';
import type { Records } from './rows.js';
import { recordTypes } from './schema.js';
import type { Row } from './values.js';

/** The global id of a record: its type and its id. */
export const globalId = ({ __typename, id }: Row) => Buffer.from(`${__typename}:${id}`).toString('base64url');

/** What a global id names; refused where it is none. */
function readGlobalId(text: string): { readonly type: string; readonly id: string } {
  const [, type = '', id = ''] = /^(\w+):([0-9a-f-]{36})$/.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (!recordTypes.has(type) || globalId({ __typename: type, id }) !== text)
    throw refused('id', 'not the id of a record.');
  return { type, id };
}

/** The roots that give one record by a natural key, and the types of their records. */
const lookups: Readonly<Record<string, string>> = {
  aidPackage: 'AidPackage',
  article: 'Article',
  citation: 'Citation',
  country: 'Country',
  equipment: 'Equipment',
  organization: 'Organization',
  packageLineItem: 'PackageLineItem',
  person: 'Person',
  policyDecision: 'PolicyDecision',
  position: 'Position',
  quote: 'Quote',
  treaty: 'Treaty',
};

export const isLookup = (field: string) => field in lookups || field === 'node' || field === 'nodes';

/** Refuses keys that no record can have. */
export function checkLookup(field: string, args: Input): void {
  const given = Object.entries(args).filter(([, value]) => value !== null && value !== undefined);
  if (given.length !== 1) throw refused(field, 'needs one key.');
  for (const [name, value] of given) {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    if (name === 'ids' && values.length > 100) throw refused('ids', 'more than 100.');
    for (const one of values) {
      if (name === 'id' || name === 'ids') readGlobalId(String(one));
      if (String(one).includes('\0')) throw refused(name, 'holds a NUL character.');
      if (name === 'code') checkCode(one, name);
      if (name === 'url') checkAddress(String(one));
    }
  }
}

/** The record that a key names. */
export function lookedUp(records: Records, field: string, args: Input): Row | null | readonly (Row | null)[] {
  const byGlobalId = (id: unknown) => {
    const named = readGlobalId(String(id));
    return records.byId(named.type, named.id) ?? null;
  };
  if (field === 'node') return byGlobalId(args.id);
  if (field === 'nodes') return Array.isArray(args.ids) ? args.ids.map(byGlobalId) : [];
  const type = lookups[field];
  if (type === undefined) throw new TypeError(`${field} is not a lookup`);
  if (typeof args.url === 'string') return byAddress(records, args.url);
  const [column, key] = keyOf(args);
  return records.having(type, column, key)[0] ?? null;
}

/** The column that a lookup is by, and what it holds. */
function keyOf(args: Input): readonly [column: string, key: string] {
  if (args.code) return ['code', String(args.code).toUpperCase()];
  return typeof args.key === 'string' ? ['key', String(args.key)] : ['slug', String(args.slug)];
}

function checkAddress(address: string): void {
  const isAddress = /^\s*https?:\/\//i.test(address) && URL.canParse(address);
  if (address.length > 2000 || address.includes('\0') || !isAddress)
    throw refused('url', 'not an http or https address.');
}

/** What tells where a reader came from, and nothing about the page. */
const tracking = new RegExp(
  `^(?:${[
    'utm_\\w+|mc_cid|mc_eid|oly_anon_id|oly_enc_id|_hsenc|_hsmi|mkt_tok|vero_id|_ga|_gl',
    'fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id',
    'igshid|igsh|ref_src|ref_url',
  ].join('|')})$`,
  'i',
);

/** The forms in which the address of a page may be on record: with either scheme, with a slash at its end or without; no fragment, no tracking. */
function formsOf(address: string): readonly string[] {
  const { host, pathname, search } = new URL(address);
  const encoded = (text: string) =>
    text.replace(/%[0-9a-f]{2}/gi, (code) => {
      const sign = decodedAscii(code);
      return sign !== undefined && /[\w.!~*'()-]/.test(sign) ? sign : code.toUpperCase();
    });
  const parameters = search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !tracking.test(parameter.split('=', 1)[0] ?? ''))
    .map(encoded)
    .join('&');
  const page = `${host.replace(/\.$/, '')}${encoded(pathname).replace(/\/+$/, '')}`;
  const end = parameters === '' ? '' : `?${parameters}`;
  return ['https', 'http'].flatMap((scheme) => ['', '/'].map((slash) => `${scheme}://${page}${slash}${end}`));
}

function decodedAscii(code: string): string | undefined {
  const unit = Number.parseInt(code.slice(1), 16);
  return unit < 0x80 ? String.fromCharCode(unit) : undefined;
}

/** The article with this address, else the one whose address is another form of it. */
function byAddress(records: Records, address: string): Row | null {
  const [found] = [address, ...formsOf(address)].flatMap((form) => records.having('Article', 'url', form));
  return found ?? null;
}
