/** How good everything around the quotes is: speaker, role, circumstances, items, money, credits; and what must never be proposed. */
import type {
  PackageProposal,
  Proposal,
  ProposedItem,
  ProposedMoney,
  QuoteProposal,
} from '../../src/ingest/proposals.js';
import type { CodedItem, CodedPackage, CodedQuote, GoldArticle } from './gold.js';
import { paired, sameSource } from './score.js';
import { folded } from './text.js';

/** How many there are to be right about, and how many are right. What one side has and the other has not is wrong. */
export interface Field {
  readonly of: number;
  readonly right: number;
}

/** The words that a quote has for a circumstance, coded and proposed. */
const CIRCUMSTANCES: Readonly<
  Record<
    string,
    readonly [coded: (quote: CodedQuote) => string | null, proposed: (quote: QuoteProposal) => string | undefined]
  >
> = {
  role: [({ roleAsPrinted }) => roleAsPrinted, ({ roleAsPrinted }) => roleAsPrinted?.exact],
  addressee: [({ addresseeAsPrinted }) => addresseeAsPrinted, ({ addressee }) => addressee?.asPrinted.exact],
  venue: [({ venue }) => venue, ({ venue }) => venue?.exact],
  place: [({ placeAsPrinted }) => placeAsPrinted, ({ place }) => place?.asPrinted.exact],
  'day as printed': [
    ({ saidOnAsPrinted }) => withoutPreposition(saidOnAsPrinted),
    ({ saidOn }) => withoutPreposition(saidOn?.asPrinted.exact),
  ],
  // A range is coded as its words alone.
  day: [({ saidOn }) => saidOn, ({ saidOn }) => (saidOn?.date?.to === undefined ? saidOn?.date?.from : undefined)],
  'relayed by': [({ relayedBy }) => relayedBy, ({ relayedThrough }) => relayedThrough?.asPrinted.exact],
};

/** “on Monday” and “Monday” are coded both. */
const withoutPreposition = (words: string | null | undefined): string => (words ?? '').replace(/^(?:on|in) /i, '');

/** Every field's count over quotes that are found (at 0.3), packages and credits. */
export function fieldsOf(articles: readonly GoldArticle[]): Readonly<Record<string, Field>> {
  const fields: Record<string, { of: number; right: number }> = {};
  const count = (name: string, isRight: boolean) => {
    const field = fields[name] ?? { of: 0, right: 0 };
    fields[name] = { of: field.of + 1, right: field.right + (isRight ? 1 : 0) };
  };
  for (const article of articles) {
    for (const [gold, proposed] of paired(article, '0.3').pairs) {
      const { coded } = gold;
      const { proposal } = proposed;
      count('speaker', sameSource(gold, proposed));
      count('text', coded.text === proposal.text);
      if (coded.speakerType === 'PERSON')
        count('person resolved', folded(proposal.speaker?.name ?? '') === folded(coded.speaker ?? ''));
      for (const [name, [codedWords, proposedWords]] of Object.entries(CIRCUMSTANCES)) {
        const [want, have] = [folded(codedWords(coded) ?? ''), folded(proposedWords(proposal) ?? '')];
        if (want !== '' || have !== '') count(name, want === have);
      }
    }
    countPackages(article, count);
    const credits = article.proposals.proposals.filter((one) => one.kind === 'CREDIT');
    const rights = matched(
      article.coded.credits.map(({ role, asPrinted }) => creditKey(role, asPrinted)),
      credits.map(({ role, asPrinted }) => creditKey(role, asPrinted.exact)),
    );
    for (const isRight of rights) count('credits', isRight);
  }
  return fields;
}

function countPackages({ coded, proposals }: GoldArticle, count: (name: string, isRight: boolean) => void) {
  const packages = proposals.proposals.filter((one): one is PackageProposal => one.kind === 'PACKAGE');
  const money = coded.packages.flatMap((each) => (each.valueVerbatim === null ? [] : [codedMoneyKey(each)]));
  const proposedMoney = packages.flatMap(({ value }) => (value ? [moneyKey(value)] : []));
  for (const isRight of matched(money, proposedMoney)) count('money', isRight);
  const items = coded.packages.flatMap((each) => each.items.map(codedItemKey));
  const proposedItems = packages.flatMap((each) => each.items.map(itemKey));
  for (const isRight of matched(items, proposedItems)) count('items with quantity', isRight);
}

const codedMoneyKey = ({ valueVerbatim, amount, currency, qualifier }: Omit<CodedPackage, 'items'>): string =>
  `${folded(valueVerbatim ?? '')} ${amount} ${currency} ${qualifier}`;

const moneyKey = ({ verbatim, lower, upper, currency, qualifier }: ProposedMoney): string =>
  `${folded(verbatim.exact)} ${lower ?? upper} ${currency} ${qualifier}`;

const codedItemKey = ({ asReported, quantityVerbatim, qualifier, lower, upper, unit }: CodedItem): string =>
  [folded(asReported), folded(quantityVerbatim ?? ''), qualifier, lower, upper, unit].join('|');

const itemKey = ({ asReported, quantity }: ProposedItem): string =>
  [
    folded(asReported.exact),
    folded(quantity.verbatim?.exact ?? ''),
    quantity.qualifier,
    quantity.lower === undefined ? null : Number(quantity.lower),
    quantity.upper === undefined ? null : Number(quantity.upper),
    quantity.unit ?? null,
  ].join('|');

const creditKey = (role: string, words: string): string => `${role} ${folded(words)}`;

/** The credits and packages of an article that are right: a credit with its role, a package with its sum and every item. */
export function fittingFacts({ coded, proposals }: GoldArticle): Proposal[] {
  const credits = coded.credits.map(({ role, asPrinted }) => creditKey(role, asPrinted));
  return proposals.proposals.filter((one) => {
    if (one.kind === 'CREDIT') return credits.includes(creditKey(one.role, one.asPrinted.exact));
    if (one.kind !== 'PACKAGE') return false;
    return coded.packages.some(({ items, ...money }) => {
      const sum = one.value === undefined ? money.valueVerbatim === null : codedMoneyKey(money) === moneyKey(one.value);
      return sum && matched(items.map(codedItemKey), one.items.map(itemKey)).every((isRight) => isRight);
    });
  });
}

/** One a wanted value: whether it is proposed; and a `false` for each proposed one that nobody wants. */
function matched(wanted: readonly string[], proposed: readonly string[]): boolean[] {
  const left = [...proposed];
  const found = wanted.map((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return [...found, ...left.map(() => false)];
}

/** Speakers for whom one record was chosen, and it is not theirs. */
export function silentWrongChoices(articles: readonly GoldArticle[]): string[] {
  return articles.flatMap((article) =>
    paired(article, '0.3').pairs.flatMap(([{ coded }, { proposal }]) => {
      const { speaker } = proposal;
      const [chosen] = speaker?.resolution === 'ONE' ? speaker.candidates : [];
      return chosen && folded(chosen.name) !== folded(coded.speaker ?? '')
        ? [`${article.id}: ${chosen.name} for "${coded.speakerLabel}"`]
        : [];
    }),
  );
}

/** Marks that are no speech and are proposed as a quote all the same. */
export function marksAsQuotes(articles: readonly GoldArticle[]): string[] {
  return articles.flatMap(({ id, text, coded, proposed }) => {
    const quoted = proposed
      .filter(({ proposal }) => proposal.quoteKind !== 'INDIRECT')
      .flatMap(({ spans }) => spans.map(({ start, end }) => folded(text.slice(start, end))));
    return coded.notQuotes.filter((words) => quoted.includes(folded(words))).map((words) => `${id}: ${words}`);
  });
}
