/**
 * What the reading of an article gives: its copy as text, and proposals of what it reports. No proposal is a fact before a person says so.
 * Every offset counts UTF-16 code units of the copy's text, and every anchor slices it exactly.
 */
import type {
  ArticleLinkKind,
  CreditRole,
  Currency,
  DecisionEffect,
  Qualifier,
  QuantityUnit,
  QuoteKind,
  Stance,
  TreatyActionKind,
} from '../generated/prisma/enums.js';
import type { Anchor, Range } from './anchor.js';
import type { ModelRule } from './modelRule.js';
import type { RuleName } from './rules.js';

/** Where a value of the metadata was found: in the copy's text, or in what the file says beside it. */
type FoundIn = { readonly in: 'TEXT'; readonly anchor: Anchor } | { readonly in: MetadataSource };

/** What a file says about its article beside the text. */
export type MetadataSource = 'JSON_LD' | 'OPEN_GRAPH' | 'HTML' | 'FRONT_MATTER' | 'NOTE' | 'DOCUMENT' | 'GUESS';

/** A value of the metadata, and where it comes from. */
export interface Found<T> {
  readonly value: T;
  readonly found: FoundIn;
}

/** A date known to the day, the month or the year: `2024-11-20`, `2024-11`, `2024`. */
type PartialDateText = string;

/** What is printed about the article itself. What is absent was not found. */
export interface CopyMetadata {
  readonly headline?: Found<string>;
  readonly url?: Found<string>;
  readonly publishedOn?: Found<PartialDateText>;
  /** ISO 639-1: `en`, `uk`. */
  readonly language?: Found<string>;
  /** The lines that name who wrote it, as printed. */
  readonly bylines: readonly Found<string>[];
  readonly publisher?: Found<string>;
}

/** A link of the article: its label is the anchor. */
interface CopyLink {
  readonly anchor: Anchor;
  readonly href: string;
}

/** An article as stage 1 reads it: one plain text, its paragraphs separated by one empty line. */
export interface ArticleCopy {
  readonly text: string;
  /** Of the text in UTF-8, in hexadecimal. */
  readonly sha256: string;
  readonly metadata: CopyMetadata;
  readonly links: readonly CopyLink[];
  /** Paragraphs of the text that a page prints beside its article: nothing is proposed of them. */
  readonly outside?: readonly Range[];
  /** What of the file is not in the text, in words. */
  readonly notes?: readonly string[];
}

/** Why a file is not read as an article. The message says what would be right. */
export interface Refusal {
  readonly refused: 'TOO_LARGE' | 'NOT_TEXT' | 'NO_TEXT_LAYER' | 'BEHIND_A_WALL' | 'EMPTY' | 'UNREADABLE';
  readonly message: string;
}

/** The kinds of records that a text names. */
export type MentionKind = 'PERSON' | 'ORGANIZATION' | 'COUNTRY' | 'EQUIPMENT';

/** A record that words may mean. */
export interface Candidate {
  /** A slug; of a country its code. */
  readonly slug: string;
  readonly name: string;
  /** In words: `alias "Pentagon"`, `surname`, `same day, donor and recipient`. */
  readonly why: string;
}

/** How many records the words may mean. Of several none is chosen. */
export type Resolution = 'ONE' | 'SEVERAL' | 'NEW';

/** Words of the text that name somebody or something. */
export interface Mention {
  readonly anchor: Anchor;
  readonly kind: MentionKind;
  /** The full name in this article: of `he` and of `Austin` it is `Lloyd Austin`. Absent where the article never names them. */
  readonly name?: string;
  /** The role as printed in the same sentence. */
  readonly role?: Anchor;
  readonly candidates: readonly Candidate[];
  readonly resolution: Resolution;
}

interface ProposalBase {
  /** Of the kind, the text's sha256 and the offsets: the same for every version of the rules. */
  readonly id: string;
  readonly rule: RuleName | ModelRule;
  /** The passages that a person looks at to decide. */
  readonly evidence: readonly Anchor[];
}

/** A day as printed, and what it means. `to` is there where a range is meant ("last week"). */
export interface SaidOn {
  readonly asPrinted: Anchor;
  readonly date?: { readonly from: PartialDateText; readonly to?: PartialDateText };
}

/** Words as printed, and the record that they may name. */
export interface PrintedName {
  readonly asPrinted: Anchor;
  readonly candidates: readonly Candidate[];
  readonly resolution: Resolution;
}

/** Words that somebody said or wrote. */
export interface QuoteProposal extends ProposalBase {
  readonly kind: 'QUOTE';
  readonly quoteKind: QuoteKind;
  readonly text: string;
  readonly passages: readonly Anchor[];
  /** The reporting words: `said`, `according to`. */
  readonly cue?: Anchor;
  /** The attribution whole, where it is apart from the words. */
  readonly attribution?: Anchor;
  /** Who said it, as printed there. Absent where the article does not say. */
  readonly speaker?: Mention;
  readonly roleAsPrinted?: Anchor;
  readonly addressee?: PrintedName;
  readonly venue?: Anchor;
  readonly place?: PrintedName;
  readonly saidOn?: SaidOn;
  /** The outlet or document that the words are known through. */
  readonly relayedThrough?: PrintedName;
  /** Equipment that the words name. */
  readonly about: readonly Candidate[];
}

/** Who wrote, supplied or photographed. */
export interface CreditProposal extends ProposalBase {
  readonly kind: 'CREDIT';
  readonly role: CreditRole;
  readonly asPrinted: Anchor;
  /** People and organizations that it names, as printed. */
  readonly names: readonly Mention[];
}

/** Another document that the article names. */
export interface LinkProposal extends ProposalBase {
  readonly kind: 'LINK';
  readonly linkKind: ArticleLinkKind;
  readonly asPrinted: Anchor;
  readonly href?: string;
  /** Who published it, where the article says so. */
  readonly publisher?: Mention;
}

/** A quantity as design.md has it: the words, and what they mean. */
export interface ProposedQuantity {
  readonly verbatim?: Anchor;
  readonly qualifier: Qualifier;
  readonly lower?: string;
  readonly upper?: string;
  readonly unit?: QuantityUnit;
}

/** A sum of money. Digits are decimal text: `275000000`. */
export interface ProposedMoney {
  readonly verbatim: Anchor;
  readonly qualifier: Qualifier;
  readonly lower?: string;
  readonly upper?: string;
  /** Absent where the sign does not say which (`$` in an article of another country). */
  readonly currency?: Currency;
}

/** One line of a package, as reported. */
export interface ProposedItem {
  readonly asReported: Anchor;
  readonly quantity: ProposedQuantity;
  readonly equipment: readonly Candidate[];
  readonly resolution: Resolution;
}

/** A package of the record that may be the one that the article reports, and what differs. */
export interface PackageCandidate extends Candidate {
  readonly stance: Stance;
  /** In words, one difference each. */
  readonly differences: readonly string[];
}

/** A transfer with a stated value, or with its list. */
export interface PackageProposal extends ProposalBase {
  readonly kind: 'PACKAGE';
  readonly value?: ProposedMoney;
  readonly announcedOn?: SaidOn;
  readonly donors: readonly Mention[];
  readonly recipients: readonly Mention[];
  readonly items: readonly ProposedItem[];
  readonly candidates: readonly PackageCandidate[];
  readonly resolution: Resolution;
}

/** A decision on what may be used, given or made. */
export interface DecisionProposal extends ProposalBase {
  readonly kind: 'DECISION';
  readonly effect?: DecisionEffect;
  readonly by?: Mention;
  readonly equipment: readonly Mention[];
  readonly decidedOn?: SaidOn;
  readonly candidates: readonly Candidate[];
  readonly resolution: Resolution;
}

/** A treaty that the article names, and what it says that countries did about it. */
export interface TreatyProposal extends ProposalBase {
  readonly kind: 'TREATY';
  readonly asPrinted: Anchor;
  readonly actions: readonly { readonly action: TreatyActionKind; readonly country: Mention }[];
  readonly candidates: readonly Candidate[];
  readonly resolution: Resolution;
}

/** What an article may report. */
export type Proposal =
  | QuoteProposal
  | CreditProposal
  | LinkProposal
  | PackageProposal
  | DecisionProposal
  | TreatyProposal;

/** A stretch that looks like a fact and is not proposed, and why. */
export interface LeftOut {
  readonly anchor: Anchor;
  readonly reason: string;
}

/** All that is proposed of one article, in the order of the text. */
export interface Proposals {
  readonly proposals: readonly Proposal[];
  readonly leftOut: readonly LeftOut[];
}

/** A record by its slug, with every name that sources print. */
export interface NamedRecord {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** An organization; a part of a government has its country. */
interface OrganizationRecord extends NamedRecord {
  readonly country?: string;
}

/** A package of the record, as far as it is compared. */
interface PackageRecord {
  readonly slug: string;
  readonly title: string;
  readonly donor: string;
  readonly recipient: string;
  readonly authority: string;
  readonly announcedOn: PartialDateText;
  /** Amount in its currency; absent where none is known. */
  readonly value?: { readonly amount: string; readonly currency: string };
  readonly equipment: readonly string[];
}

/** A decision of the record, as far as it is compared. */
export interface DecisionRecord {
  readonly slug: string;
  readonly title: string;
  readonly effect: DecisionEffect;
  readonly decidedOn?: PartialDateText;
  readonly country: string;
  readonly person?: string;
  readonly equipment: readonly string[];
}

/** Everything of the record that an article is read against: pure data, so that reading needs no database. */
export interface RecordNames {
  readonly people: readonly NamedRecord[];
  readonly organizations: readonly OrganizationRecord[];
  readonly countries: readonly NamedRecord[];
  readonly equipment: readonly NamedRecord[];
  readonly packages: readonly PackageRecord[];
  readonly decisions: readonly DecisionRecord[];
  readonly treaties: readonly NamedRecord[];
}

/** Reads an article against the record. `src/ingest/propose.ts` has it. */
export type ProposeFrom = (copy: ArticleCopy, record: RecordNames) => Proposals;
