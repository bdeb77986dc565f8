import type {
  FragmentOf,
  initGraphQLTada,
  ResultOf,
  readFragment as read,
  TadaDocumentNode,
  VariablesOf,
} from 'gql.tada';
import { type DocumentNode, Kind, parse } from 'graphql';
import type { introspection } from '../generated/graphql.js';

/** How the scalars of the schema are in JSON. */
interface Scalars {
  readonly PartialDate: string;
  readonly Decimal: string;
}

type Tada = ReturnType<typeof initGraphQLTada<{ introspection: introspection; scalars: Scalars }>>;

/**
 * A document with the types of its variables and its answer, which gql.tada works out of its text. Fragments that it spreads are named behind it.
 * Only the types are gql.tada's: its code would bring TypeScript into the installation that runs.
 */
export const graphql = ((text: string, fragments: readonly DocumentNode[] = []): DocumentNode => {
  let parsed: DocumentNode['definitions'] | undefined;
  return {
    kind: Kind.DOCUMENT,
    /** Parsed when its page is asked for the first time: a start waits for none of them. */
    get definitions() {
      parsed ??= [...new Set([...parse(text).definitions, ...fragments.flatMap(({ definitions }) => definitions)])];
      return parsed;
    },
  };
}) as unknown as Tada;

/** Opens what a fragment asked for, which is closed to all but the component that the fragment is declared beside. */
export const readFragment = ((_fragment: DocumentNode, data: unknown): unknown => data) as unknown as typeof read;

type Types = introspection['types'];
export type EnumName = keyof Types & string;
/** The values of an enum of the schema. */
export type ValueOf<Name extends EnumName> = Types[Name] extends { enumValues: infer Value extends string }
  ? Value
  : never;

export type { FragmentOf, ResultOf, TadaDocumentNode, VariablesOf };
