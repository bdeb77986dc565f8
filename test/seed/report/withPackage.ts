import { type Files, PACKAGES, withMore } from '../sample.js';

/** The sample with a second package, of a value, in a year, without lines. */
export function withPackage(value: string, announcedOn: string): Files {
  return withMore(
    PACKAGES,
    `no-2:
  title: Another
  donor: NO
  recipient: SO
  authority: OTHER
  announcedOn: ${announcedOn}
  value: ${value}
  itemsCompleteness: NONE_FOUND
  itemsWording: NONE
  citations: [{by: treaty-registry, wording: another}]
`,
  );
}
