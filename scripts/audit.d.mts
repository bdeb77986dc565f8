interface Vulnerability {
  readonly name: string;
  readonly severity: string;
  readonly range: string;
  readonly nodes: readonly string[];
  /** The advisories; or the names of packages that have some, and that this one depends on. */
  readonly via: readonly (string | { readonly title: string; readonly url: string; readonly severity: string })[];
}

export function judge(
  report: { readonly vulnerabilities: Readonly<Record<string, Vulnerability>> },
  folders: readonly string[],
): { readonly lines: readonly string[]; readonly isGrave: boolean };
