import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import jsonld from 'jsonld';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportNamed } from '../../src/export/exports.js';
import { contextFile } from '../../src/export/formats/context.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type Item, listed } from './lineItems.js';
import { exportApi, ndjson } from './support.js';

const database: TestDatabase = await testDatabase();
const { ask, bytes } = exportApi(database);
afterAll(() => database.close());

/** Texts that have broken exports: formulas, quotes, separators, line ends, XML, non-BMP signs, control signs. */
const nasty = [
  '=HYPERLINK("http://x","y")',
  '+1',
  '-1+2',
  '@SUM(A1)',
  '\tindented',
  '\rreturned',
  'a "quoted", comma;\nnew\r\nlines',
  '🚀 mines & <b>more</b> _x0041_',
  'bell \u0007 end',
  ' leading and trailing ',
];

beforeAll(async () => {
  const { rows } = await database.pool.query<{ id: string }>(
    'SELECT id FROM package_line_item ORDER BY slug LIMIT $1',
    [nasty.length],
  );
  for (const [index, { id }] of rows.entries())
    await database.pool.query('UPDATE package_line_item SET as_reported = $1 WHERE id = $2', [nasty[index], id]);
});

const orderBy = [{ field: 'AS_REPORTED', direction: 'DESC' }];

describe('each format, read back by another reader, holds what the list gives under the same where and order', () => {
  let items: readonly Item[];
  const filter = { package: { announcedOn: { gte: '2022' } } };
  const asked = { where: JSON.stringify(filter), orderBy: 'AS_REPORTED:DESC' };
  beforeAll(async () => {
    items = await listed(ask, filter, orderBy);
    expect(items.length).toBeGreaterThan(1_000);
  });

  /** A row as the formats have it, from the list's answer; lists and numbers in the form of the format. */
  const rowOf = (item: Item, list: (values: string[]) => unknown, number: (value: string | null) => unknown) => ({
    id: item.id,
    as_reported: item.asReported,
    quantity_qualifier: item.quantity.qualifier,
    quantity_lower: number(item.quantity.lower),
    quantity_upper: number(item.quantity.upper),
    quantity_unit: item.quantity.unit,
    quantity_verbatim: item.quantity.verbatim,
    equipment: list(item.equipment.nodes.map(({ slug }) => slug)),
    package: item.package.slug,
    announced_on: item.package.announcedOn,
  });
  const pick = (row: Readonly<Record<string, unknown>>, like: object) =>
    Object.fromEntries(Object.keys(like).map((name) => [name, row[name]]));
  const best = ({ citations: { nodes } }: Item) => nodes.find(({ stance }) => stance === 'SUPPORTS') ?? nodes[0];

  it('NDJSON, with every citation', async () => {
    const rows = ndjson((await bytes('line-items.ndjson', asked)).toString());
    const expected = items.map((item) =>
      rowOf(
        item,
        (values) => values,
        (value) => value,
      ),
    );
    expect(rows.map((row, n) => pick(row, expected[n] ?? {}))).toEqual(expected);
    for (const [index, row] of rows.entries()) {
      const { nodes, totalCount } = items[index]?.citations ?? { nodes: [], totalCount: -1 };
      const citations = row.citations as Record<string, unknown>[];
      expect(citations).toHaveLength(totalCount);
      expect(
        citations
          .slice(0, nodes.length)
          .map(({ stance, wording, url, passage, passage_start }) => [stance, wording, url, passage, passage_start]),
      ).toEqual(
        nodes.map(({ stance, wording, article, passage }) => [
          stance,
          wording,
          article.url,
          passage?.exact ?? null,
          passage?.start ?? null,
        ]),
      );
      expect(row.citations_count).toBe(totalCount);
    }
  });

  it('CSV, with formulas made harmless', async () => {
    const text = (await bytes('line-items.csv', asked)).toString();
    const [header = '', ...lines] = text.split('\r\n');
    const columns = exportNamed('line-items')
      ?.columns.filter(({ type }) => type !== 'records')
      .map(({ name }) => name);
    expect(header.split(',')).toEqual(columns);
    expect(lines.at(-1)).toBe('');
    const rows: Record<string, string>[] = parse(text, { columns: true, record_delimiter: '\r\n' });
    const safe = (value: string) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
    const expected = items.map((item) => {
      const row = rowOf(
        item,
        (values) => values.join('; '),
        (value) => value ?? '',
      );
      const { wording, article, passage } = best(item) ?? {};
      return Object.fromEntries(
        Object.entries({
          ...row,
          citation_wording: wording,
          citation_url: article?.url,
          citation_passage: passage?.exact,
        }).map(([name, value]) => [name, safe(String(value ?? ''))]),
      );
    });
    expect(rows.map((row, n) => pick(row, expected[n] ?? {}))).toEqual(expected);
    expect(rows.filter((row) => /^'[=+\-@\t\r]/.test(row.as_reported ?? ''))).toHaveLength(6);
  });

  it('CSV for Excel: with a byte order mark and semicolons', async () => {
    const plain = (await bytes('line-items.csv', asked)).toString();
    const file = await bytes('line-items.csv', { ...asked, bom: '1', separator: 'semicolon' });
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(parse(file, { bom: true, delimiter: ';', record_delimiter: '\r\n' })).toEqual(
      parse(plain, { record_delimiter: '\r\n' }),
    );
    const tabs = (await bytes('line-items.csv', { ...asked, separator: 'tab' })).toString();
    expect(tabs.startsWith('id\tslug\t')).toBe(true);
  });

  it('CSV for programs: raw, formulas and all', async () => {
    const text = (await bytes('line-items.csv', { ...asked, raw: '1' })).toString();
    const rows: Record<string, string>[] = parse(text, { columns: true, record_delimiter: '\r\n' });
    expect(rows.map((row) => row.as_reported)).toEqual(items.map(({ asReported }) => asReported));
    expect(rows.filter((row) => /^[=+\-@\t\r]/.test(row.as_reported ?? ''))).toHaveLength(6);
  });

  it('Parquet, with exact decimals, days and lists', async () => {
    const file = await bytes('line-items.parquet', asked);
    const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
    const types = Object.fromEntries(parquetMetadata(buffer).schema.map((element) => [element.name, element]));
    expect(types.quantity_lower).toMatchObject({ type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale: 3 });
    expect(types.announced_on_first).toMatchObject({ type: 'INT32', converted_type: 'DATE' });
    const rows = await parquetReadObjects({ file: buffer });
    const expected = items.map((item) =>
      rowOf(
        item,
        (values) => values,
        (value) => (value === null ? undefined : Number(value)),
      ),
    );
    const filled = (row: object) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? undefined]));
    expect(rows.map((row, n) => filled(pick(row, expected[n] ?? {})))).toEqual(expected.map(filled));
    expect(rows[0]?.announced_on_first).toBeInstanceOf(Date);
  });

  it('XLSX, with numbers as numbers and days as dates', async () => {
    const cells = await readSheet(await bytes('line-items.xlsx', asked));
    const [header = [], ...lines] = cells;
    const rows = lines.map((line) => Object.fromEntries(header.map((name, n) => [String(name), line[n] ?? null])));
    const expected = items.map((item) =>
      rowOf(
        item,
        (values) => values.join('; ') || null,
        (value) => (value === null ? null : Number(value)),
      ),
    );
    // This reader leaves Excel's escapes of what XML cannot hold as they are, and cuts off the spaces around a text.
    const plain = (row: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? readable(value) : value]),
      );
    const dated = (row: Readonly<Record<string, unknown>>) => {
      const day = String(row.announced_on);
      return { ...row, announced_on: day.length === 10 ? new Date(day) : day };
    };
    expect(rows.map((row, n) => plain(pick(row, expected[n] ?? {})))).toEqual(expected.map(plain).map(dated));
  });

  const readable = (value: string) =>
    value
      .replace(/_x005F_/g, '_')
      .replace(/_x0007_/g, '\u0007')
      .replace(/\r\n?/g, '\n')
      .trim();

  it('JSON-LD, which a processor expands with the one context', async () => {
    const document = JSON.parse(
      (
        await bytes('line-items.jsonld', {
          ...asked,
          where: JSON.stringify({ package: { slug: { eq: 'us-pda-70' } } }),
        })
      ).toString(),
    );
    const loaded: string[] = [];
    const expanded = await jsonld.expand(document, {
      base: 'http://dossier/export/line-items.jsonld',
      documentLoader: async (url) => {
        loaded.push(url);
        return { documentUrl: url, document: JSON.parse(readFileSync(contextFile, 'utf8')) };
      },
    });
    expect(loaded).toEqual(['http://dossier/export/context.jsonld']);
    const nodes: unknown[] = expanded;
    const inPackage = items.filter((item) => item.package.slug === 'us-pda-70');
    expect(nodes).toHaveLength(inPackage.length);
    const text = JSON.stringify(expanded);
    for (const term of [
      'http://www.w3.org/ns/oa#hasTarget',
      'http://www.w3.org/ns/oa#exact',
      'http://www.w3.org/ns/prov#wasDerivedFrom',
      'https://schema.org/identifier',
    ])
      expect(text).toContain(term);
    // Nothing is left that the context knows no IRI for.
    const passages = inPackage.flatMap(({ citations }) =>
      citations.nodes.flatMap(({ passage }) => (passage ? [passage.exact] : [])),
    );
    expect(passages.length).toBeGreaterThan(0);
    for (const passage of passages) expect(text).toContain(JSON.stringify(passage));
  });
});

describe('every export', () => {
  it.each(['articles', 'quotes', 'packages', 'line-items', 'citations', 'treaty-actions'])(
    '%s has as many rows in each format as its list',
    async (name) => {
      const { field } = exportNamed(name) ?? {};
      const { data } = await ask(`{ list: ${field} { totalCount nodes { id } } }`);
      const list = data?.list as { totalCount: number; nodes: { id: string }[] };
      const { totalCount, nodes } = list;
      const lines = ndjson((await bytes(`${name}.ndjson`)).toString());
      expect(lines.slice(0, 20).map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
      expect(lines).toHaveLength(totalCount);
      expect(parse((await bytes(`${name}.csv`)).toString(), { columns: true })).toHaveLength(totalCount);
      const file = await bytes(`${name}.parquet`);
      expect(
        Number(
          parquetMetadata(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer)
            .num_rows,
        ),
      ).toBe(totalCount);
      expect(JSON.parse((await bytes(`${name}.jsonld`)).toString())['@graph']).toHaveLength(totalCount);
      // A reader of workbooks takes longer for thousands of rows than all else here.
      const sheet = unzipSync(await bytes(`${name}.xlsx`), {
        filter: ({ name }) => name === 'xl/worksheets/sheet1.xml',
      });
      expect(
        Buffer.concat(Object.values(sheet))
          .toString()
          .match(/<row[ >]/g),
      ).toHaveLength(totalCount + 1);
    },
  );

  it('that finds nothing is an empty file of its format', async () => {
    const none = { where: JSON.stringify({ slug: { eq: 'there-is-none' } }), columns: 'slug,value_lower' };
    expect((await bytes('packages.csv', none)).toString()).toBe('slug,value_lower\r\n');
    expect((await bytes('packages.ndjson', none)).toString()).toBe('');
    expect(JSON.parse((await bytes('packages.jsonld', none)).toString())['@graph']).toEqual([]);
    const file = await bytes('packages.parquet', none);
    const metadata = parquetMetadata(
      file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer,
    );
    expect([metadata.num_rows, metadata.schema.map(({ name }) => name)]).toEqual([0n, ['root', 'slug', 'value_lower']]);
    expect(await readSheet(await bytes('packages.xlsx', none))).toEqual([['slug', 'value_lower']]);
  });

  it('names the subject of a citation by its type, its id and its slug', async () => {
    const rows = ndjson(
      (
        await bytes('citations.ndjson', { where: JSON.stringify({ aidPackage: { slug: { eq: 'us-pda-70' } } }) })
      ).toString(),
    );
    const { data } = await ask('{ aidPackage(slug: "us-pda-70") { id citations { totalCount } } }');
    const found = data?.aidPackage as { id: string; citations: { totalCount: number } };
    expect(rows).toHaveLength(found.citations.totalCount);
    for (const row of rows)
      expect(row).toMatchObject({ subject_type: 'AidPackage', subject_id: found.id, subject: 'us-pda-70' });
  });
});
