/** Credits, links, packages, decisions and treaties as proposals. */
import type { Range } from '../anchor.js';
import { creditsIn } from '../facts/credits.js';
import { decisionsIn } from '../facts/decisions.js';
import { documentsIn } from '../facts/documents.js';
import type { Money } from '../facts/money.js';
import { type FoundPackage, packagesIn } from '../facts/packages.js';
import { quantityOf } from '../facts/quantity.js';
import { treatiesIn } from '../facts/treaties.js';
import type {
  CreditProposal,
  DecisionProposal,
  LinkProposal,
  Mention,
  MentionKind,
  PackageProposal,
  ProposedItem,
  ProposedMoney,
  TreatyProposal,
} from '../proposals.js';
import { DEMONYMS } from '../resolve/countries.js';
import { proposalId } from '../resolve/ids.js';
import type { RecordIndex } from '../resolve/record.js';
import { anchorAt, type ReadingArticle } from './article.js';
import { saidOn } from './quoteProposals.js';

export function creditProposals({ text, copy, language, paragraphs, index }: ReadingArticle): CreditProposal[] {
  return creditsIn(text, paragraphs, language).map(({ role, rule, start, end, line }) => ({
    kind: 'CREDIT',
    id: proposalId('CREDIT', copy.sha256, [{ start, end }]),
    rule,
    evidence: [anchorAt(text, line)],
    role,
    asPrinted: anchorAt(text, { start, end }),
    names: namesOfCredit(text, { start, end }).map((range) => creditMention(range)),
  }));

  function creditMention(range: Range): Mention {
    const name = text.slice(range.start, range.end);
    const organization = index.organization(name);
    const person = index.person(name);
    const isBody = organization.candidates.length > 0 || (person.candidates.length === 0 && !/ /.test(name));
    return {
      anchor: anchorAt(text, range),
      kind: isBody ? 'ORGANIZATION' : 'PERSON',
      name,
      ...(isBody ? organization : person),
    };
  }
}

/** `Jonas Behr / AFP` names two. */
function namesOfCredit(text: string, { start, end }: Range): Range[] {
  const slash = text.slice(start, end).indexOf(' / ');
  return slash < 0
    ? [{ start, end }]
    : [
        { start, end: start + slash },
        { start: start + slash + 3, end },
      ];
}

export function linkProposals({ text, copy, paragraphs, index }: ReadingArticle): LinkProposal[] {
  return documentsIn(text, paragraphs).map(({ kind, rule, start, end, publisher }) => {
    const link = copy.links.find(({ anchor }) => anchor.start >= start && anchor.end <= end);
    const name = publisher && text.slice(publisher.start, publisher.end);
    return {
      kind: 'LINK',
      id: proposalId('LINK', copy.sha256, [{ start, end }]),
      rule,
      evidence: [anchorAt(text, { start, end })],
      linkKind: kind,
      asPrinted: anchorAt(text, { start, end }),
      ...(link && link.href !== '#' ? { href: link.href } : {}),
      ...(publisher && name
        ? {
            publisher: {
              anchor: anchorAt(text, publisher),
              kind: 'ORGANIZATION' as const,
              name,
              ...index.organization(name),
            },
          }
        : {}),
    };
  });
}

export function packageProposals(article: ReadingArticle): PackageProposal[] {
  const { text, copy, language, paragraphs, published } = article;
  return packagesIn(text, paragraphs, language, published).map((found) => packageProposal(article, found, copy.sha256));
}

function packageProposal(article: ReadingArticle, found: FoundPackage, sha256: string): PackageProposal {
  const { text, index, published } = article;
  const { donors, recipients } = partiesOf(article, found);
  const codes = (mentions: readonly Mention[]) =>
    mentions.flatMap(({ candidates }) => candidates.map(({ slug }) => slug));
  const value = found.value;
  const compared = index.packages(codes(donors), codes(recipients), found.announced?.from, published, value?.amount);
  const places: Range[] = value ? [value] : found.items.slice(0, 1);
  return {
    kind: 'PACKAGE',
    id: proposalId('PACKAGE', sha256, places),
    rule: found.fromList ? 'package-list' : 'package-value',
    evidence: found.sentences.map((sentence) => anchorAt(text, sentence)),
    ...(value ? { value: moneyOf(text, value) } : {}),
    ...(found.announced ? { announcedOn: saidOn(text, found.announced) } : {}),
    donors,
    recipients,
    items: found.items.map((item) => itemOf(text, index, item)),
    ...compared,
  };
}

/** A sum as it is proposed, with the bounds that its qualifier gives it. */
export function moneyOf(text: string, value: Money): ProposedMoney {
  return {
    verbatim: anchorAt(text, value),
    qualifier: value.qualifier,
    ...(value.qualifier === 'UP_TO' ? {} : { lower: value.amount }),
    ...(value.qualifier === 'MORE_THAN' || value.qualifier === 'AT_LEAST' ? {} : { upper: value.amount }),
    ...(value.currency ? { currency: value.currency } : {}),
  };
}

/** A line of a package as it is proposed: its quantity, and the equipment that it may be. */
export function itemOf(text: string, index: RecordIndex, item: Range): ProposedItem {
  const words = text.slice(item.start, item.end);
  const quantity = quantityOf(words);
  const rest = quantity ? words.slice(quantity.offset + quantity.length).replace(/^[”"’]? (?:of )?/, '') : words;
  const verbatim = quantity && {
    start: item.start + quantity.offset,
    end: item.start + quantity.offset + quantity.length,
  };
  return {
    asReported: anchorAt(text, item),
    quantity:
      quantity && verbatim
        ? {
            verbatim: anchorAt(text, verbatim),
            qualifier: quantity.qualifier,
            ...(quantity.lower === undefined ? {} : { lower: quantity.lower }),
            ...(quantity.upper === undefined ? {} : { upper: quantity.upper }),
            ...(quantity.unit ? { unit: quantity.unit } : {}),
          }
        : { qualifier: 'UNSPECIFIED' },
    equipment: index.item(rest).candidates,
    resolution: index.item(rest).resolution,
  };
}

const GIVES_TO =
  /(?:\bto|\bfor|send|sends|give|gives|provide|provides|with|позаду|передала|передав|передали) (?:the )?$/iu;

/** Who gives and who receives, from the countries that the sentences name; else from the article’s other sentences. */
function partiesOf(
  article: ReadingArticle,
  { sentences, value }: FoundPackage,
): { donors: Mention[]; recipients: Mention[] } {
  const { text, index, sentences: all } = article;
  const donors: Mention[] = [];
  const recipients: Mention[] = [];
  const add = (list: Mention[], start: number, end: number, code: string) => {
    const known = [...donors, ...recipients].some(({ candidates }) => candidates.some(({ slug }) => slug === code));
    if (known) return;
    const name = text.slice(start, end);
    const { candidates, resolution } = index.country(name);
    list.push({
      anchor: anchorAt(text, { start, end }),
      kind: 'COUNTRY' as MentionKind,
      name,
      candidates: candidates.length > 0 ? candidates : [{ slug: code, name: code, why: `“${name}”` }],
      resolution,
    });
  };
  for (const sentence of [...sentences, ...all.slice(0, 4)]) {
    const reach =
      sentences.includes(sentence) && value && sentence.start <= value.start && sentence.end >= value.end
        ? sentence
        : sentence;
    const named = [
      ...index
        .namesIn('countries', text, reach)
        .map(({ start, end, records }) => ({ start, end, code: records[0]?.slug ?? '' })),
      ...demonymsIn(text, reach),
    ].sort((a, b) => a.start - b.start);
    for (const { start, end, code } of named) {
      const before = text.slice(Math.max(sentence.start, start - 14), start);
      const receives = GIVES_TO.test(before) || code === 'UA' || code === 'MD';
      if (code === 'RU') continue;
      if (receives && recipients.length === 0) add(recipients, start, end, code);
      else if (!receives && donors.length === 0) add(donors, start, end, code);
      else if (
        !receives &&
        donors.length === 1 &&
        / and $/.test(before) &&
        donors[0] &&
        start - donors[0].anchor.end <= 5
      )
        add(donors, start, end, code);
    }
    if (donors.length > 0 && recipients.length > 0) break;
  }
  return { donors, recipients };
}

function demonymsIn(text: string, { start, end }: Range): { start: number; end: number; code: string }[] {
  const found: { start: number; end: number; code: string }[] = [];
  for (const match of text.slice(start, end).matchAll(/\p{Lu}\p{Ll}+/gu)) {
    const code = DEMONYMS[match[0].toLowerCase()];
    if (code) found.push({ start: start + match.index, end: start + match.index + match[0].length, code });
  }
  return found;
}

export function decisionProposals({ text, copy, sentences, index, published }: ReadingArticle): DecisionProposal[] {
  return decisionsIn(text, sentences, index).map((found) => ({
    kind: 'DECISION',
    id: proposalId('DECISION', copy.sha256, [found]),
    rule: 'decision',
    evidence: [anchorAt(text, found.sentence)],
    ...(found.effect ? { effect: found.effect } : {}),
    equipment: found.equipment.map(({ range, slugs }) => ({
      anchor: anchorAt(text, range),
      kind: 'EQUIPMENT' as MentionKind,
      ...index.item(text.slice(range.start, range.end)),
      name: slugs[0] ?? '',
    })),
    ...index.decisions(
      found.countries.filter((code) => code === 'US'),
      found.equipment.flatMap(({ slugs }) => slugs),
      found.year,
      published,
    ),
  }));
}

export function treatyProposals({ text, copy, sentences, index }: ReadingArticle): TreatyProposal[] {
  return treatiesIn(text, sentences, index).map(({ name, sentence, slugs, actions }) => {
    const records = index.record.treaties.filter(({ slug }) => slugs.includes(slug));
    return {
      kind: 'TREATY',
      id: proposalId('TREATY', copy.sha256, [name]),
      rule: 'treaty',
      evidence: [anchorAt(text, sentence)],
      asPrinted: anchorAt(text, name),
      actions: actions.map(({ action, country }) => ({
        action,
        country: {
          anchor: anchorAt(text, country),
          kind: 'COUNTRY' as MentionKind,
          name: text.slice(country.start, country.end),
          ...index.country(text.slice(country.start, country.end)),
        },
      })),
      candidates: records.map((record) => ({
        slug: record.slug,
        name: record.name,
        why: `“${text.slice(name.start, name.end)}”`,
      })),
      resolution: records.length === 1 ? 'ONE' : records.length === 0 ? 'NEW' : 'SEVERAL',
    };
  });
}
