/** Pages that do not show their article: a wall of payment, a question whether the reader is a person, a page of errors. */

/** An article that can be cited is longer than that; a teaser before a wall is not. */
const TEASER = 1_500;

/** What such a page says. Each is a sentence that is printed on it, in small letters, with plain apostrophes. */
const WALLS: readonly { readonly says: readonly string[]; readonly what: string }[] = [
  {
    what: 'a wall: it shows the beginning of the article to subscribers alone',
    says: [
      'subscribe to continue',
      'subscribe to read',
      'subscribe to unlock',
      'continue reading with a subscription',
      'this article is for subscribers',
      'this content is for subscribers',
      'to continue reading',
      'to read the full article',
      'to read the full story',
      'to keep reading',
      'sign in to read',
      'log in to read',
      'register to read',
      'you have reached your limit',
      "you've reached your limit",
      'cet article est réservé aux abonnés',
      'la suite est réservée aux abonnés',
      'réservé à nos abonnés',
      'jetzt weiterlesen',
      'mit abo weiterlesen',
      'weiterlesen mit',
      'лише для передплатників',
      'тільки для передплатників',
      'только для подписчиков',
    ],
  },
  {
    what: 'the question of a server whether a person asks, and not the article',
    says: [
      'verify you are human',
      'verifying you are human',
      'are you a robot',
      'checking your browser',
      'checking if the site connection is secure',
      'enable javascript and cookies to continue',
      'please enable javascript',
      'please enable js',
      'unusual traffic from your',
      'press & hold to confirm',
      'access denied',
      'access to this page has been denied',
    ],
  },
];

/** What keeps the article from being shown, in words; undefined where it is shown. `isFree` is what the page says in its JSON-LD. */
export function wallOf(words: string, articleLength: number, isFree: unknown): string | undefined {
  if (articleLength > TEASER) return undefined;
  const said = words.toLowerCase().replace(/[’‘]/g, "'");
  const found = WALLS.find(({ says }) => says.some((sentence) => said.includes(sentence)));
  if (found) return found.what;
  const isClosed = isFree === false || (typeof isFree === 'string' && isFree.toLowerCase() === 'false');
  return isClosed && articleLength < TEASER / 2 ? WALLS[0]?.what : undefined;
}
