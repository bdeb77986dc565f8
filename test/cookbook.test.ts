import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { shortened } from '../src/cookbook/answer.js';
import { cookbook } from '../src/cookbook/cookbook.js';
import { researchQuestions } from '../src/cookbook/questions.js';
import { exampleGroups, readExample, readExamples } from '../src/examples.js';
import { projectPath } from '../src/project.js';

const path = projectPath('docs/cookbook.md');
const examples = readExamples();
const text = readFileSync(path, 'utf8');

describe('the cookbook', () => {
  it('is up to date', () => {
    expect(
      text === cookbook(examples),
      'docs/cookbook.md is out of date. Run `npm run cookbook` and look at the change.',
    ).toBe(true);
  });

  it('has no link that leads nowhere', () => {
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(examples.length * 4);
    const broken = links.filter((link) =>
      link.startsWith('#') ? !text.includes(`<a id="${link.slice(1)}"></a>`) : !existsSync(join(dirname(path), link)),
    );
    expect(broken).toEqual([]);
  });

  it('has every example once, in the order of GraphiQL', () => {
    const anchors = [...text.matchAll(/<a id="(\d[^"]*)"><\/a>/g)].map(([, name]) => name);
    expect(anchors).toEqual(examples.map(({ name }) => name));
  });

  it('knows every question that an example says it answers', () => {
    const unknown = examples.flatMap(({ answers }) => answers).filter((number) => !(number in researchQuestions));
    expect(unknown).toEqual([]);
    expect(Object.keys(researchQuestions)).toHaveLength(18);
  });
});

describe('an example', () => {
  const file = (place: string) => `# Who?\n# More of it.\n${place}query Q { a }\n`;

  it('says its group and what it answers, in a line that no reader sees', () => {
    expect(readExample('1-a', file('# group: speech; answers: 6, 8\n'))).toEqual({
      name: '1-a',
      question: 'Who?',
      remarks: 'More of it.',
      group: 'speech',
      answers: [6, 8],
      document: file(''),
    });
    expect(readExample('1-a', file('# group: sources\n'))).toMatchObject({ group: 'sources', answers: [] });
  });

  it('is one of research where it does not say', () => {
    expect(readExample('1-a', file(''))).toMatchObject({ group: 'research', answers: [], document: file('') });
  });

  it.each(['# group: weapons\n', '# group: speech, answers: 6\n', '# group: speech; answers: six\n'])(
    'is refused with a line that cannot be read: %s',
    (place) => {
      expect(() => readExample('1-a', file(place))).toThrow(/^examples\/1-a\.graphql: write /);
    },
  );

  it('names its operation and its fragments as no other does: code generators take the folder as one document', () => {
    const names = examples.flatMap(({ name, document }) =>
      parse(document).definitions.map((definition) => {
        const isExecutable =
          definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION;
        return (isExecutable && definition.name?.value) || `examples/${name}.graphql has a definition without a name`;
      }),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter((name) => name.includes(' '))).toEqual([]);
  });

  it('is with its group', () => {
    const groups = examples.map(({ group }) => group);
    expect(groups).toEqual(Object.keys(exampleGroups).flatMap((name) => groups.filter((group) => group === name)));
  });
});

describe('a shortened answer', () => {
  const item = (index: number) => ({ index, text: 'x'.repeat(60), more: 'y'.repeat(60) });
  const items = (length: number) => Array.from({ length }, (_, index) => item(index));

  it('is whole where there is room', () => {
    expect(JSON.parse(shortened({ a: items(3), b: null, c: {}, d: [] }))).toEqual({
      a: items(3),
      b: null,
      c: {},
      d: [],
    });
  });

  it('says how many entries of a list are left out', () => {
    const { a } = JSON.parse(shortened({ a: items(100) })) as { a: unknown[] };
    const kept = a.length - 1;
    expect(a).toEqual([...items(kept), `… and ${100 - kept} more`]);
  });

  it('says which fields are left out', () => {
    const lists = Object.fromEntries(
      items(60).map(({ index }) => [`list${index}`, { totalCount: 9, nodes: items(9) }]),
    );
    const short = JSON.parse(shortened(lists)) as Record<string, unknown>;
    const kept = Object.keys(short).length - 1;
    expect(short['…']).toBe(`and ${60 - kept} more fields: ${Object.keys(lists).slice(kept).join(', ')}`);
    expect(short.list0).toEqual({ totalCount: 9, nodes: [item(0), '… and 8 more'] });
  });
});
