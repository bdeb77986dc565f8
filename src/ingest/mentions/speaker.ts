/** Who is meant by the words that name a speaker: a name, a surname, a pronoun, a description. */
import type { Range } from '../anchor.js';
import { TITLES } from '../languages/en.js';
import { BODY_WORDS, CAPITALS, FEMALE, MALE, SAME_TITLE, STATES, TITLE_WORDS } from '../languages/names.js';
import { tokensOf } from '../sentences/tokens.js';
import { type Cast, latest, type Person } from './cast.js';
import { bare, namesIn } from './nameRuns.js';

/** Whom a label means. */
export interface Speaker {
  readonly kind: 'PERSON' | 'ORGANIZATION' | 'UNNAMED' | 'STATE';
  /** The label without rank, post or apposition. */
  readonly label: Range;
  readonly person?: Person;
  readonly name?: string;
  /** The role as printed beside the label. */
  readonly role?: Range;
}

/** What was said before, for pronouns and “the statement”. */
export interface Said {
  readonly speaker: Speaker;
  /** The outlet through which it is known. */
  readonly outlet?: Range;
  readonly paragraph: number;
}

const tokensIn = (text: string, range: Range) =>
  tokensOf(
    text,
    range.start,
    range.end,
    [],
    (word) => /^\p{Lu}$/u.test(word) || TITLE_WORDS.has(word.toLowerCase()) || word === 'Jr' || word === 'U.S',
  );

/** Whom the source of a quote means. `head` is the phrase without apposition, `source` with it. */
export function speakerOf(cast: Cast, source: Range, head: Range, before: number, said: readonly Said[]): Speaker {
  const { text } = cast;
  const words = text.slice(head.start, head.end);
  const lower = words.toLowerCase().trim();
  if (/^(?:he|she|he[’'](?:s|d)|she[’'](?:s|d)|who|він|вона|он|она|er|sie|il|elle|his|her)$/.test(lower))
    return pronoun(cast, head, lower, before, said);
  if (/^(?:it|they|one|one of them|another|вони|они|ils)$/.test(lower)) return lastBody(head, lower, said);
  const whole = head.end >= source.end ? head : source;
  const turn = inCapitals(cast, head);
  if (turn) return turn;
  const inHead = nameIn(cast, head);
  const apposed = inHead || whole === head ? undefined : apposedName(cast, head, whole);
  const unnamedOf =
    new RegExp(
      String.raw`\b(?:spokes(?:man|woman|person)|aide|lawyer|adviser|representative|official|member|source|ambassador|department|` +
        'ministry|office|campaign|committee|council|institute|center|centre|university|association|union|agency|party|foundation|group|' +
        String.raw`coalition|commission|federation|society|league|bank|school|college|network|fund|alliance|initiative) (?:for|of|at|to|in|on)\b`,
      'i',
    ).test(words) || /^(?:its|his|her|their)\b/.test(lower);
  // “Its president, Ray Kowal” is Ray Kowal; “a spokesman for Kowal” is not.
  const named = inHead && unnamedOf && inHead.label.start > head.start ? undefined : (inHead ?? apposed);
  if (named) {
    const role = named.role ?? apposition(text, head, source);
    return {
      kind: 'PERSON',
      label: named.label,
      person: named.person,
      name: named.person.name,
      ...(role ? { role } : {}),
    };
  }
  const described = description(cast, lower, before, said);
  if (described) return { kind: 'PERSON', label: head, person: described, name: described.name };
  if (/^the (?:statement|release|letter|post|email|tweet|message)$/.test(lower)) {
    const last = said.at(-1);
    if (last) return { ...last.speaker, label: head };
  }
  const tokens = tokensIn(text, head).map((token) => bare(token.text));
  const lastWord = tokens.at(-1) ?? '';
  if (
    tokens.every((word) => CAPITALS.has(word) || STATES.has(word) || word === 'the' || word === 'and') &&
    tokens.some((word) => STATES.has(word) || CAPITALS.has(word))
  )
    return { kind: 'STATE', label: head };
  const people =
    TITLES.has(lastWord) ||
    /^(?:an?|one|two|three|several|some|many|other|others|another|senior|officials?|sources?|people|analysts?|critics|experts?|my|both|his|her|its)\b/.test(
      lower,
    );
  const isBody = tokens.some((word) => BODY_WORDS.has(word)) && !(people && (TITLES.has(lastWord) || unnamedOf));
  if (isBody) return { kind: 'ORGANIZATION', label: head, name: words };
  const capital = /^(?:the )?\p{Lu}/u.test(words) && !people;
  return capital ? { kind: 'ORGANIZATION', label: head, name: words } : { kind: 'UNNAMED', label: head };
}

/** A label in capitals: its last words are the name of somebody who was read of it. */
function inCapitals(cast: Cast, label: Range): Speaker | undefined {
  const printed = cast.text.slice(label.start, label.end);
  if (printed !== printed.toUpperCase() || printed.length < 4 || !/\p{Lu}{3}/u.test(printed)) return undefined;
  const lower = printed.toLowerCase();
  const person =
    cast.people.find(({ name }) => lower.endsWith(name.toLowerCase())) ??
    cast.people.find(({ surname }) => lower.endsWith(surname.toLowerCase()));
  if (!person) return undefined;
  const known = lower.endsWith(person.name.toLowerCase()) ? person.name.length : person.surname.length;
  const polite = /(?:MR|MS|MRS|DR)\. $/.exec(printed.slice(0, printed.length - known))?.[0].length ?? 0;
  const start = label.end - known - polite;
  const role = roleBefore(cast.text, label, start);
  return { kind: 'PERSON', label: { start, end: label.end }, person, name: person.name, ...(role ? { role } : {}) };
}

function nameIn(cast: Cast, head: Range): { label: Range; person: Person; role?: Range } | undefined {
  const tokens = tokensIn(cast.text, head);
  for (const found of namesIn(tokens, cast.language)) {
    const exact = cast.people.find(({ name }) => name === found.name || name === `Lord ${found.name}`);
    const single = !found.name.includes(' ');
    const fits = (person: Person) =>
      !(found.titles.some((title) => MALE.has(title)) && person.gender === 'FEMALE') &&
      !(found.titles.some((title) => FEMALE.has(title)) && person.gender === 'MALE');
    const ranks = found.titles.filter((title) => TITLE_WORDS.has(title) && !/^(?:mr|ms|mrs|dr)$/.test(title));
    const ranked = (person: Person) =>
      fits(person) && ranks.length > 0 && ranks.some((rank) => person.titles.has(rank));
    const person =
      exact ??
      (single
        ? (cast.bySurname(found.name, head.start, ranked) ?? cast.bySurname(found.name, head.start, fits))
        : cast.people.find(
            ({ surname, name }) =>
              found.name.endsWith(` ${surname}`) && name.split(' ')[0] === found.name.split(' ')[0],
          ));
    if (!person) continue;
    const polite = /(?:Mr|Mrs|Ms|Dr|Lord|Dame|Sir|Prof)\.? $/.exec(cast.text.slice(head.start, found.start))?.[0] ?? '';
    const keep = /^Prof/.test(polite) ? '' : polite;
    const start = found.start - keep.length;
    const role = roleBefore(cast.text, head, start);
    return { label: { start, end: found.end }, person, ...(role ? { role } : {}) };
  }
  return undefined;
}

/** “the manager, Denise Kowal”: the name is the apposition, and the head the role. */
function apposedName(
  cast: Cast,
  head: Range,
  source: Range,
): { label: Range; person: Person; role?: Range } | undefined {
  let start = head.end;
  while (start < source.end && /[,\s—–(]/.test(cast.text[start] ?? '')) start++;
  if (start >= source.end || !/^\p{Lu}/u.test(cast.text.slice(start, start + 1))) return undefined;
  const rest: Range = { start, end: source.end };
  const [first] = namesIn(tokensIn(cast.text, rest), cast.language);
  if (!first || first.start > start + 20) return undefined;
  const named = nameIn(cast, rest);
  return named && { label: named.label, person: named.person, role: head };
}

function roleBefore(text: string, head: Range, name: number): Range | undefined {
  let end = name;
  while (end > head.start && /[\s,]/.test(text[end - 1] ?? '')) end--;
  return end > head.start ? { start: head.start, end } : undefined;
}

/** The apposition behind the head, up to its comma: “a researcher at the Hamburg Forum”. */
function apposition(text: string, head: Range, source: Range): Range | undefined {
  if (source.end <= head.end) return undefined;
  let start = head.end;
  while (start < source.end && /[,\s(—–]/.test(text[start] ?? '')) start++;
  let end = source.end;
  while (end > start && /[,\s)—–]/.test(text[end - 1] ?? '')) end--;
  const words = text.slice(start, end);
  if (
    end <= start ||
    /^(?:who|which|also|for his part|for her part|meanwhile|however|speaking|asked)\b/.test(words) ||
    /^\d+(?:,|$)/.test(words) ||
    /^[RDI]-/.test(words)
  )
    return undefined;
  return { start, end };
}

function pronoun(cast: Cast, label: Range, lower: string, before: number, said: readonly Said[]): Speaker {
  const male = /^(?:he|his|він|он|er|il)/.test(lower);
  const female = /^(?:she|her|вона|она|sie|elle)/.test(lower);
  const fits = (person: Person) => !(male && person.gender === 'FEMALE') && !(female && person.gender === 'MALE');
  const last = said.at(-1)?.speaker;
  const named = latest(cast.people.filter(fits), before);
  const lastMention = last?.person
    ? Math.max(...last.person.mentions.filter(({ end }) => end <= before).map(({ start }) => start), 0)
    : -1;
  const namedMention = named
    ? Math.max(...named.mentions.filter(({ end }) => end <= before).map(({ start }) => start), 0)
    : -1;
  const lastSaid = last?.label.start ?? -1;
  const subject = named && namedMention > Math.max(lastMention, lastSaid) ? named : undefined;
  if (last && last.kind === 'UNNAMED' && !(subject && cast.text.slice(last.label.start, namedMention).includes('\n')))
    return { kind: 'UNNAMED', label };
  const person = subject ?? (last?.person && fits(last.person) ? last.person : named);
  if (!person) return { kind: 'UNNAMED', label };
  if (person.gender === undefined) person.gender = male ? 'MALE' : female ? 'FEMALE' : undefined;
  person.mentions.push({ start: label.start, end: label.end });
  return { kind: 'PERSON', label, person, name: person.name };
}

function lastBody(label: Range, lower: string, said: readonly Said[]): Speaker {
  const last = said.at(-1)?.speaker;
  if (lower === 'it' && last?.kind === 'ORGANIZATION') return { ...last, label };
  return { kind: 'UNNAMED', label };
}

/** “the minister”, “the colonel”: the person named last whose title or post has the word. */
function description(cast: Cast, lower: string, before: number, said: readonly Said[]): Person | undefined {
  const match = /^(?:the|her|his) (?:[\p{L}-]+ ){0,3}?([\p{L}’'-]+)$/u.exec(lower) ?? /[’']s ([\p{L}-]+)$/u.exec(lower);
  const noun = match?.[1];
  if (!noun) return undefined;
  const words = SAME_TITLE[noun] ?? [noun];
  const last = said.at(-1)?.speaker;
  if (last?.kind === 'UNNAMED' && cast.text.slice(last.label.start, last.label.end).toLowerCase().includes(noun))
    return undefined;
  const fitting = cast.people.filter((person) => words.some((word) => person.titles.has(word)));
  // “the Ministry of Defence” is not the defence secretary.
  if (fitting.length === 0 || lower.split(' ').some((word) => BODY_WORDS.has(word))) return undefined;
  return latest(fitting, before) ?? (fitting.length === 1 ? fitting[0] : undefined);
}
