/** A model's answer as proposals: its words found in the text, what they mean read as the rules read it, names resolved against the record. */
import type { Anchor, Range } from '../anchor.js';
import { moneyIn } from '../facts/money.js';
import { daysIn } from '../frame/days.js';
import { languageOf } from '../languages/index.js';
import type { ModelRule } from '../modelRule.js';
import type {
  ArticleCopy,
  CreditProposal,
  DecisionProposal,
  LinkProposal,
  Mention,
  MentionKind,
  PackageProposal,
  PrintedName,
  Proposal,
  QuoteProposal,
  SaidOn,
  TreatyProposal,
} from '../proposals.js';
import { itemOf, moneyOf } from '../propose/factProposals.js';
import { textOf } from '../quotes/quote.js';
import { proposalId } from '../resolve/ids.js';
import type { RecordIndex } from '../resolve/record.js';
import type {
  Answer,
  SaidCredit,
  SaidDecision,
  SaidLink,
  SaidPackage,
  SaidQuote,
  SaidTreaty,
  SaidWords,
} from './answer.js';
import { Locating } from './located.js';

/** Makes proposals of what a model says about one article. */
export class Suggesting {
  readonly #copy: ArticleCopy;
  readonly #index: RecordIndex;
  readonly #rule: ModelRule;
  readonly #locating: Locating;

  constructor(copy: ArticleCopy, index: RecordIndex, rule: ModelRule) {
    this.#copy = copy;
    this.#index = index;
    this.#rule = rule;
    this.#locating = new Locating(copy.text);
  }

  /** Why something was dropped, once for each. */
  get dropped(): readonly string[] {
    return this.#locating.dropped;
  }

  /** The proposals of an answer. One whose words are not in the text is none. */
  all({ quotes, credits, links, packages, decisions, treaties }: Answer): Proposal[] {
    const some: readonly (Proposal | undefined)[] = [
      ...quotes.map((said) => this.#quote(said)),
      ...credits.map((said) => this.#credit(said)),
      ...links.map((said) => this.#link(said)),
      ...packages.map((said) => this.#package(said)),
      ...decisions.map((said) => this.#decision(said)),
      ...treaties.map((said) => this.#treaty(said)),
    ];
    return some.flatMap((proposal) => proposal ?? []);
  }

  #quote(said: SaidQuote): QuoteProposal | undefined {
    const passages = this.#every(said.passages, 'a passage of a quote')?.toSorted((a, b) => a.start - b.start);
    const [first] = passages ?? [];
    if (!passages || !first) return undefined;
    if (passages.some(({ start }, index) => start < (passages[index - 1]?.end ?? 0))) {
      this.#locating.dropped.push('the passages of a quote overlap');
      return undefined;
    }
    const beside = (words: SaidWords | undefined, what: string) => this.#locating.beside(words, first, what);
    const cue = beside(said.cue, 'a cue');
    const speaker = said.speaker && this.#speaker(said.speaker, first);
    const addressee = beside(said.addressee, 'an addressee');
    const place = beside(said.place, 'a place');
    const venue = beside(said.venue, 'a venue');
    const saidOn = this.#day(beside(said.saidOn, 'a day'));
    const relayed = beside(said.relayedThrough, 'an outlet');
    return {
      ...this.#base('QUOTE', passages),
      kind: 'QUOTE',
      quoteKind: said.kind,
      text: textOf(this.#copy.text, { kind: said.kind, parts: passages }),
      passages,
      ...(cue ? { cue } : {}),
      ...(speaker ? { speaker } : {}),
      ...(speaker?.role ? { roleAsPrinted: speaker.role } : {}),
      ...(addressee ? { addressee: this.#printed(addressee) } : {}),
      ...(venue ? { venue } : {}),
      ...(place ? { place: { asPrinted: place, ...this.#index.country(place.exact) } } : {}),
      ...(saidOn ? { saidOn } : {}),
      ...(relayed ? { relayedThrough: this.#printed(relayed) } : {}),
      about: [],
    };
  }

  #speaker({ label, kind, name, role }: NonNullable<SaidQuote['speaker']>, main: Range): Mention | undefined {
    const anchor = this.#locating.beside(label, main, 'a speaker');
    if (!anchor) return undefined;
    // The full name may be anywhere, and often: only that the article prints it matters.
    const full = name && this.#locating.printed(name, 'the name of a speaker');
    const called = full ?? (/^\p{Lu}/u.test(anchor.exact) ? anchor.exact : undefined);
    const post = this.#locating.beside(role, main, 'a role');
    return {
      ...this.#mention(anchor, kind, called),
      ...(post ? { role: post } : {}),
    };
  }

  #credit({ role, words }: SaidCredit): CreditProposal | undefined {
    const asPrinted = this.#locating.main(words, 'a credit');
    if (!asPrinted) return undefined;
    const isBody =
      role === 'WIRE_SERVICE' ||
      (this.#index.organization(asPrinted.exact).candidates.length > 0 &&
        this.#index.person(asPrinted.exact).candidates.length === 0);
    return {
      ...this.#base('CREDIT', [asPrinted]),
      kind: 'CREDIT',
      role,
      asPrinted,
      names: [this.#mention(asPrinted, isBody ? 'ORGANIZATION' : 'PERSON', asPrinted.exact)],
    };
  }

  #link({ kind, words, publisher }: SaidLink): LinkProposal | undefined {
    const asPrinted = this.#locating.main(words, 'a link');
    if (!asPrinted) return undefined;
    const issuer = this.#locating.beside(publisher, asPrinted, 'a publisher');
    const link = this.#copy.links.find(
      ({ anchor }) => anchor.start >= asPrinted.start && anchor.end <= asPrinted.end && anchor.start < anchor.end,
    );
    return {
      ...this.#base('LINK', [asPrinted]),
      kind: 'LINK',
      linkKind: kind,
      asPrinted,
      ...(link && link.href !== '#' ? { href: link.href } : {}),
      ...(issuer ? { publisher: this.#mention(issuer, 'ORGANIZATION', issuer.exact) } : {}),
    };
  }

  #package(said: SaidPackage): PackageProposal | undefined {
    const verbatim = said.value && this.#locating.main(said.value, 'the value of a package');
    const money = verbatim && moneyIn(this.#copy.text, verbatim)[0];
    if (verbatim && !money) this.#locating.dropped.push('the value of a package is no sum of money');
    const places = said.items.flatMap((item) => {
      const found = money ? this.#locating.beside(item, money, 'an item') : this.#locating.main(item, 'an item');
      return found ?? [];
    });
    const [main] = money ? [money] : places;
    if (!main) return undefined;
    const around = (list: readonly SaidWords[], what: string) =>
      list.flatMap((words) => {
        const found = this.#locating.beside(words, main, what);
        return found ? [this.#mention(found, 'COUNTRY', found.exact)] : [];
      });
    const donors = around(said.donors, 'a donor');
    const recipients = around(said.recipients, 'a recipient');
    const announcedOn = this.#day(this.#locating.beside(said.announcedOn, main, 'a day'));
    const codes = (mentions: readonly Mention[]) =>
      mentions.flatMap(({ candidates }) => candidates.map(({ slug }) => slug));
    return {
      ...this.#base('PACKAGE', [main]),
      kind: 'PACKAGE',
      ...(money ? { value: moneyOf(this.#copy.text, money) } : {}),
      ...(announcedOn ? { announcedOn } : {}),
      donors,
      recipients,
      items: places.map((item) => itemOf(this.#copy.text, this.#index, item)),
      ...this.#index.packages(
        codes(donors),
        codes(recipients),
        announcedOn?.date?.from,
        this.#copy.metadata.publishedOn?.value,
        money?.amount,
      ),
    };
  }

  #decision({ words, effect, equipment, decidedOn }: SaidDecision): DecisionProposal | undefined {
    const sentence = this.#locating.main(words, 'a decision');
    if (!sentence) return undefined;
    const things = equipment.flatMap((each) => this.#locating.beside(each, sentence, 'equipment') ?? []);
    const day = this.#day(this.#locating.beside(decidedOn, sentence, 'a day'));
    const mentions = things.map((thing) => this.#mention(thing, 'EQUIPMENT', thing.exact));
    const year = day?.date?.from.slice(0, 4);
    return {
      ...this.#base('DECISION', [sentence], [sentence]),
      kind: 'DECISION',
      ...(effect ? { effect } : {}),
      equipment: mentions,
      ...(day ? { decidedOn: day } : {}),
      ...this.#index.decisions(
        [],
        mentions.flatMap(({ candidates }) => candidates.map(({ slug }) => slug)),
        year === undefined ? undefined : Number(year),
        this.#copy.metadata.publishedOn?.value,
      ),
    };
  }

  #treaty({ words, actions }: SaidTreaty): TreatyProposal | undefined {
    const asPrinted = this.#locating.main(words, 'a treaty');
    if (!asPrinted) return undefined;
    const records = this.#index.treaties.get(asPrinted.exact.replace(/^the /i, ''));
    return {
      ...this.#base('TREATY', [asPrinted]),
      kind: 'TREATY',
      asPrinted,
      actions: actions.flatMap(({ action, country }) => {
        const found = this.#locating.beside(country, asPrinted, 'a country');
        return found ? [{ action, country: this.#mention(found, 'COUNTRY', found.exact) }] : [];
      }),
      candidates: records.map(({ slug, name }) => ({ slug, name, why: `“${asPrinted.exact}”` })),
      resolution: records.length === 1 ? 'ONE' : records.length === 0 ? 'NEW' : 'SEVERAL',
    };
  }

  #base(kind: Proposal['kind'], places: readonly Range[], evidence?: readonly Anchor[]) {
    const paragraphs = new Map(
      places.map((place) => this.#locating.paragraphOf(place)).map((each) => [each.start, each]),
    );
    return {
      id: proposalId(kind, this.#copy.sha256, places),
      rule: this.#rule,
      evidence: evidence ?? [...paragraphs.values()],
    };
  }

  /** The places of words of which none may be missing. */
  #every(list: readonly SaidWords[], what: string): Anchor[] | undefined {
    const found = list.map((words) => this.#locating.main(words, what));
    const there = found.flatMap((anchor) => anchor ?? []);
    return there.length === found.length ? there : undefined;
  }

  #mention(anchor: Anchor, kind: MentionKind, name: string | undefined): Mention {
    return {
      anchor,
      kind,
      ...(name === undefined ? {} : { name }),
      ...(name === undefined ? { candidates: [], resolution: 'NEW' as const } : this.#resolved(kind, name)),
    };
  }

  #resolved(kind: MentionKind, name: string): Pick<Mention, 'candidates' | 'resolution'> {
    switch (kind) {
      case 'PERSON':
        return this.#index.person(name);
      case 'ORGANIZATION':
        return this.#index.organization(name);
      case 'COUNTRY':
        return this.#index.country(name);
      case 'EQUIPMENT':
        return this.#index.item(name);
      default:
        return kind satisfies never;
    }
  }

  #printed(asPrinted: Anchor): PrintedName {
    const organization = this.#index.organization(asPrinted.exact);
    return { asPrinted, ...(organization.candidates.length > 0 ? organization : this.#index.person(asPrinted.exact)) };
  }

  /** What a day that is printed means, as the rules read it. */
  #day(asPrinted: Anchor | undefined): SaidOn | undefined {
    if (!asPrinted) return undefined;
    const { text, metadata } = this.#copy;
    const [day] = daysIn(text, asPrinted, languageOf(metadata.language?.value), metadata.publishedOn?.value);
    return {
      asPrinted,
      ...(day?.from === undefined ? {} : { date: { from: day.from, ...(day.to === undefined ? {} : { to: day.to }) } }),
    };
  }
}
