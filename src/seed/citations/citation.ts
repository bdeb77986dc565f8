import type { z } from 'zod';
import { Stance } from '../../generated/prisma/enums.js';
import type { Path } from '../files/document.js';
import type { FilePosition } from '../files/problems.js';
import type { Facts, RecordName } from '../kind/kind.js';
import { money, quantity } from '../values/amounts.js';
import { oneOf, proposedBy, reading, reference, shape, text } from '../values/primitives.js';
import { type Subject, subject } from './subject.js';

const cited = {
  passage: reference.optional(),
  wording: text.optional(),
  stance: oneOf(Stance).default('SUPPORTS'),
  reading,
  source: reference.optional(),
  value: money.optional(),
  quantity: quantity.optional(),
  proposedBy,
};

/** A citation in the file of its article. */
export const citationOf = shape({ of: subject, ...cited });

/** A citation that is beside its subject; `by` says which article makes it. */
export const citationBy = shape({ by: reference, ...cited });

type CitationData = Omit<z.output<typeof citationOf>, 'of'>;

/** A citation of the files. */
export interface Citation {
  /** The article that makes it. */
  readonly article: string;
  readonly of: readonly Subject[];
  readonly data: CitationData;
  readonly place: FilePosition;
  at(...path: Path): FilePosition;
}

/** Everything that the files say, before it is checked against itself. */
export interface SeedFacts {
  readonly facts: Facts;
  /** Those in the file of an article first; then those that are beside their subject, which may be by an article that is not there. */
  readonly citations: readonly Citation[];
  /** What citations with mistakes are of, so that their subjects are not reported as uncited besides. */
  readonly alsoCited: readonly RecordName[];
}

/** The table of citations, beside those of the kinds. */
export const CITATION = { name: 'citation', model: 'Citation', rows: 'citations' } as const;
