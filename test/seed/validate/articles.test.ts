import { ARTICLE, passage, TEXT } from '../sample.js';
import { describeMistakes } from './mistakes.js';

describeMistakes([
  // Words that carry no fact
  {
    rule: 'words of another publisher that are too long',
    file: 'articles/treaty-registry.yaml',
    from: 'wording: Southland, signed June 2006',
    to: `wording: Southland, signed ${'and signed '.repeat(10)}June 2006`,
    place: `Southland, signed ${'and signed '.repeat(10)}June`,
    message:
      'wording: is 137 characters long, and 80 are enough; keep the words that carry the fact: a name, an amount, a date, ' +
      'a number and its noun, the line of a list',
  },
  {
    rule: 'a sentence of another publisher',
    file: 'articles/treaty-registry.yaml',
    from: 'wording: Southland, signed June 2006',
    to: 'wording: Southland signed it in June.',
    place: 'Southland signed',
    message:
      'wording: is a whole sentence; keep the words that carry the fact: a name, an amount, a date, a number and its noun, ' +
      'the line of a list',
  },
  // Passages
  {
    rule: 'a passage of the wrong length',
    file: ARTICLE,
    from: 'exact: "a ban of 2019"',
    to: 'exact: "a ban of 201"',
    place: `${TEXT.indexOf('a ban of 2019') + 13}`,
    message:
      `end: ${TEXT.indexOf('a ban of 2019') + 13} does not fit: exact is 12 UTF-16 units long, and ` +
      `${TEXT.indexOf('a ban of 2019')} + 12 = ${TEXT.indexOf('a ban of 2019') + 12}; npm run article -- locate ` +
      '<file> "<words>" prints both',
  },
  {
    rule: 'passages that disagree',
    file: ARTICLE,
    from: 'exact: "more than 100 Lance',
    to: 'exact: "more than 200 Lance',
    place: '"more than 200',
    message:
      `from ${TEXT.indexOf('more than')} to ${TEXT.indexOf(' to Southland')} the passage "missiles" reads "more ` +
      'than 200 Lance missiles and launchers", but "lede" reads "more than 100 Lance missiles and launchers"; ' +
      'one text cannot read both',
  },
  {
    rule: 'a passage twice',
    file: ARTICLE,
    from: 'quotes:',
    to: `${passage('again', 'a ban of 2019')}\nquotes:`,
    place: 'again:',
    message: `the passage "again" is where "ban" is, from ${TEXT.indexOf('a ban')} to ${TEXT.indexOf('a ban') + 13} of "northland-lance"; use one`,
  },
  // Quotes
  {
    rule: 'words that are not in the passages',
    file: ARTICLE,
    from: 'text: They need them now, and we have them.',
    to: 'text: They need them now, and we have plenty.',
    place: 'They need them now, and we have plenty',
    message:
      'text: "plenty" of the quote "need" is not in its passages in this order; add the passage, or take the words as printed',
  },
  {
    rule: 'speech after its publication',
    file: ARTICLE,
    from: 'saidOn: 2024-11-20',
    to: 'saidOn: 2024-11-22',
    place: '2024-11-22',
    message: "saidOn: 2024-11-22 is after the article's publication on 2024-11-21",
  },
  {
    rule: 'two speakers',
    file: ARTICLE,
    from: 'person: ada-berg, role',
    to: 'person: ada-berg, organization: harbour-times, role',
    place: 'harbour-times, role',
    message:
      'organization: "harbour-times" does not go with person; a quote has one speaker, and the person\'s post says the organization',
  },
  {
    rule: 'a post without its holder',
    file: ARTICLE,
    from: 'person: ada-berg, role: Defence Minister',
    to: 'position: ada-berg-defence-minister',
    place: 'ada-berg-defence-minister}\n    venue',
    message: 'position: "ada-berg-defence-minister" needs the person who holds it; write person',
  },
  // Citations
  {
    rule: 'no passage and no wording',
    file: 'articles/treaty-registry.yaml',
    from: '    wording: Southland, signed June 2006\n',
    to: '',
    place: 'of:',
    message: 'the citation has neither passage nor wording; write where the article says it, or its words',
  },
  {
    rule: 'no subject',
    file: ARTICLE,
    from: '{of: {person: ada-berg}, passage: berg}',
    to: '{of: {person: ada-berg}, passage: berg}\n  - {of: {}, passage: berg}',
    place: '{}',
    message: 'of: {} names no subject; write one, as in {person: lloyd-austin}',
  },
  {
    rule: 'a figure for the wrong subject',
    file: ARTICLE,
    from: '{of: {person: ada-berg}, passage: berg}',
    to: '{of: {person: ada-berg}, passage: berg, value: {qualifier: UNSPECIFIED}}',
    place: '{qualifier',
    message: 'value goes with a citation of an aidPackage only',
  },
  {
    rule: 'the same citation twice',
    file: ARTICLE,
    from: '{of: {person: ada-berg}, passage: berg}',
    to: '{of: {person: [ada-berg, ada-berg]}, passage: berg}',
    place: 'ada-berg]',
    message: 'the person "ada-berg" is cited with this passage and wording already; remove one',
  },
  {
    rule: 'a document relayed by itself',
    file: ARTICLE,
    from: 'source: treaty-registry',
    to: 'source: northland-lance',
    place: 'northland-lance}',
    message: 'source: "northland-lance" is this article itself; leave source out',
  },
]);
