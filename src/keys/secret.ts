import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** How a key is written: what it is of, which one it is, and what only its client knows. The first part lets scanners of code find keys that were published. */
const form = /^dossier_([0-9a-f]{12})_[\w-]{43}$/;

/** A key that was just made. Its text is nowhere else: only the hash is kept. */
export interface NewKey {
  /** Names the key in lists and logs; it is no secret. */
  readonly id: string;
  readonly text: string;
  readonly hash: Buffer;
}

/** Makes a key of 256 random bits. */
export function newKey(): NewKey {
  const id = randomBytes(6).toString('hex');
  const text = `dossier_${id}_${randomBytes(32).toString('base64url')}`;
  return { id, text, hash: hashOf(text) };
}

/** Which key a text is, by its own word; undefined where it is none. */
export const idIn = (text: string): string | undefined => form.exec(text)?.[1];

/** What a key is compared with where there is none of its id: it then takes as long as any other. */
const nobody = Buffer.alloc(32);

/**
 * Whether a text is the key of a hash, in a time that tells nothing of the hash.
 * @param hash undefined where there is no such key.
 */
export function isKeyOf(text: string, hash: Buffer | undefined): boolean {
  return timingSafeEqual(hashOf(text), hash ?? nobody) && hash !== undefined;
}

/**
 * The hash that is kept of a key. One round of SHA-256 is enough: slow hashes such as bcrypt make up for passwords that can be guessed, and 256 random bits
 * cannot. They would cost each request a tenth of a second of CPU, which anybody could make the server spend.
 */
const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
