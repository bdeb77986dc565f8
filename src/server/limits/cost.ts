import {
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isIntrospectionType,
  isLeafType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { directArguments } from '../../engine/arguments.js';
import { readDeclaration } from '../../engine/declared.js';
import { isSelected, type Reader, type Selected, selectedFields, setsBelow } from '../../engine/selection.js';
import { chargeOf, type Listed } from '../../limits/charge.js';
import { estimateWhere } from '../../limits/conditions.js';
import { type Estimate, everything, unmet } from '../../limits/estimate.js';
import type { RecordCounts } from '../../limits/records.js';
import { fanOut, recordsOf, recordsOfKey } from '../../limits/shares.js';
import { weights } from '../../limits/weights.js';
import type { List } from '../../query/list.js';
import { relationOf } from '../../query/model.js';
import { orderTerms, type SortTerm } from '../../query/order.js';
import { type ListArguments, pageSize } from '../../query/page.js';
import type { WhereInput } from '../../query/readWhere.js';
import { introspectionRows } from './introspection.js';

/** What an operation costs. */
export interface Cost {
  /** Levels of fields. */
  readonly depth: number;
  /** Fields, with those of fragments wherever they are spread and of each type that a record may be of. */
  readonly places: number;
  /** Units of cost. */
  readonly cost: number;
}

/** What a selection costs. */
interface Parts {
  readonly places: number;
  /** Once, however many records it is asked of: conditions that are worked out over sets. */
  readonly once: number;
  /** For each record that it is asked of. */
  readonly each: number;
  readonly depth: number;
}

const nothing: Parts = { places: 0, once: 0, each: 0, depth: 0 };
const value: Parts = { places: 1, once: 0, each: weights.value, depth: 1 };

/** What can be asked of a connection without its page. */
const besidePage: ReadonlySet<string> = new Set(['totalCount', 'facets', '__typename']);

/** Entries of a list that has no size of its own. */
const usualRows = 5;

const metaFields: ReadonlyMap<string, Field> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]),
);

type Field = GraphQLField<unknown, unknown>;
type Sets = readonly (SelectionSetNode | undefined)[];

interface From {
  readonly model: string;
  readonly relation: string;
}

function together(parts: readonly Parts[]): Parts {
  return {
    places: parts.reduce((sum, { places }) => sum + places, 0),
    once: parts.reduce((sum, { once }) => sum + once, 0),
    each: parts.reduce((sum, { each }) => sum + each, 0),
    depth: Math.max(0, ...parts.map(({ depth }) => depth)),
  };
}

/** A list's total: counted under its `where`, among the records of one parent or of the whole table. */
function countOf({ model, met, records }: Listed, counts: RecordCounts): number {
  if (records !== undefined) return weights.list + records * (weights.counted + met.asked);
  return weights.list + met.work + met.share * recordsOf(model, counts) * weights.counted;
}

/** What was read, or what is taken for it where it is refused: the field itself says why when it is answered. */
function accepted<Read>(read: () => Read, refused: Read): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof GraphQLError) return refused;
    throw error;
  }
}

/** Whether a sort key is a text of another record. */
const isText = ({ kind, path }: SortTerm) => kind === 'text' && path.length > 1;

/** Reckons what an operation costs before anything of it runs. */
export function costOf(operation: OperationDefinitionNode, reader: Reader, counts: RecordCounts): Cost {
  const root = reader.schema.getRootType(operation.operation);
  if (!root) return { depth: 0, places: 0, cost: 0 };
  const walk = new Walk(reader, counts);
  const { places, once, each, depth } = walk.object(root, [operation.selectionSet]);
  const beyond = Math.max(0, places - weights.usualPlaces);
  const planned = places * weights.place + beyond * weights.placeBeyond;
  return { depth, places, cost: Math.ceil(planned + once + each) };
}

class Walk {
  /** Fragments may lead to one selection on many ways: it is reckoned once. */
  readonly #known = new Map<string, Parts>();
  readonly #numbers = new Map<SelectionSetNode, number>();

  constructor(
    private readonly reader: Reader,
    private readonly counts: RecordCounts,
  ) {}

  /** @param rows how many entries the lists among the fields hold. */
  object(type: GraphQLObjectType, sets: Sets, rows = usualRows): Parts {
    const key = `${type.name} ${rows} ${sets.map((set) => this.#numberOf(set)).join(' ')}`;
    const known = this.#known.get(key);
    if (known) return known;
    const parts = this.#fields(type, sets, rows, undefined);
    this.#known.set(key, parts);
    return parts;
  }

  #numberOf(set: SelectionSetNode | undefined): number {
    if (!set) return 0;
    const number = this.#numbers.get(set) ?? this.#numbers.size + 1;
    this.#numbers.set(set, number);
    return number;
  }

  #fields(type: GraphQLObjectType, sets: Sets, rows: number, listed: Listed | undefined): Parts {
    const fields = type.getFields();
    return together(
      selectedFields(this.reader, type, sets).map((selected) => {
        const name = selected.nodes[0].name.value;
        const field = fields[name] ?? metaFields.get(name);
        return field ? this.#field(type, field, selected, rows, listed) : value;
      }),
    );
  }

  #field(type: GraphQLObjectType, field: Field, selected: Selected, rows: number, listed: Listed | undefined): Parts {
    const declared = readDeclaration(type, field);
    if (declared?.kind === 'list') {
      const { list, relation } = declared;
      return this.#list(field, selected, list, relation === undefined ? undefined : { model: type.name, relation });
    }
    const charge = chargeOf(field.extensions);
    if (charge) {
      const asksFor = (name: string) => isSelected(this.reader, setsBelow(selected), name);
      const { own, rows: inside } = accepted(
        () => charge(this.#arguments(field, selected), { counts: this.counts, listed, asksFor }),
        { own: 0, rows: usualRows },
      );
      const parts = this.#inside(field, selected, 0, inside);
      return { ...parts, each: parts.each + own };
    }
    if (field.name === 'totalCount' && listed) {
      const count = countOf(listed, this.counts);
      return listed.records === undefined ? { ...value, once: count } : { ...value, each: count };
    }
    const target = getNamedType(field.type);
    if (isLeafType(target)) return value;
    const described = introspectionRows(this.reader.schema, field.name, target);
    return this.#inside(field, selected, described === undefined ? weights.record : 0, described ?? rows);
  }

  /** A field with a selection: of the entries of a list, of a connection whose lists hold so many, or of one record. */
  #inside(field: Field, selected: Selected, own: number, rows: number): Parts {
    const many = isListType(getNullableType(field.type));
    const below = this.#below(field, selected, many ? usualRows : rows, undefined);
    // What describes the schema is answered without the database, however deep it goes.
    const depth = isIntrospectionType(getNamedType(field.type)) ? 1 : below.depth + 1;
    return { ...below, places: below.places + 1, each: own + (many ? rows : 1) * below.each, depth };
  }

  /**
   * A connection. Its `where` is worked out over sets, once; its records are found for each parent among those that belong to it.
   * @param from the parent's model and its relation; undefined for a list of the query.
   */
  #list(field: Field, selected: Selected, list: List, from: From | undefined): Parts {
    const args: ListArguments = accepted(() => this.#arguments(field, selected), {});
    const { where } = args;
    const { counts } = this;
    const meeting = (given: WhereInput | null | undefined) =>
      accepted(() => estimateWhere(list.filter, given, counts, from !== undefined), unmet);
    const met = meeting(where);
    const records = from ? fanOut(from.model, from.relation, counts) : undefined;
    const most = records === undefined ? recordsOf(list.model, counts) : Math.max(1, records * weights.uneven);
    const rows = Math.min(pageSize(args), most, met.names?.length ?? most);
    const below = this.#below(field, selected, rows, {
      model: list.model,
      met,
      meeting,
      where: where ?? undefined,
      records,
    });
    // Counts and facets work their conditions out for themselves.
    const hasPage = selectedFields(this.reader, this.#connection(field), setsBelow(selected)).some(
      ({ nodes: [{ name }] }) => !besidePage.has(name.value),
    );
    const page = hasPage ? met.work + (from ? 0 : this.#findingPage(list, args, met)) : 0;
    // What a table between leads to is found one by one.
    const found = from && relationOf(from.model, from.relation).kind === 'between' ? weights.fetched : 0;
    const ofParent = records === undefined ? 0 : records * (weights.sorted + found) + most * met.asked;
    return {
      places: below.places + 1,
      once: weights.planning * met.joins ** 2 + page + below.once,
      each: weights.list + ofParent + below.each,
      depth: below.depth + 1,
    };
  }

  #connection({ type }: Field): GraphQLObjectType {
    const named = getNamedType(type);
    if (!isObjectType(named)) throw new TypeError(`a list gives ${String(named)}, which is no connection`);
    return named;
  }

  /** What it takes to find the page of a list of the query, beside knowing what meets its `where`. */
  #findingPage(list: List, { orderBy }: ListArguments, met: Estimate): number {
    const { counts } = this;
    const records = recordsOf(list.model, counts);
    const terms = accepted(() => orderTerms(list.orders, orderBy), []);
    const [first] = terms;
    // Those that share the first key are sorted by the others. Of the key and the id alone there is an index.
    const group = first && terms.length > 2 ? recordsOfKey(list.model, first.path, counts) : 0;
    const byText = terms.slice(1).some(isText) ? weights.byText : 1;
    // Of a large group all records are read, one after the other.
    const perTied = weights.tied * (1 + (weights.scattered * group) / records);
    const tied = byText * Math.min(group * perTied, records * weights.allSorted);
    if (met === everything || met.isNamed) return tied;
    const rows = Math.min(records, counts.rowsAhead);
    const isElsewhere = first !== undefined && first.path.length > 1 && counts.isLarge(list.model);
    const elsewhere = isElsewhere ? weights.aheadElsewhere : 0;
    const ahead = met.isWhole ? 0 : tied + rows * (weights.row + elsewhere + met.joins * weights.probe);
    const perFound = met.isFollowed ? weights.fetched : weights.found;
    return ahead + met.share * records * perFound;
  }

  #below(field: Field, selected: Selected, rows: number, listed: Listed | undefined): Parts {
    const type = getNamedType(field.type);
    const sets = setsBelow(selected);
    if (isObjectType(type)) return listed ? this.#fields(type, sets, rows, listed) : this.object(type, sets, rows);
    if (!isAbstractType(type)) return nothing;
    const each = this.reader.schema.getPossibleTypes(type).map((possible) => this.object(possible, sets));
    // Each type has its own part of the statement; a record is of one of them.
    return { ...together(each), each: Math.max(0, ...each.map((parts) => parts.each)) };
  }

  /** @throws what refuses an argument. */
  #arguments(field: Field, { nodes }: Selected): object {
    return directArguments(field, nodes[0], this.reader.variables);
  }
}
