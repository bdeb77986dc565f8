import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import * as z from 'zod';

/**
 * A backup is a text: one line of JSON (the header); for each table its rows as PostgreSQL's COPY writes them, one a line, and a line `\.`; one line of JSON
 * with the sha256 of all before it.
 */
export const FORMAT = 1;

/** Ends a table. No row is like it: COPY writes a backslash as two. */
export const END_OF_TABLE = '\\.\n';

const headerSchema = z.object({
  dossierBackup: z.literal(FORMAT),
  dossier: z.string(),
  server: z.string(),
  madeAt: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int().min(0) })),
});

/** What a backup says of itself. */
export type Header = z.output<typeof headerSchema>;

/** A checked backup: where in the file the rows of each table are. */
export interface Checked {
  readonly header: Header;
  readonly sections: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
}

/** A file is no whole backup; the message says why. */
export class BackupError extends Error {
  override name = 'BackupError';
}

/** The longest header that is read. */
const MAX_HEADER = 1_000_000;
const LF = 10;

/**
 * Reads a backup from its beginning to its end, with its checksum, before anything of it is used.
 * @throws BackupError when it is no backup, is cut, or was changed.
 */
export async function checkBackup(file: FileHandle): Promise<Checked> {
  const { header, length } = await readHeader(file);
  const { size } = await file.stat();
  const seal = await readEnd(file, size);
  const reader = new SectionReader(header, length);
  const hash = createHash('sha256');
  let read = 0;
  for await (const chunk of file.createReadStream({ start: 0, end: seal.start - 1, autoClose: false })) {
    const bytes: Buffer = chunk;
    hash.update(bytes);
    reader.take(bytes, read);
    read += bytes.length;
  }
  const sections = reader.finish();
  if (hash.digest('hex') !== seal.sha256)
    throw new BackupError('It was changed or damaged: its checksum is another one.');
  return { header, sections };
}

async function readHeader(file: FileHandle): Promise<{ header: Header; length: number }> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_HEADER), 0, MAX_HEADER, 0);
  const length = buffer.subarray(0, bytesRead).indexOf(LF) + 1;
  const parsed = headerSchema.safeParse(parseJson(buffer.subarray(0, length).toString('utf8')));
  if (parsed.success) return { header: parsed.data, length };
  throw new BackupError('It is not a backup of Dossier, or one of another format.');
}

/** The last line, with the checksum. */
async function readEnd(file: FileHandle, size: number): Promise<{ sha256: string; start: number }> {
  const length = Buffer.byteLength(sealOf('0'.repeat(64)));
  const start = Math.max(0, size - length);
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, start);
  const parsed = z.object({ sha256: z.string() }).safeParse(parseJson(buffer.toString('utf8')));
  if (parsed.success) return { sha256: parsed.data.sha256, start };
  throw new BackupError('It is cut: its end is missing.');
}

/** The last line of a backup. */
export const sealOf = (sha256: string): string => `${JSON.stringify({ sha256 })}\n`;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Finds where each table's rows begin and end, by counting lines. */
class SectionReader {
  readonly #sections = new Map<string, { start: number; end: number }>();
  readonly #header: Header;
  #table = 0;
  #start: number;
  #left: number;

  constructor(header: Header, start: number) {
    this.#header = header;
    this.#start = start;
    this.#left = this.#rows();
  }

  take(bytes: Buffer, offset: number): void {
    // The header is no table.
    let at = Math.max(0, this.#start - offset);
    while (at < bytes.length) {
      const end = bytes.indexOf(LF, at);
      if (end < 0) return;
      at = end + 1;
      if (this.#left > 0) this.#left -= 1;
      else this.#endTable(offset + at);
    }
  }

  /** The line that ends the table ends here. */
  #endTable(position: number): void {
    const table = this.#header.tables[this.#table];
    if (!table) throw new BackupError('It was changed or damaged: there are more lines than rows.');
    const end = position - END_OF_TABLE.length;
    if (end < this.#start) throw new BackupError(`It was changed or damaged in table ${table.name}.`);
    this.#sections.set(table.name, { start: this.#start, end });
    this.#table += 1;
    this.#start = position;
    this.#left = this.#rows();
  }

  #rows(): number {
    return this.#header.tables[this.#table]?.rows ?? 0;
  }

  finish(): ReadonlyMap<string, { start: number; end: number }> {
    const table = this.#header.tables[this.#table];
    if (table) throw new BackupError(`It is cut or was changed: table ${table.name} does not end.`);
    return this.#sections;
  }
}
