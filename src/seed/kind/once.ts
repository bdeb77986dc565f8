import type { Problems } from '../files/problems.js';
import { type Fact, wordOf } from './kind.js';

/** Reports the records that are one, but are in the files twice. */
export function checkOnce(facts: readonly Fact[], problems: Problems): void {
  const seen = new Set<string>();
  for (const { kind, key, place } of facts) {
    if (seen.has(key)) problems.error(place, `the ${wordOf(kind)} "${key}" is there twice; remove one`);
    seen.add(key);
  }
}
