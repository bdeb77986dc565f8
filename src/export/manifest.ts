import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { projectPath, projectVersion } from '../project.js';
import type { ExportQuery } from './file.js';

/** What an exported file is: enough to ask for it again, and to tell whether a file is that one. */
export interface Manifest {
  readonly file: string;
  /** The path of the file, and what was asked of it. */
  readonly query: Readonly<Record<string, unknown>> & { readonly path: string };
  readonly schema: { readonly version: string; readonly sha256: string };
  readonly rows: number;
  readonly bytes: number;
  /** Of the file, byte by byte. */
  readonly sha256: string;
  readonly generatedAt: string;
}

/** Watches the bytes of a file go by. */
export class Tally {
  readonly #hash = createHash('sha256');
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  add(chunk: Uint8Array): void {
    this.#hash.update(chunk);
    this.#bytes += chunk.byteLength;
  }

  /** The manifest of the file. To be asked for once, at its end. */
  manifest(query: ExportQuery, rows: number): Manifest {
    const file = fileNameOf(query);
    return {
      file,
      query: { ...query.asked, path: `/export/${file}` },
      schema: { version: projectVersion(), sha256: schemaSha256() },
      rows,
      bytes: this.#bytes,
      sha256: this.#hash.digest('hex'),
      generatedAt: new Date().toISOString(),
    };
  }
}

export function fileNameOf({ name, format }: ExportQuery): string {
  return `${name}.${format.name}`;
}

function schemaSha256(): string {
  return createHash('sha256')
    .update(readFileSync(projectPath('schema.graphql')))
    .digest('hex');
}
