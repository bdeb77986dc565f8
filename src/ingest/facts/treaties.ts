/** Stage 7: what an article says that countries did about a treaty. */
import type { TreatyActionKind } from '../../generated/prisma/enums.js';
import type { Range } from '../anchor.js';
import type { RecordIndex } from '../resolve/record.js';

export interface FoundTreaty {
  /** The treaty as printed, in this sentence or in the one before. */
  readonly name: Range;
  readonly sentence: Range;
  readonly slugs: readonly string[];
  readonly actions: readonly { readonly action: TreatyActionKind; readonly country: Range; readonly code: string }[];
}

const ACTIONS: readonly (readonly [RegExp, TreatyActionKind])[] = [
  [/\bneither\b.{0,80}\b(?:signator(?:y|ies)|party|parties|signed|joined)\b/i, 'NOT_SIGNED'],
  [
    new RegExp(
      String.raw`\b(?:is|are|was|were) not (?:a )?(?:signator(?:y|ies)|part(?:y|ies))\b|\b(?:has|have|had) not (?:signed|joined)\b|` +
        String.raw`\bnever (?:signed|joined)\b|\bhas(?:n[’']t) signed\b`,
      'i',
    ),
    'NOT_SIGNED',
  ],
  [
    /\bnotifi(?:ed|cation)\b.{0,60}\bwithdraw|\bgave notice\b.{0,60}\bwithdraw|\bannounced\b.{0,40}\bwithdrawal from\b|\bsubmitted\b.{0,60}\bwithdrawal\b/i,
    'WITHDRAWAL_NOTICE',
  ],
  [
    /\bwithdrawal\b.{0,60}\btook effect\b|\bformally (?:left|withdrew)\b|\bis no longer (?:a )?party\b/i,
    'WITHDRAWAL_EFFECTIVE',
  ],
  [/\bsuspend(?:ed|ing|s)?\b/i, 'SUSPENSION_DECLARED'],
  [/\bratif(?:ied|ication|ying)\b/i, 'RATIFICATION'],
  [/\bacced(?:ed|ing)\b|\baccession\b/i, 'ACCESSION'],
  [/\bentered into force\b/i, 'ENTRY_INTO_FORCE'],
  [/\b(?:has|have|had)? ?signed\b|\bis a signatory\b|\bare signatories\b/i, 'SIGNATURE'],
];

/** The treaties that sentences name, with what they say. “The treaty” is the one that was named last. */
export function treatiesIn(text: string, sentences: readonly Range[], index: RecordIndex): FoundTreaty[] {
  const found: FoundTreaty[] = [];
  let last: { slugs: readonly string[] } | undefined;
  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end);
    const [named] = index.namesIn('treaties', text, sentence);
    const meant = /\bthe (?:treaty|convention)\b/.exec(words);
    if (!named && !(meant && last)) continue;
    const name: Range = named ?? {
      start: sentence.start + (meant?.index ?? 0),
      end: sentence.start + (meant?.index ?? 0) + (meant?.[0].length ?? 0),
    };
    const slugs = named ? named.records.map(({ slug }) => slug) : (last?.slugs ?? []);
    if (named) last = { slugs };
    const action = ACTIONS.find(([pattern]) => pattern.test(words));
    const countries = action
      ? index
          .namesIn('countries', text, sentence)
          .filter((country) => country.end <= name.start || country.start >= name.end)
      : [];
    const limit = action?.[1] === 'NOT_SIGNED' ? 9 : action?.[1] === 'SIGNATURE' ? 1 : 9;
    const actions = action
      ? countries
          .slice(0, limit)
          .flatMap(({ start, end, records }) =>
            records[0] ? [{ action: action[1], country: { start, end }, code: records[0].slug }] : [],
          )
      : [];
    if (named || actions.length > 0) found.push({ name, sentence, slugs, actions });
  }
  return found;
}
