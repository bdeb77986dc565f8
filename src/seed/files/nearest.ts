import { editDistance } from '../../query/values/editDistance.js';
import { foldText } from '../../query/values/text.js';

/** Something that can be meant: its slug or key, and what else people call it. */
export interface Candidate {
  readonly slug: string;
  /** What a person calls it, for the answer; left out where the slug says it all. */
  readonly label?: string;
  readonly names: readonly string[];
}

/** A form of a name as it is compared: without case, accents and punctuation. */
interface Form {
  readonly words: readonly string[];
  /** The words with single spaces. */
  readonly text: string;
  /** The words in alphabetical order, without spaces: the same for any order of the words. */
  readonly sorted: string;
  /** Without spaces. */
  readonly letters: string;
}

/** How well a form fits; the smaller the better, the first number counting most. */
type Fit = readonly [kind: number, far: number, length: number];

/** The forms of a candidate, made once however many mistakes there are. */
const FORMS = new WeakMap<Candidate, readonly Form[]>();

/**
 * The one that somebody probably meant, by slug or by any name, whatever the order of the words: the one of the same words, or
 * else the one that is fewest letters away, if those are few, or else the shortest that contains the words, or else the
 * one with the longest name among the words.
 */
export function nearestOf(written: string, known: Iterable<Candidate>): Candidate | undefined {
  const wanted = formOf(written);
  if (wanted.letters === '') return undefined;
  let best: { readonly candidate: Candidate; readonly fit: Fit } | undefined;
  for (const candidate of known) {
    for (const form of formsOf(candidate)) {
      const fit = fitOf(wanted, form);
      if (!fit) continue;
      const order = best ? compareFits(fit, best.fit) : -1;
      if (order < 0 || (order === 0 && best && candidate.slug < best.candidate.slug)) best = { candidate, fit };
    }
  }
  return best?.candidate;
}

/** The same for keys that have no other names. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  return nearestOf(
    written,
    Array.from(known, (slug) => ({ slug, names: [] })),
  )?.slug;
}

/** `; did you mean "himars"?`, or nothing when no key is near. */
export function suggestion(written: string, known: Iterable<string>): string {
  const key = nearest(written, known);
  return key === undefined ? '' : `; did you mean "${key}"?`;
}

/** `; did you mean "tow" (BGM-71 TOW)?`: what to write, and its name where that says more. */
export function suggestionOf(written: string, known: Iterable<Candidate>): string {
  const candidate = nearestOf(written, known);
  if (!candidate) return '';
  const { slug, label } = candidate;
  const name = label === undefined || formOf(label).text === formOf(slug).text ? '' : ` (${label})`;
  return `; did you mean "${slug}"${name}?`;
}

function formsOf(candidate: Candidate): readonly Form[] {
  const known = FORMS.get(candidate);
  if (known) return known;
  const forms = [candidate.slug, ...candidate.names].map(formOf).filter(({ letters }) => letters !== '');
  FORMS.set(candidate, forms);
  return forms;
}

function formOf(name: string): Form {
  const words = foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return { words, text: words.join(' '), sorted: words.toSorted().join(''), letters: words.join('') };
}

function fitOf(wanted: Form, form: Form): Fit | undefined {
  const { length } = form.text;
  if (wanted.letters === form.letters || wanted.sorted === form.sorted) return [0, 0, length];
  const common = matchWords(wanted.words, form.words);
  const apart: number[] = [];
  if (common !== undefined && wanted.words.length === form.words.length) apart.push(common);
  const limit = Math.floor(wanted.text.length / 4);
  if (Math.abs(length - wanted.text.length) <= limit) {
    const far = editDistance(wanted.text, form.text);
    if (far <= limit) apart.push(far);
  }
  if (apart.length > 0) return [1, Math.min(...apart), length];
  // A short stretch of letters is in names that have nothing to do with it.
  if (wanted.letters.length >= 3 && (common !== undefined || form.text.includes(wanted.text)))
    return [2, common ?? 0, length];
  if (form.letters.length >= 3 && form.words.every((word) => wanted.words.includes(word))) return [3, 0, -length];
  return undefined;
}

function compareFits(a: Fit, b: Fit): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** How many letters apart the words are from as many of the others, in any order; undefined when one of them is like none. */
function matchWords(words: readonly string[], others: readonly string[]): number | undefined {
  if (words.length > others.length) return undefined;
  const left = [...others];
  let sum = 0;
  for (const word of words) {
    let best: number | undefined;
    let bestIndex = -1;
    // A third of a word may be wrong. Of two letters none: with one of them wrong any other would do.
    const limit = Math.floor(word.length / 3);
    for (const [index, other] of left.entries()) {
      if (Math.abs(other.length - word.length) > limit) continue;
      const far = editDistance(word, other);
      if (far <= limit && (best === undefined || far < best)) {
        best = far;
        bestIndex = index;
      }
    }
    if (best === undefined) return undefined;
    sum += best;
    left.splice(bestIndex, 1);
  }
  return sum;
}
