/** The verbs that may report an utterance in English, by what follows them. */
import { wordsOf } from './language.js';

/** A clause or a quotation follows: said (that) … */
export const CLAUSE = wordsOf(
  `say add note write announce suggest argue explain continue declare acknowledge claim recall respond conclude insist state warn reply predict admit promise
   vow pledge assert concede reveal report reiterate remark stress emphasize emphasise complain joke lament allege confirm estimate tweet agree maintain contend
   observe quip caution hint indicate mention repeat retort recount clarify post blog muse boast testify counter proclaim exclaim opine interject shout chant
   ask demand recommend speculate swear signal disclose answer yell confess theorize surmise vent stipulate elaborate rule rant profess bellow mutter scoff
   deny charge bark gloat boom wonder affirm retweet commit comment message text email enthuse deadpan grouse gripe fume growl mumble whisper scream cry
   plead caution echo reason joke rejoin sigh laugh snap intone hiss murmur croak drawl implore mouth imply read volunteer underscore underline highlight
   forecast project guarantee advocate chime remember hypothesize decree plead counsel cheer chuckle rail jeer relate recite scold urge threaten hail protest
   reaffirm reassert restate concur beg apologize conjecture object snark tease taunt narrate venture attest avow berate bemoan crow divulge`,
);
/** The hearer comes first: told her (that) … */
export const HEARER = wordsOf(
  'tell inform assure remind urge warn advise instruct notify ask implore caution brief alert persuade convince inform beg text reassure counsel',
);
/** An object follows, which the words in marks are a part of: called it “a mess”. */
export const OBJECT = wordsOf(
  `call describe accuse criticize criticise praise dismiss denounce condemn blast slam question decry blame cite reject attack mock tout defend
   compare discuss express raise credit label brand hail welcome bemoan deride portray characterize characterise thank caricature congratulate
   rebuke lambaste lambast scold ridicule bash rip pan dub brand nickname term address assail lash deem denigrate excoriate laud applaud champion trumpet
   disparage chastise castigate skewer vilify trash belittle diss deplore extol heap lament berate voice issue utter coin quote ridicule scorn paint cast
   tar liken admonish insult mischaracterize invoke bill identify title decry fault oppose cheer demean hit knock lambast propose demand urge seek`,
);
/** What is done by saying so: an act, no quote of its own. */
export const ACTS = wordsOf('announce propose');
/** Verbs of mind and stance: their clause is no speech, though what is in marks inside it may be. */
export const MIND = wordsOf(
  `believe think know want hope plan support oppose feel expect see fear endorse favor prefer find decide consider wish like love hate doubt worry
   refuse decline seek intend back figure suspect regard view envision imagine assume dream`,
);
/** A particle makes the verb report: pointed out, called for. */
export const PARTICLES: Readonly<Record<string, readonly string[]>> = {
  point: ['out', 'to'],
  call: ['for', 'on', 'upon', 'out'],
  refer: ['to'],
  respond: ['to'],
  talk: ['about'],
  speak: ['of', 'about', 'out'],
  complain: ['about', 'of'],
  apologize: ['for'],
  warn: ['of', 'against', 'about'],
  ask: ['for'],
  lash: ['out'],
  rail: ['against'],
  hit: ['back'],
  shoot: ['back'],
  fire: ['back'],
  go: ['on'],
  chime: ['in'],
  cry: ['out'],
  spell: ['out'],
  speculate: ['about'],
  testify: ['about'],
  cast: ['as'],
  tar: ['as'],
  laugh: ['off'],
  put: ['it'],
};
/** Verbs that report only with their particle. */
export const PARTICLE_ONLY = wordsOf('point refer talk speak shoot fire go hit lash spell cast tar paint put');
/** Verbs that more often mean something else: they report only with “that”, marks, a colon or a day after them. */
export const WARY = wordsOf(
  `continue state raise post maintain read add rule remark counter allow answer estimate address attack defend signal disclose echo repeat write
   question pan rip charge boom commit email text message volunteer cry reason scream laugh snap sigh mouth bark
    project forecast comment term
   bill cast paint hit knock cheer fault issue voice remember see find mean cheer title identify quote coin utter threaten object protest relate guarantee
   advocate read see seek oppose champion brand tar liken guess tease cheer plead highlight brief alert persuade
    convince reassure hail label
   underline underscore recommend agree oppose discuss compare credit express heap`,
);
export const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  think: ['thought', 'thought'],
  know: ['knew', 'known'],
  feel: ['felt', 'felt'],
  find: ['found', 'found'],
  see: ['saw', 'seen'],
  read: ['read', 'read'],
  swear: ['swore', 'sworn'],
  mean: ['meant', 'meant'],
  hear: ['heard', 'heard'],
  foresee: ['foresaw', 'foreseen'],
  seek: ['sought', 'sought'],
  speak: ['spoke', 'spoken'],
  shoot: ['shot', 'shot'],
  go: ['went', 'gone'],
  hit: ['hit', 'hit'],
  cast: ['cast', 'cast'],
  pay: ['paid', 'paid'],
  forecast: ['forecast', 'forecast'],
  bet: ['bet', 'bet'],
  spell: ['spelled', 'spelled'],
  put: ['put', 'put'],
};
export const DOUBLED = wordsOf('quip admit rebut blog commit rip slam pan dub tar concur pun hit put');
