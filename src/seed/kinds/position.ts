import type { z } from 'zod';
import { PositionEnd } from '../../generated/prisma/enums.js';
import { compareText, type Problems } from '../files/problems.js';
import { defineKind, type Fact, parentOf } from '../kind/kind.js';
import { partialDate } from '../values/partialDate.js';
import { line, oneOf, reference, shape } from '../values/primitives.js';
import { person } from './person.js';

const positionShape = shape({
  post: line.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a slug; write small letters, digits and single hyphens'),
  title: line,
  asReported: line,
  organization: reference.optional(),
  country: reference.optional(),
  heldFrom: partialDate.optional(),
  heldUntil: partialDate.optional(),
  end: oneOf(PositionEnd).optional(),
});
type PositionData = z.output<typeof positionShape>;

/** A post that a person held, from a date to a date. */
export const position = defineKind({
  name: 'position',
  model: 'Position',
  rows: 'positions',
  within: { kind: person, under: 'positions' },
  slugs: 'own',
  shape: positionShape,
  cited: {},
  vacate: 'post = id::text',
  // Many people hold posts of one title.
  candidate: (fact) => ({
    label: fact.data.title,
    names: [`${parentOf(fact)} ${fact.data.title}`, `${parentOf(fact)} ${fact.data.asReported}`],
  }),
  columns: ({ data }) => ({ end: endOf(data) }),
  check(positions, _, problems) {
    for (const position of positions) checkOne(position, problems);
    checkTerms(positions, problems);
  },
});

/** How a position ended, where its record does not say: a day on which it was left says that it is over. */
export function endOf({ end, heldUntil }: PositionData): PositionEnd {
  return end ?? (heldUntil ? 'ENDED' : 'UNKNOWN');
}

function checkOne({ slug, data, place, at }: Fact<PositionData>, problems: Problems): void {
  if (data.organization === undefined && data.country === undefined) {
    problems.error(
      place,
      `the position "${slug}" belongs to nobody; write its organization, or the country whose office it is`,
    );
  }
  if (data.heldFrom && data.heldUntil && data.heldFrom.first > data.heldUntil.last) {
    problems.error(
      at('heldUntil'),
      `heldUntil: ${data.heldUntil.text} is before heldFrom, which is ${data.heldFrom.text}`,
    );
  }
  if (data.heldUntil && endOf(data) !== 'ENDED') {
    problems.error(
      at('end'),
      `end: ${endOf(data)} does not go with heldUntil: ${data.heldUntil.text}; write ENDED, or leave end out`,
    );
  }
}

/** One person holds a post once at a time: as the database's position_no_overlap has it. */
function checkTerms(positions: readonly Fact<PositionData>[], problems: Problems): void {
  // The days that the post was certainly held, an unknown bound being open.
  const terms = positions.map((fact) => ({
    fact,
    key: `${parentOf(fact)} ${fact.data.post}`,
    from: fact.data.heldFrom?.last ?? '',
    until: fact.data.heldUntil?.first ?? '~',
  }));
  terms.sort((a, b) => compareText(a.key, b.key) || compareText(a.from, b.from));
  for (const [index, { fact, key, from, until }] of terms.entries()) {
    if (until <= from) continue;
    const other = terms
      .slice(0, index)
      .find((earlier) => earlier.key === key && earlier.from < earlier.until && earlier.until > from);
    if (other) {
      problems.error(
        fact.place,
        `the position "${fact.slug}" overlaps with "${other.fact.slug}": ` +
          `one person holds the post "${fact.data.post}" once at a time; give both their dates`,
      );
    }
  }
}
