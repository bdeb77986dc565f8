import { parseConstValue, valueFromASTUntyped } from 'graphql';
import type { Dimensions } from '../../research/groups/dimension.js';
import { type LinkRead, linkOf } from '../../research/groups/link.js';
import type { Piece } from '../../sql/json.js';
import type { builder } from '../builder.js';
import { fromScript } from '../fromSql.js';

/** The fields of a group that lead to its records. */
export const linkNames = ['where', 'whereJson'] as const;

/**
 * The fields of a group that lead to its records: the `where` of them as a document and as a program has it.
 * @param records whose they are, to begin the descriptions with.
 * @param reads what the link is made of, in JSON: `LinkRead`.
 */
export function linkFields<Parent>(
  t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Parent>,
  records: string,
  dimensions: Dimensions,
  reads: (parent: Parent) => readonly Piece[],
) {
  return {
    where: t.string({
      description: `${records}: a \`where\` for the list, as text to be pasted into a document.`,
      ...fromScript<LinkRead, string, Parent>(reads, (read) => linkOf(dimensions, read)),
    }),
    whereJson: t.string({
      description: 'The same as JSON, to be given as a variable or to an export.',
      ...fromScript<LinkRead, string, Parent>(reads, (read) => asJson(linkOf(dimensions, read))),
    }),
  };
}

/** A value as a document has it, in JSON: enum values are texts there. */
const asJson = (written: string): string => JSON.stringify(valueFromASTUntyped(parseConstValue(written)));
