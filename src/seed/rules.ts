import { compareText, formatPlace, type Place, type Problems } from './errors.js';
import type { Fact, Facts, PositionFact } from './facts.js';
import { actionKey, linkKey } from './ids.js';
import { namesOf, sharedNames } from './names.js';
import { type SubjectKind, subjectsOf } from './subjects.js';

/** The rules over the records of the world: what every one of them owes a reader, and what cannot be true at once. */
export function checkWorld(facts: Facts, problems: Problems): void {
  checkCited(facts, problems);
  checkPositions(facts.positions, problems);
  checkFamilies(facts, problems);
  checkDecisions(facts, problems);
  checkTreaties(facts, problems);
  checkPackages(facts, problems);
  checkNames(facts, problems);
}

/** No fact without a citation. */
function checkCited(
  {
    countries,
    organizations,
    people,
    positions,
    equipment,
    packages,
    lineItems,
    decisions,
    treaties,
    articles,
    alsoCited: citedWithMistakes,
    unread,
  }: Facts,
  problems: Problems,
): void {
  // The citation may stand in the very file that could not be read.
  if (unread.has('article')) return;
  const cited = new Set<string>();
  for (const of of citedWithMistakes) for (const { kind, key } of subjectsOf(of)) cited.add(`${kind}:${key}`);
  for (const { citations, alsoCited } of articles) {
    for (const of of [...citations.map(({ data }) => data.of), ...alsoCited]) {
      for (const { kind, key } of subjectsOf(of)) cited.add(`${kind}:${key}`);
    }
  }
  const check = (kind: SubjectKind, key: string, place: Place, name: string, example: string) => {
    if (!cited.has(`${kind}:${key}`)) {
      problems.error(
        place,
        `${name} has no citation; ${besideIt(kind)}cite it in the file of an article that speaks of it: - of: {${kind}: ${example}}`,
      );
    }
  };
  const uncited = new Set<string>();
  for (const { slug, place, data } of packages) {
    const lines = lineItems.filter(({ aidPackage }) => aidPackage === slug);
    if (lines.length < 2 || data.itemsFrom !== undefined || lines.some((line) => cited.has(`lineItem:${line.slug}`)))
      continue;
    uncited.add(slug);
    problems.error(
      place,
      `none of the ${lines.length} line items of "${slug}" has a citation; name the article of the list as itemsFrom of the package`,
    );
  }
  // Of a package with mistakes the `itemsFrom` that cites its lines may be the mistake.
  const checked = new Set(packages.flatMap(({ slug }) => (uncited.has(slug) ? [] : [slug])));
  const groups = [
    ['country', 'the country', countries],
    ['organization', 'the organization', organizations],
    ['person', 'the person', people],
    ['position', 'the position', positions],
    ['equipment', 'the equipment', equipment],
    ['aidPackage', 'the aid package', packages],
    ['lineItem', 'the line item', lineItems.filter(({ aidPackage }) => checked.has(aidPackage))],
    ['decision', 'the decision', decisions],
    ['treaty', 'the treaty', treaties],
  ] as const;
  for (const [kind, name, group] of groups) {
    for (const { slug, place } of group) check(kind, slug, place, `${name} "${slug}"`, slug);
  }
  for (const { slug: from, data, at } of decisions) {
    for (const [index, { kind, to }] of data.links.entries()) {
      const example = `{from: ${from}, kind: ${kind}, to: ${to}}`;
      check(
        'decisionLink',
        linkKey({ from, kind, to }),
        at('links', index),
        `the link "${from} ${kind} ${to}"`,
        example,
      );
    }
  }
  for (const { slug: treaty, data, at } of treaties) {
    data.actions.forEach((action, index) => {
      const { country, kind, takenOn } = action;
      const example = `{treaty: ${treaty}, country: ${country}, kind: ${kind}, takenOn: ${takenOn.text}}`;
      check(
        'treatyAction',
        actionKey({ treaty, ...action }),
        at('actions', index),
        `the action "${country} ${kind} ${takenOn.text}"`,
        example,
      );
    });
  }
}

/** Where a citation may stand other than in the file of its article. */
function besideIt(kind: SubjectKind): string {
  switch (kind) {
    case 'lineItem':
      return 'name the article of the list as itemsFrom, of the package or of the line, or ';
    case 'aidPackage':
    case 'equipment':
      return 'give it citations: [{by: <article>, wording: <its words>}], or ';
    default:
      return '';
  }
}

/** How a position ended, where its record does not say: a day on which it was left says that it is over. */
export function endOf({ end, heldUntil }: PositionFact['data']): 'ENDED' | 'IN_OFFICE' | 'UNKNOWN' {
  return end ?? (heldUntil ? 'ENDED' : 'UNKNOWN');
}

function checkPositions(positions: readonly PositionFact[], problems: Problems): void {
  for (const { slug, data, place, at } of positions) {
    if (data.organization === undefined && data.country === undefined) {
      problems.error(
        place,
        `the position "${slug}" belongs to nobody; write its organization, or the country whose office it is`,
      );
    }
    if (data.heldFrom && data.heldUntil && data.heldFrom.first > data.heldUntil.last) {
      problems.error(
        at('heldUntil'),
        `heldUntil: ${data.heldUntil.text} is before heldFrom, which is ${data.heldFrom.text}`,
      );
    }
    if (data.heldUntil && endOf(data) !== 'ENDED') {
      problems.error(
        at('end'),
        `end: ${endOf(data)} does not go with heldUntil: ${data.heldUntil.text}; write ENDED, or leave end out`,
      );
    }
  }
  // The days that the post was certainly held, an unknown bound being open: as the database's position_no_overlap has it.
  const terms = positions.map((position) => {
    const from = position.data.heldFrom?.last ?? '';
    const until = position.data.heldUntil?.first ?? '~';
    return { position, key: `${position.person} ${position.data.post}`, from, until };
  });
  terms.sort((a, b) => compareText(a.key, b.key) || compareText(a.from, b.from));
  for (const [index, term] of terms.entries()) {
    if (term.until <= term.from) continue;
    const other = terms
      .slice(0, index)
      .find((earlier) => earlier.key === term.key && earlier.from < earlier.until && earlier.until > term.from);
    if (other) {
      problems.error(
        term.position.place,
        `the position "${term.position.slug}" overlaps with "${other.position.slug}": one person holds the post "${term.position.data.post}" once at a time; give both their dates`,
      );
    }
  }
}

function checkFamilies({ equipment }: Facts, problems: Problems): void {
  const parents = new Map(equipment.map(({ slug, data }) => [slug, data.parent === undefined ? [] : [data.parent]]));
  const targets = new Map(equipment.map(({ slug, data }) => [slug, data.ammunitionFor]));
  for (const { slug, at } of equipment) {
    const family = cycle(slug, parents);
    if (family)
      problems.error(at('parent'), `parent: the parents of "${slug}" lead back to itself: ${family.join(' → ')}`);
    const firing = cycle(slug, targets);
    if (firing)
      problems.error(
        at('ammunitionFor'),
        `ammunitionFor: "${slug}" would be ammunition for itself: ${firing.join(' → ')}`,
      );
  }
}

/** The way from a start back to itself, if there is one. */
function cycle(start: string, next: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>();
  const ways: string[][] = [[start]];
  for (let way = ways.pop(); way; way = ways.pop()) {
    for (const slug of next.get(way.at(-1) ?? '') ?? []) {
      if (slug === start) return [...way, slug];
      if (!seen.has(slug)) {
        seen.add(slug);
        ways.push([...way, slug]);
      }
    }
  }
  return undefined;
}

function checkDecisions({ decisions }: Facts, problems: Problems): void {
  const bySlug = new Map(decisions.map((decision) => [decision.slug, decision]));
  for (const { slug, data, at } of decisions) {
    checkOnce(
      data.links.map((link, index) => [linkKey({ from: slug, ...link }), at('links', index)]),
      'link',
      problems,
    );
    data.links.forEach(({ kind, to }, index) => {
      const earlier = bySlug.get(to);
      if (to === slug)
        problems.error(at('links', index, 'to'), `to: "${to}" is the decision itself; a link points at an earlier one`);
      else if (earlier && earlier.data.decidedOn.first >= data.decidedOn.last) {
        problems.error(
          at('links', index, 'to'),
          `"${slug}" of ${data.decidedOn.text} ${kind} "${to}" of ${earlier.data.decidedOn.text}, which is not earlier; a link points from the later decision to the earlier one`,
        );
      }
    });
  }
}

function checkTreaties({ treaties }: Facts, problems: Problems): void {
  for (const { slug, data, at } of treaties) {
    checkOnce(
      data.actions.map((action, index) => [actionKey({ treaty: slug, ...action }), at('actions', index)]),
      'action',
      problems,
    );
  }
}

function checkOnce(keys: readonly (readonly [string, Place])[], name: string, problems: Problems): void {
  const seen = new Set<string>();
  for (const [key, place] of keys) {
    if (seen.has(key)) problems.error(place, `the ${name} "${key}" stands twice; remove one`);
    seen.add(key);
  }
}

function checkPackages({ packages, lineItems }: Facts, problems: Problems): void {
  const tranches = new Map<string, Fact<unknown>>();
  for (const fact of packages) {
    const { slug, data, at } = fact;
    if (data.tranche !== undefined) {
      const key = `${data.donor} ${data.recipient} ${data.authority} ${data.tranche}`;
      const first = tranches.get(key);
      if (first)
        problems.error(
          at('tranche'),
          `tranche: ${data.tranche} of ${data.authority} is the package "${first.slug}" already, at ${formatPlace(first.at('tranche'))}; of one donor for one recipient a tranche is one package`,
        );
      else tranches.set(key, fact);
    }
    const some = lineItems.some(({ aidPackage }) => aidPackage === slug);
    if (some && data.itemsWording === 'NONE')
      problems.error(
        at('itemsWording'),
        'itemsWording: NONE says that there are no line items, but there are; write whose words they are in',
      );
    if (some && data.itemsCompleteness === 'NONE_FOUND')
      problems.error(
        at('itemsCompleteness'),
        'itemsCompleteness: NONE_FOUND says that no list was found, but there are line items; write FULL or PARTIAL',
      );
    if (!some && data.itemsWording !== 'NONE')
      problems.warning(
        at('itemsWording'),
        `itemsWording: ${data.itemsWording}, but there are no line items; write NONE`,
      );
  }
}

/** One name claimed by two records of a kind is no mistake by itself, but a search for it finds both. */
function checkNames({ countries, organizations, people, equipment, treaties }: Facts, problems: Problems): void {
  checkNamesOf('country', countries, problems);
  checkNamesOf('organization', organizations, problems);
  checkNamesOf('person', people, problems);
  checkNamesOf('equipment', equipment, problems);
  checkNamesOf('treaty', treaties, problems);
}

function checkNamesOf<T extends Parameters<typeof namesOf>[0]>(
  kind: string,
  facts: readonly Fact<T>[],
  problems: Problems,
): void {
  const records = facts.map((fact) => ({ ...fact, names: namesOf(fact.data) }));
  for (const { owners } of sharedNames(records)) {
    const [first, ...others] = owners;
    for (const { record, name } of others) {
      const index = record.data.aliases.indexOf(name);
      problems.warning(
        index < 0 ? record.place : record.at('aliases', index),
        `the ${kind} "${first?.record.slug}" also has the name "${name}"`,
      );
    }
  }
}
