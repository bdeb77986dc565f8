import { parsePartialDate } from '../query/values/partialDate.js';
import { type Choice, type Filter, fixedChoices } from './filters.js';
import type { EnumName, ValueOf } from './graphql.js';
import { valuesOf, word } from './words.js';

/** Parts of declarations that several lists share. */

const slugs = /^[\w.-]+(?:\/[\w.-]+)?$/;

/** A short name of a record. */
export const slugIn = <Where>(condition: (slug: string) => Where) => {
  return (value: string): Where | undefined => (slugs.test(value) ? condition(value) : undefined);
};

/** The same where it may be typed by hand: "Javelin" is `javelin`, "Patriot (SAM)" `patriot-sam`. */
export function typedIn<Where>(condition: (slug: string) => Where) {
  const typed = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}._]+/gu, '-')
      .replaceAll(/^-|-$/g, '');
  return {
    typed,
    where: (value: string): Where | undefined => (typed(value) === '' ? undefined : condition(typed(value))),
    says: (slug: string) => slug,
  };
}

/** A year, a month or a day. */
export const dateIn = <Where>(condition: (date: string) => Where) => {
  return (value: string): Where | undefined => (parsePartialDate(value) === undefined ? undefined : condition(value));
};

/** A value of an enum of the schema. */
export function enumOf<Name extends EnumName, Where>(type: Name, condition: (value: ValueOf<Name>) => Where) {
  const values: readonly string[] = valuesOf(type);
  const isValue = (value: string): value is ValueOf<Name> => values.includes(value);
  return {
    where: (value: string): Where | undefined => (isValue(value) ? condition(value) : undefined),
    says: (value: string) => word(type, value),
  };
}

/** One of a few values that the list itself declares, each with its words and its condition. */
export function oneOf<Where>(values: Readonly<Record<string, { readonly says: string; readonly where: Where }>>) {
  return {
    fixed: Object.keys(values),
    where: (value: string): Where | undefined => (Object.hasOwn(values, value) ? values[value]?.where : undefined),
    says: (value: string): string => values[value]?.says ?? value,
  };
}

/** How many publishers support a record. */
export const publishers = <Where extends object>(
  condition: (count: { readonly eq: number } | { readonly gte: number }) => Where,
): Filter<Where> => ({
  name: 'sources',
  label: 'Publishers',
  every: 'any',
  ...oneOf<Where>({
    one: { says: 'one publisher only', where: condition({ eq: 1 }) },
    several: { says: 'two or more', where: condition({ gte: 2 }) },
  }),
});

interface Counted {
  readonly totalCount: number;
}

/** The choices of how many publishers, each with how many records it leaves. */
export const publisherChoices = <Where extends object>(
  filter: Filter<Where>,
  { onOne, onSeveral }: { readonly onOne: Counted; readonly onSeveral: Counted },
): readonly Choice[] => fixedChoices(filter, { one: onOne.totalCount, several: onSeveral.totalCount });
