import { badInput } from './errors.js';
import { isModel } from './model.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is the id of a row. */
export function isUuid(text: string): boolean {
  return uuid.test(text);
}

/** The global id of a row: its type and its id, as URL-safe base64. It never changes, since ids follow from slugs. */
export function encodeGlobalId(typename: string, id: string | number | bigint): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url');
}

/**
 * Reads a global id back.
 * @param place the argument that it is given to.
 * @throws BAD_USER_INPUT when it is none of ours.
 */
export function decodeGlobalId(globalId: string, place = 'id'): { typename: string; id: string } {
  const [typename, id, ...rest] = Buffer.from(globalId, 'base64url').toString('utf8').split(':');
  if (
    !typename ||
    !isModel(typename) ||
    !id ||
    rest.length > 0 ||
    !isUuid(id) ||
    encodeGlobalId(typename, id) !== globalId
  ) {
    throw badInput(
      place,
      `${JSON.stringify(globalId)} is no id of a record. Take it from a record's \`id\` field, or look the record up by its slug.`,
    );
  }
  return { typename, id };
}

/** The type that a global id names; `?` for what is none. */
export function typeOfGlobalId(globalId: string): string {
  try {
    return decodeGlobalId(globalId).typename;
  } catch {
    return '?';
  }
}
