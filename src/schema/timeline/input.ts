import { type Given, mapped, structural } from '../../query/deferred.js';
import { badInput } from '../../query/errors.js';
import { asText } from '../../query/readComparison.js';
import { readDates, type WhereInput } from '../../query/readWhere.js';
import { refuseReversedDays } from '../../query/reversed.js';
import { countryCode } from '../../query/values/countryCode.js';
import { type Asked, type KindName, kindsOf, type Subject, subjects } from '../../research/timeline/events.js';
import type { TimelineFilter } from '../../research/timeline/listing.js';
import { builder } from '../builder.js';
import { describedValues } from '../enums.js';
import { maybeDateInput } from '../filters/inputs.js';
import { decidesTheStatement } from '../lists/orderInput.js';

const described: Readonly<Record<KindName, string>> = {
  DECISION: 'A policy decision.',
  ANNOUNCEMENT: 'The announcement of an aid package.',
  TREATY_ACTION: 'What a country did about a treaty, or was reported not to have done by that day.',
  POST_BEGAN: 'A person took a post. Without a date where no source tells it.',
  POST_ENDED: 'A person left a post.',
  QUOTE: 'Words that were said.',
  ARTICLE: 'An article was published.',
};

export const TimelineKindRef = builder.enumType('TimelineKind', {
  extensions: decidesTheStatement,
  description: 'What sort of event an entry of a timeline is. Events of one day are listed in this order of kinds.',
  values: describedValues(described),
});

export const TimelineWhereRef = builder.inputType('TimelineWhere', {
  description:
    'What a timeline is of: at least one equipment, person, organization, treaty or country. Given several, ' +
    'it holds the events that concern all of them: `equipment` and `person`, what the person said and decided ' +
    'about the equipment.',
  fields: (t) => ({
    equipment: t.string({
      description:
        'The slug of an equipment; everything below it in its family is meant too. Packages with a line that ' +
        'names it, decisions and quotes about it, actions about the treaties that govern it. Example: `"himars"`.',
    }),
    person: t.string({
      description:
        'The slug of a person: what they said and decided, the posts that they held, the articles that credit them. Example: `"lloyd-austin"`.',
    }),
    organization: t.string({
      description:
        'The slug of an organization: what it said itself or through the holders of its posts, what it decided, ' +
        'who held its posts, what it published or is credited in.',
    }),
    treaty: t.string({
      description:
        'The slug of a treaty: the actions about it, and packages, decisions and quotes about equipment that it governs. Example: `"mine-ban-treaty"`.',
    }),
    country: t.string({
      description:
        'The ISO 3166-1 code of a country: what it gave and received, its decisions and those in its favour, its ' +
        'treaty actions, its offices, and what was said there or by its offices and government bodies. Example: ' +
        '`"UA"`.',
    }),
    date: t.field({
      type: maybeDateInput(),
      description:
        'When: the date of the entry. Example: `{ gte: "2024-11", lte: "2025" }`. `{ isNull: true }` finds what has no date.',
    }),
    kinds: t.field({ type: [TimelineKindRef], description: 'Which kinds of events. Default: all.' }),
  }),
});

type Input = typeof TimelineWhereRef.$inferInput;

/** The input as it was given: what comes from variables may be deferred. */
export type TimelineWhere = { readonly [Name in keyof Input]: Given<Input[Name]> };

/**
 * Reads what a timeline is asked for. What is deferred is checked in each request.
 * @throws BAD_USER_INPUT naming the condition.
 */
export function readTimelineWhere(input: TimelineWhere): TimelineFilter {
  for (const [name, value] of Object.entries(input))
    if (value === null) throw badInput(`where.${name}`, 'is null. Leave the condition out.');
  const asked = readSubjects(input);
  const given = subjects.filter((subject) => asked[subject] !== undefined);
  return {
    asked,
    kinds: readKinds(structural(input.kinds) ?? undefined, given),
    date: readDate(structural(input.date) ?? undefined),
  };
}

function readSubjects(input: TimelineWhere): Asked {
  const asked: { [S in Subject]?: Given<string> } = {};
  for (const subject of subjects) {
    const key = input[subject];
    if (key == null) continue;
    const place = `where.${subject}`;
    const read = subject === 'country' ? readCode : asText;
    asked[subject] = mapped(key, (value) => read(value, place));
  }
  if (Object.keys(asked).length === 0)
    throw badInput('where', `says of nothing whose timeline it is. Give at least one of ${subjects.join(', ')}.`);
  return asked;
}

const readCode = (code: unknown, place: string) => countryCode(String(code), place);

function readKinds(kinds: readonly KindName[] | undefined, given: readonly Subject[]): readonly KindName[] {
  const possible = kindsOf(given);
  if (!kinds) return possible;
  const allowed = `In a timeline of ${given.join(' and ')} there can be ${possible.join(', ')}.`;
  if (kinds.length === 0) throw badInput('where.kinds', `is empty. Leave it out for all kinds. ${allowed}`);
  const impossible = kinds.find((kind) => !possible.includes(kind));
  if (impossible) throw badInput('where.kinds', `names ${impossible}, which cannot occur. ${allowed}`);
  return possible.filter((kind) => kinds.includes(kind));
}

function readDate(date: WhereInput | undefined): WhereInput | undefined {
  if (!date) return undefined;
  // Read here once for its errors: whether it is right depends on no event.
  readDates('first', 'last', date, 'where.date');
  refuseReversedDays(date, 'where.date');
  return date;
}
