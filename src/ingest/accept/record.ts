import type { TreatyActionKind } from '../../generated/prisma/enums.js';

/** A line of a package on record. */
export interface RecordedLine {
  readonly slug: string;
  readonly asReported: string;
  readonly equipment: readonly string[];
}

/** An action of a country on record. */
interface RecordedAction {
  readonly country: string;
  readonly kind: TreatyActionKind;
  /** As in the file: `2024-11-20`, `2024-11`, `2024`. */
  readonly takenOn: string;
}

/** Where a record is: its file in the folder of facts, and the keys that lead to it there. */
export interface RecordedPlace {
  readonly file: string;
  readonly path: readonly string[];
}

/** The record as accepting needs it: what is there, and in which file. */
export interface Recorded {
  lines(aidPackage: string): readonly RecordedLine[];
  actions(treaty: string): readonly RecordedAction[];
  placeOf(kind: 'article' | 'aidPackage' | 'treaty', slug: string): RecordedPlace | undefined;
  nameOf(kind: 'country', code: string): string;
}
