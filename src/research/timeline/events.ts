import { all, any, type Condition, compare, not } from '../../query/condition.js';
import type { Given } from '../../query/deferred.js';
import type { Model } from '../../query/model.js';

/** What a timeline may be of: the names of its conditions. */
export const subjects = ['equipment', 'person', 'organization', 'treaty', 'country'] as const;
export type Subject = (typeof subjects)[number];

/** The keys of what a timeline is of: slugs, and a country's code. */
export type Asked = Readonly<Partial<Record<Subject, Given<string>>>>;

/** Where the models of the subjects keep their keys. */
export const subjectKeys: Readonly<Record<Subject, { readonly model: Model; readonly column: string }>> = {
  equipment: { model: 'Equipment', column: 'slug' },
  person: { model: 'Person', column: 'slug' },
  organization: { model: 'Organization', column: 'slug' },
  treaty: { model: 'Treaty', column: 'slug' },
  country: { model: 'Country', column: 'code' },
};

/** What the date of an entry tells. */
export type DateMeaning = 'DECIDED' | 'ANNOUNCED' | 'TAKEN' | 'BEGAN' | 'ENDED' | 'SAID' | 'PUBLISHED';

/** A date of an event, held in two columns of its record or of one that a to-one relation leads to. */
export interface EventDate {
  readonly path: readonly string[];
  readonly first: string;
  readonly last: string;
  readonly meaning: DateMeaning;
}

/** A kind of event: the records that it is read from, its date, and how it is tied to what a timeline may be of. */
export interface EventKind {
  readonly model: Model;
  /** The citations' column that holds the record's id; none where the record is a source itself. */
  readonly citedAs: string | undefined;
  /** The first of these that is known. */
  readonly dates: readonly EventDate[];
  /** Records that have no such event. */
  readonly only?: Condition;
  /** A subject that is missing here has no such events. One condition for two subjects stands for both of them together. */
  readonly ties: Readonly<Partial<Record<Subject, (asked: Asked) => Condition>>>;
}

const some = (relation: string, condition: Condition): Condition => ({
  kind: 'many',
  relation,
  quantifier: 'some',
  condition,
});
const one = (relation: string, condition: Condition): Condition => ({ kind: 'one', relation, condition });
const keyIs = (column: string, key: Given<string> | undefined) => compare(column, 'equals', key ?? '');
const withSlug = (relation: string, subject: Subject) => (asked: Asked) => one(relation, keyIs('slug', asked[subject]));
const itsCode = (asked: Asked) => keyIs('code', asked.country);
const isGovernment = (asked: Asked) => all([compare('kind', 'equals', 'GOVERNMENT'), one('country', itsCode(asked))]);

/** The equipment that is meant: the one that is asked for or below it in its family, and governed by the treaty that is asked for. */
export function meantEquipment({ equipment, treaty }: Asked): Condition {
  const governed = some('ancestors', one('ancestor', some('governedBy', keyIs('slug', treaty))));
  return all([
    ...(equipment === undefined ? [] : [{ kind: 'belongs', to: 'family', slug: equipment } as const]),
    ...(treaty === undefined ? [] : [governed]),
  ]);
}

/** Events that an equipment or a treaty has part in through the equipment that they are about. */
function throughEquipment(relations: readonly string[]) {
  const tie = (asked: Asked) =>
    relations.reduceRight((condition, relation) => some(relation, condition), meantEquipment(asked));
  return { equipment: tie, treaty: tie };
}

const date = (first: string, last: string, meaning: DateMeaning, path: readonly string[] = []): EventDate => ({
  path,
  first,
  last,
  meaning,
});

const posts: EventKind['ties'] = {
  person: withSlug('person', 'person'),
  organization: withSlug('organization', 'organization'),
  country: (asked) => any([one('country', itsCode(asked)), one('organization', isGovernment(asked))]),
};

/** Every kind of event, in the order in which events of one day are listed: what was decided, what came of it, what was said of it. */
const eventKinds = {
  DECISION: {
    model: 'PolicyDecision',
    citedAs: 'decisionId',
    dates: [date('decidedOn', 'decidedOnLatest', 'DECIDED')],
    ties: {
      ...throughEquipment(['equipment']),
      person: withSlug('decidedByPerson', 'person'),
      organization: withSlug('decidedByOrganization', 'organization'),
      country: (asked) => any([one('country', itsCode(asked)), one('recipient', itsCode(asked))]),
    },
  },
  ANNOUNCEMENT: {
    model: 'AidPackage',
    citedAs: 'aidPackageId',
    dates: [date('announcedOn', 'announcedOnLatest', 'ANNOUNCED')],
    ties: {
      ...throughEquipment(['lineItems', 'equipment']),
      country: (asked) => any([one('donor', itsCode(asked)), one('recipient', itsCode(asked))]),
    },
  },
  TREATY_ACTION: {
    model: 'TreatyAction',
    citedAs: 'treatyActionId',
    dates: [date('takenOn', 'takenOnLatest', 'TAKEN')],
    ties: {
      // A treaty governs what it names and everything below that; a family is governed as far as something in it is.
      equipment: ({ equipment = '' }) =>
        one(
          'treaty',
          some(
            'governs',
            any([
              { kind: 'belongs', to: 'family', slug: equipment },
              some('descendants', one('member', keyIs('slug', equipment))),
            ]),
          ),
        ),
      treaty: withSlug('treaty', 'treaty'),
      country: (asked) => one('country', itsCode(asked)),
    },
  },
  POST_BEGAN: {
    model: 'Position',
    citedAs: 'positionId',
    dates: [date('heldFrom', 'heldFromLatest', 'BEGAN')],
    ties: posts,
  },
  POST_ENDED: {
    model: 'Position',
    citedAs: 'positionId',
    dates: [date('heldUntil', 'heldUntilLatest', 'ENDED')],
    only: not({ kind: 'unknown', column: 'heldUntil' }),
    ties: posts,
  },
  QUOTE: {
    model: 'Quote',
    citedAs: 'quoteId',
    dates: [date('saidOn', 'saidOnLatest', 'SAID'), date('publishedOn', 'publishedOnLatest', 'PUBLISHED', ['article'])],
    ties: {
      ...throughEquipment(['about']),
      person: withSlug('speakerPerson', 'person'),
      organization: ({ organization }) =>
        any([
          one('speakerOrganization', keyIs('slug', organization)),
          one('position', one('organization', keyIs('slug', organization))),
        ]),
      country: (asked) =>
        any([
          one('position', one('country', itsCode(asked))),
          one('position', one('organization', isGovernment(asked))),
          one('speakerOrganization', isGovernment(asked)),
          one('place', itsCode(asked)),
        ]),
    },
  },
  ARTICLE: {
    model: 'Article',
    citedAs: undefined,
    dates: [date('publishedOn', 'publishedOnLatest', 'PUBLISHED')],
    ties: {
      person: ({ person }) => some('credits', one('person', keyIs('slug', person))),
      organization: ({ organization }) =>
        any([
          one('publisher', keyIs('slug', organization)),
          some('credits', one('organization', keyIs('slug', organization))),
        ]),
    },
  },
} as const satisfies Record<string, EventKind>;

export type KindName = keyof typeof eventKinds;

/** The kinds by name, in their order. */
export const kindNames = Object.keys(eventKinds) as readonly KindName[];

/** A kind as any kind is declared. */
export const eventKind = (name: KindName): EventKind => eventKinds[name];

/** The kinds of events that all of these may have part in. */
export function kindsOf(given: readonly Subject[]): readonly KindName[] {
  return kindNames.filter((name) => given.every((subject) => eventKind(name).ties[subject]));
}

/** Which records of a kind are events of all that is asked for. */
export function tieOf({ ties, only }: EventKind, asked: Asked): Condition {
  const given = subjects.filter((subject) => asked[subject] !== undefined);
  const each = new Set(given.map((subject) => ties[subject]));
  return all([...(only ? [only] : []), ...[...each].map((tie): Condition => tie?.(asked) ?? { kind: 'never' })]);
}
