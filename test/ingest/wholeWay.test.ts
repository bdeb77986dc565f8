import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { makeDraft } from '../../src/ingest/draft/make.js';
import { DraftStore } from '../../src/ingest/draft/store.js';
import { OpenReview } from '../../src/ingest/review/openReview.js';
import { type Keyboard, pipedKeyboard, reviewInTerminal } from '../../src/ingest/review/terminal/review.js';
import { projectPath } from '../../src/project.js';
import { onRecordOf } from '../../src/seed/names/recorded.js';
import { recordNames } from '../../src/seed/names/recordNames.js';
import { acceptanceOf } from '../../src/seed/report/proposals.js';
import { writeSeed } from '../../src/seed/seed.js';
import { loadSeed, SEED_DIRECTORY, type SeedRows, validateSeed } from '../../src/seed/validate.js';
import { askApi } from '../support/api.js';
import { runHere } from '../support/command.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { byHand, MOSCOW, moscowCopy, moscowProposals, seedWithout } from './support/moscow.js';

const total = z.object({ totalCount: z.number() });

let db: TestDatabase | undefined;
let rows: SeedRows;
const seed = mkdtempSync(join(tmpdir(), 'dossier-way-seed-'));
const drafts = mkdtempSync(join(tmpdir(), 'dossier-way-drafts-'));
const store = new DraftStore(drafts);

/** One key for each of 16 quotes, 2 credits, 2 links, the package with its four lines, 4 decisions and the treaty. */
const KEYS = 'a'.repeat(26);

let pressed = 0;

/** The keys of a pipe, counted. */
function counted(keyboard: Keyboard): Keyboard {
  return {
    ...keyboard,
    async key() {
      const key = await keyboard.key();
      if (key !== undefined) pressed += 1;
      return key;
    },
  };
}

/** Proposals, then one key for each, then the command, then the database. */
beforeAll(async () => {
  seedWithout(seed);
  const { facts } = loadSeed(seed);
  makeDraft(store, MOSCOW, moscowCopy, moscowProposals(), recordNames(facts.facts), {
    passages: onRecordOf(facts, MOSCOW).passages,
    places: [],
  });
  const stored = store.find(MOSCOW) ?? expect.fail('no draft');
  await reviewInTerminal(
    new OpenReview(store, stored),
    counted(pipedKeyboard(Readable.from([KEYS]))),
    { columns: 100, colour: false },
    () => {},
  );
  const { code, said } = await runHere('article', ['accept', MOSCOW, '--seed', seed, '--drafts', drafts], {});
  expect(said).toContain('26 accepted, 0 rejected, 0 undecided.');
  expect(code).toBe(0);
  const validated = validateSeed(loadSeed(seed));
  rows = validated.rows ?? expect.fail(JSON.stringify(validated.problems));
  db = await testDatabase({ seeded: false });
  await writeSeed(db.prisma, rows);
});

afterAll(async () => {
  for (const folder of [seed, drafts]) rmSync(folder, { recursive: true, force: true });
  await db?.close();
});

describe('the way of an article, from its proposals to a query', () => {
  it('takes one key a proposal, as the docs say, and leaves nothing in the draft', () => {
    expect(store.slugs()).toEqual([]);
    expect(pressed).toBe(26);
    const doc = readFileSync(projectPath('docs', 'adding-an-article.md'), 'utf8');
    const row = /^\| where the rules find exactly what a person wrote.*$/m.exec(doc)?.[0];
    expect(row).toMatch(new RegExp(String.raw`\| ${pressed}, of which 16 quotes \| ${pressed} \|$`));
  });

  it('leaves the quotes in the file as a person had written them', () => {
    const { quotes } = parse(readFileSync(join(seed, 'articles', `${MOSCOW}.yaml`), 'utf8'));
    const words = (list: object) =>
      Object.values(list).map(({ kind, text, saidOn, venue, speaker }) => ({
        kind,
        text,
        saidOn,
        venue,
        person: speaker.person,
        role: speaker.role,
      }));
    expect(words(quotes)).toHaveLength(16);
    expect(new Set(words(quotes).map((each) => JSON.stringify(each)))).toEqual(
      new Set(words(byHand.quotes).map((each) => JSON.stringify(each))),
    );
  });

  it('cites all that the hand-made file cites of the package, its lines, decisions, treaty and links', () => {
    const original = validateSeed(loadSeed(SEED_DIRECTORY)).rows ?? expect.fail('the facts are not in order');
    const subjects = (all: SeedRows) => {
      const article = all.articles.find(({ slug }) => slug === MOSCOW)?.id;
      const made = all.citations.filter(({ articleId }) => articleId === article);
      return new Set(
        made.flatMap(
          ({ aidPackageId, lineItemId, decisionId, treatyId, treatyActionId, articleLinkId }) =>
            aidPackageId ?? lineItemId ?? decisionId ?? treatyId ?? treatyActionId ?? articleLinkId ?? [],
        ),
      );
    };
    expect(subjects(rows)).toEqual(subjects(original));
  });

  it('is served: a query finds the quote, how it came, and what was written by hand apart', async () => {
    const { ask } = askApi(db ?? expect.fail('no database'));
    const { data, errors } = await ask(`{
      quotes(where: { text: { contains: "they become inert" }, citations: { some: { origin: { eq: PROPOSED }, proposedByRule: { eq: "said-after" } } } }) {
        nodes { text citations { nodes { origin proposedByRule passage { exact } } } }
      }
      proposed: citations(where: { origin: { eq: PROPOSED } }) { totalCount }
      byHand: citations(where: { origin: { eq: BY_HAND }, proposedByRule: { isNull: true } }) { totalCount }
      citations { totalCount }
    }`);
    expect(errors).toBeUndefined();
    const counts = z.object({ proposed: total, byHand: total, citations: total }).parse(data);
    expect(counts.proposed.totalCount).toBe(rows.citations.filter(({ origin }) => origin === 'PROPOSED').length);
    expect(counts.proposed.totalCount + counts.byHand.totalCount).toBe(counts.citations.totalCount);
    expect(data).toMatchObject({
      quotes: {
        nodes: [
          { citations: { nodes: [{ origin: 'PROPOSED', proposedByRule: 'said-after' }, { origin: 'PROPOSED' }] } },
        ],
      },
    });
  });

  it('is told by the report: acceptance by rule', () => {
    const told = acceptanceOf(rows, store.allSettled());
    expect(told).toContainEqual({
      rule: 'said-after',
      accepted: 16,
      edited: 0,
      rejected: 0,
      citations: rows.citations.filter(({ proposedByRule }) => proposedByRule === 'said-after').length,
    });
    expect(told.map(({ rule }) => rule)).toEqual([
      'cited-document',
      'decision',
      'package-value',
      'photo-credit',
      'related-line',
      'said-after',
      'treaty',
      'wire',
    ]);
  });

  it('asks nothing again when the same text is proposed again', () => {
    const { facts } = loadSeed(seed);
    const again = makeDraft(store, MOSCOW, moscowCopy, moscowProposals(), recordNames(facts.facts), {
      passages: onRecordOf(facts, MOSCOW).passages,
      places: [],
    });
    expect(again.undecided).toEqual({});
  });
});
