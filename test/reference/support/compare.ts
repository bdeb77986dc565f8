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
  if (codes.some((code) => code !== 'BAD_USER_INPUT')) return `fails unexpectedly: ${JSON.stringify(answer.errors)}`;
  const meant = reference.answer(operation);
  const unexpected = codesOf(meant).some((code) => code !== undefined && code !== 'BAD_USER_INPUT');
  if (unexpected) return `the reference fails: ${JSON.stringify(meant.errors)}`;
  if (codes.length > 0)
    return meant.errors || reference.refuses(operation) ? undefined : `is refused: ${JSON.stringify(answer.errors)}`;
  if (meant.errors) return `is not refused: ${JSON.stringify(meant.errors)}`;
  return JSON.stringify(answer.data) === JSON.stringify(meant.data)
    ? undefined
    : `differs\nmeant:  ${JSON.stringify(meant.data)}`;
}
