import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileChange, replaceFiles } from '../../files.js';
import type { Draft } from './draft.js';
import { DraftError, readDraft, writeDraft } from './file.js';
import { readSettled, type Settled, writeSettled } from './settled.js';

/** A draft with the text that its passages are in. */
export interface StoredDraft {
  readonly slug: string;
  readonly draft: Draft;
  readonly text: string;
  /** The file of the draft as it was read: what was written since is not written over. */
  readonly source: string;
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

  /**
   * A draft, if there is one.
   * @param copy the article as it is proposed again: its text, where that of the draft is gone.
   * @throws DraftError when it cannot be read, or when its text is not there or is another.
   */
  find(slug: string, copy?: { readonly text: string; readonly sha256: string }): StoredDraft | undefined {
    const path = this.path(slug);
    const source = this.source(slug);
    if (source === undefined) return undefined;
    const draft = readDraft(source, path);
    const textPath = this.#textPath(slug);
    const text = existsSync(textPath)
      ? readFileSync(textPath, 'utf8')
      : copy?.sha256 === draft.textSha256
        ? copy.text
        : undefined;
    if (text === undefined)
      throw new DraftError(
        `${textPath} is not there: propose again the copy that the draft was made from, its decisions stay`,
      );
    for (const [key, { exact, start, end }] of Object.entries(draft.passages))
      if (text.slice(start, end) !== exact)
        throw new DraftError(
          `${path}: passages.${key}: the text from ${start} to ${end} reads otherwise; take exact from ${textPath}`,
        );
    return { slug, draft, text, source };
  }

  /** The file of a draft, if there is one. */
  source(slug: string): string | undefined {
    const path = this.path(slug);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  }

  /** Writes a draft; its text as well where that is given. @returns the file as it is now. */
  save(slug: string, draft: Draft, text?: string): string {
    const after = writeDraft(draft);
    replaceFiles([
      ...(text === undefined ? [] : [{ path: this.#textPath(slug), after: text, toTheLetter: true }]),
      { path: this.path(slug), after },
    ]);
    return after;
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

  /**
   * What changes when decisions were carried out: they are added to what was settled of the text, in the place of what was settled of the
   * same proposals. The draft is then what is `left` of it, unless it was written meanwhile; one in which nothing is left goes, with its text.
   * Nothing is written.
   * @throws DraftError when what was settled cannot be read.
   */
  settling({ slug, draft, source }: StoredDraft, settled: readonly Settled[], left: Draft | undefined): FileChange[] {
    const path = this.settledPath(draft.textSha256);
    const all = new Map([...this.settled(draft.textSha256), ...settled].map((one) => [one.id, one]));
    return [
      ...(settled.length === 0 ? [] : [{ path, after: writeSettled([...all.values()]) }]),
      { path: this.path(slug), before: source, after: left && writeDraft(left) },
      ...(left ? [] : [{ path: this.#textPath(slug), after: undefined }]),
    ];
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
