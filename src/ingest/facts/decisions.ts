/** Stage 7: decisions on what may be given, used or made. */
import type { DecisionEffect } from '../../generated/prisma/enums.js';
import type { Range } from '../anchor.js';
import type { RecordIndex } from '../resolve/record.js';

export interface FoundDecision extends Range {
  readonly sentence: Range;
  readonly effect?: DecisionEffect;
  readonly equipment: readonly { readonly range: Range; readonly slugs: readonly string[] }[];
  readonly countries: readonly string[];
  readonly year?: number;
}

const DECISIONS: readonly (readonly [RegExp, DecisionEffect | undefined])[] = [
  [/\bdecision to (?:supply|provide|send|give|transfer|deliver|allow|let|authorize|permit)\b/i, 'AUTHORIZES'],
  [/\b(?:authoriz|authoris|approv|permitt|allow)(?:ed|es|ing)\b/i, 'AUTHORIZES'],
  [/\bplans to (?:supply|provide|send|give)\b/i, 'AUTHORIZES'],
  [/\b(?:provision|supply|transfer) of\b/i, 'AUTHORIZES'],
  [
    /\b(?:would|will|to) (?:largely )?(?:ban|prohibit|restrict|limit|end)\b|\b(?:banned|prohibited|restricted)\b/i,
    'RESTRICTS',
  ],
  [/\b(?:lift|loosen|eas|relax|revers)(?:ed|es|ing)\b/i, 'LOOSENS'],
];

/** The decisions that sentences report: a verb or noun of deciding, and equipment of the record behind it. */
export function decisionsIn(text: string, sentences: readonly Range[], index: RecordIndex): FoundDecision[] {
  const found: FoundDecision[] = [];
  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end);
    for (const [pattern, effect] of DECISIONS) {
      const hit = pattern.exec(words);
      if (!hit) continue;
      const from = sentence.start + hit.index;
      const equipment = index.namesIn('equipment', text, { start: from, end: Math.min(sentence.end, from + 200) });
      const [first] = equipment;
      if (!first) continue;
      const countries = index
        .namesIn('countries', text, { start: sentence.start, end: from })
        .flatMap(({ records }) => records.map(({ slug }) => slug));
      const year = /^In (\d{4}),/.exec(words)?.[1];
      found.push({
        start: from,
        end: first.end,
        sentence,
        ...(effect ? { effect } : {}),
        equipment: [{ range: { start: first.start, end: first.end }, slugs: first.records.map(({ slug }) => slug) }],
        countries,
        ...(year === undefined ? {} : { year: Number(year) }),
      });
      break;
    }
  }
  return found;
}
