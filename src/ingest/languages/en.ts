/** English: the words that its rules know, as data. Verbs are in `englishVerbs.ts`. */
import { type Language, rowsOf, wordsOf } from './language.js';

export const PRONOUNS = wordsOf('he she they we i it who you one');
export const PERSONAL = wordsOf('he she they we i');
/** Pronouns and nouns that are a hearer. */
export const HEARERS = wordsOf(
  'me him her us them you it reporters supporters voters lawmakers journalists everyone everybody people viewers readers attendees listeners',
);
export const DETERMINERS = wordsOf(
  'the a an his her their its our my your this these those such some any no each every another both all many several most few whose',
);
export const PREPOSITIONS = wordsOf(
  `in on at during after from to via through outside before by of about with for as over under between among amid following while when into near
   since until against upon within without toward towards across around behind beyond despite inside like onto per regarding throughout unlike`,
);
/** Words that begin a clause of their own. */
export const CLAUSES = wordsOf(
  'that but when while because if after before since whether which what where though although so than unless until once whenever wherever why how whereas as',
);
export const LEADS = wordsOf(
  `but and yet here still meanwhile however so also then thus now indeed instead plus or later earlier afterward afterwards nevertheless nonetheless moreover
   furthermore besides perhaps maybe finally next again today yesterday tonight because though although while when if as since that after before where
   whereas unless once until`,
);
/** What may be between a subject and its verb. */
export const ADVERBS = wordsOf(
  `also then later already just again once earlier still now further even only never not has have had is was were are be been being did does do would
   could might must should can may will to recently previously first often always ever soon since went on instead nevertheless n’t n't simply himself
   herself themselves themself itself both all each once twice thereafter afterward afterwards meanwhile too 's ’s ’ve 've ’d 'd ’ll 'll ’re 're
   himself, reportedly perhaps apparently subsequently variously long keep keeps kept began begun begins started starts continue continued continues goes`,
);
export const AUXILIARIES = wordsOf(
  `is are was were be been being am has have had do does did will would can could may might must shall should ’s 's isn’t aren’t wasn’t weren’t hasn’t
   haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t shouldn’t isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't
   won't wouldn't can't couldn't shouldn't ain't cannot`,
);
export const BE = wordsOf("is are was were be been being ’s 's ’re 're am ’m 'm");
export const MODALS = wordsOf('would could can will might must may should shall did does do to not n’t let');
export const NEGATIONS = wordsOf(
  `not never n’t n't didn’t didn't hasn’t hasn't haven’t haven't don’t don't doesn’t doesn't won’t won't wouldn’t wouldn't cannot can’t
   can't couldn’t couldn't`,
);
export const DAYS = wordsOf(
  `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays yesterday today
   tonight morning afternoon evening night week month year
   recently earlier later afterward afterwards tomorrow weekend`,
);
export const MONTHS = wordsOf(
  `january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.`,
);
export const TITLES = wordsOf(
  `spokesman spokeswoman spokesperson president senator sen. rep. representative gov. governor secretary director analyst professor prof. candidate
   adviser advisor attorney lawyer chairman chairwoman chair mayor minister official officials critics supporters strategist consultant author aide aides
   former one another many several some people source sources experts analysts officials economists researchers scientists critics others democrats
   republicans voters lawmakers police prosecutors authorities authors reporters protesters activists organizers aides advisers both most few
   mr. mrs. ms. dr. col. gen. lt. maj. sgt. capt. adm. general colonel captain sir lord dame king queen pope prince judge justice ambassador commander
   officer leader leaders host columnist correspondent reporter journalist editor commentator pollster expert historian economist brigadier`,
);
/** Nouns of outlets, documents and bodies that “says” may follow. */

export const ABBREVIATIONS = wordsOf(
  `Mr Mrs Ms Dr Gov Sen Rep Sens Reps Gens Govs Gen Lt Col Sgt Capt Adm Prof Rev Hon St Jr Sr No Inc Corp Co Ltd vs etc Jan Feb Mar Apr Jun Jul Aug Sept Sep
   Oct Nov Dec Ill Calif Fla Mass Pa Va Md Ky Ga Ariz Colo Conn Mich Minn Wis Tenn Okla Ore Wash Kan Ala Ark Del Ind La Miss Mo Mont Neb Nev Tex Vt Maj Brig
   Cmdr Pvt Cpl Esq Ph Messrs Mme Mlle Amb Atty Dist Dept Univ Assn Bros Mt Ft`,
);
export const STARTERS = new Set(
  'He She They It The But In A And His Her That This We I There At On For As After While When If Our Their These Those'.split(
    ' ',
  ),
);

export const english: Omit<Language, 'saying' | 'calling'> = {
  code: 'en',
  pronouns: PERSONAL,
  titles: [],
  enclitics: [],
  states: wordsOf(''),
  stops: wordsOf(''),
  complementizers: wordsOf('that'),
  accordingTo: ['according to'],
  boilerplate: [
    'subscribe',
    'sign up',
    'read more',
    'click here',
    'follow us',
    'we and our partners',
    'advertisement',
    'most read',
    'contact us',
    'for more information',
    'the views expressed',
    'all rights reserved',
    '©',
    'share this',
    'skip to content',
    'our standards',
    'immediate release',
    'for immediate release',
    'media contact',
    'about the',
    'contact ',
    'editing by',
    'newsletter',
    'get the',
    'reporting by',
    'download the app',
    'this article was',
    'correction',
    'support our',
    'donate',
  ],
  photo: ['photo', 'photograph', 'image', 'picture', 'credit', 'photos'],
  byline: ['by', 'written by', 'story by', 'words by'],
  months: rowsOf(`january jan jan.
    february feb feb.
    march mar mar.
    april apr apr.
    may
    june jun jun.
    july jul jul.
    august aug aug.
    september sep sep. sept sept.
    october oct oct.
    november nov nov.
    december dec dec.`),
  weekdays: rowsOf(`monday
    tuesday tue tues
    wednesday weds
    thursday thu thur thurs
    friday fri
    saturday
    sunday`),
};
