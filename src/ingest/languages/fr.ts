/** French. */
import { type Language, rowsOf, wordsOf } from './language.js';

export const french: Language = {
  code: 'fr',
  saying: wordsOf(
    `dit disait déclare déclarait affirme affirmait explique expliquait ajoute ajoutait indique indiquait précise précisait souligne
     soulignait assure assurait estime
     estimait écrit écrivait répond répondait annonce promet avertit confie confiait lance lançait insiste insistait rappelle rappelait
      note notait résume déclaré affirmé
     expliqué ajouté indiqué précisé souligné assuré estimé répondu annoncé promis averti confié lancé insisté rappelé noté dénoncé demandé réagi martelé`,
  ),
  calling: wordsOf('qualifie qualifiait qualifié qualifiée appelle appelé dénonce dénoncé'),
  pronouns: wordsOf('il elle ils elles'),
  titles: [
    'ministre',
    'président',
    'présidente',
    'porte-parole',
    'général',
    'colonel',
    'ambassadeur',
    'ambassadrice',
    'expert',
    'directeur',
    'directrice',
    'chef',
    'député',
    'chercheur',
    'chercheuse',
  ],
  enclitics: ['-t-il', '-t-elle', '-t-on', '-t-ils', '-t-elles', '-il', '-elle', '-on', '-ils', '-elles'],
  states: wordsOf(''),
  stops: wordsOf('à au en dans lors après avant sur pour que et de du des le la les'),
  complementizers: wordsOf('que qu’'),
  accordingTo: ['selon', 'd’après'],
  boilerplate: ['abonnez-vous', 'lire aussi', 'inscrivez-vous', 'à lire'],
  photo: ['photo', 'crédit'],
  byline: ['par', 'propos recueillis par', 'texte'],
  months: rowsOf(`janvier janv janv.
    février fevrier févr févr. fév. fevr.
    mars
    avril avr avr.
    mai
    juin
    juillet juil juil.
    août aout
    septembre sept.
    octobre oct.
    novembre nov.
    décembre decembre déc déc. dec.`),
  weekdays: rowsOf('lundi\nmardi\nmercredi\njeudi\nvendredi\nsamedi\ndimanche'),
};
