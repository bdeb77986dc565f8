import { byOrdinal, relatedRows } from './relations.js';
import type { Records } from './rows.js';
import { compareTexts, type Row, textIn, thousandths, writeThousandths } from './values.js';

/** What a record says how much of something there is. */
interface Figure {
  readonly unit: string | null;
  readonly lower: bigint | null;
  readonly upper: bigint | null;
  readonly qualifier: string;
}

/** Which figures are summed. */
export type Measure =
  | 'ANNOUNCED_VALUE'
  | 'NEW_AUTHORITY'
  | 'REPORTED_QUANTITY'
  | 'CODED_QUANTITY'
  | 'REPORTED_OR_CODED_QUANTITY';

const nothing: Figure = { unit: null, lower: null, upper: null, qualifier: 'UNSPECIFIED' };

/** A figure in the columns of a record; the unit is that of its bounds. */
function figureIn(row: Row, prefix: 'value' | 'newAuthority' | 'quantity', unit: 'Currency' | 'Unit'): Figure {
  const bound = (name: string) => {
    const text = textIn(row, `${prefix}${name}`);
    return text === null ? null : thousandths(text);
  };
  const [lower, upper] = [bound('Lower'), bound('Upper')];
  const isKnown = lower !== null || upper !== null;
  const qualifier = textIn(row, `${prefix}Qualifier`) ?? 'UNSPECIFIED';
  return { lower, upper, qualifier, unit: isKnown ? textIn(row, `${prefix}${unit}`) : null };
}

const figuresKept = new WeakMap<Row, Map<Measure, Figure>>();

/** The figure of a record that is summed. */
function figureOf(records: Records, row: Row, measure: Measure): Figure {
  const known = figuresKept.get(row) ?? new Map<Measure, Figure>();
  figuresKept.set(row, known);
  const figure = known.get(measure) ?? readFigure(records, row, measure);
  known.set(measure, figure);
  return figure;
}

function readFigure(records: Records, row: Row, measure: Measure): Figure {
  switch (measure) {
    case 'ANNOUNCED_VALUE':
      return figureIn(row, 'value', 'Currency');
    case 'NEW_AUTHORITY':
      return figureIn(row, 'newAuthority', 'Currency');
    case 'REPORTED_QUANTITY':
      return reported(records, row) ?? nothing;
    case 'CODED_QUANTITY':
      return coded(records, row);
    case 'REPORTED_OR_CODED_QUANTITY':
      return reported(records, row) ?? coded(records, row);
  }
}

const quantityIn = (row: Row) => figureIn(row, 'quantity', 'Unit');
const gives = (citation: Row) => quantityIn(citation).qualifier !== 'UNSPECIFIED';

/** The citations that support a line: those of datasets, and of other documents. What is known through a dataset is the dataset's word. */
function supporting(records: Records, line: Row) {
  const all = byOrdinal(relatedRows(records, line, 'citations')).filter(({ stance }) => stance === 'SUPPORTS');
  const isOfDataset = ({ relayedById, articleId }: Row) =>
    records.known('Article', relayedById ?? articleId).kind === 'DATASET';
  return { datasets: all.filter(isOfDataset), others: all.filter((one) => !isOfDataset(one)) };
}

/** The quantity that a line states, unless only a dataset counted it. */
function reported(records: Records, line: Row): Figure | undefined {
  const own = quantityIn(line);
  const { datasets, others } = supporting(records, line);
  const isCoded = datasets.some(gives) || (datasets.length > 0 && others.length === 0);
  return own.qualifier !== 'UNSPECIFIED' && (others.some(gives) || !isCoded) ? own : undefined;
}

/** What a dataset counts: the first citation that holds a figure, else the first that says anything of it. Nothing is added up. */
function coded(records: Records, line: Row): Figure {
  const readings = supporting(records, line).datasets.filter(gives).map(quantityIn);
  return readings.find(({ unit }) => unit !== null) ?? readings[0] ?? nothing;
}

/** How many records there are and how much, as far as it is known. */
export function amountsOf(records: Records, rows: readonly Row[], measure: Measure | undefined) {
  const count = rows.length;
  if (!measure) return { count };
  const { figures, unknown, sums } = summed(records, rows, measure);
  const withheld = figures.filter(({ qualifier }) => qualifier === 'WITHHELD').length;
  const authority = measure === 'ANNOUNCED_VALUE' ? summed(records, rows, 'NEW_AUTHORITY') : undefined;
  return {
    count,
    unknown,
    withheld,
    withheldShare: count === 0 ? null : share(withheld, count),
    values: sums,
    quantities: sums,
    newAuthorityUnknown: authority?.unknown,
    newAuthority: authority?.sums,
  };
}

/** The figures of records, how many have none, and the sums of the others by unit. */
function summed(records: Records, rows: readonly Row[], measure: Measure) {
  const figures = rows.map((row) => figureOf(records, row, measure));
  const known = figures.filter(({ unit }) => unit !== null);
  const unknown = rows.length - known.length;
  const sums = [...new Set(known.map(({ unit }) => unit ?? ''))]
    .map((unit) => {
      const own = known.filter((figure) => figure.unit === unit);
      return sumOf(own, unit, measure, unknown);
    })
    .sort((one, other) => other.count - one.count || compareTexts(one.unit, other.unit));
  return { figures, unknown, sums };
}

/** A part of a whole, to four places. */
function share(part: number, whole: number): string {
  const tenThousandths = Math.floor((part * 20_000 + whole) / (whole * 2));
  const digits = String(tenThousandths).padStart(5, '0');
  const fraction = digits.slice(-4).replace(/0+$/, '');
  return fraction === '' ? digits.slice(0, -4) : `${digits.slice(0, -4)}.${fraction}`;
}

function sumOf(figures: readonly Figure[], unit: string, measure: Measure, unknown: number) {
  const total = (values: readonly (bigint | null)[]) => values.reduce<bigint>((sum, value) => sum + (value ?? 0n), 0n);
  const isOpen = unknown > 0 || figures.some(({ upper }) => upper === null);
  const upper = total(figures.map((figure) => figure.upper));
  const lower = total(figures.map((figure) => figure.lower));
  const exact = total(figures.filter(({ qualifier }) => qualifier === 'EXACT').map((figure) => figure.lower));
  return {
    measure,
    unit,
    currency: unit,
    count: figures.length,
    lower: writeThousandths(lower),
    upper: isOpen ? null : writeThousandths(upper),
    exact: writeThousandths(exact),
    lowerExclusive: figures.some(({ qualifier }) => qualifier === 'MORE_THAN'),
    approximate: figures.filter(({ qualifier }) => qualifier === 'ABOUT').length,
    unknown,
  };
}

/** A bound of the sum in one unit, to sort by; null where there is none. */
export function boundOf(
  amounts: ReturnType<typeof amountsOf>,
  of: 'values' | 'newAuthority',
  bound: 'lower' | 'upper',
  unit: string,
): bigint | null {
  const text = amounts[of]?.find((sum) => sum.unit === unit)?.[bound];
  return text == null ? null : thousandths(text);
}
