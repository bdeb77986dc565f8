import { badInput } from '../errors.js';

/**
 * A country's code as the database holds it.
 * @throws BAD_USER_INPUT when it is no ISO 3166-1 alpha-2 code, such as `USA` or `U.S.`: the answer would be that nothing is known.
 */
export function countryCode(code: string, place: string): string {
  if (!/^[a-z]{2}$/i.test(code)) {
    throw badInput(
      place,
      `${JSON.stringify(code)} is no ISO 3166-1 alpha-2 code. Write two letters, such as "UA" or "US".`,
    );
  }
  return code.toUpperCase();
}
