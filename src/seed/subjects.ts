import type { Path } from './documents.js';
import { actionKey, linkKey } from './ids.js';
import type { SubjectData } from './shapes.js';

/** The kinds of records that a citation in a file can be of. */
export type SubjectKind = keyof SubjectData;

/** One record that a citation is of. */
export interface Subject {
  readonly kind: SubjectKind;
  /** Its key, as in its id. */
  readonly key: string;
  /** Where `of` names it. */
  readonly path: Path;
}

/** The records that an `of` names: one, or several of one kind. */
export function subjectsOf(of: SubjectData): Subject[] {
  const { decisionLink, treatyAction, ...bySlug } = of;
  const subjects: Subject[] = [];
  for (const kind of SLUG_KINDS) {
    for (const [index, key] of (bySlug[kind] ?? []).entries()) subjects.push({ kind, key, path: [kind, index] });
  }
  for (const [index, link] of (decisionLink ?? []).entries()) {
    subjects.push({ kind: 'decisionLink', key: linkKey(link), path: ['decisionLink', index] });
  }
  for (const [index, action] of (treatyAction ?? []).entries()) {
    subjects.push({ kind: 'treatyAction', key: actionKey(action), path: ['treatyAction', index] });
  }
  return subjects;
}

/** The subjects that are named by their slug alone. */
const SLUG_KINDS = [
  'person',
  'position',
  'organization',
  'country',
  'equipment',
  'aidPackage',
  'lineItem',
  'decision',
  'treaty',
] as const;

/** Whether a subject is named by its slug alone. */
export function isSlugKind(kind: SubjectKind): kind is (typeof SLUG_KINDS)[number] {
  return kind !== 'decisionLink' && kind !== 'treatyAction';
}
