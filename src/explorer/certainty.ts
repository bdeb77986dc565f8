import { graphql, type ResultOf, readFragment, type ValueOf, type VariablesOf } from './graphql.js';

/** How far the number of a line is known, in the order of doubt: a line is of the first kind whose rule it meets. */
export const certainties = ['stated', 'coded', 'withheld', 'nothing'] as const;
export type Certainty = (typeof certainties)[number];

/** What each of them means, in words. */
export const certaintyWords: Readonly<Record<Certainty, string>> = {
  stated: 'stated in the list',
  coded: 'only in another source',
  withheld: 'said to be undisclosed',
  nothing: 'not stated by anyone',
};

const LineGroups = graphql(`
  fragment LineGroups on PackageLineItemTotals {
    buckets { key { authority period { label } } count }
  }
`);

/** How many lines are of each kind. What is of no kind before the last is of the last. */
export const CertaintyDocument = graphql(
  `
    query Certainty(
      $groupBy: [PackageLineItemDimension!]
      $all: PackageLineItemWhere
      $stated: PackageLineItemWhere
      $coded: PackageLineItemWhere
      $withheld: PackageLineItemWhere
    ) {
      all: packageLineItemTotals(where: $all, groupBy: $groupBy, first: 200) { ...LineGroups }
      stated: packageLineItemTotals(where: $stated, groupBy: $groupBy, first: 200) { ...LineGroups }
      coded: packageLineItemTotals(where: $coded, groupBy: $groupBy, first: 200) { ...LineGroups }
      withheld: packageLineItemTotals(where: $withheld, groupBy: $groupBy, first: 200) { ...LineGroups }
    }
  `,
  [LineGroups],
);

type Variables = VariablesOf<typeof CertaintyDocument>;
type Where = NonNullable<Variables['all']>;
type Qualifier = ValueOf<'Qualifier'>;

/** What may be said of a number: how much, by any qualifier but two, or that it is kept back. */
type Said = 'number' | 'undisclosed';
const qualifiers: Readonly<Record<Said, { in: Qualifier[] } | { notIn: Qualifier[] }>> = {
  number: { notIn: ['UNSPECIFIED', 'WITHHELD'] },
  undisclosed: { in: ['WITHHELD'] },
};

/** Who says what of a line: at least one of these. A source counts whether it agrees with the list or contradicts it. */
const rules: Readonly<Record<Certainty, readonly (readonly [who: 'list' | 'source', said: Said])[]>> = {
  stated: [['list', 'number']],
  coded: [['source', 'number']],
  withheld: [
    ['list', 'undisclosed'],
    ['source', 'undisclosed'],
  ],
  nothing: [],
};

/** The conditions of a rule. */
const conditionsOf = (kind: Certainty): Where[] =>
  rules[kind].map(([who, said]) => {
    const quantity = { qualifier: qualifiers[said] };
    return who === 'list' ? { quantity } : { citations: { some: { quantity } } };
  });

/** The condition of the lines of a kind. */
export function linesOf(kind: Certainty): Where {
  const before = certainties.slice(0, certainties.indexOf(kind)).flatMap(conditionsOf);
  return { or: conditionsOf(kind), and: before.map((not) => ({ not })) };
}

/** The kind of one line, by the qualifiers of its list and of the sources that are cited for it. */
export function certaintyOf(list: Qualifier, sources: readonly Qualifier[]): Certainty {
  const isSaid = (said: Said) => (qualifier: Qualifier) => {
    const condition = qualifiers[said];
    return 'in' in condition ? condition.in.includes(qualifier) : !condition.notIn.includes(qualifier);
  };
  const isMet = (kind: Certainty) =>
    rules[kind].some(([who, said]) => (who === 'list' ? [list] : sources).some(isSaid(said)));
  return certainties.find(isMet) ?? 'nothing';
}

/** What to ask CertaintyDocument: of which lines, in which groups. */
export function countsAsked(where: Where, groupBy: NonNullable<Variables['groupBy']>): Variables {
  const among = (kind: Certainty): Where => ({ and: [where, linesOf(kind)] });
  return { groupBy, all: where, stated: among('stated'), coded: among('coded'), withheld: among('withheld') };
}

/** The lines of a group. */
export interface LineCounts {
  readonly year: string | undefined;
  readonly authority: ValueOf<'AidAuthority'> | null;
  readonly count: number;
  readonly counts: Readonly<Record<Certainty, number>>;
}

/** What CertaintyDocument answers, group by group. */
export function lineCounts(data: ResultOf<typeof CertaintyDocument>): readonly LineCounts[] {
  return readFragment(LineGroups, data.all).buckets.map(({ key, count }) => {
    const year = key.period?.label;
    const among = (of: typeof data.all) =>
      readFragment(LineGroups, of).buckets.find(
        (each) => each.key.authority === key.authority && each.key.period?.label === year,
      )?.count ?? 0;
    const [stated, coded, withheld] = [among(data.stated), among(data.coded), among(data.withheld)];
    const counts = { stated, coded, withheld, nothing: count - stated - coded - withheld };
    return { year, authority: key.authority, count, counts };
  });
}

/** The counts of several groups as one. */
export function inAll(groups: readonly Pick<LineCounts, 'counts'>[]): Readonly<Record<Certainty, number>> {
  const sum = (kind: Certainty) => groups.reduce((count, { counts }) => count + counts[kind], 0);
  return { stated: sum('stated'), coded: sum('coded'), withheld: sum('withheld'), nothing: sum('nothing') };
}
