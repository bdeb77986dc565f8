import type { z } from 'zod';
import { childOf, type Path, type SourceFile } from './document.js';
import { nearest, suggestion } from './nearest.js';
import type { Problems } from './problems.js';

/** Checks a value against its shape; every mistake is reported at its place, and then there is no value. */
export function parseShape<T extends z.ZodType>(
  schema: T,
  value: unknown,
  file: SourceFile,
  path: Path,
  problems: Problems,
): z.output<T> | undefined {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) explain(issue, value, file, path, problems);
  return undefined;
}

/** One issue as sentences: what is there, and what would be right. */
function explain(issue: z.core.$ZodIssue, root: unknown, file: SourceFile, base: Path, problems: Problems): void {
  const inside = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const path = [...base, ...inside];
  if (issue.code === 'unrecognized_keys') {
    // The message is the list of allowed keys (see `shape`).
    const allowed = issue.message.split(' ');
    for (const key of issue.keys) {
      problems.error(
        file.at([...path, key], 'key'),
        `unknown key "${key}"${suggestion(key, allowed) || `; allowed here: ${allowed.join(', ')}`}`,
      );
    }
    return;
  }
  const value = valueAt(root, inside);
  const name = fieldName(path);
  if (value === undefined && issue.code !== 'custom') {
    problems.error(
      file.at(path),
      `${name} is missing${issue.code === 'invalid_value' ? `; one of ${issue.values.join(', ')}` : ''}`,
    );
    return;
  }
  const shown = value === undefined ? name : `${name}: ${show(value)}`;
  switch (issue.code) {
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const near = typeof value === 'string' ? nearest(value, allowed) : undefined;
      problems.error(
        file.at(path),
        `${shown} is not one of ${allowed.join(', ')}${near === undefined ? '' : `; did you mean ${near}?`}`,
      );
      return;
    }
    case 'invalid_type':
      problems.error(
        file.at(path),
        value === null
          ? `${name} is empty; write a value, or leave the key out where nothing is known`
          : `${shown} must be ${wanted(issue.expected, value)}`,
      );
      return;
    default:
      // Only our own messages are left; they are written as ends of this sentence.
      problems.error(file.at(path), `${shown} ${issue.message}`);
  }
}

function wanted(expected: string, value: unknown): string {
  switch (expected) {
    case 'string':
      return typeof value === 'number' || typeof value === 'boolean' ? 'text: put it in quotes' : 'text';
    case 'array':
      return 'a list, as in [a, b]';
    case 'object':
    case 'record':
      return 'a map of keys and values';
    case 'int':
    case 'number':
      return 'a whole number';
    default:
      return expected;
  }
}

/** What a person calls the value at the end of a path: its key, for an entry of a list the list's. */
function fieldName(path: Path): string {
  return String(path.findLast((part) => typeof part === 'string') ?? 'the file');
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return value;
    value = Array.isArray(value) ? value[Number(part)] : childOf(value, String(part));
  }
  return value;
}

/** A value as it is in the file, short enough for a line. */
export function show(value: unknown): string {
  const shown = JSON.stringify(value) ?? String(value);
  return shown.length > 80 ? `${shown.slice(0, 77)}…` : shown;
}
