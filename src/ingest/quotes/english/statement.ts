/** What English words around marks are: a statement of their own, a message with its verb, a term. */
import type { Range } from '../../anchor.js';
import { quantityOf } from '../../facts/quantity.js';
import { AUXILIARIES, CLAUSES, DETERMINERS, PREPOSITIONS } from '../../languages/en.js';
import type { Mark } from '../../sentences/marks.js';
import { countWords, type Token, tokensOf } from '../../sentences/tokens.js';
import type { Attribution } from '../attribution.js';
import { verbAt } from './verbs.js';

/** Verbs whose object is the message: the quote begins at the verb. The particles after which that is so; none: “to” or “of” suffice. */
const MESSAGES: Readonly<Record<string, RegExp>> = {
  raise:
    /^(?:serious |fresh |new |more |grave |some |deep |similar )?(?:concerns?|doubts?|questions|alarm|fears?|objections?)\b/,
  express:
    /^(?:\w+ )?(?:\w+ )?(?:concerns?|doubts?|alarm|fears?|hope|regrets?|confidence|support|disappointment|gratitude|thanks|condolences|skepticism|outrage)\b/,
  warn: /^(?:of|against|about)\b/,
  urge: /./,
  call: /^(?:for|on|upon)\b/,
  ask: /^(?:for|to|\S+ (?:\S+ ){0,4}(?:to|for))\b/,
  accuse: /./,
  deny: /./,
  vow: /^to\b/,
  promise: /^to\b/,
  pledge: /^to\b/,
  demand: /./,
  apologize: /^for\b/,
  complain: /^(?:about|of)\b/,
  offer: /^to\b/,
  threaten: /^to\b/,
  advise: /^(?:\S+ ){0,4}to\b/,
  swear: /^to\b/,
  agree: /^(?!.)/,
  blame: /./,
  propose: /^(?!.)/,
};

/** Verbs by which somebody calls something something: what is in marks is theirs. */
const CALLING = new Set(
  `call describe dismiss denounce condemn blast slam decry brand label characterize characterise portray deride mock ridicule hail praise criticize criticise
   dub term reject attack deem thank refer accuse cite welcome blame credit tout compare cast bill bash rip pan assail laud chide lament
    bemoan promise vow warn urge demand
   question defend liken speak talk express voice threaten oppose`.split(/\s+/),
);

export const isMessage = (lemma: string): boolean => CALLING.has(lemma);

/** Words that say that nothing was said. */
const SILENCE = /^(?:that )?(?:it|he|she|they) (?:had|has|have) (?:nothing|no comment)\b/;

/** Documents are no speakers: what a report found is no quote. */
const DOCUMENTS = new RegExp(
  String.raw`\b(?:reports?|stud(?:y|ies)|data|surveys?|polls?|figures|documents?|records|research|analysis|estimates|filings?|` +
    'transcripts?|emails|statistics|papers?|articles?|census|website|dossier)$',
  'i',
);

function isDocument(words: string): boolean {
  return (
    DOCUMENTS.test(words.trim()) &&
    !/^(?:his|her|its|their|our|the (?:report|paper)’s)\b.*(?:spokes|inspector)/i.test(words)
  );
}

/** The words of an INDIRECT quote: without “that”; of a message, from its verb on. */
export function indirectText(text: string, { rule, spans, cue, lemma, sourceHead }: Attribution): Range[] {
  const [first] = spans;
  if (!first) return [];
  const words = text.slice(first.start, first.end);
  const message = MESSAGES[lemma];
  const source = sourceHead ? text.slice(sourceHead.start, sourceHead.end) : '';
  if (isDocument(source) || SILENCE.test(words) || (lemma === 'ask' && /^not to be\b/.test(words))) return [];
  // What an outlet or its correspondent reports is the article's own.
  if (lemma === 'report' && (rule === 'said-after' || /^ from\b/.test(text.slice(cue.end, cue.end + 6)))) return [];
  if (rule === 'said-after' || rule === 'said-within' || rule === 'according-to') return [...spans];
  if (
    /^(?:whether|if|how|why|what|who|about)\b/.test(words) &&
    /^(?:ask|question|discuss|compare|explain|describe|speak|talk|wonder|inquire|tell)$/.test(lemma)
  )
    return [];
  const to = /^to\b/.test(words);
  if (message) {
    const verb = lastWordStart(text, cue, lemma);
    const rest = text.slice(text.indexOf(' ', verb) + 1, first.end);
    const that = /^that\b/.test(words);
    // “promised more than they could build” has a clause only inside its object.
    const own = words.search(/ (?:than|which|that|who|whom|whose) /);
    const hasClause = that || isClause(text, own < 0 ? first : { start: first.start, end: first.start + own });
    if (
      /^(?:warn|complain|ask|promise|vow|pledge|advise|threaten|agree|swear|demand|propose|apologize)$/.test(lemma) &&
      hasClause &&
      !to &&
      rule !== 'passive'
    )
      return split(text, spans);
    if (message.test(rest) || (to && /^(?:vow|promise|pledge|ask|threaten|offer|urge|demand|swear|agree)$/.test(lemma)))
      return [{ start: verb, end: first.end }, ...spans.slice(1)];
    return [];
  }
  if (to) return [];
  const verb = verbAt(lemma)?.verb;
  if (!verb?.clause && !verb?.hearer && lemma !== ':' && lemma !== 'according to') return [];
  if (/^(?:say|tell|write|add|insist|claim|argue|state)$/.test(lemma) || isClause(text, first) || /^that\b/.test(words))
    return split(text, spans);
  return [];
}

/** The message before a colon: “She warned against any pause: “…””. */
export function messageBefore(text: string, { cue, lemma, spans, rule }: Attribution): Range | undefined {
  const message = MESSAGES[lemma];
  const [first] = spans;
  if (!message || !first || rule !== 'said-before') return undefined;
  const colon = text.lastIndexOf(':', first.start);
  if (colon < cue.end || first.start - colon > 3) return undefined;
  const start = lastWordStart(text, cue, lemma);
  const rest = text.slice(text.indexOf(' ', start) + 1, colon);
  return message.test(rest) && /^(?:warn|urge|call|accuse|deny|vow|promise|pledge|complain|raise|express)$/.test(lemma)
    ? { start, end: colon }
    : undefined;
}

/** “that A and that B” is two parts; “that” itself belongs to none. */
function split(text: string, spans: readonly Range[]): Range[] {
  return spans.flatMap((span) => {
    const parts: Range[] = [];
    let start = span.start + (/^that[,\s]+/.exec(text.slice(span.start, span.end))?.[0].length ?? 0);
    for (;;) {
      const at = text.slice(start, span.end).search(/,? and that /);
      if (at < 0) break;
      parts.push({ start, end: start + at });
      start = text.indexOf(' that ', start + at) + ' that '.length;
    }
    parts.push({ start, end: span.end });
    return parts;
  });
}

/** Where the verb itself begins in its cue: “has repeatedly accused” begins at “accused”. */
function lastWordStart(text: string, cue: Range, lemma: string): number {
  for (const token of tokens(text, cue)) if (verbAt(token.lower)?.verb.lemma === lemma) return token.start;
  return cue.start;
}

const tokens = (text: string, { start, end }: Range): Token[] =>
  tokensOf(text, start, end, [], (word) => /^\p{Lu}$/u.test(word));

/** Whether words have a finite verb. */
function isClause(text: string, span: Range): boolean {
  const all = tokens(text, span);
  return all.some((token, index) => {
    if (token.kind !== 'WORD') return false;
    if (AUXILIARIES.has(token.lower) || /^(?:he|she|it|they|we|i|that|there)[’'](?:s|d|ll|re|ve|m)$/.test(token.lower))
      return true;
    const verb = verbAt(token.lower);
    return (
      index > 0 &&
      !token.capital &&
      ((verb !== undefined && (verb.form === 'PAST' || verb.form === 'THIRD')) ||
        (/(?:ed|[^s]s)$/.test(token.lower) && /^(?:he|she|it|they|who|which)$/.test(all[index - 1]?.lower ?? '')))
    );
  });
}

/**
 * The words around marks, where they are a statement without them: those before a fragment that only adds to it, those around a number in
 * the middle. Otherwise none: what is in marks is the quote, and its sentence its evidence.
 */
export function isStatementWithout(text: string, part: Range, marks: readonly Mark[]): Range[] {
  const inside = marks.filter((mark) => mark.open >= part.start - 1 && mark.close <= part.end + 1);
  const [mark] = inside;
  if (!mark) return isClause(text, part) ? [part] : [];
  const before: Range = { start: part.start, end: Math.max(part.start, mark.open) };
  const after = text.slice(Math.min(mark.close, part.end), part.end);
  if (!isClause(text, before)) return [];
  const words = tokens(text, before);
  const last = words.at(-1);
  const firstInside = tokens(text, mark)[0];
  const restWords = countWords(text, Math.min(mark.close, part.end), part.end);
  if (
    restWords >= 2 &&
    quantityOf(text.slice(mark.start, mark.end)) !== undefined &&
    last &&
    !/^(?:,|:)$/.test(last.text) &&
    !/^\s*,/.test(after)
  )
    return [part];
  if (!last || !firstInside || last.kind !== 'WORD') return [];
  const open =
    AUXILIARIES.has(last.lower) ||
    PREPOSITIONS.has(last.lower) ||
    DETERMINERS.has(last.lower) ||
    last.lower === 'to' ||
    last.lower === 'not';
  const adds = PREPOSITIONS.has(firstInside.lower) || CLAUSES.has(firstInside.lower) || /ly$/.test(firstInside.lower);
  return !open && adds ? [before] : [];
}

const NAMING = new RegExp(
  String.raw`(?:so-called|so called|\bterms?|\bcalled the|\bknown as|\bnicknamed?|\bnamed|\bwords?|\btitled|\bentitled|\bdubbed|` +
    String.raw`\bphrase|\bslogan|\bit is|\bcalls the|\bmemoir|\bbook|\bnovel|\bfilm|\bprogramme|\bprogram|\bsong|\bshow|\bseries|` +
    String.raw`\boperation) ?,? ?$`,
  'i',
);

/** Whether marks are of a term, a title or a name, and no speech. */
export function isTerm(text: string, mark: Mark, attribution: Attribution): boolean {
  const words = countWords(text, mark.start, mark.end);
  const before = text.slice(Math.max(0, mark.open - 24), mark.open);
  const printed = text.slice(mark.start, mark.end);
  const calls = attribution.lemma === 'call' || attribution.lemma === 'describe';
  if (words <= 6 && NAMING.test(before)) {
    if (!calls || /^\p{Lu}/u.test(printed)) return true;
    return /so-called ?$|\bterm ?$/.test(before);
  }
  if (words > 3) return false;
  if (
    isTitleCase(printed) &&
    words >= 2 &&
    !/[,.!?]$/.test(printed) &&
    !/[:,]\s*$/.test(before) &&
    attribution.spans.every((span) => Math.abs(span.start - mark.open) > 1)
  )
    return true;
  const after = text.slice(mark.close, mark.close + 20);
  const followedByNoun =
    /^ \p{Ll}/u.test(after) &&
    !/^ (?:and|or|but|in|on|at|to|of|for|with|by|from|as|when|while|because|if|that|is|was|are|were|has|had|would|will|could)\b/.test(
      after,
    );
  if (words === 1 && followedByNoun && /(?:^|\s)(?:\p{Ll}+) $/u.test(before) && !calls) return true;
  return (
    words <= 2 &&
    /[’']s? $/.test(before) &&
    !calls &&
    attribution.reporting !== 'MARKS' &&
    !/^what\b/.test(before) &&
    /priority|list|plan|act|act|doctrine/i.test(printed)
  );
}

const isTitleCase = (printed: string): boolean =>
  printed
    .trim()
    .split(/\s+/)
    .every((word) => /^\p{Lu}|^(?:of|the|a|and|for|in)$/u.test(word));
