/** Words that tell names of people from names of bodies and places, in English. */
import { wordsOf } from './language.js';

/** Titles and ranks before a name, in small letters without full stops. */
export const TITLE_WORDS = wordsOf(
  `president-elect governor-elect vice-president
   mr mrs ms miss dr prof professor sir lord lady dame sen senator rep representative gov governor gen general lt lieutenant col colonel
   maj major sgt sergeant staff capt
   captain adm admiral brig brigadier cpl pvt cmdr commander president vice premier prime minister chancellor secretary undersecretary
    deputy acting assistant ambassador speaker
   king queen prince princess pope rev reverend judge justice attorney mayor sheriff chief director chairman chairwoman chair leader
    foreign defense defence treasury state house
   congressman congresswoman lawmaker spokesman spokeswoman spokesperson adviser advisor envoy marshal former first lady interior health
    finance prosecutor senate majority minority
   whip press homeland security national majgen counselor comptroller commissioner superintendent tsar warrant officer private`,
);
/** Words of titles that tell a man or a woman. */
export const MALE = wordsOf(
  'mr sir lord king prince pope spokesman chairman congressman uncle father brother husband son he his him himself businessman',
);
export const FEMALE = wordsOf(
  'ms mrs miss lady dame queen princess spokeswoman chairwoman congresswoman aunt mother sister wife daughter she her hers herself businesswoman',
);
/** Nouns of bodies. A name that has one is no person. */
export const BODY_WORDS = wordsOf(
  `ministry department agency government council committee commission office administration army navy force forces union party institute
   university college center centre group
   association organization organisation foundation campaign coalition court police parliament congress senate commons assembly bank fund
    company corporation corp inc ltd company pentagon kremlin nato eu un
   bureau service services authority board league federation society club team network news times post journal press agency watch
    international house cabinet staff command guard
   industries energetics systems local embassy mission directorate intelligence station radio television tv channel paper daily newspaper
    magazine ministries department’s
   consulate secretariat brigade battalion regiment division unit military hospital school think tank initiative project forum congress
    administration’s regime regulator
   amnesty red cross`,
);
/** What a description of a speaker may say of somebody with a title: “the colonel”. */
export const SAME_TITLE: Readonly<Record<string, readonly string[]>> = {
  colonel: ['col', 'colonel'],
  general: ['gen', 'general', 'maj', 'brig'],
  senator: ['sen', 'senator'],
  lawmaker: ['rep', 'representative', 'sen', 'senator', 'congressman', 'congresswoman', 'lawmaker', 'deputy'],
  congressman: ['rep', 'representative', 'congressman'],
  congresswoman: ['rep', 'representative', 'congresswoman'],
  representative: ['rep', 'representative'],
  governor: ['gov', 'governor'],
  sergeant: ['sgt', 'sergeant'],
  captain: ['capt', 'captain'],
  professor: ['prof', 'professor'],
  doctor: ['dr', 'doctor'],
  admiral: ['adm', 'admiral'],
  commander: ['cmdr', 'commander'],
};
/** Capitals that sources print for the government of their country. They are no speakers. */
export const CAPITALS = wordsOf(
  `washington moscow kyiv kiev berlin london paris warsaw brussels beijing tehran ankara rome madrid vilnius riga tallinn helsinki oslo
   stockholm tokyo ottawa canberra prague budapest minsk chisinau`,
);
/** Names of peoples’ states that are often sources: “Germany said”. */
export const STATES = wordsOf(
  `ukraine russia germany france britain poland norway sweden finland denmark netherlands belgium italy spain lithuania latvia estonia
   romania moldova turkey iran israel china japan canada
   australia u.s u.s. us usa uk u.k. america syria iraq india pakistan egypt greece hungary slovakia slovenia croatia serbia belarus
    georgia kazakhstan north south korea`,
);
