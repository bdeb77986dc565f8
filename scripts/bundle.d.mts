import type { Metafile } from 'esbuild';

export function bundle(
  folder: string,
  options?: {
    readonly more?: Readonly<Record<string, string>>;
    readonly sourceMaps?: boolean;
    readonly write?: boolean;
  },
): Promise<Metafile>;
