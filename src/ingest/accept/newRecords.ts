import { choicesOf, type Draft, type Entry } from '../draft/draft.js';
import { present } from '../draft/fromProposals.js';
import type { Recorded } from './record.js';

/** A record to be made, in the file of its kind; an article has a file of its own. */
export interface NewRecord {
  readonly file: string;
  readonly path: readonly string[];
  readonly key: string;
  readonly value: object;
}

/** The records that a person made in an entry's choices, or why one cannot be made. */
export function newRecordsOf(
  entry: Entry,
  draft: Draft,
  recorded: Recorded,
): { readonly made: readonly NewRecord[] } | { readonly why: string } {
  const made: NewRecord[] = [];
  for (const [, choice] of choicesOf(entry)) {
    const { new: key, of, name, asPrinted } = choice;
    if (key === undefined) continue;
    switch (of) {
      case 'PERSON':
        made.push({ file: 'people.yaml', path: [], key, value: { name: name ?? asPrinted } });
        break;
      case 'ORGANIZATION':
        if (choice.newKind === undefined) return { why: 'a new organization needs its kind' };
        made.push({
          file: 'organizations.yaml',
          path: [],
          key,
          value: { name: name ?? asPrinted, kind: choice.newKind },
        });
        break;
      case 'ARTICLE':
        if (entry.section === 'links') made.push(articleOf(key, entry.fact));
        break;
      case 'PACKAGE':
      case 'DECISION': {
        const record =
          entry.section === 'packages'
            ? packageOf(key, entry.fact, recorded)
            : entry.section === 'decisions'
              ? decisionOf(key, entry.fact, draft)
              : undefined;
        if (record && 'why' in record) return record;
        if (record) made.push(record);
        break;
      }
      case 'COUNTRY':
      case 'EQUIPMENT':
      case 'TREATY':
        return { why: `a new ${of.toLowerCase()} is written by hand` };
    }
  }
  return { made };
}

type FactOf<S extends Entry['section']> = Extract<Entry, { readonly section: S }>['fact'];

function articleOf(key: string, { kind, headline, url, publisher }: FactOf<'links'>): NewRecord {
  const value = {
    ...present({ url }),
    kind: kind === 'CITES' ? 'REPORT' : 'NEWS_STORY',
    ...present({ headline, publisher }),
  };
  return { file: `articles/${key}.yaml`, path: [], key, value };
}

function packageOf(key: string, fact: FactOf<'packages'>, recorded: Recorded): NewRecord | { readonly why: string } {
  const { donor, recipient, announcedOn, title, authority, value, lineItems } = fact;
  if (donor === undefined || recipient === undefined || announcedOn === undefined)
    return { why: 'a new package needs donor, recipient and announcedOn' };
  const unresolved = Object.entries(lineItems).find(([, { equipment }]) => equipment.length === 0);
  if (unresolved) return { why: `its line ${unresolved[0]} names no equipment; choose one` };
  const hasLines = Object.keys(lineItems).length > 0;
  const record = {
    title: title ?? `Aid for ${recorded.nameOf('country', recipient)}, announced on ${announcedOn}`,
    donor,
    recipient,
    authority: authority ?? 'UNSPECIFIED',
    announcedOn,
    value: value ?? { qualifier: 'UNSPECIFIED' },
    itemsCompleteness: hasLines ? 'PARTIAL' : 'NONE_FOUND',
    itemsWording: hasLines ? 'PRESS' : 'NONE',
    ...(hasLines
      ? { lineItems: Object.fromEntries(Object.entries(lineItems).map(([line, item]) => [line, lineOf(item)])) }
      : {}),
  };
  return { file: `packages/${announcedOn.slice(0, 4)}.yaml`, path: [], key, value: record };
}

/** A line of a package as its file has it. */
export function lineOf({ asReported, equipment, quantity }: FactOf<'packages'>['lineItems'][string]): object {
  return { asReported, equipment, ...present({ quantity }) };
}

function decisionOf(key: string, fact: FactOf<'decisions'>, draft: Draft): NewRecord | { readonly why: string } {
  const { title, effect, decidedOn, country, person, organization, equipment, passages } = fact;
  if (effect === undefined || decidedOn === undefined || country === undefined)
    return { why: 'a new decision needs effect, decidedOn and country' };
  const value = {
    title: title ?? draft.passages[passages[0] ?? '']?.exact,
    effect,
    decidedOn,
    country,
    ...(person === undefined && organization === undefined ? {} : { decidedBy: present({ person, organization }) }),
    ...(equipment.length === 0 ? {} : { equipment }),
  };
  return { file: 'decisions.yaml', path: [], key, value };
}
