import { existsSync, readFileSync } from 'node:fs';
import { type Example, exampleGroups } from '../examples.js';
import { workPath } from '../project.js';
import { shortened } from './answer.js';
import { researchQuestions } from './questions.js';

/** An example of which test/golden/ holds no answer yet. */
export class NoAnswerError extends Error {
  override name = 'NoAnswerError';
  constructor(readonly example: string) {
    super(
      `test/golden/ has no answer of examples/${example}.graphql. Run \`npx vitest run test/golden.test.ts --update\`, and read what it writes.`,
    );
  }
}

/** The cookbook: every example with its question, document and answer, group by group, and which of the researchers' questions each answers. */
export function cookbook(examples: readonly Example[]): string {
  const groups = Object.entries(exampleGroups).flatMap(([name, title]) => {
    const own = examples.filter(({ group }) => group === name);
    return own.length === 0 ? [] : [{ name, title, examples: own }];
  });
  const contents = groups.map(({ name, title, examples: own }) =>
    [`- [${title}](#${name})`, ...own.map((example) => `  - ${linkTo(example)}`)].join('\n'),
  );
  const sections = groups.map(({ name, title, examples: own }) =>
    [`<a id="${name}"></a>\n\n## ${title}`, ...own.map(section)].join('\n\n'),
  );
  const parts = [
    introduction,
    '## Contents',
    contents.join('\n'),
    '## Which example answers which question',
    questionTable(examples),
    ...sections,
  ];
  return `${parts.join('\n\n')}\n`;
}

const introduction = `<!-- Made by \`npm run cookbook\` from examples/ and test/golden/. Do not edit. -->

# Cookbook

Each example is a question, the document that asks it, and the answer of the record that is shipped. GraphiQL lists the documents, in this order;
the answers are compared with the database by the tests, so they are what you get. Long lists are cut here, and say so; the whole answer and its SQL are
linked.`;

function questionTable(examples: readonly Example[]): string {
  const rows = Object.entries(researchQuestions).map(([number, question]) => {
    const answering = examples.filter(({ answers }) => answers.includes(Number(number)));
    return `| ${number} | ${question} | ${answering.length > 0 ? answering.map(linkTo).join('<br>') : 'no example yet'} |`;
  });
  return ['| | question | example |', '| --- | --- | --- |', ...rows].join('\n');
}

function section(example: Example): string {
  const { name, question, remarks, document } = example;
  const golden = (ending: string) => `test/golden/${name}.${ending}`;
  const [answer, sql] = [golden('json'), golden('sql')].map((path) => {
    if (!existsSync(workPath(path))) throw new NoAnswerError(name);
    return readFileSync(workPath(path), 'utf8');
  });
  const parts = [
    `<a id="${name}"></a>\n\n### ${titleOf(name)}`,
    `**${question}**`,
    ...(remarks === '' ? [] : [remarks]),
    fenced('graphql', withoutComment(document)),
    `The answer, in ${statementsOf(name, sql ?? '')} ([document](../examples/${name}.graphql), [whole ` +
      `answer](../${golden('json')}), [SQL](../${golden('sql')})):`,
    fenced('json', shortened(JSON.parse(answer ?? ''))),
  ];
  return parts.join('\n\n');
}

/** What the first line of an example's SQL says. */
function statementsOf(name: string, sql: string): string {
  const [, number] = /^-- (\d+) statements?\b/.exec(sql) ?? [];
  if (number === undefined) throw new NoAnswerError(name);
  return number === '1' ? 'one SQL statement' : `${number} SQL statements`;
}

const withoutComment = (document: string) => document.replace(/^(?:#.*\n)+/, '').trimEnd();
const fenced = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;
const linkTo = ({ name }: Example) => `[${titleOf(name)}](#${name})`;

/** `02-package-contents` as `Package contents`. */
function titleOf(name: string): string {
  const words = name.replace(/^\d+-/, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
