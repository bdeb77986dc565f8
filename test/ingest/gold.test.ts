import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { fieldsOf, marksAsQuotes, silentWrongChoices } from '../../bench/ingest/fields.js';
import { type GoldArticle, goldArticles } from '../../bench/ingest/gold.js';
import { MEASURED_FILE, measuredRules, measuredSource } from '../../bench/ingest/measured.js';
import { f1Of, precisionOf, recallOf, type Score, scores } from '../../bench/ingest/score.js';
import { confidenceOf } from '../../src/ingest/rules.js';

/** The coded articles of `test/fixtures/gold/`: what the rules find in them may not become less. */

let articles: readonly GoldArticle[] = [];
beforeAll(async () => {
  articles = await goldArticles();
});

const percent = (part: number) => Math.round(1000 * part) / 10;

function scoreOf(test: 'strict' | '0.3', kind: string): Score {
  return scores(articles, test).get(kind) ?? expect.fail(`no score of ${kind}`);
}

describe('the quotes of the coded articles', () => {
  it('are all of them: 14 articles with 55 direct, 32 mixed and 55 indirect quotes', () => {
    expect(articles).toHaveLength(14);
    expect(['direct', 'mixed', 'indirect'].map((kind) => scoreOf('strict', kind).gold)).toEqual([55, 32, 55]);
  });

  it.each([
    ['all', 98.5, 99],
    ['direct', 98, 99],
    ['mixed', 96, 98],
    ['indirect', 98, 99],
  ])('are found word by word, and at 0.3: %s', (kind, strict, loose) => {
    expect(percent(f1Of(scoreOf('strict', kind)))).toBeGreaterThanOrEqual(strict);
    expect(percent(f1Of(scoreOf('0.3', kind)))).toBeGreaterThanOrEqual(loose);
  });

  it('are hardly ever proposed where there is none', () => {
    expect(percent(precisionOf(scoreOf('0.3', 'all')))).toBeGreaterThanOrEqual(99);
    expect(percent(recallOf(scoreOf('0.3', 'all')))).toBeGreaterThanOrEqual(99);
  });

  it('are never resolved to the wrong record silently', () => {
    expect(silentWrongChoices(articles)).toEqual([]);
  });

  it('are never made of marks that are no speech', () => {
    expect(articles.flatMap(({ coded }) => coded.notQuotes)).toHaveLength(19);
    expect(marksAsQuotes(articles)).toEqual([]);
  });
});

describe('what stands around the quotes', () => {
  it.each([
    ['speaker', 98],
    ['text', 95],
    ['person resolved', 98],
    ['role', 93],
    ['addressee', 95],
    ['venue', 98],
    ['day', 98],
    ['day as printed', 98],
    ['place', 98],
    ['relayed by', 98],
    ['items with quantity', 93],
    ['money', 98],
    ['credits', 98],
  ])('%s', (name, floor) => {
    const field = fieldsOf(articles)[name] ?? expect.fail(`no field ${name}`);
    expect(percent(field.right / field.of)).toBeGreaterThanOrEqual(floor);
  });
});

describe('the confidence of a proposal', () => {
  it('is what its rule got right of the coded articles', () => {
    expect(
      readFileSync(MEASURED_FILE, 'utf8'),
      'measured anew by `npm run bench:ingest -- --write`, then read the difference',
    ).toBe(measuredSource(measuredRules(articles)));
  });

  it('is a half where nothing was measured, and never certain', () => {
    expect(confidenceOf('treaty')).toBe(0.5);
    for (const rule of ['said-after', 'said-before', 'byline'] as const) {
      expect(confidenceOf(rule)).toBeGreaterThan(0.5);
      expect(confidenceOf(rule)).toBeLessThan(1);
    }
  });
});

describe('the measure', () => {
  const text = 'He said it rained. “It did,” she said.';
  const quote = (start: number, end: number) =>
    ({ kind: 'indirect', spans: [{ start, end }], cue: [], source: [{ start: 0, end: 2 }] }) as const;

  it('counts a proposal that is one word too long as found at 0.3, and not word by word', () => {
    const compared = [{ id: 'a', text, gold: [quote(8, 17)], proposed: [quote(3, 17)] }];
    expect(scores(compared, 'strict').get('all')).toMatchObject({ gold: 1, proposed: 1, found: 0, right: 0 });
    expect(scores(compared, '0.3').get('all')).toMatchObject({ found: 1, right: 1, source: 1 });
  });

  it('pairs one to one, and does not count punctuation at ends', () => {
    const compared = [{ id: 'a', text, gold: [quote(8, 17)], proposed: [quote(8, 18), quote(8, 17)] }];
    expect(scores(compared, 'strict').get('all')).toMatchObject({ gold: 1, proposed: 2, found: 1, right: 1 });
  });
});
