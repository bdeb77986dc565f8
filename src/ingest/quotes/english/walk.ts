/** Reads one sentence from left to right: each cue takes its source and its words, and later cues cut the words of earlier ones. */
import type { Range } from '../../anchor.js';
import { AUXILIARIES, CLAUSES, PREPOSITIONS } from '../../languages/en.js';
import type { RuleName } from '../../rules.js';
import type { Sentence } from '../../sentences/sentences.js';
import type { Attribution, Reporting } from '../attribution.js';
import { contentEnd, contentStart } from './content.js';
import { type Cue, cueAt } from './cue.js';
import { markedClause } from './marked.js';
import { mainSubject, type Phrase, subjectLeft, subjectRight } from './subject.js';
import { verbAt } from './verbs.js';
import { isAdverb, isComma, isContracted, isDash, isMark, isName, isPersonal, isWord } from './words.js';

/** An attribution while its sentence is read: token indexes. */
interface Draft {
  rule: RuleName;
  reporting: Reporting;
  lemma: string;
  spans: [number, number][];
  cue: [number, number];
  source: Phrase | undefined;
  /** The first token of its words right of the cue: what a later cue may cut. */
  from: number;
  /** Its words are whole marks before the cue. */
  closed: boolean;
}

/** What one sentence gives. */
export interface Walked {
  readonly attributions: Attribution[];
  /** A cue at the end of the sentence, after which a colon promises words: they are the next sentence. */
  readonly promised?: Attribution;
}

export function walk(s: Sentence, headline: boolean): Walked {
  return new Walk(s, headline).run();
}

class Walk {
  readonly #drafts: Draft[] = [];
  #low = 0;
  #open: Draft | undefined;
  #promised: Draft | undefined;

  constructor(
    readonly s: Sentence,
    readonly headline: boolean,
  ) {}

  run(): Walked {
    const { s } = this;
    for (let at = 0; at < s.length; at++) {
      const next = this.#accordingTo(at) ?? this.#cue(at);
      if (next !== undefined) at = Math.max(at, next);
    }
    this.#colon();
    this.#marks();
    const attributions = this.#drafts.filter(({ spans }) => spans.length > 0).map((draft) => this.#finished(draft));
    return this.#promised ? { attributions, promised: this.#finished(this.#promised) } : { attributions };
  }

  /** “According to X, …” and “…, according to X”. Returns the last token that it takes. */
  #accordingTo(at: number): number | undefined {
    const { s } = this;
    if (s.at(at).lower !== 'according' || s.at(at + 1).lower !== 'to') return undefined;
    if (at - this.#low <= 2 && /^that[’']s$|^(?:is|was)$/.test(s.at(at - 1).lower)) return at + 1;
    let to = at + 2;
    while (
      s.at(to + 1).text !== '(' &&
      to + 1 < s.length &&
      !(isComma(s.at(to + 1)) || isMark(s.at(to + 1)) || s.at(to + 1).text === ';' || isDash(s.at(to + 1)))
    )
      to++;
    if (to >= s.length) return undefined;
    const source: Phrase = { from: at + 2, to, head: to };
    const lead =
      at - this.#low <= 1 ||
      (at > 0 &&
        s.find(
          this.#low,
          at,
          (token) => isWord(token) && !isAdverb(token) && !/^(?:but|and|yet|still|meanwhile)$/.test(token.lower),
        ) < 0);
    if (lead) {
      let end = to;
      // “According to Ilka Brandner, a researcher at the Forum, …”
      if (isComma(s.at(to + 1)) && /^(?:a|an|the|who)$/.test(s.at(to + 2).lower) && isName(s.at(to))) {
        const comma = s.find(to + 2, to + 16, isComma);
        if (comma > 0 && s.find(to + 2, comma, (token) => verbAt(token.lower)?.form === 'PAST') < 0) end = comma - 1;
      }
      if (end + 2 >= s.length) return to;
      this.#add(
        'according-to',
        'SPEECH',
        'according to',
        [[end + 2, contentEnd(s, end + 2)]],
        [at, at + 1],
        { ...source, to: end },
        end + 2,
      );
      this.#low = end + 2;
      return end;
    }
    const edge = isComma(s.at(at - 1)) ? at - 2 : at - 1;
    if (edge < this.#low) return to;
    if (this.#open && this.#open.from <= edge) this.#cut(edge);
    else this.#add('according-to', 'SPEECH', 'according to', [[this.#low, edge]], [at, at + 1], source, this.#low);
    this.#low = to + 1;
    return to;
  }

  #cue(at: number): number | undefined {
    const { s } = this;
    const cue = cueAt(s, at, this.#low, this.headline);
    if (!cue || cue.verb.mind || (cue.negated && SILENT.has(cue.verb.lemma))) return undefined;
    if (cue.passive) return this.#passive(cue);
    if (s.at(at - 1).lower === 'to') {
      if (!/^(?:on|continued|began|used)$/.test(s.at(at - 2).lower)) return undefined;
    }
    return cue.form === 'ING' ? this.#participle(cue) : this.#finite(cue);
  }

  /** “was quoted as saying”, “was asked by X”: no rule of its own yet but the first. */
  #passive(cue: Cue): number | undefined {
    const { s } = this;
    const as = s.find(
      cue.to + 1,
      cue.to + 14,
      (token, index) => token.lower === 'as' && verbAt(s.at(index + 1).lower)?.form === 'ING',
    );
    if (!/^(?:quote|cite|report|record)$/.test(cue.verb.lemma) && as < 0) return undefined;
    if (as < 0) return undefined;
    const subject = subjectLeft(s, cue.at, this.#low);
    const said = verbAt(s.at(as + 1).lower);
    if (!subject || !said) return undefined;
    const left = this.#leftContent(subject.from - 1);
    const start = left ? undefined : contentStart(s, as + 2, said.verb);
    if (!left && !start) return undefined;
    const spans: [number, number][] = left ? [left] : start ? [[start.from, contentEnd(s, start.from)]] : [];
    const message = said.verb.lemma === 'say' ? 'SPEECH' : 'MESSAGE';
    this.#add('passive', message, said.verb.lemma, spans, [subject.cueFrom, as + 1], subject, start?.from ?? s.length);
    return start ? start.from - 1 : as + 1;
  }

  #participle(cue: Cue): number | undefined {
    const { s } = this;
    const { at } = cue;
    const before = s.at(at - 1);
    const progressive =
      /^(?:is|are|was|were|’s|'s|be|been|’re)$/.test(
        /^(?:also|now|already|still|not|again)$/.test(before.lower) ? s.at(at - 2).lower : before.lower,
      ) ||
      (/[’'](?:s|re|m)$/.test(before.lower) && /^(?:he|she|it|they|we|i|who)[’']/.test(before.lower));
    if (progressive) return this.#finite(cue);
    const free =
      isComma(before) ||
      isDash(before) ||
      isMark(before) ||
      (before.lower === 'and' && this.#open !== undefined) ||
      /^(?:by|before|after|while|in|without|when)$/.test(before.lower) ||
      at === 0;
    if (!free) return undefined;
    const last = this.#drafts.at(-1);
    let source = last?.source;
    if (!source || /^(?:by|before|after|while|when)$/.test(before.lower))
      source = at === 0 ? this.#subjectAfter(cue) : (last?.source ?? mainSubject(s, 0, at));
    if (!source) return undefined;
    const start = contentStart(s, cue.to + 1, cue.verb);
    if (!start) return undefined;
    if (at === 0) return undefined;
    if (this.#open) this.#cut(isMark(before) ? at - 1 : at - 2);
    this.#add(
      'participle',
      this.#reporting(cue),
      cue.verb.lemma,
      [[start.from, contentEnd(s, start.from)]],
      [at, cue.to],
      source,
      start.from,
    );
    this.#low = start.from;
    return start.from - 1;
  }

  #subjectAfter(cue: Cue): Phrase | undefined {
    const comma = this.s.find(cue.at, this.s.length, isComma);
    return comma > 0 ? mainSubject(this.s, comma + 1, this.s.length) : undefined;
  }

  #finite(cue: Cue): number | undefined {
    const { s } = this;
    let back = cue.at - 1;
    while (back >= this.#low && isAdverb(s.at(back))) back--;
    const chain = back > this.#low && /^(?:and|but|then)$/.test(s.at(back).lower) && cue.form !== 'BASE';
    if (chain) {
      const subject = this.#open?.source ?? this.#drafts.at(-1)?.source ?? mainSubject(s, 0, cue.at);
      if (!subject) return undefined;
      return this.#preposed(cue, subject, back + 1, isComma(s.at(back - 1)) ? back - 1 : back, true);
    }
    const left = subjectLeft(s, cue.at, this.#low);
    const inverted =
      cue.verb.clause &&
      cue.form !== 'BASE' &&
      (isMark(s.at(cue.at - 1)) || (isComma(s.at(cue.at - 1)) && cue.at - 1 > this.#low)) &&
      !(left && left.to < cue.at - 1 && !isMark(s.at(cue.at - 2)) && isComma(s.at(cue.at - 1)));
    const right = inverted ? subjectRight(s, cue.to) : undefined;
    if (right) return this.#postposed(cue, right, cue.at, right.to);
    if (!left || !this.#agrees(cue, left) || (cue.form === 'PAST' && !left.relative && holdsHelper(s, left)))
      return undefined;
    const boundary = s.at(left.from - 1);
    if (this.#open && left.from > this.#open.from && !this.#mayCut(left.from)) return this.#relayed(cue, left);
    if (isComma(boundary) || isMark(boundary) || (/[?!]/.test(boundary.text) && boundary.kind === 'SIGN')) {
      const posted = this.#postposed(cue, left, left.from, cue.to, left.cueFrom);
      if (posted !== undefined) return posted;
    }
    return this.#preposed(cue, left, left.cueFrom, left.from, false);
  }

  /** “…, the Daily Ledger reports”: at the end of a sentence whose words have another source already. */
  #relayed(cue: Cue, subject: Phrase): number | undefined {
    const { s } = this;
    if (!this.#open || !isComma(s.at(subject.from - 1)) || contentStart(s, cue.to + 1, cue.verb) || !cue.verb.clause)
      return undefined;
    if (cue.verb.wary && cue.verb.lemma !== 'report') return undefined;
    this.#cut(subject.from - 2);
    this.#add('said-after', 'SPEECH', 'report', [[0, subject.from - 2]], [cue.at, cue.to], subject, s.length);
    return s.length;
  }

  /** Whether subject and verb fit: “claims” after a plural is a noun. */
  #agrees(cue: Cue, subject: Phrase): boolean {
    const { s } = this;
    const head = s.at(subject.head);
    if (cue.form === 'THIRD') {
      return (
        isName(head) ||
        isPersonal(head) ||
        /^(?:who|which|that|it|one|another)$/.test(head.lower) ||
        (subject.head - subject.from <= 6 && !/[^s]s$/.test(head.lower)) ||
        isMark(head)
      );
    }
    if (cue.form === 'BASE' && !cue.modal)
      return (
        /^(?:they|we|i|you|who)$/.test(head.lower) ||
        (/s$|people|both|all|majority|half|some|many|others|police|percent/.test(head.lower) &&
          !(isName(head) && !/s$/.test(head.lower)))
      );
    return true;
  }

  /** A new subject inside words that are reported cuts them only after “;”, “, and” or marks. */
  #mayCut(from: number): boolean {
    const { s } = this;
    const before = s.at(from - 1);
    if (before.text === ';' || isDash(before)) return true;
    if (isMark(before)) return false;
    if (/^(?:and|but|while|although|though|as)$/.test(before.lower))
      return isComma(s.at(from - 2)) || isMark(s.at(from - 2));
    return isComma(before) && isMark(s.at(from - 2));
  }

  /** Marks, or a clause, that end at an index, where a comma may follow them. */
  #leftContent(edge: number): [number, number] | undefined {
    const { s } = this;
    const end = isComma(s.at(edge)) ? edge - 1 : edge;
    if (end < this.#low) return undefined;
    return [this.#low, end];
  }

  /** “…,” she said. `first` is the first token of the attribution, `last` its last one. */
  #postposed(cue: Cue, subject: Phrase, first: number, last: number, cueFrom = cue.at): number | undefined {
    const { s } = this;
    const whole = this.#leftContent(first - 1);
    if (!whole) return undefined;
    const [from, end] = this.#ofWhich(whole);
    const marked = isMark(s.at(end)) && (s.at(end).words > 1 || end === from || isComma(s.at(end - 1)) === false);
    const next = s.at(last + 1);
    const goesOn = isComma(next) && last + 2 < s.length;
    if (!marked) {
      if (!(cue.verb.clause || cue.verb.hearer)) return undefined;
      const after = contentStart(s, last + 1, cue.verb);
      const lead =
        PREPOSITIONS.has(s.at(from).lower) || CLAUSES.has(s.at(from).lower) || /(?:ed|ing)$/.test(s.at(from).lower);
      if (!goesOn) {
        if (end - from < 2) return undefined;
        const clause = hasFiniteVerb(s, from, end);
        if (after && (lead || !clause || s.at(after.from).lower === 'that' || isMark(s.at(after.from))))
          return undefined;
        if (after === undefined && PREPOSITIONS.has(s.at(from).lower) && end - from < 6 && !clause) return undefined;
      } else if (after && (isMark(s.at(after.from)) || s.at(after.from).lower === 'that') && after.from > last + 2)
        return undefined;
      else if (!isMark(s.at(last + 2)) && this.#isAdjunct(last + 2) && (lead || !hasFiniteVerb(s, from, end)))
        return undefined;
    }
    const begin = marked && !isName(s.at(from)) ? this.#markedFrom(from, end) : from;
    const spans: [number, number][] = [[begin, end]];
    let rule: RuleName = 'said-after';
    let resume = s.length;
    if (marked) {
      const q = s.find(
        last + 1,
        last + 40,
        (token, index) => isMark(token) && /^(?:[,:—–-]|that|and|but)$/.test(s.at(index - 1).lower),
      );
      const between =
        q > 0
          ? s.find(
              last + 1,
              q,
              (token, index) =>
                (verbAt(token.lower)?.form === 'ING' && isComma(s.at(index - 1))) ||
                (index > last + 1 && token.lower === 'and' && !isMark(s.at(index + 1))),
            )
          : -1;
      if (q > 0 && between < 0) {
        spans.push([q, contentEnd(s, q)]);
        rule = 'said-within';
        resume = q;
      }
    } else if (
      goesOn &&
      !isMark(s.at(last + 2)) &&
      s.at(last + 2).lower !== 'who' &&
      !/^(?:adding|noting|saying|citing|according|referring|but|while)$/.test(s.at(last + 2).lower) &&
      !this.#isAdjunct(last + 2)
    ) {
      spans.push([last + 2, contentEnd(s, last + 2)]);
      rule = 'said-within';
      resume = last + 2;
    } else if (goesOn && isMark(s.at(last + 2))) {
      spans.push([last + 2, contentEnd(s, last + 2)]);
      rule = 'said-within';
      resume = last + 2;
      if (
        !marked &&
        (PREPOSITIONS.has(s.at(from).lower) || CLAUSES.has(s.at(from).lower) || /(?:ed|ing)$/.test(s.at(from).lower)) &&
        !/^in (?:other|contrast|particular|short|fact)/.test(`${s.at(from).lower} ${s.at(from + 1).lower}`)
      )
        spans.shift();
    }
    this.#add(
      rule,
      this.#reporting(cue),
      cue.verb.lemma,
      spans,
      [Math.min(cueFrom, cue.at), cue.to],
      subject,
      resume,
      marked,
    );
    this.#low = resume < s.length ? resume : last + 1;
    return Math.max(last, resume < s.length ? resume - 1 : last);
  }

  /** “…, most of which, she says, will …”: the words begin at the relative clause. */
  #ofWhich([from, end]: [number, number]): [number, number] {
    const { s } = this;
    const which = s.find(
      Math.max(from, end - 3),
      end + 1,
      (token) => token.lower === 'which' || token.lower === 'whom' || token.lower === 'who',
    );
    if (which < 0) return [from, end];
    const start = s.at(which - 1).lower === 'of' ? which - 2 : which;
    return start > from && isComma(s.at(start - 1)) ? [start, end] : [from, end];
  }

  /** Words in marks at the end of a clause: where only a lead is before them, they begin at the marks. */
  #markedFrom(from: number, end: number): number {
    const { s } = this;
    if (from === end) return from;
    const before = s.at(end - 1);
    if (before.text === ':') {
      const others = s.find(from, end, (token) => isMark(token));
      if (others < 0) return end;
    }
    return from;
  }

  #isAdjunct(index: number): boolean {
    const token = this.s.at(index);
    return (
      PREPOSITIONS.has(token.lower) ||
      /^(?:hours|days|minutes|weeks|months|years|shortly|just|moments|even|which|who)$/.test(token.lower) ||
      (/^(?:a|an|the)$/.test(token.lower) &&
        this.s.find(index, index + 6, isComma) < 0 &&
        this.s.length - index < 12) ||
      /ing$/.test(token.lower)
    );
  }

  /** She said (that) … */
  #preposed(cue: Cue, subject: Phrase, cueFrom: number, cutAt: number, chained: boolean): number | undefined {
    const { s } = this;
    const as = s.at(subject.from - 1).lower === 'as' && isComma(s.at(cue.to + 1)) && cue.to + 2 < s.length;
    const start = as ? { from: cue.to + 2 } : contentStart(s, cue.to + 1, cue.verb);
    if (!start) {
      if (s.at(s.length - 1).text === ':' || s.at(cue.to + 1).text === ':')
        this.#promised = this.#draft(
          'colon',
          'SPEECH',
          cue.verb.lemma,
          [],
          [cueFrom, cue.to],
          subject,
          s.length,
          false,
        );
      return undefined;
    }
    if (this.#open && cutAt > this.#open.from)
      this.#cut(
        isComma(s.at(cutAt - 1)) || s.at(cutAt - 1).text === ';' || /^(?:and|but|while)$/.test(s.at(cutAt - 1).lower)
          ? cutAt - 2
          : cutAt - 1,
      );
    if (chained && s.at(cutAt).kind !== 'END' && this.#open && this.#open.from < cutAt) this.#cut(cutAt - 1);
    const whole = contentEnd(s, start.from, cue.verb.object && !cue.verb.clause);
    const end = this.#clauseEnd(cue, subject, start.from, whole);
    this.#add(
      'said-before',
      this.#reporting(cue),
      cue.verb.lemma,
      [[start.from, end]],
      [cueFrom, cue.to],
      subject,
      start.from,
    );
    if (end < whole) {
      this.#open = undefined;
      // The main clause goes on behind: its subject may be the one that the relative clause describes.
      this.#low = isRelative(s, cue.at) ? this.#low : end + 2;
      return end;
    }
    this.#low = start.from;
    return start.from - 1;
  }

  /** In a relative clause, and in one that “when” or “although” begins, the words end where the main clause goes on. */
  #clauseEnd(cue: Cue, subject: Phrase, from: number, whole: number): number {
    const { s } = this;
    if (isRelative(s, cue.at)) {
      const comma = s.find(
        from + 1,
        whole,
        (token, index) =>
          isComma(token) &&
          (verbAt(s.at(index + 1).lower)?.form === 'PAST' ||
            verbAt(s.at(index + 1).lower)?.form === 'THIRD' ||
            AUXILIARIES.has(s.at(index + 1).lower) ||
            isAdverb(s.at(index + 1)) ||
            isDash(s.at(index + 1))),
      );
      return comma > 0 ? comma - 1 : whole;
    }
    const before = s.at(subject.from - 1).lower;
    if (
      /^(?:when|although|though|while|after|because|if|whereas|before|since)$/.test(before) &&
      subject.from - 1 <= 2
    ) {
      const comma = s.find(
        from + 2,
        whole,
        (token, index) =>
          isComma(token) && !(isName(s.at(index - 1)) && isName(s.at(index + 1)) && !isPersonal(s.at(index + 1))),
      );
      return comma > 0 ? comma - 1 : whole;
    }
    return whole;
  }

  #reporting({ verb, to, at }: Cue): Reporting {
    if (verb.act) return 'ACT';
    if (to > at || !verb.clause) return verb.hearer ? 'SPEECH' : 'MESSAGE';
    return 'SPEECH';
  }

  /** A clause with a colon before marks, and no cue: its subject says them. */
  #colon() {
    const { s } = this;
    if (this.#drafts.length > 0) return;
    const colon = s.find(1, s.length, (token) => token.text === ':');
    if (colon < 0) return;
    const subject = mainSubject(s, 0, colon);
    if (colon === s.length - 1) {
      if (subject && !this.#promised)
        this.#promised = this.#draft('colon', 'SPEECH', ':', [], [colon, colon], subject, s.length, false);
      return;
    }
    if (subject && isMark(s.at(colon + 1)) && s.at(colon + 1).words > 2)
      this.#add('colon', 'SPEECH', ':', [[colon + 1, contentEnd(s, colon + 1)]], [colon, colon], subject, colon + 1);
  }

  /** Marks that no cue took. */
  #marks() {
    const { s } = this;
    let low = 0;
    for (let at = 1; at < s.length; at++) {
      const token = s.at(at);
      if (!isMark(token) || token.words < 2 || this.#taken(at)) continue;
      const clause = markedClause(s, at, low);
      if (!clause || this.#taken(clause.verb)) continue;
      this.#add(
        'marked-clause',
        'MARKS',
        clause.lemma,
        [[clause.from, clause.to]],
        [clause.verb, clause.verb],
        clause.subject,
        clause.from,
      );
      low = clause.to + 1;
      at = clause.to;
    }
  }

  #taken(at: number): boolean {
    return this.#drafts.some(
      ({ spans, cue }) => spans.some(([from, to]) => at >= from && at <= to) || (at >= cue[0] && at <= cue[1]),
    );
  }

  #cut(to: number) {
    const open = this.#open;
    if (!open) return;
    open.spans = open.spans
      .map(([from, end]): [number, number] => [from, Math.min(end, to)])
      .filter(([from, end]) => end >= from);
  }

  #draft(
    rule: RuleName,
    reporting: Reporting,
    lemma: string,
    spans: [number, number][],
    cue: [number, number],
    source: Phrase | undefined,
    from: number,
    closed: boolean,
  ): Draft {
    return { rule, reporting, lemma, spans, cue, source, from, closed };
  }

  #add(
    rule: RuleName,
    reporting: Reporting,
    lemma: string,
    spans: [number, number][],
    cue: [number, number],
    source: Phrase | undefined,
    from: number,
    closed = false,
  ) {
    this.#open = this.#draft(rule, reporting, lemma, spans, cue, source, from, closed);
    this.#drafts.push(this.#open);
  }

  #finished({ rule, reporting, lemma, spans, cue, source }: Draft): Attribution {
    const { s } = this;
    const sentence: Range = s.range(0, s.length - 1);
    return {
      rule,
      reporting,
      lemma,
      spans: spans.map(([from, to]) => s.range(from, to)),
      cue: s.range(...cue),
      ...(source ? { source: s.range(source.from, source.to), sourceHead: s.range(source.from, source.head) } : {}),
      paragraph: s.paragraph,
      sentence,
    };
  }
}

/** Verbs that, negated, report silence. */
const SILENT = new Set([
  'respond',
  'say',
  'comment',
  'mention',
  'answer',
  'reply',
  'disclose',
  'specify',
  'elaborate',
  'announce',
  'reveal',
]);

/** A helper inside what is taken for a subject: it is a clause, and the verb behind it a participle (“part of a package announced …”). */
function holdsHelper(s: Sentence, { from, head }: Phrase): boolean {
  return (
    s.find(
      from,
      head + 1,
      (token, index) =>
        AUXILIARIES.has(token.lower) &&
        s.find(from, index, ({ lower }) => lower === 'who' || lower === 'which' || lower === 'that') < 0,
    ) >= 0
  );
}

/** Whether a verb's subject is “who” or “which”. */
function isRelative(s: Sentence, at: number): boolean {
  let index = at - 1;
  while (index > 0 && isAdverb(s.at(index))) index--;
  return s.at(index).lower === 'who' || s.at(index).lower === 'which';
}

/** Whether a stretch has a verb that makes it a clause. */
function hasFiniteVerb(s: Sentence, from: number, to: number): boolean {
  return (
    s.find(from, to + 1, (token, index) => {
      if (!isWord(token)) return false;
      if (AUXILIARIES.has(token.lower) || isContracted(token)) return true;
      const verb = verbAt(token.lower);
      if (verb && !token.capital && (verb.form === 'PAST' || verb.form === 'THIRD')) return true;
      return (
        !token.capital &&
        index > from &&
        /(?:ed|[^s]s)$/.test(token.lower) &&
        (isPersonal(s.at(index - 1)) || (isName(s.at(index - 1)) && /ed$/.test(token.lower)))
      );
    }) >= 0
  );
}
