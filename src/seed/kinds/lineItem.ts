import { childOf } from '../files/document.js';
import type { Problems } from '../files/problems.js';
import type { Fact, Facts } from '../kind/kind.js';
import { defineKind, parentOf } from '../kind/kind.js';
import { quantity } from '../values/amounts.js';
import { inner, line, reference, references, shape, text } from '../values/primitives.js';
import { aidPackage, type PackageData } from './aidPackage.js';
import { article } from './article.js';

/** One line of a package: a thing as reported, and the equipment that it names. */
export const lineItem = defineKind({
  name: 'lineItem',
  model: 'PackageLineItem',
  rows: 'lineItems',
  within: { kind: aidPackage, under: 'lineItems' },
  slugs: 'path',
  shape: shape({
    asReported: text.max(600, 'is longer than 600 characters; a line names one thing or a few'),
    equipment: references.default([]),
    unresolved: line.optional(),
    quantity: quantity.optional(),
    itemsFrom: reference.optional(),
    citations: inner,
  }).superRefine(({ equipment, unresolved }, context) => {
    const issue = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message });
    if (equipment.length === 0 && unresolved === undefined)
      issue('equipment', 'must name at least one; a vague wording resolves to a class, or has unresolved: and why');
    if (equipment.length > 0 && unresolved !== undefined)
      issue('unresolved', 'does not go with equipment: the wording is resolved');
  }),
  pairs: { equipment: '_LineItemEquipment' },
  cited: {
    beside: 'name the article of the list as itemsFrom, of the package or of the line, or ',
    // The article of the list has the line in its own words, and with its quantity.
    implied(value, parent) {
      const own = childOf(value, 'itemsFrom');
      const asReported = childOf(value, 'asReported');
      return {
        by: own ?? childOf(parent, 'itemsFrom'),
        in: own === undefined ? 'parent' : 'record',
        key: 'itemsFrom',
        ...(typeof asReported === 'string' ? { wording: asReported } : {}),
        quantity: childOf(value, 'quantity'),
      };
    },
    asked: withSourcedPackage,
  },
  candidate: (fact) => ({ names: [`${parentOf(fact)}/${fact.data.asReported}`] }),
  columns: ({ data }) => ({ quantityQualifier: data.quantity?.bounds.qualifier ?? 'UNSPECIFIED' }),
  check(_, facts, problems) {
    for (const { slug, data, at } of facts.of(aidPackage)) {
      const compiled = data.itemsCompleteness === 'FULL' && isCompiled(slug, data, facts);
      if (compiled)
        problems.error(
          at('itemsCompleteness'),
          "itemsCompleteness: FULL needs an official list, or a reprint of it, that was read, and these lines are a compiler's; " +
            'write COMPILED, or name the official list as itemsFrom and its wording',
        );
      const some = facts.within(lineItem, slug).length > 0;
      if (some && data.itemsWording === 'NONE')
        problems.error(
          at('itemsWording'),
          'itemsWording: NONE says that there are no line items, but there are; write whose words they are in',
        );
      if (some && data.itemsCompleteness === 'NONE_FOUND')
        problems.error(
          at('itemsCompleteness'),
          'itemsCompleteness: NONE_FOUND says that no list was found, but there are line items; write FULL, COMPILED or PARTIAL',
        );
      if (!some && data.itemsWording !== 'NONE')
        problems.warning(
          at('itemsWording'),
          `itemsWording: ${data.itemsWording}, but there are no line items; write NONE`,
        );
    }
  },
});

/**
 * Whether nobody but a compiler says what is in a package: the lines are in a compiler's words, or all of them are from datasets,
 * none of which prints the official list.
 */
function isCompiled(slug: string, { itemsWording, itemsFrom }: PackageData, facts: Facts): boolean {
  if (itemsWording === 'COMPILER') return true;
  if (itemsWording === 'OFFICIAL') return false;
  const lists = new Set(facts.within(lineItem, slug).flatMap(({ data }) => data.itemsFrom ?? itemsFrom ?? []));
  return lists.size > 0 && [...lists].every((list) => facts.find(article, list)?.data.kind === 'DATASET');
}

/** The lines of packages that name the sources of some lines: of the others one sentence says it for all lines. */
function withSourcedPackage<D>(
  lines: readonly Fact<D>[],
  facts: Facts,
  isCited: (fact: Fact) => boolean,
  problems: Problems,
): Fact<D>[] {
  // Of a package with mistakes the `itemsFrom` that cites its lines may be the mistake: its lines are not asked.
  const asked = new Set<string>();
  for (const { slug, place, data } of facts.of(aidPackage)) {
    const own = lines.filter((fact) => parentOf(fact) === slug);
    if (own.length < 2 || data.itemsFrom !== undefined || own.some(isCited)) {
      asked.add(slug);
      continue;
    }
    problems.error(
      place,
      `none of the ${own.length} line items of "${slug}" has a citation; name the article of the list as itemsFrom of the package`,
    );
  }
  return lines.filter((fact) => asked.has(parentOf(fact)));
}
