import { badInput } from '../errors.js';

/**
 * The one natural key that a lookup gives.
 * @throws BAD_USER_INPUT when none is given, or several.
 */
export function oneKey<Name extends string>(
  args: Readonly<Record<Name, string | null | undefined>>,
): { name: Name; value: string } {
  const names = Object.keys(args) as Name[];
  const given = names.flatMap((name) => {
    const value = args[name];
    return typeof value === 'string' ? [{ name, value }] : [];
  });
  const [key] = given;
  if (!key || given.length > 1) {
    throw badInput(
      names.join(', '),
      given.length > 1 ? 'only one of these can be given.' : 'one of these must be given.',
    );
  }
  return key;
}

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
