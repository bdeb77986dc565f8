import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { projectPath, projectRoot } from '../src/project.js';

/** How long a line may be, in strings and comments as well; the formatter keeps code at 120. */
const maxLine = 160;

/** How many lines a file may have. What is longer is about more than one thing, and each has a file. */
const maxLines = 300;

const written = ['*.ts', '*.tsx', '*.mjs', '*.js', '*.css', '*.sql', '*.prisma'];
/** What the engine has printed, and what databases have applied by its checksum. */
const settled = [':!test/golden', ':!prisma/migrations'];

/** What git knows, and what is about to be added. Generated files are not among them. */
const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...written, ...settled],
  { cwd: projectRoot, encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => file !== '' && existsSync(projectPath(file)));

it('no line of the code is too long to be read beside another', () => {
  expect(files.length).toBeGreaterThan(300);
  const long = files.flatMap((file) =>
    readFileSync(projectPath(file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (line.length > maxLine ? [`${file}:${index + 1}`] : [])),
  );
  expect(long).toEqual([]);
});

it('no file of the code is too long to be taken in, those of tests included', () => {
  const long = files.flatMap((file) => {
    const lines = readFileSync(projectPath(file), 'utf8').trimEnd().split('\n').length;
    return lines > maxLines ? [`${file}: ${lines}`] : [];
  });
  expect(long).toEqual([]);
});
