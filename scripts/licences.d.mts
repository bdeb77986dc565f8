import type { Metafile } from 'esbuild';

export interface ShippedPackage {
  readonly name: string;
  readonly folder: string;
  readonly version: string;
  readonly licence: string;
}

export function shippedPackages(metafile: Metafile): ShippedPackage[];
export function refused<Package extends Pick<ShippedPackage, 'name' | 'licence'>>(
  packages: readonly Package[],
): Package[];
