import type { Answer } from '../../support/api.js';
import type { Operation, Reference } from '../index.js';

interface WithErrors {
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}

const codesOf = ({ errors }: WithErrors): readonly unknown[] =>
  (errors ?? []).map(({ extensions }) => extensions?.code);

/** What keeps an answer from telling anything: a machine that is too busy. */
const busy = ['TIMED_OUT', 'TRY_AGAIN'];

/** What is wrong with a server's answer, in words; undefined where it is what the API means. */
export function wrongWith(operation: Operation, answer: Answer, reference: Reference): string | undefined {
  const codes = codesOf(answer);
  if (codes.some((code) => busy.includes(String(code))))
    return 'was not answered in time: ask again on a quiet machine';
  if (codes.length > 0 && !codes.includes('BAD_USER_INPUT'))
    return `fails unexpectedly: ${JSON.stringify(answer.errors)}`;
  const meant = reference.answer(operation);
  const unexpected = codesOf(meant).some((code) => code !== undefined && code !== 'BAD_USER_INPUT');
  if (unexpected) return `the reference fails: ${JSON.stringify(meant.errors)}`;
  if (codes.length > 0)
    return meant.errors || reference.refuses(operation) ? undefined : `is refused: ${JSON.stringify(answer.errors)}`;
  if (meant.errors) return `is not refused: ${JSON.stringify(meant.errors)}`;
  return isSame(answer.data, meant.data, reference) ? undefined : `differs\nmeant:  ${JSON.stringify(meant.data)}`;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two answers are equal, in the order of their fields too. A `where` is equal where it finds the records that the reference names. */
function isSame(answered: unknown, meant: unknown, reference: Reference): boolean {
  if (Array.isArray(answered) && Array.isArray(meant))
    return answered.length === meant.length && answered.every((one, at) => isSame(one, meant[at], reference));
  if (isFields(answered) && isFields(meant)) {
    const names = Object.keys(answered);
    return (
      JSON.stringify(names) === JSON.stringify(Object.keys(meant)) &&
      names.every((name) => isSame(answered[name], meant[name], reference))
    );
  }
  if (answered === meant) return true;
  return typeof answered === 'string' && typeof meant === 'string' && reference.finds(answered, meant);
}
