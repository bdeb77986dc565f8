import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { projectPath } from '../../src/project.js';
import { type Files, problemsOf } from './sample.js';

/** The examples of seed/README.md as the files that they are of; one without a file's name in its first line is of the section before it. */
function examples(): Files {
  const names: Record<string, string> = { Equipment: 'equipment.yaml', Packages: 'packages/example.yaml' };
  const files: Files = {};
  for (const section of readFileSync(projectPath('seed', 'README.md'), 'utf8').split(/^## /m).slice(1)) {
    const title = section.split('\n')[0] ?? '';
    for (const [, block = ''] of section.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)) {
      for (const part of block.split(/^(?=# [\w/-]+\.yaml)/m)) {
        const name = /^# ([\w/-]+\.yaml)/.exec(part)?.[1] ?? names[title];
        if (name === undefined) throw new Error(`which file is this example of?\n${part}`);
        files[name] = part;
      }
    }
  }
  return files;
}

it('the examples of the README have the form that they explain', () => {
  const files = examples();
  expect(Object.keys(files).sort()).toEqual([
    'articles/northland-lance.yaml',
    'countries.yaml',
    'decisions.yaml',
    'equipment.yaml',
    'organizations.yaml',
    'packages/2025.yaml',
    'packages/example.yaml',
    'people.yaml',
    'sources/2025.yaml',
    'treaties.yaml',
  ]);
  // Each example shows a part of the facts: what it refers to, and what cites it, is not all there.
  const wrong = problemsOf(files).filter(
    (problem) =>
      !/ {2}error {2}(there is no |no decision has |no treaty has |(the|none of the) .* has (no|a) citation)/.test(
        problem,
      ),
  );
  expect(wrong).toEqual([]);
});
