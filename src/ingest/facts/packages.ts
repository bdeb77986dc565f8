/** Stage 7: packages with a stated value or with their list, over the sentences of an article. */
import type { Range } from '../anchor.js';
import { type Day, daysIn } from '../frame/days.js';
import type { Language } from '../languages/language.js';
import type { Paragraph } from '../layout/layout.js';
import { ENGLISH_SENTENCES } from '../quotes/english/attributions.js';
import { sentenceRules } from '../quotes/marked.js';
import { sentencesOf } from '../sentences/sentences.js';
import { itemsIn, listFrom, namesItem } from './items.js';
import { type Money, moneyIn } from './money.js';

export interface FoundPackage {
  value?: Money;
  announced?: Day;
  items: Range[];
  /** The sentences that report it. */
  readonly sentences: Range[];
  fromList: boolean;
}

const PACKAGE = new RegExp(
  String.raw`\b(?:packages?|drawdown|tranche|consignment|transfer|assistance|military aid|aid package|security aid|shipment|donation|` +
    String.raw`delivery|worth)\b|пакет|допомог|помощ|партію|партия|Paket|Hilfe|paquet|aide`,
  'iu',
);
const NO_PACKAGE = /\b(?:each|a (?:week|month|year|day)|per cent|cost|budget|salary|fine|into that|block further)\b/i;
const GOES_ON = new RegExp(
  '^(?:It|The (?:package|transfer|drawdown|tranche|consignment|assistance|shipment|aid|delivery)|This (?:package|tranche)|' +
    String.raw`Capabilities)\b[^.]{0,60}?\b(?:also )?(?:includes?|included|comprises?|contains?|consists of|will include)\b`,
  '',
);
const GIVES = new RegExp(
  String.raw`\b(?:send|sends|sent|sending|give|gives|gave|provide|provides|provided|supply|supplies|supplied|hand over|handed over|` +
    String.raw`deliver|delivers|delivered)\b (?:Ukraine|Moldova|Kyiv|Taiwan|Israel) (?:with )?(?=\p{L}|\d)`,
  'u',
);
const ANNOUNCED = /\b(?:announced|approved|unveiled|authorized|notified)\b/;

/** The packages of an article. */
export function packagesIn(
  text: string,
  paragraphs: readonly Paragraph[],
  language: Language,
  published: string | undefined,
): FoundPackage[] {
  const rules = language.code === 'en' ? ENGLISH_SENTENCES : sentenceRules(language);
  const found: FoundPackage[] = [];
  let current: FoundPackage | undefined;
  let previous: Range | undefined;
  const add = (value: Money | undefined, sentence: Range): FoundPackage => {
    const one: FoundPackage = { ...(value ? { value } : {}), items: [], sentences: [sentence], fromList: false };
    found.push(one);
    return one;
  };
  for (const [number, paragraph] of paragraphs.entries()) {
    if (paragraph.role === 'ITEM') {
      const [first] = found;
      const target: FoundPackage | undefined = current ?? first;
      if (target && isFreight(text, paragraph, paragraphs, number)) addItem(text, target, paragraph, true);
      continue;
    }
    if (paragraph.role !== 'BODY' && paragraph.role !== 'TURN') continue;
    for (const s of sentencesOf(text, paragraph.body, paragraph.end, number, rules)) {
      const sentence = s.range(0, s.length - 1);
      const words = text.slice(sentence.start, sentence.end);
      const sums = withoutConversions(text, moneyIn(text, sentence));
      const isTransfer = () =>
        PACKAGE.test(words) ||
        // “eleven governments announced packages. The largest was Norway's: …”
        (previous !== undefined &&
          /^The (?:largest|biggest|smallest|latest|first|second|last)\b/.test(words) &&
          PACKAGE.test(text.slice(previous.start, previous.end))) ||
        (previous !== undefined &&
          /^(?:The (?:missiles|vehicles|weapons|shells|tanks)|It|They) (?:is|are|was|were) worth\b|^Вартість пакета/u.test(
            words,
          ));
      if (sums.length > 0 && isTransfer() && !NO_PACKAGE.test(words)) {
        let first: FoundPackage | undefined;
        for (const [index, value] of sums.entries()) {
          const again = found.find(
            (each) => each.value?.amount === value.amount && each.value.currency === value.currency,
          );
          if (again) again.sentences.push(sentence);
          current = again ?? add(value, sentence);
          first ??= current;
          const own =
            sums.length === 1
              ? ownItems(text, sentence, value)
              : introducedBehind(text, { start: value.end, end: sums[index + 1]?.start ?? sentence.end });
          for (const item of own) addItem(text, current, item, false);
          if (own.length === 0 && sums.length === 1 && /^(?:The|It|They|Вартість)/u.test(words) && previous) {
            const given = givenIn(text, previous);
            const before = given.length > 0 ? given : itemsIn(text, previous);
            for (const item of before) addItem(text, current, item, false);
            if (before.length > 0) current.sentences.unshift(previous);
          }
        }
        dated(text, sentence, current, language, published);
        // What is listed behind a sentence with several sums is of the one that it names first.
        current = first;
      } else if (GOES_ON.test(words) && current) {
        const target = of(text, words, found) ?? current;
        for (const item of itemsIn(text, sentence)) addItem(text, target, item, false);
        target.sentences.push(sentence);
        current = target;
      } else if (current && /^It (?:was|is) announced\b/.test(words))
        dated(text, sentence, current, language, published);
      else if (/\bpackage\b/.test(words) && text[paragraph.end - 1] === ':' && !current)
        current = add(undefined, sentence);
      previous = sentence;
    }
  }
  return found.filter(({ value, items }) => value !== undefined || items.length > 0);
}

/** “The assistance to Moldova consists of”: the package whose sum is printed with the same receiver. */
function of(text: string, words: string, found: readonly FoundPackage[]): FoundPackage | undefined {
  const receiver = / to (\p{Lu}[\p{L}]+)/u.exec(words)?.[0];
  if (receiver === undefined) return undefined;
  return found.find(
    ({ value }) =>
      value &&
      text
        .slice(value.end, value.end + 60)
        .split(/[,.;]/)[0]
        ?.includes(receiver),
  );
}

/** Sums without those in brackets that say the one before them in another currency: “$300 million (€280 million)”. */
function withoutConversions(text: string, sums: readonly Money[]): Money[] {
  return sums.filter(({ start, end }, index) => {
    const before = sums[index - 1];
    return !(before && /^ ?\($/.test(text.slice(before.end, start)) && text[end] === ')');
  });
}

/** The items that are introduced right behind one sum of several: “… and a package worth $300 million, including 36 howitzers”. */
function introducedBehind(text: string, range: Range): Range[] {
  return /^,? (?:that |which )?(?:also )?(?:includ|compris|contain|consist)/.test(text.slice(range.start, range.end))
    ? itemsIn(text, range)
    : [];
}

function ownItems(text: string, sentence: Range, value: Money): Range[] {
  const given = givenIn(text, { start: sentence.start, end: value.start });
  const introduced = itemsIn(text, { start: value.end, end: sentence.end });
  const before =
    introduced.length === 0 && given.length === 0 ? itemsIn(text, { start: sentence.start, end: value.start }) : [];
  const behind = /^ (?:of|for|in \p{Lu}[\p{L}]+ for) (?=\p{Lu}|\d)/u.exec(text.slice(value.end, sentence.end));
  const direct =
    behind && introduced.length === 0 ? listFrom(text, { start: value.end + behind[0].length, end: sentence.end }) : [];
  const part = /^The ([\p{L}-]+(?: [\p{L}-]+)?) (?:are|is) part of an? $/u.exec(
    text.slice(sentence.start, value.start),
  );
  const subject =
    part?.[1] && !/^(?:vehicles?|missiles?|weapons?|items?|rounds?)$/.test(part[1])
      ? [{ start: sentence.start, end: sentence.start + 4 + part[1].length }]
      : [];
  return [
    ...subject,
    ...given,
    ...before,
    ...introduced,
    ...direct.filter(({ start, end }) => !/^(?:Ukraine|Moldova)\b/.test(text.slice(start, end))),
  ];
}

/** What a sentence says is given: “will send Ukraine interceptors for NASAMS, …”. */
function givenIn(text: string, sentence: Range): Range[] {
  const found = GIVES.exec(text.slice(sentence.start, sentence.end));
  return found ? listFrom(text, { start: sentence.start + found.index + found[0].length, end: sentence.end }) : [];
}

function addItem(text: string, target: FoundPackage, item: Range, listed: boolean) {
  if (listed && !target.fromList) {
    target.fromList = true;
    if (target.items.length > 0) target.items = [];
  }
  let { end } = item;
  while (end > item.start && /[\s;,.]/.test(text[end - 1] ?? '')) end--;
  let { start } = item;
  if (/^(?:and|та) /.test(text.slice(start, end))) start += text.slice(start, end).indexOf(' ') + 1;
  const configured = text.slice(start, end).indexOf(' configured ');
  if (configured > 0) end = start + configured;
  if (/^(?:other|more)$/i.test(text.slice(start, end)) || !namesItem(text.slice(start, end))) return;
  const printed = text.slice(start, end).toLowerCase();
  if (target.items.some((each) => each.start === start)) return;
  if (target.items.some((each) => text.slice(each.start, each.end).toLowerCase() === printed)) return;
  target.items.push({ start, end });
}

/** Items of a list that a package or its heading introduces, and not a list of news or of recommendations. */
function isFreight(text: string, item: Range, paragraphs: readonly Paragraph[], number: number): boolean {
  let index = number - 1;
  while (paragraphs[index]?.role === 'ITEM') index--;
  const before = paragraphs[index];
  const intro = before ? text.slice(before.start, before.end) : '';
  if (before?.role === 'HEADING')
    return (!/recommend/i.test(intro) && text[item.end - 1] === ';') || /[;]$/.test(text.slice(item.start, item.end));
  return /\b(?:includ|contain|compris|consist|provid|capabilit|package|following)/i.test(intro);
}

function dated(
  text: string,
  sentence: Range,
  target: FoundPackage | undefined,
  language: Language,
  published: string | undefined,
) {
  if (!target || target.announced) return;
  const words = text.slice(sentence.start, sentence.end);
  const at = ANNOUNCED.exec(words);
  if (!at) {
    if (/^NOK|in (?:January|February|March)/.test(words)) return;
    return;
  }
  const [day] = daysIn(text, { start: sentence.start + at.index, end: sentence.end }, language, published);
  const today = /^(?:Today|The department today|.{0,30}\btoday\b)/.exec(words);
  if (day) target.announced = day;
  else if (today && published) {
    const start = sentence.start + words.toLowerCase().indexOf('today');
    target.announced = { start, end: start + 5, from: published };
  }
}
