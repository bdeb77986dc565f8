import type { LineRow, PackageRow } from './aid.js';
import { countEquipment } from './equipment.js';
import type { Figure, Figured } from './sums.js';

/** A line with the package that it is of. */
export interface PackedLine extends LineRow {
  readonly package: PackageRow;
}

export const packedLines = (packages: readonly PackageRow[]): PackedLine[] =>
  packages.flatMap((from) => from.lines.map((line) => ({ ...line, package: from })));

/** A package, of which its value is summed, or another figure. */
export function countPackage(row: PackageRow, figure: Figure = row.value): Figured {
  return {
    slug: row.slug,
    single: {
      DONOR: row.donor,
      RECIPIENT: row.recipient,
      AUTHORITY: row.authority,
      CURRENCY: row.value.unit,
      QUALIFIER: row.value.qualifier,
      ITEMS_COMPLETENESS: row.completeness,
      AUTHORITY_USE: row.use,
      ITEMS_WORDING: row.wording,
    },
    several: [countEquipment(row.lines.flatMap(({ equipment }) => equipment))],
    dates: { '': row.announced },
    figure,
  };
}

type CountSource = 'REPORTED' | 'DATASET';

export function countLine({ package: from, ...row }: PackedLine, countsFrom: readonly CountSource[]): Figured {
  return {
    slug: row.slug,
    single: {
      DONOR: from.donor,
      RECIPIENT: from.recipient,
      AUTHORITY: from.authority,
      PACKAGE: from.slug,
      QUALIFIER: row.quantity.qualifier,
      UNIT: row.quantity.unit,
      ITEMS_WORDING: from.wording,
    },
    several: [countEquipment(row.equipment)],
    dates: { '': from.announced },
    figure: readingOf(row, countsFrom),
  };
}

const none: Figure = { qualifier: 'UNSPECIFIED', lower: null, upper: null, unit: null };

/** Whose count of a line is summed. */
function readingOf({ quantity, citations }: LineRow, countsFrom: readonly CountSource[]): Figure {
  const supports = citations.filter(({ stance }) => stance === 'SUPPORTS');
  const isDataset = ({ article, relayedBy }: LineRow['citations'][number]) => (relayedBy ?? article) === 'dataset';
  const gives = ({ quantity: given }: LineRow['citations'][number]) =>
    given !== null && given.qualifier !== 'UNSPECIFIED';
  const [coded, reported] = [supports.filter(isDataset), supports.filter((one) => !isDataset(one))];
  const rests = coded.some(gives) || (coded.length > 0 && reported.length === 0);
  const own = quantity.qualifier !== 'UNSPECIFIED' && (reported.some(gives) || !rests);
  if (countsFrom.includes('REPORTED') && own) return quantity;
  if (!countsFrom.includes('DATASET')) return none;
  const readings = coded.filter(gives).map((one) => one.quantity ?? none);
  return readings.find(({ unit }) => unit !== null) ?? readings[0] ?? none;
}
