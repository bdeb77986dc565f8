/** A spot in a file that a person can jump to; line and column count from 1. */
export interface FilePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What is wrong in the facts: errors keep them from being written, warnings do not. */
export interface Problem extends FilePosition {
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** Collects everything that is wrong, so that a curator sees all of it at once. */
export class Problems {
  readonly #problems = new Map<string, Problem>();

  error(place: FilePosition, message: string): void {
    this.#add({ ...place, severity: 'error', message });
  }

  warning(place: FilePosition, message: string): void {
    this.#add({ ...place, severity: 'warning', message });
  }

  get hasErrors(): boolean {
    return [...this.#problems.values()].some((problem) => problem.severity === 'error');
  }

  /** All of them, by file, line and column. */
  list(): Problem[] {
    return [...this.#problems.values()].sort(
      (a, b) =>
        compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.message, b.message),
    );
  }

  #add(problem: Problem): void {
    this.#problems.set(formatProblem(problem), problem);
  }
}

/** A spot in a file as editors read it. Example: `seed/people.yaml:41:1`. */
export function formatPlace({ file, line, column }: FilePosition): string {
  return `${file}:${line}:${column}`;
}

/** One problem as one line. Example: `seed/articles/x.yaml:12:7  error  there is no equipment "hymars"`. */
export function formatProblem({ severity, message, ...place }: Problem): string {
  return `${formatPlace(place)}  ${severity}  ${message.replace(UNPRINTABLE, escaped)}`;
}

/** What ends a line or is an order to a terminal: it may come from a file that is not all text. */
const UNPRINTABLE = /\p{Cc}/gu;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The facts cannot be written; `problems` says where and why. Nothing was written. */
export class SeedError extends Error {
  override name = 'SeedError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
  }
}

/** Order by code unit: the same on every machine, whatever its language is. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
