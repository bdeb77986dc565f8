import { expect, it } from 'vitest';
import { isMap, LineCounter, parseDocument } from 'yaml';
import { childOf, SourceFile } from '../../src/seed/files/document.js';

/** A file of many records, and how often their map has been looked into. */
function fileOf(records: number) {
  const lines = new LineCounter();
  const text = Array.from({ length: records }, (_, index) => `r${index}: {name: N}\n`).join('');
  const document = parseDocument(text, { lineCounter: lines, stringKeys: true });
  const file = new SourceFile('many.yaml', document, lines);
  let reads = 0;
  if (!isMap(document.contents)) throw new Error('the file is no map');
  document.contents.items = new Proxy(document.contents.items, {
    get: (items, name, receiver) => {
      reads += 1;
      return Reflect.get(items, name, receiver);
    },
  });
  return { file, reads: () => reads };
}

it('finds the places of records without going through all of them for each', () => {
  const { file, reads } = fileOf(300);
  for (let index = 0; index < 300; index += 1) {
    expect(file.at([`r${index}`, 'name'], 'key')).toEqual({
      file: 'many.yaml',
      line: index + 1,
      column: `r${index}: {`.length + 1,
    });
  }
  expect(reads()).toBeLessThan(1_000);
});

it('finds a record without listing all of them', () => {
  let listings = 0;
  const map = new Proxy(
    { first: 1, 'second record': 2 },
    {
      ownKeys: (of) => {
        listings += 1;
        return Reflect.ownKeys(of);
      },
    },
  );
  expect([childOf(map, 'second record'), childOf(map, 'third'), childOf(map, 'toString')]).toEqual([
    2,
    undefined,
    undefined,
  ]);
  expect(listings).toBe(0);
});
