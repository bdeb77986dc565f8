import type { Settled } from '../../ingest/draft/settled.js';
import type { SeedRows } from '../build/rows.js';
import { type UncitedArticle, uncitedArticles } from './articles.js';
import { type UnusedEquipment, unusedEquipment } from './equipment.js';
import { type ClaimedName, claimedNames } from './names.js';
import { acceptanceOf, type RuleAcceptance } from './proposals.js';
import { type Quality, qualityOf } from './quality.js';
import { type ReadingCount, readingsOf } from './readings.js';
import { MEASURES, type Measure, sumsOf, type ValueSum } from './sums.js';
import { type Wordings, wordingsOf } from './wordings.js';

/** What a curator wants to know of the facts before they are written. Comparing them with the database is `changesOf`. */
export interface Report {
  readonly quality: Quality;
  readonly readings: readonly ReadingCount[];
  readonly wordings: Wordings;
  readonly unusedEquipment: readonly UnusedEquipment[];
  readonly claimedNames: readonly ClaimedName[];
  readonly uncitedArticles: readonly UncitedArticle[];
  readonly sums: readonly { readonly measure: Measure; readonly sums: readonly ValueSum[] }[];
  readonly acceptance: readonly RuleAcceptance[];
}

/** The report on validated facts, and on what was decided of proposals. Asks no database. */
export function reportOf(rows: SeedRows, settled: readonly Settled[] = []): Report {
  return {
    quality: qualityOf(rows),
    readings: readingsOf(rows),
    wordings: wordingsOf(rows),
    unusedEquipment: unusedEquipment(rows),
    claimedNames: claimedNames(rows),
    uncitedArticles: uncitedArticles(rows),
    sums: MEASURES.map((measure) => ({ measure, sums: sumsOf(rows, measure) })),
    acceptance: acceptanceOf(rows, settled),
  };
}
