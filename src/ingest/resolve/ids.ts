/** Ids of proposals: of the kind, the text and the offsets alone, so that decisions survive a new version of the rules. */
import { createHash } from 'node:crypto';
import type { Range } from '../anchor.js';

/** The id of a proposal of a kind over stretches of a text. */
export function proposalId(kind: string, sha256: string, ranges: readonly Range[]): string {
  const places = ranges.map(({ start, end }) => `${start}-${end}`).join(',');
  return createHash('sha256').update(`${kind} ${sha256} ${places}`).digest('hex').slice(0, 24);
}
