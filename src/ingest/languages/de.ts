/** German. */
import { type Language, rowsOf, wordsOf } from './language.js';

export const german: Language = {
  code: 'de',
  saying: wordsOf(
    `sagte sagten sagt sagen erklärte erklärten erklärt betonte betonten betont teilte berichtete berichteten berichtet schrieb schrieben
     schreibt fügte antwortete antworteten
     meinte meinten meint warnte warnten warnt kündigte versprach räumte äußerte äusserte ergänzte ergänzten versicherte bestätigte
      behauptete forderte fragte rief mahnte so
     kritisierte unterstrich bekräftigte entgegnete konstatierte hieß heißt`,
  ),
  calling: wordsOf('nannte nannten nennt bezeichnete bezeichneten bezeichnet'),
  pronouns: wordsOf('er sie'),
  titles: [
    'minister',
    'verteidigungsminister',
    'außenminister',
    'bundeskanzler',
    'kanzler',
    'präsident',
    'sprecher',
    'general',
    'oberst',
    'botschafter',
    'experte',
    'expertin',
    'direktor',
    'chef',
    'abgeordnete',
    'vorsitzende',
  ],
  enclitics: [],
  states: wordsOf(''),
  stops: wordsOf('in im am bei nach vor zu zum zur auf der dass und mit dem den'),
  complementizers: wordsOf('dass'),
  accordingTo: ['laut', 'nach angaben', 'nach den worten', 'zufolge'],
  boilerplate: ['abonnieren', 'lesen sie', 'melden sie sich', 'mehr zum thema'],
  photo: ['foto', 'bild'],
  byline: ['von', 'ein bericht von', 'eine analyse von', 'text'],
  months: rowsOf(`januar januars jänner jan. jän.
    februar februars feber feb. febr.
    märz märzes mrz. mär.
    april aprils apr.
    mai mais
    juni junis jun.
    juli julis jul.
    august augusts aug.
    september septembers sep. sept.
    oktober oktobers okt okt.
    november novembers nov.
    dezember dezembers dez dez.`),
  weekdays: rowsOf('montag\ndienstag\nmittwoch\ndonnerstag\nfreitag\nsamstag sonnabend\nsonntag'),
};
