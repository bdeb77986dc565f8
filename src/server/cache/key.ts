import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { GraphQLParams } from 'graphql-yoga';
import { tooLarge } from '../../engine/variables.js';
import { projectPath, projectVersion } from '../../project.js';

/** What of the code decides an answer: another release may answer the same request otherwise. */
const release = hashOf(projectVersion(), readFileSync(projectPath('schema.graphql'), 'utf8'));

/**
 * What decides the answer to a request, of one version of the record: its document, operation and variables, and the type that it is written as. Undefined for
 * variables beyond what an operation may have: they are refused, and may be nested deeper than can be written.
 */
export function keyOf({ headers }: Request, { query, operationName, variables }: GraphQLParams): string | undefined {
  const accept = headers.get('accept') ?? '';
  if (variables && tooLarge(variables) !== undefined) return undefined;
  return hashOf(release, accept, operationName ?? '', query ?? '', variables ? JSON.stringify(variables) : '');
}

/** The entity tag of an answer. Weak: how long it took is in it too, and it may be compressed. */
export const entityTag = (version: string, key: string) => `W/"${hashOf(version, key)}"`;

function hashOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  // The length before each part: two requests never run together into one text.
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest('base64url');
}
