/** The forms of English verbs that may report an utterance: made once of the lists in `languages/englishVerbs.ts`. */
import {
  ACTS,
  CLAUSE,
  DOUBLED,
  HEARER,
  IRREGULAR,
  MIND,
  OBJECT,
  PARTICLE_ONLY,
  PARTICLES,
  WARY,
} from '../../languages/englishVerbs.js';

export type Form = 'BASE' | 'THIRD' | 'PAST' | 'PARTICIPLE' | 'ING';

/** A verb, by what may follow it. */
export interface Verb {
  readonly lemma: string;
  readonly clause: boolean;
  readonly hearer: boolean;
  readonly object: boolean;
  /** A verb of mind or stance alone: no speech. */
  readonly mind: boolean;
  readonly act: boolean;
  /** Reports only with “that”, marks, a colon or a day after it. */
  readonly wary: boolean;
  readonly particles: readonly string[];
  readonly needsParticle: boolean;
}

export interface VerbForm {
  readonly verb: Verb;
  readonly form: Form;
}

function formsOf(lemma: string): readonly (readonly [string, Form])[] {
  const third =
    lemma === 'go' || /(?:s|sh|ch|x|z)$/.test(lemma)
      ? `${lemma}es`
      : /[^aeiou]y$/.test(lemma)
        ? `${lemma.slice(0, -1)}ies`
        : `${lemma}s`;
  const stem = DOUBLED.has(lemma)
    ? lemma + (lemma.at(-1) ?? '')
    : /[^aeiouy]e$|[aiou]e$/.test(lemma)
      ? lemma.slice(0, -1)
      : lemma;
  const regular = /[^aeiou]y$/.test(lemma)
    ? `${lemma.slice(0, -1)}ied`
    : lemma.endsWith('e')
      ? `${lemma}d`
      : `${stem}ed`;
  const [past, participle] = IRREGULAR[lemma] ?? [regular, regular];
  const ing = lemma === 'see' || lemma === 'foresee' ? `${lemma}ing` : `${stem}ing`;
  return [
    [past, 'PAST'],
    [lemma, 'BASE'],
    [third, 'THIRD'],
    [ing, 'ING'],
    [participle, 'PARTICIPLE'],
  ];
}

function lexicon(): ReadonlyMap<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  const lemmas = new Set([...CLAUSE, ...HEARER, ...OBJECT, ...ACTS, ...MIND, ...Object.keys(PARTICLES)]);
  for (const lemma of lemmas) {
    const speech =
      CLAUSE.has(lemma) || HEARER.has(lemma) || OBJECT.has(lemma) || ACTS.has(lemma) || PARTICLE_ONLY.has(lemma);
    const verb: Verb = {
      lemma,
      clause: CLAUSE.has(lemma) || ACTS.has(lemma),
      hearer: HEARER.has(lemma),
      object: OBJECT.has(lemma) || PARTICLES[lemma] !== undefined,
      mind: !speech || (MIND.has(lemma) && !CLAUSE.has(lemma)),
      act: ACTS.has(lemma),
      wary: WARY.has(lemma),
      particles: PARTICLES[lemma] ?? [],
      needsParticle: PARTICLE_ONLY.has(lemma),
    };
    for (const [printed, form] of formsOf(lemma)) if (!forms.has(printed)) forms.set(printed, { verb, form });
  }
  return forms;
}

const FORMS = lexicon();

/** The verb that a word in small letters may be a form of. */
export const verbAt = (lower: string): VerbForm | undefined => FORMS.get(lower);

/** Forms of saying and the like that may follow “Why?” in marks. */
export const SAYING_FORMS: ReadonlySet<string> = new Set(
  [...FORMS]
    .filter(
      ([, { verb, form }]) =>
        (verb.clause || verb.lemma === 'tell') && !verb.mind && (form === 'PAST' || form === 'THIRD'),
    )
    .map(([printed]) => printed),
);
