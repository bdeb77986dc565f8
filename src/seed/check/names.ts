import type { Problems } from '../files/problems.js';
import { type Facts, wordOf } from '../kind/kind.js';
import { isNamed, namesOf, sharedNames } from '../kind/names.js';
import { KINDS } from '../kinds/index.js';

/** One name claimed by two records of a kind is no mistake by itself, but a search for it finds both. */
export function checkNames(facts: Facts, problems: Problems): void {
  for (const kind of KINDS) {
    const records = facts
      .of<unknown>(kind)
      .flatMap(({ data, ...fact }) =>
        isNamed(data) ? [{ ...fact, names: namesOf(data), aliases: data.aliases }] : [],
      );
    for (const { owners } of sharedNames(records)) {
      const [first, ...others] = owners;
      for (const { record, name } of others) {
        const index = record.aliases.indexOf(name);
        problems.warning(
          index < 0 ? record.place : record.at('aliases', index),
          `the ${wordOf(kind)} "${first?.record.slug}" also has the name "${name}"`,
        );
      }
    }
  }
}
