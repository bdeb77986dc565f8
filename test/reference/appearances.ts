import { asInput, type Input, meets } from './conditions.js';
import { checkWhere } from './limits.js';
import { pageArguments, pageOf, readPaging, type Term } from './lists.js';
import { byOrdinal, familiesOf, relatedRows } from './relations.js';
import type { Records } from './rows.js';
import { compareKeys, compareTexts, daysIn, type Row, textIn, writeDays } from './values.js';

/** Refuses the arguments of appearances that no list takes. */
export function checkAppearances(args: Input): void {
  checkWhere('PackageLineItem', args.where);
  checkWhere('Equipment', args.equipment, 'equipment');
  readPaging(termsOf(args), pageArguments(args));
}

/** Something that lines name: an equipment, or a category or tag. */
interface Thing {
  readonly key: string;
  readonly equipment: Row | null;
}

interface Appearance extends Thing {
  readonly recipient: Row | null;
  readonly lines: readonly Row[];
}

const packageOf = (records: Records, line: Row) => records.known('AidPackage', line.packageId);

/** The lines of a package that is the first or last of all, the first line first. */
function endOf(records: Records, lines: readonly Row[], last: boolean) {
  const packages = [...new Set(lines.map((line) => packageOf(records, line)))].sort(
    (one, other) =>
      compareKeys(textIn(one, 'announcedOn'), textIn(other, 'announcedOn'), last) ||
      compareKeys(textIn(one, 'slug'), textIn(other, 'slug'), last),
  );
  const [end] = packages;
  const [line] = byOrdinal(lines.filter(({ packageId }) => packageId === end?.id));
  if (!end || !line) throw new TypeError('an appearance without a line');
  return { end, line, count: packages.length };
}

function termsOf({ by, perRecipient, orderBy }: Input, records?: Records): readonly Term<Appearance>[] {
  const { field, direction } = orderBy == null ? { field: 'FIRST_ON', direction: 'ASC' } : asInput(orderBy);
  const key = { nullable: false, descending: false };
  return [
    {
      ...key,
      name: `Appearance.${by}${perRecipient === true ? '.recipient' : ''}.${field}`,
      kind: field === 'PACKAGE_COUNT' ? 'int' : 'date',
      descending: direction === 'DESC',
      of: ({ lines }) => {
        if (!records) return null;
        const { end, count } = endOf(records, lines, field === 'LAST_ON');
        return field === 'PACKAGE_COUNT' ? count : textIn(end, 'announcedOn');
      },
    },
    { ...key, name: 'key', kind: 'text', of: (one) => one.key },
    { ...key, name: 'recipient', kind: 'text', of: ({ recipient }) => (recipient ? textIn(recipient, 'code') : '') },
  ];
}

/** What a line is an appearance of, each once. */
function thingsOf(records: Records, line: Row, { by, equipment: where }: Input): readonly Thing[] {
  const named = relatedRows(records, line, 'equipment');
  const own = by === 'FAMILY' ? named.flatMap((one) => familiesOf(records, one)) : named;
  const meant = [...new Set(own)].filter((one) => meets(records, one, where));
  const keys = meant.flatMap((one) => {
    if (by === 'CATEGORY') return [String(one.category)];
    return by === 'TAG' && Array.isArray(one.tags) ? one.tags.map(String) : [];
  });
  return by === 'EQUIPMENT' || by === 'FAMILY'
    ? meant.map((equipment) => ({ key: String(equipment.slug), equipment }))
    : [...new Set(keys)].map((key) => ({ key, equipment: null }));
}

/** Whether an equipment belongs to what appears. */
function isOf(records: Records, equipment: Row, by: unknown, { key }: Thing): boolean {
  switch (by) {
    case 'EQUIPMENT':
      return equipment.slug === key;
    case 'FAMILY':
      return familiesOf(records, equipment).some(({ slug }) => slug === key);
    case 'CATEGORY':
      return equipment.category === key;
    default:
      return Array.isArray(equipment.tags) && equipment.tags.includes(key);
  }
}

/** The first words about a thing: by the day on which they were said or else published, undated ones last, then by slug. */
function firstQuote(records: Records, by: unknown, thing: Thing): Row | null {
  const quotes = records
    .of('Equipment')
    .flatMap((equipment) => (isOf(records, equipment, by, thing) ? relatedRows(records, equipment, 'quotes') : []));
  const dayOf = (quote: Row) =>
    textIn(quote, 'saidOn') ?? textIn(records.known('Article', quote.articleId), 'publishedOn');
  const [first] = [...quotes].sort(
    (one, other) => compareKeys(dayOf(one), dayOf(other)) || compareTexts(String(one.slug), String(other.slug)),
  );
  return first ?? null;
}

/** When things first and last appeared in packages. */
export function appearances(records: Records, args: Input) {
  const found = new Map<string, { readonly thing: Thing; readonly recipient: Row | null; readonly lines: Row[] }>();
  for (const line of records.of('PackageLineItem').filter((each) => meets(records, each, args.where)))
    for (const thing of thingsOf(records, line, args)) {
      const recipient =
        args.perRecipient === true ? records.known('Country', packageOf(records, line).recipientId) : null;
      const name = `${thing.key} ${recipient?.id ?? ''}`;
      const appearance = found.get(name) ?? { thing, recipient, lines: [] };
      found.set(name, appearance);
      appearance.lines.push(line);
    }
  const terms = termsOf(args, records);
  const all = [...found.values()].map(({ thing, ...rest }): Appearance => ({ ...thing, ...rest }));
  const page = pageOf(terms, all, readPaging(terms, pageArguments(args)));
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: shown(records, args.by, node) }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

function shown(records: Records, by: unknown, appearance: Appearance) {
  const { key, equipment, recipient, lines } = appearance;
  const [first, last] = [endOf(records, lines, false), endOf(records, lines, true)];
  const dateOf = (aidPackage: Row) => {
    const days = daysIn(aidPackage, 'announcedOn');
    return days && writeDays(days);
  };
  return {
    equipment,
    category: by === 'CATEGORY' ? key : null,
    tag: by === 'TAG' ? key : null,
    recipient,
    firstOn: dateOf(first.end),
    firstPackage: first.end,
    firstLineItem: first.line,
    lastOn: dateOf(last.end),
    lastPackage: last.end,
    lastLineItem: last.line,
    packageCount: first.count,
    lineItemCount: lines.length,
    firstQuote: () => firstQuote(records, by, appearance),
  };
}
