import { readdirSync, readFileSync } from 'node:fs';
import { projectPath } from './project.js';

/** The groups of examples, in their order, with what each is about. */
export const exampleGroups = {
  packages: 'Packages and their items',
  speech: 'Who said what',
  treaties: 'Treaties and decisions',
  sources: 'Sources',
  research: 'Over the whole record',
} as const;
type ExampleGroup = keyof typeof exampleGroups;

/** A GraphQL document of examples/: an entry of GraphiQL's list, a page of the cookbook and a golden test at once. */
export interface Example {
  /** The file's name without its ending. Example: `02-package-contents`. */
  readonly name: string;
  /** The question in words: the first sentence of the comment at the top. */
  readonly question: string;
  /** What else the comment says. */
  readonly remarks: string;
  readonly group: ExampleGroup;
  /** The numbers of the researchers' questions that it answers (src/cookbook/questions.ts). */
  readonly answers: readonly number[];
  /** The document as a reader sees it: without the line that tells group and answers. */
  readonly document: string;
}

/**
 * The examples, group by group, in the order of their file names. The last line of an example's comment may say where it belongs:
 * `# group: speech; answers: 6, 8`. Without it an example is one of research.
 */
export function readExamples(): readonly Example[] {
  const folder = projectPath('examples');
  const examples = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readExample(file.replace(/\.graphql$/, ''), readFileSync(`${folder}/${file}`, 'utf8')));
  const groups = Object.keys(exampleGroups);
  return examples.sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
}

const placeLine = /^# group: (.*)\n/m;

/** Reads one example. */
export function readExample(name: string, text: string): Example {
  const comment = /^(?:#.*\n)+/.exec(text)?.[0] ?? '';
  const [, place = ''] = placeLine.exec(comment) ?? [];
  const [, group = 'research', answers = ''] = /^(\w+)(?:; answers: (\d+(?:, \d+)*))?$/.exec(place) ?? [];
  if (!isGroup(group) || (place !== '' && !place.startsWith(group)))
    throw new Error(
      `examples/${name}.graphql: write "# group: ${place}" as "# group: speech; answers: 6, 8", with a group of ${Object.keys(exampleGroups).join(', ')}`,
    );
  const words = comment.replace(placeLine, '').replace(/^# ?/gm, '').replaceAll('\n', ' ').trim();
  const [, question = words, remarks = ''] = /^(.*?\?)(?: (.*))?$/.exec(words) ?? [];
  return {
    name,
    question,
    remarks,
    group,
    answers: answers === '' ? [] : answers.split(', ').map(Number),
    document: place === '' ? text : text.replace(placeLine, ''),
  };
}

const isGroup = (name: string): name is ExampleGroup => Object.hasOwn(exampleGroups, name);
