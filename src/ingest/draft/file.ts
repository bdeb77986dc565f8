import { LineCounter, parseDocument, stringify } from 'yaml';
import type { z } from 'zod';
import { takeRepeatedKeys } from '../repeatedKeys.js';
import { type Draft, draftShape, entriesOf, passageKeysOf, SECTIONS } from './draft.js';

/** A draft cannot be read; the message says where and what would be right. */
export class DraftError extends Error {
  override name = 'DraftError';
}

const HEAD = `# A draft: what the rules propose of one article. Nothing in it is a fact before a person has accepted it.
# \`npm run article -- review\` decides, \`npm run article -- accept\` writes what was decided into seed/.
`;

/** A draft as a file: the format of `seed/articles/`, with the review of each entry. What is by default is left out. */
export function writeDraft(draft: Draft): string {
  return HEAD + stringify(lean(draft), { lineWidth: 0, aliasDuplicateObjects: false });
}

/** A draft as it is read again after it was written: all that is by default is there, and nothing is undefined. */
export function asWritten(draft: Draft): Draft {
  return draftShape.parse(lean(draft));
}

/** Reads a draft, and holds it against its format. `name` is how errors name the file. */
export function readDraft(source: string, name: string): Draft {
  const draft = readYaml(source, name, draftShape);
  for (const entry of entriesOf(draft))
    for (const key of passageKeysOf(entry))
      if (draft.passages[key] === undefined)
        throw new DraftError(`${name}: ${entry.section}.${entry.key}: there is no passage "${key}" under passages`);
  return draft;
}

/** Reads a YAML file of a shape. @throws DraftError that names the place. */
export function readYaml<T extends z.ZodType>(source: string, name: string, shape: T): z.output<T> {
  const lineCounter = new LineCounter();
  // Repeated keys are found below: an article of a megabyte has ten thousand passages.
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    uniqueKeys: false,
    lineCounter,
  });
  const [error] = document.errors;
  if (error) throw new DraftError(`${name}: not YAML: ${error.message}`);
  const [repeated] = takeRepeatedKeys(document);
  if (repeated) {
    const { line } = lineCounter.linePos(repeated.key.range?.[0] ?? 0);
    throw new DraftError(`${name}: line ${line}: the key "${repeated.name}" is there already; rename or remove one`);
  }
  const parsed = shape.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => `${name}: ${path.join('.') || 'the file'}: ${message}`);
  throw new DraftError(issues.join('\n'));
}

/** Empty lists and maps, and what is false, say nothing. */
function lean(given: Draft): object {
  const draft = draftShape.parse(given);
  const sections = SECTIONS.map((section) => [section, Object.keys(draft[section]).length > 0] as const);
  const hidden = new Set<string>(sections.filter(([, some]) => !some).map(([section]) => section));
  return leanValue(Object.fromEntries(Object.entries(draft).filter(([key]) => !hidden.has(key))));
}

function leanValue<T extends object>(value: T): object {
  if (Array.isArray(value)) return value.map((each) => (isObject(each) ? leanValue(each) : each));
  const kept = Object.entries(value).filter(([, each]) => !isBare(each));
  return Object.fromEntries(kept.map(([key, each]) => [key, isObject(each) ? leanValue(each) : each]));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isBare(value: unknown): boolean {
  return value === false || value === undefined || (isObject(value) && Object.keys(value).length === 0);
}
