import type { PackageRow } from './aid.js';
import type { PackedLine } from './countAid.js';
import type { EquipmentRow } from './equipment.js';
import type { ArticleRow, QuoteRow } from './speech.js';

/**
 * A condition of a list's filter, the dimensions whose own it is (they are counted without it), and what it means: of the record, of one of its parts, or of
 * one thing of a part. Conditions on parts that stand in one `some` hold for one and the same part, those on things for one and the same thing.
 */
export interface Condition<R, Part> {
  readonly own: readonly string[];
  readonly input: object;
  readonly record?: (row: R) => boolean;
  readonly part?: (part: Part) => boolean;
  readonly thing?: (thing: EquipmentRow) => boolean;
}

/** The conditions that a list is asked under, one for each dimension at least, and how its records lead to equipment. */
export interface Conditions<R, Part> {
  readonly conditions: readonly Condition<R, Part>[];
  readonly partsOf: (row: R) => readonly Part[];
  readonly thingsOf: (part: Part) => readonly EquipmentRow[];
}

/** Whether a record meets conditions that stand in one `where`. */
export function meets<R, Part>(
  { partsOf, thingsOf }: Pick<Conditions<R, Part>, 'partsOf' | 'thingsOf'>,
  row: R,
  conditions: readonly Condition<R, Part>[],
): boolean {
  const ofThings = conditions.flatMap(({ thing }) => thing ?? []);
  const ofParts = conditions.flatMap(({ part }) => part ?? []);
  const fits = (part: Part) =>
    ofParts.every((holds) => holds(part)) &&
    (ofThings.length === 0 || thingsOf(part).some((thing) => ofThings.every((holds) => holds(thing))));
  return (
    conditions.every(({ record }) => record?.(row) ?? true) &&
    (ofParts.length + ofThings.length === 0 || partsOf(row).some(fits))
  );
}

/** Conditions as one `where`: what is at the same place stands in the same object. */
export function whereOf(inputs: readonly object[]): object {
  const where: Record<string, unknown> = {};
  for (const [name, value] of inputs.flatMap((input) => Object.entries(input))) {
    const other = where[name];
    where[name] = isObject(other) && isObject(value) ? whereOf([other, value]) : value;
  }
  return where;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Conditions on equipment, at the place where a filter leads to it. The last one is no dimension's own. */
function ofEquipment<R, Part>(at: (input: object) => object): Condition<R, Part>[] {
  return [
    { own: ['CATEGORY'], input: at({ category: { eq: 'MINE' } }), thing: ({ category }) => category === 'MINE' },
    { own: ['EQUIPMENT'], input: at({ slug: { neq: 'small-mines' } }), thing: ({ slug }) => slug !== 'small-mines' },
    { own: ['FAMILY'], input: at({ familyOf: 'mines' }), thing: ({ family }) => family === 'mines' },
    { own: [], input: at({ parent: {} }), thing: ({ parent }) => parent !== null },
  ];
}

export const ofPackages: Conditions<PackageRow, PackageRow['lines'][number]> = {
  partsOf: ({ lines }) => lines,
  thingsOf: ({ equipment }) => equipment,
  conditions: [
    { own: ['AUTHORITY'], input: { authority: { eq: 'PDA' } }, record: ({ authority }) => authority === 'PDA' },
    {
      own: ['AUTHORITY_USE'],
      input: { authorityUse: { eq: 'NEW' } },
      record: ({ use }) => use === 'NEW',
    },
    { own: ['DONOR'], input: { donor: { code: { neq: 'US' } } }, record: ({ donor }) => donor !== 'US' },
    { own: ['RECIPIENT'], input: { recipient: { code: { eq: 'UA' } } }, record: ({ recipient }) => recipient === 'UA' },
    { own: ['CURRENCY'], input: { value: { currency: { eq: 'EUR' } } }, record: ({ value }) => value.unit === 'EUR' },
    {
      own: ['QUALIFIER'],
      input: { value: { qualifier: { in: ['EXACT', 'AT_LEAST', 'WITHHELD'] } } },
      record: ({ value }) => ['EXACT', 'AT_LEAST', 'WITHHELD'].includes(value.qualifier),
    },
    {
      own: ['ITEMS_COMPLETENESS'],
      input: { itemsCompleteness: { eq: 'FULL' } },
      record: ({ completeness }) => completeness === 'FULL',
    },
    { own: ['ITEMS_WORDING'], input: { itemsWording: { neq: 'PRESS' } }, record: ({ wording }) => wording !== 'PRESS' },
    {
      own: ['MONTH', 'QUARTER', 'YEAR'],
      input: { announcedOn: { eq: '2023' } },
      record: ({ announced }) => announced[0].startsWith('2023'),
    },
    ...ofEquipment<PackageRow, PackageRow['lines'][number]>((input) => ({
      lineItems: { some: { equipment: { some: input } } },
    })),
    {
      own: [],
      input: { lineItems: { some: { quantity: { lower: { isNull: false } } } } },
      part: ({ quantity }) => quantity.lower !== null,
    },
  ],
};

export const ofLines: Conditions<PackedLine, PackedLine> = {
  partsOf: (row) => [row],
  thingsOf: ({ equipment }) => equipment,
  conditions: [
    {
      own: ['DONOR'],
      input: { package: { donor: { code: { eq: 'DE' } } } },
      record: ({ package: { donor } }) => donor === 'DE',
    },
    {
      own: ['RECIPIENT'],
      input: { package: { recipient: { code: { eq: 'UA' } } } },
      record: ({ package: { recipient } }) => recipient === 'UA',
    },
    {
      own: ['AUTHORITY'],
      input: { package: { authority: { in: ['PDA', 'USAI'] } } },
      record: ({ package: { authority } }) => authority !== 'OTHER',
    },
    {
      own: ['PACKAGE'],
      input: { package: { slug: { notIn: ['package-1', 'package-2'] } } },
      record: ({ package: { slug } }) => slug !== 'package-1' && slug !== 'package-2',
    },
    {
      own: ['ITEMS_WORDING'],
      input: { package: { itemsWording: { eq: 'PRESS' } } },
      record: ({ package: { wording } }) => wording === 'PRESS',
    },
    {
      own: ['QUALIFIER'],
      input: { quantity: { qualifier: { neq: 'EXACT' } } },
      record: ({ quantity }) => quantity.qualifier !== 'EXACT',
    },
    {
      own: ['UNIT'],
      input: { quantity: { unit: { eq: 'PIECE' } } },
      record: ({ quantity }) => quantity.unit === 'PIECE',
    },
    {
      own: ['MONTH', 'QUARTER', 'YEAR'],
      input: { package: { announcedOn: { gte: '2023-11' } } },
      record: ({ package: { announced } }) => announced[0] >= '2023-11-01',
    },
    ...ofEquipment<PackedLine, PackedLine>((input) => ({ equipment: { some: input } })),
  ],
};

export const ofQuotes: Conditions<QuoteRow, QuoteRow> = {
  partsOf: (row) => [row],
  thingsOf: ({ about }) => about,
  conditions: [
    { own: ['KIND'], input: { kind: { neq: 'DIRECT' } }, record: ({ kind }) => kind !== 'DIRECT' },
    {
      own: ['SPEAKER'],
      input: { speakerPerson: { slug: { in: ['ann', 'bob'] } } },
      record: ({ person }) => person === 'ann' || person === 'bob',
    },
    {
      own: ['ORGANIZATION'],
      input: { speakerOrganization: { slug: { neq: 'wire' } } },
      record: ({ organization }) => organization !== null && organization.slug !== 'wire',
    },
    {
      own: ['ORGANIZATION'],
      input: { position: { organization: { slug: { eq: 'ministry' } } } },
      record: ({ position }) => position?.organization === 'ministry',
    },
    {
      own: ['POST'],
      input: { position: { post: { eq: 'minister' } } },
      record: ({ position }) => position?.post === 'minister',
    },
    {
      own: ['ADDRESSEE'],
      input: { addressee: { slug: { eq: 'gazette' } } },
      record: ({ addressee }) => addressee?.slug === 'gazette',
    },
    { own: ['PLACE'], input: { place: { code: { eq: 'UA' } } }, record: ({ place }) => place === 'UA' },
    {
      own: ['PUBLISHER'],
      input: { article: { publisher: { slug: { neq: 'wire' } } } },
      record: ({ article: { publisher } }) => publisher !== null && publisher.slug !== 'wire',
    },
    {
      own: ['MONTH', 'QUARTER', 'YEAR'],
      input: { saidOn: { lt: '2024' } },
      record: ({ said }) => said !== null && said[1] < '2024',
    },
    {
      own: ['PUBLISHED_MONTH', 'PUBLISHED_QUARTER', 'PUBLISHED_YEAR'],
      input: { article: { publishedOn: { isNull: false } } },
      record: ({ article }) => article.published !== null,
    },
    { own: [], input: { article: { kind: { neq: 'REPORT' } } }, record: ({ article }) => article.kind !== 'REPORT' },
    ...ofEquipment<QuoteRow, QuoteRow>((input) => ({ about: { some: input } })),
  ],
};

type Words = ArticleRow['quotes'][number];

export const ofArticles: Conditions<ArticleRow, Words> = {
  partsOf: ({ quotes }) => quotes,
  thingsOf: ({ about }) => about,
  conditions: [
    { own: ['KIND'], input: { kind: { eq: 'NEWS_STORY' } }, record: ({ kind }) => kind === 'NEWS_STORY' },
    {
      own: ['PUBLISHER'],
      input: { publisher: { slug: { in: ['gazette', 'wire', 'ministry'] } } },
      record: ({ publisher }) => publisher !== null && publisher.slug !== 'coalition',
    },
    {
      own: ['PUBLISHER_KIND'],
      input: { publisher: { kind: { neq: 'GOVERNMENT' } } },
      record: ({ publisher }) => publisher !== null && publisher.kind !== 'GOVERNMENT',
    },
    {
      own: ['COUNTRY'],
      input: { publisher: { country: { code: { eq: 'UA' } } } },
      record: ({ publisher }) => publisher?.country === 'UA',
    },
    { own: ['LANGUAGE'], input: { language: { isNull: false } }, record: ({ language }) => language !== null },
    {
      own: ['MONTH', 'QUARTER', 'YEAR'],
      input: { publishedOn: { eq: '2023' } },
      record: ({ published }) => published?.[0].startsWith('2023') ?? false,
    },
    {
      own: ['SPEAKER'],
      input: { quotes: { some: { speakerPerson: { slug: { neq: 'cyd' } } } } },
      part: ({ person }) => person !== null && person !== 'cyd',
    },
    {
      own: ['ORGANIZATION'],
      input: { quotes: { some: { speakerOrganization: { slug: { in: ['ministry', 'coalition'] } } } } },
      part: ({ organization }) => organization?.slug === 'ministry' || organization?.slug === 'coalition',
    },
    { own: [], input: { quotes: { some: { kind: { neq: 'MIXED' } } } }, part: ({ kind }) => kind !== 'MIXED' },
    ...ofEquipment<ArticleRow, Words>((input) => ({ quotes: { some: { about: { some: input } } } })),
  ],
};
