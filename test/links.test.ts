import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectPath, projectRoot } from '../src/project.js';

/** The Markdown of the project, but for articles that tests read: what git knows, and what is about to be added. */
const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: projectRoot,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && !file.startsWith('test/fixtures/') && existsSync(projectPath(file)));

/** A page without its blocks of code. */
const proseOf = (file: string) => readFileSync(projectPath(file), 'utf8').replaceAll(/^```[\s\S]*?^```$/gm, '');

/** What a link may lead to inside a page: its headings, as GitHub names them, and the anchors that it sets itself. */
function anchorsOf(file: string): ReadonlySet<string> {
  const text = proseOf(file);
  const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map(([, name = '']) => name));
  for (const [, heading = ''] of text.matchAll(/^#{1,6} (.*)$/gm)) {
    const name = nameOf(heading);
    let unique = name;
    for (let number = 1; anchors.has(unique); number += 1) unique = `${name}-${number}`;
    anchors.add(unique);
  }
  return anchors;
}

/** A heading as the last part of an address: small letters, no punctuation, hyphens for spaces. */
const nameOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

/** The relative links of a page. */
const linksOf = (file: string) =>
  [...proseOf(file).matchAll(/\]\(<?(?!https?:|mailto:)([^)>\s]+)>?\)/g)].map(([, link = '']) => link);

it('there are pages with links', () => {
  expect(pages).toContain('README.md');
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.flatMap(linksOf).length).toBeGreaterThan(100);
});

describe.each(pages)('%s', (file) => {
  it('links to files and headings that are there', () => {
    const broken = linksOf(file).filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? file : join(dirname(file), path);
      if (!existsSync(projectPath(target))) return true;
      return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).has(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('names files and folders that are there', () => {
    const paths = [...proseOf(file).matchAll(/`((?:src|test|seed|bench|examples|docs|prisma|scripts)\/[\w./-]*)`/g)];
    const missing = paths.map(([, path = '']) => path).filter((path) => !existsSync(projectPath(path)));
    // Generated files are made by the commands that need them, and the bench installs and writes its own.
    expect(missing.filter((path) => !/^(src\/generated|bench\/(peers\/node_modules|results))\b/.test(path))).toEqual(
      [],
    );
  });
});
