import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ModelError, type Question, withModel } from '../../src/ingest/adapter/adapter.js';
import { httpModel, isOnThisMachine } from '../../src/ingest/adapter/http.js';
import type { Proposals, QuoteProposal } from '../../src/ingest/proposals.js';
import { proposeFrom } from '../../src/ingest/propose.js';
import { projectPath } from '../../src/project.js';
import { sampleRecord } from './support/desk.js';
import { at, SOUTHLAND, southlandCopy } from './support/southland.js';

type Respond = (question: Question, response: ServerResponse) => void;

/** A server on this machine that answers what it is told to; its address, and what it was asked. */
async function served(respond: Respond): Promise<{ readonly url: string; readonly asked: Question[] }> {
  const asked: Question[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const question: Question = JSON.parse(Buffer.concat(chunks).toString());
    asked.push(question);
    respond(question, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/propose`, asked };
}

const answering =
  (answer: unknown): Respond =>
  (_, response) =>
    response.end(JSON.stringify(answer));

const rules: Proposals = proposeFrom(southlandCopy, sampleRecord());

async function suggested(answer: unknown) {
  const { url } = await served(answering(answer));
  return withModel(httpModel(url, 5_000), southlandCopy, sampleRecord(), rules);
}

/** What the model adds to what the rules found. */
async function addedBy(answer: object) {
  const found = await suggested({ model: 'small-one', ...answer });
  return { ...found, proposals: found.proposals.filter(({ rule }) => rule === 'model:small-one') };
}

describe('a model of the user’s own', () => {
  it('is asked with the text and what the rules found', async () => {
    const { url, asked } = await served(answering({ model: 'small-one' }));
    const found = await withModel(httpModel(url, 5_000), southlandCopy, sampleRecord(), rules);
    expect(asked).toEqual([
      {
        version: 1,
        text: SOUTHLAND,
        headline: 'Southland thanks Northland for missiles',
        publishedOn: '2024-11-22',
        language: 'en',
        found: expect.arrayContaining([expect.objectContaining({ kind: 'QUOTE', passages: expect.any(Array) })]),
      },
    ]);
    expect(found.proposals).toEqual(rules.proposals);
  });

  it('adds a quote under its own rule: words found in the text, names resolved, the day read as the rules read it', async () => {
    const { proposals, added, dropped } = await addedBy({
      quotes: [
        {
          kind: 'INDIRECT',
          passages: ['The $275 million package'],
          cue: { words: 'said', start: at('Berg said').end - 4 },
          speaker: { label: 'Berg', role: 'President' },
          saidOn: 'Thursday',
        },
      ],
    });
    expect([added, dropped]).toEqual([1, []]);
    const [quote] = proposals.filter((each): each is QuoteProposal => each.kind === 'QUOTE');
    expect(quote).toMatchObject({
      rule: 'model:small-one',
      text: 'The $275 million package',
      passages: [at('The $275 million package')],
      cue: { start: at('Berg said').end - 4 },
      speaker: { kind: 'PERSON', name: 'Berg', resolution: 'SEVERAL', candidates: [{ slug: 'ada-berg' }] },
      saidOn: { asPrinted: at('Thursday'), date: { from: '2024-11-21' } },
    });
    for (const { exact, start, end } of quote?.evidence ?? []) expect(SOUTHLAND.slice(start, end)).toBe(exact);
  });

  it('adds the other kinds, each with its words in the text', async () => {
    const { proposals, dropped } = await addedBy({
      credits: [{ role: 'WIRE_SERVICE', words: 'PORT CITY' }],
      links: [{ kind: 'CITES', words: 'a ban of 2019' }],
      packages: [{ items: ['launchers and spare missiles'], donors: ['Northland'] }],
      decisions: [{ words: 'It reverses a ban of 2019.', effect: 'LOOSENS' }],
      treaties: [{ words: 'Treaty', actions: [] }],
    });
    expect(proposals.map(({ kind }) => kind).sort()).toEqual(['CREDIT', 'DECISION', 'LINK', 'PACKAGE', 'TREATY']);
    expect(dropped).toEqual(['a donor is in several places, and it does not say in which']);
  });

  it('merges what the rules have: the same words of the same kind, whatever marks are around them', async () => {
    const quotes = rules.proposals
      .filter((each): each is QuoteProposal => each.kind === 'QUOTE')
      .map(({ passages }) => ({
        kind: 'DIRECT',
        passages: passages.map(({ start, end }) => ({ words: SOUTHLAND.slice(start - 1, end + 1).trim() })),
      }));
    expect(quotes.length).toBeGreaterThan(1);
    const found = await suggested({ model: 'small-one', quotes: [...quotes, ...quotes] });
    expect([found.added, found.merged, found.dropped]).toEqual([0, 2 * quotes.length, []]);
    expect(found.proposals).toEqual(rules.proposals);
  });

  it.each([
    [
      'words that are not there',
      [{ kind: 'DIRECT', passages: ['We asked for them in June'] }],
      'a passage of a quote is not in the text',
    ],
    [
      'words that stand in several places',
      [{ kind: 'DIRECT', passages: ['Northland'] }],
      'a passage of a quote is in several places, and it does not say in which',
    ],
    [
      'an offset where they do not stand',
      [{ kind: 'DIRECT', passages: [{ words: 'They are late', start: 3 }] }],
      'a passage of a quote is not in the text',
    ],
    [
      'one of its passages missing',
      [{ kind: 'DIRECT', passages: ['They are late', 'They were early'] }],
      'a passage of a quote is not in the text',
    ],
    [
      'passages that overlap',
      [{ kind: 'DIRECT', passages: ['They are late', 'are late'] }],
      'the passages of a quote overlap',
    ],
    ['an unknown kind', [{ kind: 'SUNG', passages: ['They are late'] }], 'a quote is malformed'],
    [
      'a field that nothing has',
      [{ kind: 'DIRECT', passages: ['They are late'], mood: 'sad' }],
      'a quote is malformed',
    ],
  ])('drops and counts a quote with %s', async (_, quotes, reason) => {
    const { added, dropped } = await addedBy({ quotes });
    expect([added, dropped]).toEqual([0, [expect.stringContaining(reason)]]);
  });

  it('keeps a quote of which only a detail is not in the text, without the detail', async () => {
    const { proposals, dropped } = await addedBy({
      quotes: [{ kind: 'INDIRECT', passages: ['has not signed'], speaker: { label: 'Cy Nobody' }, venue: 'in a hall' }],
    });
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).not.toHaveProperty('speaker');
    expect(dropped).toEqual(['a speaker is not in the text', 'a venue is not in the text']);
  });

  it('finds words that the text prints with other marks, and takes those that are printed', async () => {
    const { proposals } = await addedBy({ quotes: [{ kind: 'MIXED', passages: ['would follow "within weeks."'] }] });
    expect(proposals[0]).toMatchObject({ passages: [{ exact: 'would follow “within weeks.”' }] });
  });

  it('answers as docs/adding-an-article.md shows', async () => {
    const page = readFileSync(projectPath('docs', 'adding-an-article.md'), 'utf8');
    const [, json = ''] = /<!-- answer: .* -->\n\n```json\n([\s\S]*?)```\n\n<!-- \/answer -->/.exec(page) ?? [];
    const found = await suggested(JSON.parse(json));
    expect([found.model, found.dropped]).toEqual(['my-model', []]);
    expect(found.added + found.merged).toBe(6);
  });

  it.each<[string, Respond, number, RegExp]>([
    ['gives no answer in time', () => undefined, 100, /no answer within 100 ms/],
    [
      'begins an answer and never ends it',
      (_, response) => response.write('{"model":'),
      100,
      /no answer within 100 ms/,
    ],
    ['answers with no JSON', (_, response) => response.end('Sure! Here are'), 5_000, /no JSON.*Sure!/],
    ['answers with other JSON', answering({ quotes: [] }), 5_000, /model/],
    ['has no proper name', answering({ model: 'My Model' }), 5_000, /model: is no name/],
    [
      'answers more than it may',
      (_, response) => response.end(`"${'a'.repeat(2_000_001)}"`),
      5_000,
      /longer than 2000000 bytes/,
    ],
    [
      'answers with too many entries',
      answering({ model: 'a', quotes: Array.from({ length: 2_001 }, () => 1) }),
      5_000,
      /quotes/,
    ],
    ['fails', (_, response) => response.writeHead(500).end('no'), 5_000, /status 500/],
    [
      'sends elsewhere',
      (_, response) => response.writeHead(302, { location: 'http://example.com/' }).end(),
      5_000,
      /cannot be asked/,
    ],
    ['breaks off', (_, response) => response.destroy(), 5_000, /cannot be asked/],
  ])('gives nothing where it %s, and says why', async (_, respond, timeout, message) => {
    const { url } = await served(respond);
    const asking = withModel(httpModel(url, timeout), southlandCopy, sampleRecord(), rules);
    await expect(asking).rejects.toThrow(ModelError);
    await expect(asking).rejects.toThrow(message);
  });

  it.each([
    ['http://localhost:8080/', true],
    ['http://127.0.0.1/a', true],
    ['http://127.1.2.3/', true],
    ['http://[::1]:9/', true],
    ['http://127.0.0.1.example.com/', false],
    ['http://localhost.example/', false],
    ['http://10.0.0.1/', false],
    ['https://models.example/', false],
    ['http://127.0.0.1@models.example/', false],
  ])('%s is on this machine: %s', (url, is) => {
    expect(isOnThisMachine(url)).toBe(is);
  });
});
