import pg from 'pg';
import { faultOf } from './faults.js';
import { type RecordVersion, versionToHave } from './recordVersion.js';
import { type Replica, ReplicaLeftError } from './replica.js';

/** Where something is read. */
export interface ReadTarget {
  readonly pool: pg.Pool;
  /**
   * The version of the record that a snapshot must have for its rows to count; undefined at the primary, against which others are held. Whoever reads at a
   * place asks for the version in the same snapshot: `requireVersion`.
   */
  readonly version: string | undefined;
}

/** A snapshot of a replica has another version of the record than it was asked for. */
class OtherVersionError extends Error {
  override name = 'OtherVersionError';

  constructor(readonly found: string | undefined) {
    super('the replica has another version of the record');
  }
}

/** Refuses a snapshot of another version than a place must have. @param found undefined where it has none. */
export function requireVersion(version: string, found: string | undefined): void {
  if (found !== version) throw new OtherVersionError(found);
}

/**
 * Where operations are read: at a replica that has the version of the record which the primary gave last, else at the primary. A version is a random number
 * that changes in the transaction that changes facts: an equal one is the proof that nothing is missing, whatever lies between the two databases, and no
 * clock is asked. While the primary does not say, the version that it gave last is what replicas must have.
 */
export class Reads {
  /** How many were served by whom. */
  readonly counts: Map<string, number>;
  #first = 0;

  constructor(
    private readonly primary: pg.Pool,
    private readonly record: RecordVersion,
    private readonly replicas: readonly Replica[] = [],
  ) {
    this.counts = new Map([['primary', 0], ...replicas.map(({ name }) => [name, 0] as const)]);
  }

  /**
   * Reads something of one snapshot. Where a replica fails, the next is asked, and at last the primary: to read twice does no harm.
   * @param signal whoever asks: gone, they are answered nowhere.
   */
  async read<Result>(work: (target: ReadTarget) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const version = this.replicas.length > 0 ? await versionToHave(this.record) : undefined;
    const tried = new Set<Replica>();
    for (let replica = this.#fittest(version, tried); replica; replica = this.#fittest(version, tried)) {
      tried.add(replica);
      try {
        const result = await replica.read((pool) => work({ pool, version }));
        this.#count(replica.name);
        return result;
      } catch (error) {
        if (signal?.aborted || !mayDoElsewhere(error)) throw error;
        if (error instanceof OtherVersionError) replica.noteVersion(error.found);
        else replica.noteFailure(error);
      }
    }
    const result = await work({ pool: this.primary, version: undefined });
    this.#count('primary');
    return result;
  }

  /** Whether a replica can answer, whatever the primary does. */
  async isHeldByReplica(): Promise<boolean> {
    if (this.replicas.length === 0) return false;
    return this.#fittest(await versionToHave(this.record), new Set()) !== undefined;
  }

  #fittest(version: string | undefined, tried: ReadonlySet<Replica>): Replica | undefined {
    if (version === undefined) return undefined;
    let fittest: Replica | undefined;
    let least = Number.POSITIVE_INFINITY;
    // Another one comes first each time: among those that have as little to do.
    this.#first = (this.#first + 1) % this.replicas.length;
    for (const replica of [...this.replicas.slice(this.#first), ...this.replicas.slice(0, this.#first)]) {
      const load = tried.has(replica) ? undefined : replica.loadAt(version);
      if (load === undefined || load >= least) continue;
      fittest = replica;
      least = load;
    }
    return fittest;
  }

  #count(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }
}

/** Whether what failed at one replica may go well elsewhere: not what took too long, or too much. What is wrong with the statement, the primary says. */
function mayDoElsewhere(error: unknown): boolean {
  if (error instanceof OtherVersionError || error instanceof ReplicaLeftError) return true;
  const fault = faultOf(error);
  switch (fault) {
    case 'slow':
    case 'tempFull':
    case 'textFull':
      return false;
    case 'away':
    case 'diskFull':
    case 'memoryFull':
      return true;
    case undefined:
      return error instanceof pg.DatabaseError;
  }
}
