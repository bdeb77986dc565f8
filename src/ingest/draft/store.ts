import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Draft } from './draft.js';
import { DraftError, readDraft, writeDraft } from './file.js';
import { readSettled, type Settled, writeSettled } from './settled.js';

/** A draft with the text that its passages are in. */
export interface StoredDraft {
  readonly slug: string;
  readonly draft: Draft;
  readonly text: string;
}

/**
 * The folder of drafts: `<slug>.yaml` with the article's text beside it, and `decided/<sha256 of the text>.yaml` with what was settled.
 * Each file is written whole under another name and then renamed, so that none is ever half a file.
 */
export class DraftStore {
  constructor(readonly directory: string) {}

  /** The slugs of all drafts. */
  slugs(): string[] {
    if (!existsSync(this.directory)) return [];
    return readdirSync(this.directory)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.slice(0, -'.yaml'.length))
      .sort();
  }

  /** A draft, if there is one. @throws DraftError when it cannot be read, or when its text is not there or is another. */
  find(slug: string): StoredDraft | undefined {
    const path = this.path(slug);
    if (!existsSync(path)) return undefined;
    const draft = readDraft(readFileSync(path, 'utf8'), path);
    const textPath = this.#textPath(slug);
    if (!existsSync(textPath))
      throw new DraftError(`${textPath} is not there: propose the article again, its decisions stay`);
    const text = readFileSync(textPath, 'utf8');
    for (const [key, { exact, start, end }] of Object.entries(draft.passages))
      if (text.slice(start, end) !== exact)
        throw new DraftError(
          `${path}: passages.${key}: the text from ${start} to ${end} reads otherwise; take exact from ${textPath}`,
        );
    return { slug, draft, text };
  }

  /** Writes a draft; its text as well where that is given. */
  save(slug: string, draft: Draft, text?: string): void {
    if (text !== undefined) replaceFile(this.#textPath(slug), text);
    replaceFile(this.path(slug), writeDraft(draft));
  }

  /** Removes a draft in which nothing is left. */
  remove(slug: string): void {
    rmSync(this.path(slug), { force: true });
    rmSync(this.#textPath(slug), { force: true });
  }

  /** What was settled of a text. */
  settled(sha256: string): Settled[] {
    const path = this.settledPath(sha256);
    return existsSync(path) ? readSettled(readFileSync(path, 'utf8'), path) : [];
  }

  /** What was settled of all texts. */
  allSettled(): Settled[] {
    const folder = join(this.directory, 'decided');
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    return names.sort().flatMap((name) => this.settled(name.slice(0, -'.yaml'.length)));
  }

  /** Adds to what was settled of a text; what is settled anew replaces what was. */
  settle(sha256: string, settled: readonly Settled[]): void {
    if (settled.length === 0) return;
    const all = new Map([...this.settled(sha256), ...settled].map((one) => [one.id, one]));
    replaceFile(this.settledPath(sha256), writeSettled([...all.values()]));
  }

  path(slug: string): string {
    return join(this.directory, `${slug}.yaml`);
  }

  settledPath(sha256: string): string {
    return join(this.directory, 'decided', `${sha256}.yaml`);
  }

  #textPath(slug: string): string {
    return join(this.directory, `${slug}.txt`);
  }
}

/** Writes a file whole, or not at all. */
function replaceFile(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.new`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}
