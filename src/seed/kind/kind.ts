import type { z } from 'zod';
import type { SourceReading } from '../../generated/prisma/enums.js';
import type { Model } from '../../query/model.js';
import type { Path } from '../files/document.js';
import type { Candidate } from '../files/nearest.js';
import type { FilePosition, Problems } from '../files/problems.js';
import type { Row } from './row.js';

/**
 * All that is to know of a kind of record. What follows from the Prisma schema is not here: a key of the shape that has the name of a
 * field fills that field, one that has the name of a relation refers to a record of the relation's model (`values.ts`).
 * A phase gives a kind its own records only: those that `Facts.of` finds.
 */
export interface Kind<D = unknown, M extends Model = Model, R extends string = string, P extends string = string> {
  /** Its name in the files. The word is part of the ids: renaming it would change the ids of its records. */
  readonly name: string;
  readonly model: M;
  /** What its rows are called in `SeedRows`, and, in words, in the summary unless `label` says it. */
  readonly rows: R;
  readonly label?: string;
  /** What a sentence calls one of them, where that is not the name in words. */
  readonly word?: string;
  /** What a record looks like in the files. seed/README.md shows each by example; change both together. */
  readonly shape: z.ZodType<D>;
  /** Where its records are, if they are not in other records. */
  readonly source?: KindSource;
  /** The records that its records are in. */
  readonly within?: Within<D>;
  /**
   * How others refer to a record: by a country's code, by a slug that no other of the kind has, or by the slug of the record that it is
   * in and its own (`us-pda-70/tow-missiles`). Records that others do not refer to have keys, which count in their record alone.
   */
  readonly slugs?: 'code' | 'own' | 'path';
  /** The fields of keys that have other names in the files, by path. Example: `speaker.role` is kept in `roleAsPrinted`. */
  readonly fields?: Readonly<Record<string, string>>;
  /** The many-to-many tables of its lists of references, by field. */
  readonly pairs?: Readonly<Record<string, P>>;
  /** The keys that name passages of the article that the record is in. */
  readonly passages?: readonly string[];
  /** How an article may cite it; without this a record needs no citation. */
  readonly cited?: Cited<D>;
  /** SQL that moves rows out of the way of unique values, so that a renamed record can take a value over before the old one goes. */
  readonly vacate?: string;
  /** What is the same in two records that are one, if that is not the slug. `parent` is the key of the record that it is in. */
  key?(data: D, parent: string): string;
  /** What else than its aliases and names a reference may mean it by. */
  candidate?(fact: Fact<D>): Omit<Candidate, 'slug'>;
  /** The columns that follow from the record in another way than by their names. */
  columns?(fact: Fact<D>, facts: Facts): Partial<Row<M>>;
  /** The place that a problem with the row is reported at, if it is not the record's. */
  place?(fact: Fact<D>): FilePosition;
  /** The citations that a record makes by being in its article. */
  cites?(fact: Fact<D>): readonly OwnCitation[];
  /** The rules of its records: what each of them owes a reader, and what cannot be true at once. */
  check?(own: readonly Fact<D>[], facts: Facts, problems: Problems): void;
}

/** The files of a kind: one in the folder of facts, a folder of files that hold many, a folder of files that are one record each. */
interface KindSource {
  readonly file?: string;
  readonly folder?: string;
  readonly folderOfOne?: string;
}

/** The kind of record that others are in, and the key that they are under; it is a relation of the kind's model. */
interface Within<D> {
  readonly kind: Kind;
  readonly under: string;
  /** The parts of a record that is read with them as a whole. Without this they are read one by one, by slug. */
  parts?(record: Fact): readonly D[];
}

/** How citations name records of a kind. */
interface Cited<D> {
  /** A record without a slug is named by all its keys, after this one: the record that it is in. */
  readonly after?: string;
  /** Citations may be beside a record, too: what to do then, as a part of a sentence. */
  readonly beside?: string;
  /** The citation that follows from a record's other keys. `parent` is what the file has of the record that it is in. */
  implied?(value: unknown, parent: unknown): Implied | undefined;
  /** What a sentence calls the record, if it is not its key. */
  shown?(fact: Fact<D>): string;
  /** Those that must have citations of their own; for the others the rule has said what is missing. */
  asked?(
    own: readonly Fact<D>[],
    facts: Facts,
    isCited: (fact: Fact) => boolean,
    problems: Problems,
  ): readonly Fact<D>[];
}

/** A citation that follows from a record. */
export interface Implied {
  /** The article, as it is in the file, and the record whose `key` names it. */
  readonly by: unknown;
  readonly in: 'record' | 'parent';
  readonly key: string;
  /** What it says of the record; citations beside it that have no words have these. */
  readonly wording?: string;
  readonly quantity?: unknown;
}

/** What a record says of itself, by being in its article. */
interface OwnCitation {
  readonly passage?: string | undefined;
  readonly wording?: string | undefined;
  readonly stance?: 'MENTIONS';
  readonly reading?: SourceReading | undefined;
  /** The rule that proposed the record. */
  readonly proposedBy?: string | undefined;
}

/** One record of the files: what it says, and where. */
export interface Fact<D = unknown> {
  readonly kind: Kind;
  /** As in its id. */
  readonly key: string;
  /** Its key in the file. */
  readonly slug: string;
  /** Its place among the records that it is beside, from 1. */
  readonly ordinal: number;
  /** The record that it is in, which may have mistakes. */
  readonly parent?: RecordName | undefined;
  readonly data: D;
  /** The place of its own key. */
  readonly place: FilePosition;
  at(...path: Path): FilePosition;
}

/** A record by kind and key. */
export interface RecordName {
  readonly kind: Kind;
  readonly key: string;
}

/** Everything that the files say of records. */
export interface Facts {
  /** The records of a kind without mistakes in their shape, in the order of the files. */
  of<D>(kind: Kind<D>): readonly Fact<D>[];
  /** Those of them that are in one record. */
  within<D>(kind: Kind<D>, parent: string): readonly Fact<D>[];
  find<D>(kind: Kind<D>, key: string | undefined): Fact<D> | undefined;
  /** Every key of the kind, also of records with mistakes: it is no unknown reference. */
  known(kind: Kind): ReadonlySet<string>;
  /** The slugs of the records of a kind that are in one record, also of those with mistakes. */
  slugsWithin(kind: Kind, parent: string): ReadonlySet<string>;
  /** The keys of the records of a kind that were read, also of those with mistakes. */
  read(kind: Kind): ReadonlySet<string>;
  /** Whether a file of the kind could not be read at all: what is unknown may only be unread. */
  isUnread(kind: Kind): boolean;
}

/** Whether a record is of a kind: then its data was read by the kind's shape. */
export function isOf<D>(kind: Kind<D>, fact: Fact): fact is Fact<D> {
  return fact.kind === kind;
}

/** Declares a kind: gives the types of its shape and model to all that its descriptor does. */
export function defineKind<D, const M extends Model, const R extends string, const P extends string = never>(
  kind: Kind<D, M, R, P>,
): Kind<D, M, R, P> {
  return kind;
}

/** The parts of a record that is read with them as a whole. */
export function partsOf<D, P>(kind: Kind<P>, under: string, parts: (data: P) => readonly D[]): Within<D> {
  return { kind, under, parts: (record) => (isOf(kind, record) ? parts(record.data) : []) };
}

/** What a sentence calls a record of a kind. */
export function wordOf({ word, name }: Kind): string {
  return word ?? inWords(name);
}

/** A name of the code in words. Example: `aidPackage` is an aid package. */
export function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The key of the record that a record is in. Only records of kinds that are `within` others have one. */
export function parentOf({ kind, key, parent }: Fact): string {
  if (!parent) throw new TypeError(`the ${kind.name} ${key} is in no record`);
  return parent.key;
}

/** A candidate that people call by the first of these names. */
export function called(label: string, ...others: readonly string[]): Omit<Candidate, 'slug'> {
  return { label, names: [label, ...others] };
}

/** What to do where a record's citations may be beside it. */
export const CITE_BESIDE = 'give it citations: [{by: <article>, wording: <its words>}], or ';
