import { type Document, isScalar, type Node, visit } from 'yaml';

/** A key that its map has already. */
interface Repeated {
  readonly name: string;
  readonly key: Node;
  readonly first: Node;
  readonly value: unknown;
}

/**
 * Takes the keys that are there twice out of the maps of a YAML document, so that the first counts, and returns them in the order of the file.
 * Its time grows with the file: the library's own check compares each key with all before it.
 */
export function takeRepeatedKeys(document: Document): readonly Repeated[] {
  const repeated: Repeated[] = [];
  visit(document, {
    Map: (_, map) => {
      const firsts = new Map<string, Node>();
      map.items = map.items.filter(({ key, value }) => {
        if (!isScalar(key)) return true;
        const name = String(key.value);
        const first = firsts.get(name);
        if (first) repeated.push({ name, key, first, value });
        else firsts.set(name, key);
        return first === undefined;
      });
    },
  });
  return repeated;
}
