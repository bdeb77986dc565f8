/** A member of an answer's object as all places of a document ask for it: two that do not agree cannot be merged. */
interface Member {
  /** The field with its arguments. */
  readonly head: string;
  /** Its type, as GraphQL writes it. */
  readonly type: string;
  readonly below: Scope;
}

/** What is asked of one object so far, by response name. It keeps generated documents valid: fields of one name are the same everywhere. */
export class Scope {
  readonly #members = new Map<string, Member>();

  get(name: string): Member | undefined {
    return this.#members.get(name);
  }

  add(name: string, head: string, type: string): Member {
    const member = { head, type, below: new Scope() };
    this.#members.set(name, member);
    return member;
  }

  /** Whether all that another place asks for can be merged into this. */
  takes(other: Scope): boolean {
    return [...other.#members].every(([name, theirs]) => {
      const ours = this.#members.get(name);
      return !ours || (ours.head === theirs.head && ours.type === theirs.type && ours.below.takes(theirs.below));
    });
  }

  /** What is asked until now. */
  copy(): Scope {
    const copy = new Scope();
    copy.merge(this);
    return copy;
  }

  merge(other: Scope): void {
    for (const [name, { head, type, below }] of other.#members)
      (this.#members.get(name) ?? this.add(name, head, type)).below.merge(below);
  }
}
