import { type Fact, type Facts, isOf, type Kind, type RecordName } from '../kind/kind.js';

const NONE: ReadonlySet<string> = new Set();

/** What was found of one kind. */
class Found {
  readonly facts: Fact[] = [];
  readonly byKey = new Map<string, Fact>();
  readonly byParent = new Map<string, Fact[]>();
  readonly known = new Set<string>();
  readonly slugsByParent = new Map<string, Set<string>>();
  readonly read = new Set<string>();
  isUnread = false;
}

/** The records that were found in the files. */
export class FoundFacts implements Facts {
  readonly #found = new Map<Kind, Found>();

  of<D>(kind: Kind<D>): readonly Fact<D>[] {
    return ofKind(kind, this.#of(kind).facts);
  }

  within<D>(kind: Kind<D>, parent: string): readonly Fact<D>[] {
    return ofKind(kind, this.#of(kind).byParent.get(parent) ?? []);
  }

  find<D>(kind: Kind<D>, key: string | undefined): Fact<D> | undefined {
    const fact = key === undefined ? undefined : this.#of(kind).byKey.get(key);
    return fact && isOf(kind, fact) ? fact : undefined;
  }

  known(kind: Kind): ReadonlySet<string> {
    return this.#of(kind).known;
  }

  slugsWithin(kind: Kind, parent: string): ReadonlySet<string> {
    return this.#of(kind).slugsByParent.get(parent) ?? NONE;
  }

  read(kind: Kind): ReadonlySet<string> {
    return this.#of(kind).read;
  }

  isUnread(kind: Kind): boolean {
    return this.#of(kind).isUnread;
  }

  /** Takes a record without mistakes in its shape. */
  add<D>(fact: Fact<D>): void {
    const found = this.#of(fact.kind);
    found.facts.push(fact);
    found.byKey.set(fact.key, fact);
    if (fact.parent) grow(found.byParent, fact.parent.key, []).push(fact);
  }

  /** Remembers a key, also of a record with mistakes. */
  know(kind: Kind, key: string): void {
    this.#of(kind).known.add(key);
  }

  /** Remembers the slug of a record in another, also of one with mistakes. */
  knowWithin(kind: Kind, parent: RecordName, slug: string): void {
    grow(this.#of(kind).slugsByParent, parent.key, new Set<string>()).add(slug);
  }

  /** Remembers that a record was read, whether it has mistakes or not. */
  markRead({ kind, key }: RecordName): void {
    this.#of(kind).read.add(key);
  }

  /** Remembers that a file of the kind could not be read. */
  markUnread(kind: Kind): void {
    this.#of(kind).isUnread = true;
  }

  #of(kind: Kind): Found {
    return grow(this.#found, kind, new Found());
  }
}

function ofKind<D>(kind: Kind<D>, facts: readonly Fact[]): readonly Fact<D>[] {
  return facts.filter((fact) => isOf(kind, fact));
}

/** The value of a key, which is `first` where there is none yet. */
function grow<K, V>(map: Map<K, V>, key: K, first: V): V {
  const value = map.get(key) ?? first;
  map.set(key, value);
  return value;
}
