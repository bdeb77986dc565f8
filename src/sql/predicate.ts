import type { Condition } from '../query/condition.js';
import { columnOf, isUnique, relationOf } from '../query/model.js';
import { comparison } from './comparison.js';
import { isKey, leadsToNamed, maxLinks } from './leads.js';
import { memberOf, path } from './path.js';
import { among, anywhere, belonging, following, inTurn, type Scope } from './scope.js';
import { asksRelations, isFromEnd, isPutTogether, type Many } from './sets.js';
import { type Related, relatedRows, Source } from './source.js';
import { joined, Sql, sql } from './sql.js';

const yes = new Sql(['TRUE']);
const no = new Sql(['FALSE']);

/** A condition, and whether it is to hold or to be false. What is unknown is neither. */
interface Wanted {
  readonly condition: Condition;
  readonly holds: boolean;
}

/** The records of a source that meet a condition, as a test that is true for these alone. */
export function predicate(condition: Condition, source: Source): Sql {
  return truth({ condition, holds: true }, anywhere(source));
}

/**
 * A test that is true where a condition holds, or where it is false. Negation is carried inwards, by the laws that hold for the three truths of SQL as well:
 * so every relation is asked for at a place where PostgreSQL joins it as a set, and not record by record.
 */
function truth({ condition, holds }: Wanted, scope: Scope): Sql {
  const { source } = scope;
  switch (condition.kind) {
    case 'always':
      return holds ? yes : no;
    case 'never':
      return holds ? no : yes;
    case 'all':
      return (holds ? conjunction : disjunction)(partsOf(condition.parts, holds), scope);
    case 'any':
      return (holds ? disjunction : conjunction)(partsOf(condition.parts, holds), scope);
    case 'not':
      return truth({ condition: condition.part, holds: !holds }, scope);
    case 'compare': {
      const { column, operator, operand } = condition;
      const compared = comparison(columnOf(source.model, column), source.column(column), operator, operand);
      return holds ? compared : sql`(NOT ${compared})`;
    }
    case 'unknown':
      return holds
        ? sql`${source.column(condition.column)} IS NULL`
        : sql`${source.column(condition.column)} IS NOT NULL`;
    case 'empty':
      return condition.wanted === holds
        ? sql`${source.column(condition.column)} = '{}'`
        : sql`${source.column(condition.column)} <> '{}'`;
    case 'one':
      return holds ? relatedHolds(condition, scope) : relatedFails(condition, scope);
    case 'many':
      return quantified(condition, holds, scope);
    case 'belongs':
      return holds ? memberOf(condition, source) : sql`(NOT ${memberOf(condition, source)})`;
  }
}

const partsOf = (parts: readonly Condition[], holds: boolean): Wanted[] =>
  parts.map((condition) => ({ condition, holds }));

function conjunction(parts: readonly Wanted[], scope: Scope): Sql {
  if (parts.length === 0) return yes;
  const { others, common } = withCommonSet(parts, scope);
  const tests = [...others.map((part) => truth(part, scope)), ...common];
  return sql`(${joined(tests, ' AND ')})`;
}

/**
 * Several relations that each lead to a record that is named by its key are one set: what is found from each of those ends, as far as it is common to all.
 * PostgreSQL does not know how much belongs to the one record that is named. As conditions beside each other it would take one for far less than it is, and
 * ask the others of each record that it finds.
 * @returns what is left to be asked beside that set.
 */
function withCommonSet(parts: readonly Wanted[], scope: Scope): { others: readonly Wanted[]; common: Sql[] } {
  const { source, isTied } = scope;
  const each = parts.flatMap((part) => spread(part, 'all'));
  const fromEnds = each.filter((part) => isFoundFromEnd(part, source.model));
  const ends = new Set<Wanted>(fromEnds);
  // A record that is itself named by its key is asked the rest alone.
  const isOne = each.some(({ condition, holds }) => holds && isKey(condition, source.model));
  if (fromEnds.length < 2 || isTied) return { others: parts, common: [] };
  if (isOne) return { others: each, common: [] };
  const sets = fromEnds.map(({ condition: { relation, condition } }) => {
    const { key, from, tests } = search(relation, { condition, holds: true }, scope);
    return sql`SELECT ${key} FROM ${from} WHERE ${joined(tests, ' AND ')}`;
  });
  return {
    others: each.filter((part) => !ends.has(part)),
    common: [sql`${source.column('id')} IN (${joined(sets, ' INTERSECT ')})`],
  };
}

const isFoundFromEnd = (part: Wanted, model: string): part is Wanted & { readonly condition: Many } =>
  isFromEnd(part.condition, model, part.holds);

/** Alternatives that ask for relations are each a set of records of their own, found in its own best way: asked of every record, they would be a product. */
function disjunction(parts: readonly Wanted[], scope: Scope): Sql {
  if (parts.length === 0) return no;
  const { plain, related } = sorted(parts);
  if (related.length === 0 || parts.length === 1) {
    const tests = parts.map((part) => truth(part, scope));
    return sql`(${joined(tests, ' OR ')})`;
  }
  const sets = [...(plain.length > 0 ? [plain] : []), ...related.map((part) => [part])];
  return inOneOf(
    sets.map((set) => (there) => {
      const tests = set.map((part) => truth(part, there));
      return joined(tests, ' OR ');
    }),
    scope,
  );
}

/**
 * Whether a record is in one of several sets of records of its model. Of a set without repetitions PostgreSQL knows how many records it has: of one with them
 * (UNION ALL) it takes two hundred, whatever it holds, and joins it record by record.
 */
function inOneOf(sets: readonly ((scope: Scope) => Sql)[], scope: Scope): Sql {
  const ids = sets.map((test) => {
    const { tie, ...there } = scope.again();
    // FROM is written last: tests add joins to it.
    const holds = test(there);
    return sql`SELECT ${there.row.column('id')} FROM ${there.row.from} WHERE ${tie ? sql`${tie} AND (${holds})` : holds}`;
  });
  return sql`${scope.row.column('id')} IN (${joined(ids, ' UNION ')})`;
}

/** Tests of a record's own columns, and those that other records are read for. */
function sorted(parts: readonly Wanted[]) {
  return {
    plain: parts.filter(({ condition }) => !asksRelations(condition)),
    related: parts.filter(({ condition }) => asksRelations(condition)),
  };
}

type One = Condition & { readonly kind: 'one' };

function relatedHolds({ relation, condition }: One, scope: Scope): Sql {
  const { source } = scope;
  const key = keyOf(relation, source);
  if (condition.kind === 'always' && key) return sql`${key} IS NOT NULL`;
  const related = source.related(relation);
  const tests = [
    truth({ condition, holds: true }, following(scope, relation)),
    sql`${related.column('id')} IS NOT NULL`,
  ];
  // Of a join over a foreign key PostgreSQL takes it that every record has one. How many have, the key itself tells it.
  if (key && related.isRead && !related.always) tests.push(sql`${key} IS NOT NULL`);
  return sql`(${joined(tests, ' AND ')})`;
}

/** The column with the id of a related record, where the record itself holds it: whether there is one, it tells without reading the other. */
function keyOf(relation: string, source: Source): Sql | undefined {
  const found = relationOf(source.model, relation);
  return found.kind === 'to' ? source.column(found.key) : undefined;
}

/** A record that is missing meets nothing. */
function relatedFails({ relation, condition }: One, scope: Scope): Sql {
  const { source } = scope;
  const key = keyOf(relation, source);
  if (condition.kind === 'always' && key) return sql`${key} IS NULL`;
  const fails = (there: Scope) => truth({ condition, holds: false }, following(there, relation));
  const related = source.related(relation);
  if (related.always) return fails(scope);
  const isMissing = (there: Scope) => sql`${there.source.related(relation).column('id')} IS NULL`;
  if (!asksRelations(condition)) return sql`(${fails(scope)} OR ${isMissing(scope)})`;
  return inOneOf([fails, isMissing], scope);
}

/**
 * What the rows of a source must meet to be listed: `predicate`, for a place where false and unknown come to the same. A record that is named by its key is
 * looked up first, once; an index of those that belong to it then serves the order as well.
 * @param rows where the rows belong to a record: begins another FROM clause over them.
 */
export function rowsThatMeet(condition: Condition, source: Source, rows?: () => Related): Sql {
  return rowsThatAre({ condition, holds: true }, rows ? belonging(source, rows) : anywhere(source));
}

/**
 * `rowsThatMeet`, asked of one row after the other, from the row to what it leads to. The planner does not know how much belongs to a record that is named by
 * its key, takes it for little, and would find all of that: before it asks the first row, or for each.
 */
export function rowsThatMeetInTurn(condition: Condition, source: Source): Sql {
  return rowsThatAre({ condition, holds: true }, inTurn(source));
}

function rowsThatAre(wanted: Wanted, scope: Scope): Sql {
  const { condition, holds } = wanted;
  if (holds && condition.kind === 'all' && condition.parts.length > 0) {
    const { others, common } = withCommonSet(partsOf(condition.parts, holds), scope);
    return joined([...others.map((part) => rowsThatAre(part, scope)), ...common], ' AND ');
  }
  return (holds && condition.kind === 'one' && named(condition, scope.source)) || truth(wanted, scope);
}

/** A to-one relation whose record is told by a unique column alone. */
function named({ relation, condition }: One, source: Source): Sql | undefined {
  const found = relationOf(source.model, relation);
  if (found.kind !== 'to' || condition.kind !== 'compare' || condition.operator !== 'equals') return undefined;
  if (!isUnique(found.target, condition.column)) return undefined;
  const others = Source.of(found.target, source.aliases);
  return sql`${source.column(found.key)} = (SELECT ${others.column('id')} FROM ${others.from} WHERE ${predicate(condition, others)})`;
}

function quantified({ relation, quantifier, condition }: Many, holds: boolean, scope: Scope): Sql {
  const exists = (isThere: boolean, wanted: Wanted) =>
    isThere ? existing(relation, wanted, scope) : missing(relation, wanted, scope);
  switch (quantifier) {
    case 'some':
      return exists(holds, { condition, holds: true });
    case 'none':
      return exists(!holds, { condition, holds: true });
    case 'every':
      return exists(!holds, { condition, holds: false });
  }
}

/** That there is no record that meets one or the other is that there is none of either: each is a set that PostgreSQL takes away. */
function missing(relation: string, wanted: Wanted, scope: Scope): Sql {
  const { plain, related } = sorted(spread(wanted, 'any'));
  const tests = related.map((part) => sql`NOT ${existing(relation, part, scope)}`);
  if (plain.length > 0) {
    const any = plain.length === 1 ? plain[0] : undefined;
    tests.push(sql`NOT ${existing(relation, any ?? anyOf(plain), scope)}`);
  }
  return sql`(${joined(tests, ' AND ')})`;
}

const anyOf = (parts: readonly Wanted[]): Wanted => ({
  condition: {
    kind: 'any',
    parts: parts.map(({ condition, holds }) => (holds ? condition : { kind: 'not', part: condition })),
  },
  holds: true,
});

/** What a condition comes to: all of these, or any of them. */
function spread({ condition, holds }: Wanted, as: 'all' | 'any'): Wanted[] {
  if (condition.kind === 'not') return spread({ condition: condition.part, holds: !holds }, as);
  const isSpread = condition.kind === 'all' || condition.kind === 'any';
  if (!isSpread || condition.parts.length === 0 || (condition.kind === as) !== holds) return [{ condition, holds }];
  return partsOf(condition.parts, holds).flatMap((part) => spread(part, as));
}

/**
 * Whether there is a related record that is so. Each such condition is a set of its own, worked out once: one inside the other, and beside each other, so
 * that work is added up. Joined into one search, relations would make every path through their records: a product.
 */
function existing(relation: string, wanted: Wanted, scope: Scope): Sql {
  const { tie, from, tests } = search(relation, wanted, scope);
  // An OFFSET keeps the planner from making a join of it: related records are read from the row's side.
  const fence = scope.isInTurn ? sql` OFFSET 0` : sql``;
  return sql`EXISTS (SELECT 1 FROM ${from} WHERE ${joined([tie, ...tests], ' AND ')}${fence})`;
}

/** Where related records that are so are looked for. */
function search(relation: string, { condition, holds }: Wanted, scope: Scope) {
  const { source, isTied, isInTurn } = scope;
  const rows = () => relatedRows(source, relation, source.aliases);
  const { source: others, tie, key } = rows();
  const tables = [others];
  // On a path alternatives are sets of all records; of one record's they are to be sets of its few.
  const isPath =
    holds &&
    !isInTurn &&
    leadsToNamed(condition, others.model, maxLinks) &&
    !(isTied && isPutTogether(condition, others.model));
  const tests = isPath ? path(condition, others, tables) : [truth({ condition, holds }, among(scope, others, rows))];
  // FROM is written last: tests add joins to it.
  const from = joined(
    tables.map((table) => table.from),
    ', ',
  );
  return { tie, key, from, tests };
}
