import { asInput, dated, type Input, isGovernedBy } from './conditions.js';
import { checkCode, checkDates, checkReversed, checkText } from './limits.js';
import { pageArguments, pageOf, readPaging, type Term } from './lists.js';
import { refused } from './refusal.js';
import { byOrdinal, isInFamily, relatedRows } from './relations.js';
import type { Records } from './rows.js';
import { inputType } from './schema.js';
import { type Days, daysIn, type Row, writeDays } from './values.js';

/** What a timeline may be of, with the type and the key of each. */
const subjects: Readonly<Record<string, readonly [type: string, key: string]>> = {
  equipment: ['Equipment', 'slug'],
  person: ['Person', 'slug'],
  organization: ['Organization', 'slug'],
  treaty: ['Treaty', 'slug'],
  country: ['Country', 'code'],
};

/** The kinds of events, in the order in which those of one day are listed, and what a timeline with such events may be of. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  DECISION: ['equipment', 'person', 'organization', 'treaty', 'country'],
  ANNOUNCEMENT: ['equipment', 'treaty', 'country'],
  TREATY_ACTION: ['equipment', 'treaty', 'country'],
  POST_BEGAN: ['person', 'organization', 'country'],
  POST_ENDED: ['person', 'organization', 'country'],
  QUOTE: ['equipment', 'person', 'organization', 'treaty', 'country'],
  ARTICLE: ['person', 'organization'],
};
const kindNames = Object.keys(kinds);

/** The keys of what a timeline is of. */
type Asked = ReadonlyMap<string, string>;

function askedIn(where: Input): Asked {
  const given = Object.keys(subjects).flatMap((subject): [string, string][] => {
    const key = where[subject];
    return typeof key === 'string' ? [[subject, subject === 'country' ? key.toUpperCase() : key]] : [];
  });
  return new Map(given);
}

/** The kinds that all of what is asked for may have part in. */
const kindsOf = (asked: Asked) =>
  kindNames.filter((kind) => [...asked.keys()].every((one) => kinds[kind]?.includes(one)));

/** Refuses a timeline of nothing, of what is not on record, and of kinds that cannot occur. */
export function checkTimeline(records: Records, args: Input): void {
  const where = asInput(args.where);
  for (const [name, value] of Object.entries(where)) if (value === null) throw refused(`where.${name}`, 'null.');
  for (const subject of Object.keys(subjects)) {
    const key = where[subject];
    if (key !== undefined) (subject === 'country' ? checkCode : checkText)(key, `where.${subject}`);
  }
  checkDates(where.date, 'where.date');
  checkReversed(inputType('NullablePartialDateFilter'), where.date, 'where.date');
  const asked = askedIn(where);
  if (asked.size === 0) throw refused('where', 'of nothing.');
  const wanted: readonly unknown[] = Array.isArray(where.kinds) ? where.kinds : kindsOf(asked);
  const isPossible = (kind: unknown) => kindsOf(asked).some((one) => one === kind);
  if ((where.kinds !== undefined && wanted.length === 0) || !wanted.every(isPossible))
    throw refused('where.kinds', 'names none, or what cannot occur.');
  readPaging(termsOf(args), pageArguments(args));
  for (const [subject, key] of asked) {
    const [type = '', column = ''] = subjects[subject] ?? [];
    if (records.having(type, column, key).length === 0) throw refused(`where.${subject}`, 'not on record.');
  }
}

interface Event {
  readonly kind: string;
  readonly record: Row;
  readonly days: Days | null;
  readonly dateMeaning: string | null;
}

/** By the first day that a date may be, undated events last; then by kind; then by id. */
const termsOf = ({ direction }: Input): readonly Term<Event>[] => [
  {
    name: 'Timeline.date',
    kind: 'date',
    nullable: true,
    descending: direction === 'DESC',
    of: ({ days }) => days?.first ?? null,
  },
  { name: 'kind', kind: 'int', nullable: false, descending: false, of: ({ kind }) => kindNames.indexOf(kind) },
  { name: 'id', kind: 'uuid', nullable: false, descending: false, of: ({ record }) => record.id },
];

const eventsKept = new WeakMap<Records, readonly Event[]>();

/** Every event of the record. */
function eventsOf(records: Records): readonly Event[] {
  const events = eventsKept.get(records) ?? readEvents(records);
  eventsKept.set(records, events);
  return events;
}

function readEvents(records: Records): readonly Event[] {
  const event = (kind: string, record: Row, dateMeaning: string, days: Days | null): Event => ({
    kind,
    record,
    days,
    dateMeaning: days ? dateMeaning : null,
  });
  const each = (type: string, make: (row: Row) => readonly Event[]) => records.of(type).flatMap(make);
  return [
    ...each('PolicyDecision', (row) => [event('DECISION', row, 'DECIDED', daysIn(row, 'decidedOn'))]),
    ...each('AidPackage', (row) => [event('ANNOUNCEMENT', row, 'ANNOUNCED', daysIn(row, 'announcedOn'))]),
    ...each('TreatyAction', (row) => [event('TREATY_ACTION', row, 'TAKEN', daysIn(row, 'takenOn'))]),
    ...each('Position', (row) => [event('POST_BEGAN', row, 'BEGAN', daysIn(row, 'heldFrom'))]),
    ...each('Position', (row) => {
      const ended = daysIn(row, 'heldUntil');
      return ended ? [event('POST_ENDED', row, 'ENDED', ended)] : [];
    }),
    ...each('Quote', (row) => {
      const said = daysIn(row, 'saidOn');
      if (said) return [event('QUOTE', row, 'SAID', said)];
      return [event('QUOTE', row, 'PUBLISHED', daysIn(records.known('Article', row.articleId), 'publishedOn'))];
    }),
    ...each('Article', (row) => [event('ARTICLE', row, 'PUBLISHED', daysIn(row, 'publishedOn'))]),
  ];
}

/** Whether an equipment is below the one that is asked for, and governed by the treaty that is. */
function isMeant(records: Records, asked: Asked, equipment: Row): boolean {
  const [slug, treaty] = [asked.get('equipment'), asked.get('treaty')];
  return (
    (slug === undefined || isInFamily(records, equipment, slug)) &&
    (treaty === undefined || isGovernedBy(records, equipment, treaty))
  );
}

const isAboutEquipment = (asked: Asked) => asked.has('equipment') || asked.has('treaty');

/** The lines of a package that name what is meant, in its order. */
const meantLines = (records: Records, asked: Asked, aidPackage: Row): readonly Row[] =>
  byOrdinal(relatedRows(records, aidPackage, 'lineItems')).filter((line) =>
    relatedRows(records, line, 'equipment').some((equipment) => isMeant(records, asked, equipment)),
  );

/** Whether an event has to do with all that is asked for. */
function concerns(records: Records, { kind, record }: Event, asked: Asked): boolean {
  const code = (id: Row[string]) => records.byId('Country', id)?.code;
  const slug = (type: string, id: Row[string]) => records.byId(type, id)?.slug;
  const government = (id: Row[string]) => {
    const body = records.byId('Organization', id);
    return body?.kind === 'GOVERNMENT' ? code(body.countryId) : undefined;
  };
  const about = (equipment: readonly Row[]) =>
    !isAboutEquipment(asked) || equipment.some((one) => isMeant(records, asked, one));
  const ties = (given: Readonly<Record<string, readonly unknown[]>>) =>
    Object.entries(given).every(([subject, keys]) => !asked.has(subject) || keys.includes(asked.get(subject)));
  switch (kind) {
    case 'DECISION':
      return (
        about(relatedRows(records, record, 'equipment')) &&
        ties({
          person: [slug('Person', record.decidedByPersonId)],
          organization: [slug('Organization', record.decidedByOrganizationId)],
          country: [code(record.countryId), code(record.recipientId)],
        })
      );
    case 'ANNOUNCEMENT':
      return (
        (!isAboutEquipment(asked) || meantLines(records, asked, record).length > 0) &&
        ties({ country: [code(record.donorId), code(record.recipientId)] })
      );
    case 'TREATY_ACTION': {
      const treaty = records.known('Treaty', record.treatyId);
      const equipment = asked.get('equipment');
      // A treaty governs what it names and all below; a family is governed as far as something in it is.
      const governs =
        equipment === undefined ||
        relatedRows(records, treaty, 'governs').some(
          (one) => isInFamily(records, one, equipment) || isAbove(records, one, equipment),
        );
      return governs && ties({ treaty: [treaty.slug], country: [code(record.countryId)] });
    }
    case 'POST_BEGAN':
    case 'POST_ENDED':
      return ties({
        person: [slug('Person', record.personId)],
        organization: [slug('Organization', record.organizationId)],
        country: [code(record.countryId), government(record.organizationId)],
      });
    case 'QUOTE': {
      const position = records.byId('Position', record.positionId);
      return (
        about(relatedRows(records, record, 'about')) &&
        ties({
          person: [slug('Person', record.speakerPersonId)],
          organization: [
            slug('Organization', record.speakerOrganizationId),
            slug('Organization', position?.organizationId),
          ],
          country: [
            code(position?.countryId),
            government(position?.organizationId),
            government(record.speakerOrganizationId),
            code(record.placeId),
          ],
        })
      );
    }
    case 'ARTICLE': {
      const credits = relatedRows(records, record, 'credits');
      return ties({
        person: credits.map(({ personId }) => slug('Person', personId)),
        organization: [
          slug('Organization', record.publisherId),
          ...credits.map(({ organizationId }) => slug('Organization', organizationId)),
        ],
      });
    }
    default:
      throw new TypeError(`${kind} is not a kind of event`);
  }
}

const isAbove = (records: Records, family: Row, slug: string) =>
  records.having('Equipment', 'slug', slug).some((member) => isInFamily(records, member, String(family.slug)));

/** What happened, in order. */
export function timeline(records: Records, args: Input) {
  const where = asInput(args.where);
  const asked = askedIn(where);
  const wanted: readonly unknown[] = Array.isArray(where.kinds) ? where.kinds : kindsOf(asked);
  const events = eventsOf(records).filter(
    (event) =>
      wanted.includes(event.kind) &&
      (where.date === undefined || dated(event.days, where.date) === true) &&
      concerns(records, event, asked),
  );
  const terms = termsOf(args);
  const page = pageOf(terms, events, readPaging(terms, pageArguments(args)));
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: entryOf(records, asked, node) }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

function entryOf(records: Records, asked: Asked, { kind, record, days, dateMeaning }: Event) {
  const isLined = kind === 'ANNOUNCEMENT' && isAboutEquipment(asked);
  const lines = isLined ? meantLines(records, asked, record) : [];
  const cited = isLined ? lines : [record];
  const citations = cited.flatMap((one) =>
    one.__typename === 'Article' ? [] : byOrdinal(relatedRows(records, one, 'citations')),
  );
  return {
    kind,
    record,
    date: days && writeDays(days),
    dateMeaning,
    lineItemCount: lines.length,
    lineItems: ({ first }: Input) => lines.slice(0, Number(first)),
    citation: citations[0] ?? null,
  };
}

/** Refuses more lines than an entry gives. */
export function checkLineItems({ first }: Input): void {
  if (Number(first) < 0 || Number(first) > 100) throw refused('lineItems.first', 'from 0 to 100.');
}
