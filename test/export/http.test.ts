import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { exportApi, ndjson } from './support.js';

const database: TestDatabase = await testDatabase();
const { server, ask, get, bytes } = exportApi(database);
const http = createServer(server);
let base = '';
beforeAll(async () => {
  http.listen(0, '127.0.0.1');
  await new Promise((resolve) => http.once('listening', resolve));
  base = `http://127.0.0.1:${(http.address() as AddressInfo).port}/export`;
});
afterAll(async () => {
  http.closeAllConnections();
  http.close();
  await database.close();
});

/** The connections of exports that are open: the pool's others are idle and in no transaction. */
async function inTransaction(): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND pid <> ' +
      "pg_backend_pid() AND state <> 'idle' AND xact_start IS NOT NULL",
  );
  return rows[0]?.count ?? -1;
}

describe('an export over HTTP', () => {
  it('says what it is, under the same CORS rules as questions', async () => {
    const response = await get('quotes.csv', {}, { headers: { origin: 'https://example.org' } });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="quotes.csv"',
      'access-control-allow-origin': 'https://example.org',
    });
    await response.text();
    const head = await get('quotes.parquet', {}, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
      200,
      'application/vnd.apache.parquet',
      '',
    ]);
    expect((await get('quotes.csv', { where: '{' }, { method: 'HEAD' })).status).toBe(400);
  });

  it('lists what there is, and serves the context of JSON-LD', async () => {
    const listing: { exports: { name: string; urls: string[]; columns: { name: string }[] }[] } = await (
      await server.fetch('http://dossier/export')
    ).json();
    expect(listing.exports.map(({ name }) => name)).toEqual([
      'articles',
      'quotes',
      'packages',
      'line-items',
      'citations',
      'treaty-actions',
      'package-totals',
      'line-item-totals',
      'quote-totals',
      'article-totals',
    ]);
    expect(listing.exports[1]?.urls).toContain('/export/quotes.ndjson');
    const context = await get('context.jsonld');
    expect([context.status, context.headers.get('content-type')]).toEqual([200, 'application/ld+json; charset=utf-8']);
    expect(await context.json()).toHaveProperty('@context');
  });

  it.each([
    ['packages', '{authority: {eq: PDA}, lineItems: {some: {equipment: {some: {familyOf: "tow"}}}}}'],
    ['packages', '{value: {amount: {gte: 100000000.5}}, announcedOn: {gte: "2024"}, tranche: {isNull: false}}'],
    ['packages', '{or: {authority: {in: USAI}}} # one value where a list may be'],
  ])('takes a filter as a document has it: %s %s', async (name, where) => {
    const rows = ndjson((await bytes(`${name}.ndjson`, { where })).toString());
    const { data } = await ask(
      `{ list: aidPackages(where: ${where.replace(/ #.*/, '')}, first: 100) { totalCount nodes { id } } }`,
    );
    const list = data?.list as { totalCount: number; nodes: { id: string }[] };
    expect(rows).toHaveLength(list.totalCount);
    expect(rows.slice(0, 100).map(({ id }) => id)).toEqual(list.nodes.map(({ id }) => id));
  });

  it('takes the filter of a bucket as it is, in both of its forms', async () => {
    const { data } = await ask(
      '{ aidPackageTotals(where: { recipient: { code: { eq: "UA" } } }, groupBy: [AUTHORITY]) { buckets { count where whereJson } } }',
    );
    const totals = data?.aidPackageTotals as { buckets: { count: number; where: string; whereJson: string }[] };
    const { buckets } = totals;
    expect(buckets.length).toBeGreaterThan(2);
    // The smallest two: that a bucket counts what its filter finds, is tested of all of them where they are made.
    for (const { count, where, whereJson } of buckets.toSorted((a, b) => a.count - b.count).slice(0, 2)) {
      const file = await bytes('packages.ndjson', { where });
      expect(ndjson(file.toString())).toHaveLength(count);
      expect(await bytes('packages.ndjson', { where: whereJson })).toEqual(file);
    }
  });

  it('has the columns and the order asked for', async () => {
    const text = (
      await bytes('packages.csv', { columns: 'value_lower,slug', orderBy: '[{"field":"VALUE","direction":"DESC"}]' })
    ).toString();
    const [header, ...lines] = text.trimEnd().split('\r\n');
    expect(header).toBe('value_lower,slug');
    const values = lines
      .map((line) => line.split(',')[0] ?? '')
      .filter(Boolean)
      .map(Number);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(await bytes('packages.csv', { columns: 'value_lower,slug', orderBy: 'VALUE:desc' })).toEqual(
      Buffer.from(text),
    );
  });

  it.each(['csv', 'ndjson', 'parquet', 'jsonld', 'xlsx'])(
    'has a manifest with the sha256 of the same bytes: %s',
    async (format) => {
      const asked = { where: '{"authority":{"eq":"USAI"}}', orderBy: 'SLUG' };
      const file = await bytes(`packages.${format}`, asked);
      const manifest = JSON.parse((await bytes(`packages.${format}`, { ...asked, manifest: '1' })).toString());
      const rows = ndjson((await bytes('packages.ndjson', asked)).toString());
      expect(manifest).toMatchObject({
        file: `packages.${format}`,
        query: {
          path: `/export/packages.${format}`,
          where: { authority: { eq: 'USAI' } },
          orderBy: [{ field: 'SLUG', direction: 'ASC' }],
        },
        schema: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        rows: rows.length,
        bytes: file.length,
        sha256: createHash('sha256').update(file).digest('hex'),
      });
    },
  );

  it('more of them at once than are allowed: the next is told to come back, and may once one has ended', async () => {
    const limited = exportApi(database, { MAX_EXPORTS: 1, POOL_WAIT_MS: 200 });
    const running = await limited.get('citations.ndjson');
    const refused = await limited.get('quotes.csv');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await refused.json()).toEqual({
      errors: [
        {
          message: '1 export is running, and no more may at once. Try again in a moment.',
          extensions: { code: 'TRY_AGAIN' },
        },
      ],
    });
    expect((await limited.get('quotes.csv', {}, { method: 'HEAD' })).status).toBe(200);
    await running.text();
    await expect.poll(async () => (await limited.get('quotes.csv', { columns: 'slug' })).status).toBe(200);
  });

  it('several at once wait for one another, as a notebook asks for its lists', async () => {
    const limited = exportApi(database, { MAX_EXPORTS: 1 });
    const names = [
      'quotes.csv',
      'citations.csv',
      'quotes.parquet',
      'quotes.ndjson',
      'citations.xlsx',
      'citations.ndjson',
    ];
    const answers = await Promise.all(
      names.map(async (name) => {
        const answer = await limited.get(name);
        await answer.arrayBuffer();
        return answer.status;
      }),
    );
    expect(answers).toEqual(names.map(() => 200));
  });

  it('of Parquet says its length and gives parts, as its readers ask', async () => {
    const path = 'quotes.parquet';
    const api = exportApi(database, {});
    const ask = (headers: Record<string, string>, method = 'GET') => api.get(path, {}, { method, headers });
    const head = await ask({}, 'HEAD');
    const whole = await ask({});
    const bytes = Buffer.from(await whole.arrayBuffer());
    for (const { headers } of [head, whole])
      expect([headers.get('content-length'), headers.get('accept-ranges')]).toEqual([`${bytes.length}`, 'bytes']);
    const tag = whole.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"/);
    const part = async (headers: Record<string, string>) => {
      const answer = await ask(headers);
      return [answer.status, answer.headers.get('content-range'), Buffer.from(await answer.arrayBuffer())];
    };
    const size = bytes.length;
    expect(await part({ range: 'bytes=-8' })).toEqual([
      206,
      `bytes ${size - 8}-${size - 1}/${size}`,
      bytes.subarray(-8),
    ]);
    expect(await part({ range: 'bytes=4-7', 'if-range': tag })).toEqual([
      206,
      `bytes 4-7/${size}`,
      bytes.subarray(4, 8),
    ]);
    expect(await part({ range: 'bytes=4-7', 'if-range': '"older"' })).toEqual([200, null, bytes]);
    expect((await part({ range: `bytes=${size}-` })).slice(0, 2)).toEqual([416, `bytes */${size}`]);
    expect((await ask({ 'if-none-match': tag })).status).toBe(304);
    // What the client has is not sent again in parts either.
    expect((await ask({ 'if-none-match': tag, range: 'bytes=4-7' })).status).toBe(304);
    expect((await ask({ 'if-none-match': '"older"', range: 'bytes=4-7' })).status).toBe(206);
  });

  /** Makes the citations more than the sockets on the way take in. */
  const weighDown = () =>
    database.pool.query(
      `UPDATE citation SET quantity_verbatim = repeat('mine ', 4000) WHERE quantity_qualifier IS NOT NULL`,
    );

  it('ends with its client: no connection stays busy', async () => {
    await weighDown();
    const client = new AbortController();
    const response = await fetch(`${base}/citations.ndjson`, { signal: client.signal });
    const reader = response.body?.getReader();
    await reader?.read();
    // The pool of four can spare a second one: one is left for questions, and one for the other export that may begin.
    expect(await inTransaction()).toBe(2);
    client.abort();
    await expect.poll(inTransaction).toBe(0);
    // Its place is free again, however often.
    for (let n = 0; n < 3; n += 1) {
      const again = new AbortController();
      await fetch(`${base}/citations.ndjson`, { signal: again.signal });
      again.abort();
      await expect.poll(inTransaction).toBe(0);
    }
    expect((await fetch(`${base}/quotes.csv`)).status).toBe(200);
  });

  it('takes one connection where a second one is for questions and for the exports that may yet begin', async () => {
    const limited = exportApi(database, { MAX_EXPORTS: 3 });
    const running = await limited.get('citations.ndjson');
    expect(await inTransaction()).toBe(1);
    await running.text();
  });

  it('whose client goes before the first row has its statement cancelled', async () => {
    const blocker = await database.pool.connect();
    try {
      await blocker.query('BEGIN');
      await blocker.query('LOCK TABLE treaty_action IN ACCESS EXCLUSIVE MODE');
      const client = new AbortController();
      const asked = fetch(`${base}/treaty-actions.csv`, { signal: client.signal });
      const waiting = async () => {
        const { rows } = await database.pool.query(
          `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        return rows.length;
      };
      await expect.poll(waiting).toBe(1);
      client.abort();
      await expect(asked).rejects.toThrow();
      await expect.poll(waiting).toBe(0);
    } finally {
      await blocker.query('ROLLBACK');
      blocker.release();
    }
  });

  it('that breaks midway does not look whole', async () => {
    const response = await fetch(`${base}/citations.ndjson`);
    const reader = response.body?.getReader();
    await reader?.read();
    const terminated = async () => {
      const { rowCount } = await database.pool.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> ' +
          "pg_backend_pid() AND state = 'idle in transaction'",
      );
      return rowCount;
    };
    // Of its two connections, whichever waits.
    await expect.poll(terminated).toBeGreaterThan(0);
    const rest = async () => {
      for (;;) if ((await reader?.read())?.done !== false) return 'whole';
    };
    await expect(rest()).rejects.toThrow();
    await expect.poll(inTransaction).toBe(0);
    expect((await fetch(`${base}/quotes.csv`)).status).toBe(200);
  });
});
