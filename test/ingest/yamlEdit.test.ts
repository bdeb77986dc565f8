import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { YamlEdit } from '../../src/ingest/accept/yamlEdit.js';
import { SEED_DIRECTORY } from '../../src/seed/validate.js';

describe('adding to a YAML file', () => {
  it.each([
    ['a map, at its end', 'a:\n  x: 1 # one\n# end\nb: 2\n', ['a'], 'y', 'a:\n  x: 1 # one\n  y: 9\n# end\nb: 2\n'],
    ['the file itself', '# head\na: 1', [], 'y', '# head\na: 1\ny: 9\n'],
    ['a map that is not there', 'a: 1\n', ['b'], 'y', 'a: 1\n\nb:\n  y: 9\n'],
    ['a map of which only the key is there', 'a:\n  b: 1\n', ['a', 'c'], 'y', 'a:\n  b: 1\n  c:\n    y: 9\n'],
    [
      'a map whose last value is a text over lines',
      'a:\n  x: >-\n    one\n    two\n\nb: 2\n',
      ['a'],
      'y',
      'a:\n  x: >-\n    one\n    two\n  y: 9\n\nb: 2\n',
    ],
    [
      'records that are apart by empty lines',
      'a:\n  x: {}\n\n  y: {}\n',
      ['a'],
      'z',
      'a:\n  x: {}\n\n  y: {}\n\n  z: 9\n',
    ],
  ])('%s', (_, source, path, key, after) => {
    const edit = new YamlEdit(source, 'file.yaml');
    edit.add(path, key, 9);
    expect(edit.toString()).toBe(after);
  });

  it('adds to a list in its own columns', () => {
    const edit = new YamlEdit('a:\n- 1\n- b:\n    c: 2\nd: 3\n', 'file.yaml');
    edit.append(['a'], { x: 1 });
    expect(edit.toString()).toBe('a:\n- 1\n- b:\n    c: 2\n- { x: 1 }\nd: 3\n');
  });

  it('ends the lines that it adds as the file ends its own', () => {
    for (const source of ['a:\n  x: 1\n\n  y: 2\nb:\n- 1\n', 'a:\n  x: >-\n    1\n\n  y: 2 # two\nb:\n- 1']) {
      const added = (text: string) => {
        const edit = new YamlEdit(text, 'file.yaml');
        edit.add(['a'], 'z', { text: 'one\ntwo\n' });
        edit.append(['b'], { x: 1 });
        edit.add(['c'], 'd', 3);
        return edit.toString();
      };
      expect(added(source.replaceAll('\n', '\r\n'))).toBe(added(source).replaceAll('\n', '\r\n'));
    }
  });

  it('refuses a map that is written in one line, with its place', () => {
    expect(() => new YamlEdit('a: {x: 1}\n', 'file.yaml').add(['a'], 'y', 1)).toThrow(
      'file.yaml: a is in one line; write it over several',
    );
    expect(() => new YamlEdit('a: 1\n', 'file.yaml').add(['a'], 'y', 1)).toThrow(
      'file.yaml: a is neither a map nor a list',
    );
    expect(() => new YamlEdit('a: [', 'file.yaml')).toThrow('file.yaml: not YAML');
  });

  const articles = join(SEED_DIRECTORY, 'articles');
  it.each(readdirSync(articles))(
    'adds keys, citations and passages to %s, in any order, and nothing else changes',
    (name) => {
      const source = readFileSync(join(articles, name), 'utf8');
      const before = parse(source);
      const citation = { of: { country: 'US' }, passage: 'new' };
      const anchor = { exact: 'new', start: 0, end: 3 };
      const steps = [
        (edit: YamlEdit) => edit.add([], 'added', 'x'),
        (edit: YamlEdit) => edit.append(['citations'], citation),
        (edit: YamlEdit) => edit.append(['citations'], citation),
        (edit: YamlEdit) => edit.add(['passages'], 'new', anchor),
      ];
      for (const inOrder of [steps, steps.toReversed()]) {
        const edit = new YamlEdit(source, name);
        for (const step of inOrder) step(edit);
        expect(parse(edit.toString())).toEqual({
          ...before,
          added: 'x',
          citations: [...(before.citations ?? []), citation, citation],
          passages: { ...before.passages, new: anchor },
        });
      }
    },
  );

  it('keeps what was there in its order, and reads back as what was added', () => {
    const key = fc.stringMatching(/^[a-z]{1,8}$/);
    const value = fc.oneof(
      fc.integer(),
      fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/[\r\u0085\u2028\u2029\ufeff]/.test(text)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { minLength: 1, maxLength: 6 }), (pairs) => {
        const source = '# head\na:\n  first: 1 # kept\n\n# about b\nb: [1]\n';
        const edit = new YamlEdit(source, 'file.yaml');
        const added = Object.entries(Object.fromEntries(pairs)).filter(([name]) => name !== 'first');
        for (const [name, each] of added) edit.add(['a'], name, each);
        expect(parse(edit.toString())).toEqual({ a: { first: 1, ...Object.fromEntries(added) }, b: [1] });
        expect(edit.toString().startsWith('# head\na:\n  first: 1 # kept\n')).toBe(true);
        expect(edit.toString().endsWith('\n# about b\nb: [1]\n')).toBe(true);
      }),
    );
  });
});
