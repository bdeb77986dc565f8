import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { maxErrors } from '../../query/errors.js';

/** How long the parts of an error may be, in bytes of JSON, so that all of it stays below 2,000. What is longer repeats what the client sent. */
export const errorLimits = { message: 1_200, extension: 200, path: 300, locations: 3 } as const;

/** Keeps what an answer says about errors small: however long the value was that is wrong, and however many are. */
export function useErrorBounds(): Plugin {
  return {
    onResultProcess({ result, setResult }) {
      if ('errors' in result && result.errors) setResult({ ...result, errors: boundedErrors(result.errors) });
    },
  };
}

/** The first errors, each cut to its bounds; the last says how many are left out. */
export function boundedErrors(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  const [first] = errors.slice(maxErrors - 1);
  if (!first || errors.length <= maxErrors) return errors.map(bounded);
  const more = errors.length - maxErrors + 1;
  const last = new GraphQLError(`${more} more errors are left out.`, { extensions: { code: first.extensions.code } });
  return [...errors.slice(0, maxErrors - 1).map(bounded), last];
}

/** An error whose parts are cut to their bounds: the same one where it is small. */
function bounded(error: GraphQLError): GraphQLError {
  const message = shortened(error.message, errorLimits.message);
  const extensions = Object.entries(error.extensions).map(
    ([name, value]) => [name, typeof value === 'string' ? shortened(value, errorLimits.extension) : value] as const,
  );
  const hasLongPath = error.path !== undefined && bytesOf(error.path) > errorLimits.path;
  const hasManyPlaces = (error.positions?.length ?? 0) > errorLimits.locations;
  const isSmall =
    message === error.message &&
    extensions.every(([name, value]) => value === error.extensions[name]) &&
    !hasLongPath &&
    !hasManyPlaces;
  if (isSmall) return error;
  return new GraphQLError(message, {
    source: error.source ?? null,
    positions: error.positions?.slice(0, errorLimits.locations) ?? null,
    // A path of long aliases is left out: a part of one would lead to another place.
    path: hasLongPath ? null : (error.path ?? null),
    extensions: Object.fromEntries(extensions),
  });
}

/**
 * A text cut in its middle, where the value is that makes it long.
 * @param max its bytes as JSON.
 */
export function shortened(text: string, max: number): string {
  if (text.length * maxBytesOfUnit <= max || (text.length <= max && bytesOf(text) <= max)) return text;
  for (let kept = Math.min(text.length, max); kept > 1; kept = Math.floor(kept * 0.8)) {
    // Neither end is half of a character.
    const start = text.slice(0, Math.ceil(kept / 2)).replace(/[\uD800-\uDBFF]$/, '');
    const end = text.slice(-Math.floor(kept / 2)).replace(/^[\uDC00-\uDFFF]/, '');
    const cut = `${start}…${end}`;
    if (bytesOf(cut) <= max) return cut;
  }
  return '…';
}

/** The most that JSON in UTF-8 takes for one UTF-16 unit: `\u0000`. */
const maxBytesOfUnit = 6;

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
