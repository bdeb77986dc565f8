// Prints the tests that failed by Vitest's JSON report, each with its file and the first lines of what it said: for the end of a long log.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const maxLines = 12;
const [path] = process.argv.slice(2);
const { testResults } = JSON.parse(readFileSync(path, 'utf8'));
const isOfProject = (line) => !/^\s+at .*(node_modules|<anonymous>|node:)/.test(line);
const shown = (message) =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter(isOfProject)
    .slice(0, maxLines)
    .map((line) => `    ${line}`);

for (const { name, status, message, assertionResults } of testResults) {
  const failed = assertionResults.filter((test) => test.status === 'failed');
  const file = relative(process.cwd(), name);
  const lines = failed.flatMap(({ fullName, failureMessages }) => [
    `✗ ${file}: ${fullName}`,
    ...failureMessages.flatMap(shown),
  ]);
  // A file that broke outside its tests has a message of its own.
  if (status === 'failed' && failed.length === 0) lines.push(`✗ ${file}`, ...shown(message));
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
