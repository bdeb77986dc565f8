import type { Database } from '../../../src/database/client.js';
import { formatPartialDate, isoDay } from '../../../src/query/values/partialDate.js';

/** What a timeline is of. */
export interface Place {
  readonly equipment?: string;
  readonly person?: string;
  readonly organization?: string;
  readonly treaty?: string;
  readonly country?: string;
}

/** Which equipment a slug takes in: itself and everything below it. */
export type Families = ReadonlyMap<string, ReadonlySet<string>>;

/** An event as the tests compute it, from plain rows. */
export interface Event {
  readonly kind: string;
  readonly rank: number;
  readonly id: string;
  readonly first: string | null;
  readonly date: string | null;
  concerns(place: Place, families: Families): boolean;
}

/** What an event has to do with. `about` is a list of things, each of which names equipment. */
interface Ties {
  readonly about?: readonly string[];
  readonly people?: readonly (string | undefined)[];
  readonly organizations?: readonly (string | undefined)[];
  readonly countries?: readonly (string | undefined)[];
  /** Of an action: its treaty, and what that governs. */
  readonly treaty?: { readonly slug: string; readonly governs: readonly string[] };
}

const order = ['DECISION', 'ANNOUNCEMENT', 'TREATY_ACTION', 'POST_BEGAN', 'POST_ENDED', 'QUOTE', 'ARTICLE'];

/** Every event of the record, read table by table, and the families by following parents. */
export async function eventsOfRecord(prisma: Database): Promise<{ events: Event[]; families: Families }> {
  const equipment = await prisma.equipment.findMany({ include: { parent: true } });
  const parents = new Map(equipment.map(({ slug, parent }) => [slug, parent?.slug]));
  const families = new Map<string, Set<string>>(equipment.map(({ slug }) => [slug, new Set()]));
  for (const { slug } of equipment)
    for (let above: string | undefined = slug; above; above = parents.get(above)) families.get(above)?.add(slug);
  const treaties = await prisma.treaty.findMany({ include: { governs: true } });
  const governed = new Map(
    treaties.map(({ slug, governs }) => [
      slug,
      new Set(governs.flatMap((each) => [...(families.get(each.slug) ?? [])])),
    ]),
  );

  const make = (kind: string, id: string, first: Date | null, last: Date | null, ties: Ties): Event => ({
    kind,
    rank: order.indexOf(kind),
    id,
    first: first && isoDay(first),
    date: first && last && formatPartialDate({ first, last }),
    concerns: (place) => {
      const { equipment: weapon, treaty, person, organization, country } = place;
      if (person !== undefined && !ties.people?.includes(person)) return false;
      if (organization !== undefined && !ties.organizations?.includes(organization)) return false;
      if (country !== undefined && !ties.countries?.includes(country)) return false;
      if (ties.treaty) {
        if (treaty !== undefined && ties.treaty.slug !== treaty) return false;
        const { governs } = ties.treaty;
        return (
          weapon === undefined ||
          governs.some((each) => families.get(weapon)?.has(each) || families.get(each)?.has(weapon))
        );
      }
      if (weapon === undefined && treaty === undefined) return true;
      return (ties.about ?? []).some(
        (each) =>
          (weapon === undefined || families.get(weapon)?.has(each) === true) &&
          (treaty === undefined || governed.get(treaty)?.has(each) === true),
      );
    },
  });

  const slugs = (rows: readonly { slug: string }[]) => rows.map(({ slug }) => slug);
  const body = { include: { country: true } } as const;
  const government = (of: { kind: string; country: { code: string } | null } | null | undefined) =>
    of?.kind === 'GOVERNMENT' ? of.country?.code : undefined;

  const [decisions, packages, actions, positions, quotes, articles] = await Promise.all([
    prisma.policyDecision.findMany({
      include: { equipment: true, decidedByPerson: true, decidedByOrganization: true, country: true, recipient: true },
    }),
    prisma.aidPackage.findMany({
      include: { lineItems: { include: { equipment: true } }, donor: true, recipient: true },
    }),
    prisma.treatyAction.findMany({ include: { treaty: { include: { governs: true } }, country: true } }),
    prisma.position.findMany({ include: { person: true, organization: body, country: true } }),
    prisma.quote.findMany({
      include: {
        about: true,
        speakerPerson: true,
        speakerOrganization: body,
        position: { include: { organization: body, country: true } },
        place: true,
        article: true,
      },
    }),
    prisma.article.findMany({
      include: { publisher: true, credits: { include: { organization: true, person: true } } },
    }),
  ]);

  const events = [
    ...decisions.map((row) =>
      make('DECISION', row.id, row.decidedOn, row.decidedOnLatest, {
        about: slugs(row.equipment),
        people: [row.decidedByPerson?.slug],
        organizations: [row.decidedByOrganization?.slug],
        countries: [row.country.code, row.recipient?.code],
      }),
    ),
    ...packages.map((row) =>
      make('ANNOUNCEMENT', row.id, row.announcedOn, row.announcedOnLatest, {
        about: row.lineItems.flatMap((line) => slugs(line.equipment)),
        countries: [row.donor.code, row.recipient.code],
      }),
    ),
    ...actions.map((row) =>
      make('TREATY_ACTION', row.id, row.takenOn, row.takenOnLatest, {
        treaty: { slug: row.treaty.slug, governs: slugs(row.treaty.governs) },
        countries: [row.country.code],
      }),
    ),
    ...positions.flatMap((row) => {
      const ties: Ties = {
        people: [row.person.slug],
        organizations: [row.organization?.slug],
        countries: [row.country?.code, government(row.organization)],
      };
      const began = make('POST_BEGAN', row.id, row.heldFrom, row.heldFromLatest, ties);
      return row.heldUntil ? [began, make('POST_ENDED', row.id, row.heldUntil, row.heldUntilLatest, ties)] : [began];
    }),
    ...quotes.map((row) =>
      make('QUOTE', row.id, row.saidOn ?? row.article.publishedOn, row.saidOnLatest ?? row.article.publishedOnLatest, {
        about: slugs(row.about),
        people: [row.speakerPerson?.slug],
        organizations: [row.speakerOrganization?.slug, row.position?.organization?.slug],
        countries: [
          row.position?.country?.code,
          government(row.position?.organization),
          government(row.speakerOrganization),
          row.place?.code,
        ],
      }),
    ),
    ...articles.map((row) =>
      make('ARTICLE', row.id, row.publishedOn, row.publishedOnLatest, {
        people: row.credits.map(({ person }) => person?.slug),
        organizations: [row.publisher?.slug, ...row.credits.map(({ organization }) => organization?.slug)],
      }),
    ),
  ];
  return { events, families };
}
