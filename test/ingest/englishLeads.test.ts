import { describe, expect, it } from 'vitest';
import { quotesIn } from './support/quotes.js';

/** Where quotes begin and end around their attribution: leads, conditions, further speakers, other marks. One behaviour each. */

const CASES: readonly (readonly [behaviour: string, paragraphs: string, quotes: readonly string[]])[] = [
  [
    'a lead without a preposition, before marks that begin a sentence',
    'Less than an hour later, Lena Ford wrote, “The ferry will not sail tonight.”',
    ['DIRECT The ferry will not sail tonight – Lena Ford'],
  ],
  [
    'a condition of what was said, before marks that go on with it',
    'If the port were to sell its cranes, Lena Ford wrote, “the dock would be worth nothing.”',
    ['INDIRECT If the port were to sell its cranes – Lena Ford', 'MIXED the dock would be worth nothing – Lena Ford'],
  ],
  [
    'a clause right behind the verb is what is said, and a lead before it is not',
    'The town is of two minds: by a wide margin, they say the ferry should be free.',
    ['INDIRECT the ferry should be free – they'],
  ],
  [
    'somebody else who says something in marks behind the speaker',
    '“The rope is frayed,” Nora Vance said as a driver yelled: “You need a new bridge!”',
    ['DIRECT The rope is frayed – Nora Vance', 'DIRECT You need a new bridge! – a driver'],
  ],
  [
    'a participle behind “before”, with marks of its own',
    '“Nothing can be done,” Nora Vance said before adding: “Though the mayor might try.”',
    ['DIRECT Nothing can be done – Nora Vance', 'DIRECT Though the mayor might try – Nora Vance'],
  ],
  [
    'an answer behind a question in marks that ends its sentence',
    'Lena Ford was asked, “Did the port know that it was closed?” She answered, “The port knew it for weeks.”',
    ['DIRECT The port knew it for weeks – She'],
  ],
  [
    'as somebody puts it',
    'As Nora Vance put it, “Nobody builds a bridge for one winter.”',
    ['DIRECT Nobody builds a bridge for one winter – Nora Vance'],
  ],
  [
    'a heading in single marks goes on with nothing in double ones',
    '“The bridge will hold,” Nora Vance said.\n\n‘A sound decision’\n\nThe port closed at noon.',
    ['DIRECT The bridge will hold – Nora Vance'],
  ],
  [
    'words without a verb, a colon, the words in marks',
    'The town hall’s reaction: “Who is to pay for all of this?”',
    ['DIRECT Who is to pay for all of this? – The town hall’s reaction'],
  ],
  [
    'an apposition with “who” behind a speaker is not said',
    'The cost of a berth has doubled, said Ivo Lang, an expert on harbours who has drawn charts, plans and maps.',
    ['INDIRECT The cost of a berth has doubled – Ivo Lang'],
  ],
  [
    'a clause behind “but”, of a speaker who is described',
    'But that would cost too much, said Ivo Lang, an engineer at the Delta Institute, who built the bridge.',
    ['INDIRECT that would cost too much – Ivo Lang'],
  ],
  [
    'the words in a parenthesis, of whom it names',
    'In Hull (nine in ten boats there were late, according to Lena Ford) it rained.',
    ['INDIRECT nine in ten boats there were late – Lena Ford'],
  ],
  [
    'a subject of the words in marks right behind the verb',
    'The plan, Nora Vance wrote “has served the port for thirty years.”',
    ['MIXED has served the port for thirty years – Nora Vance'],
  ],
  [
    'the subject of the nearest verb before marks',
    'The mayor left the room after Nora Vance praised “a bridge that nobody can cross.”',
    ['MIXED a bridge that nobody can cross – Nora Vance'],
  ],
  [
    'words in marks behind a colon, of the verb behind them',
    'In her speech, Nora Vance declared that the port needed a plan: “We have none to speak of,” she said.',
    ['INDIRECT the port needed a plan – Nora Vance', 'DIRECT We have none to speak of – she'],
  ],
  [
    'marks without a comma that end inside their clause',
    'Nora Vance said the bridge was safe. Lena Ford said, “There are nine boats to mend” until the ferry sails.',
    ['INDIRECT the bridge was safe – Nora Vance', 'MIXED There are nine boats to mend – Lena Ford'],
  ],
  [
    'another verb behind “though”, which belongs to neither',
    'Nora Vance said the port had a plan, though she admitted it was old.',
    ['INDIRECT the port had a plan – Nora Vance', 'INDIRECT it was old – she'],
  ],
  [
    'a letter inside what is said',
    'Lena Ford said the port had waited for help all spring and had then lost a statement saying the bridge was old.',
    [
      'INDIRECT the port had waited for help all spring and had then lost a statement saying the bridge was old – Lena Ford',
    ],
  ],
  [
    'a question behind which somebody tells it to somebody',
    '“Why was the bridge closed?” Nora Vance told the Harbour Post. “Nobody on the council knows.”',
    ['DIRECT Why was the bridge closed? Nobody on the council knows – Nora Vance'],
  ],
  [
    'a clause with a verb of its own behind “said” is no speaker',
    'John Kay, a captain who has sailed for years, said the sailors needed boats.',
    ['INDIRECT the sailors needed boats – John Kay'],
  ],
  [
    'words in marks behind a dash of the article',
    'The plan had few friends - “It was drawn on a napkin,” Ivo Lang said - but it passed.',
    ['DIRECT It was drawn on a napkin – Ivo Lang'],
  ],
  [
    'a number behind “about” is no circumstance of the saying',
    'The port said about half of the rise in its costs was the price of steel.',
    ['INDIRECT about half of the rise in its costs was the price of steel – The port'],
  ],
  [
    'a clause behind the attribution that begins with “the”',
    'In the end, Nora Vance said, the bridge was closed.',
    ['INDIRECT In the end the bridge was closed – Nora Vance'],
  ],
  [
    'the article’s clause behind marks that a comma closes',
    'Ivo Lang said the two were “good at nothing but knots,” but he hired both.',
    ['MIXED good at nothing but knots – Ivo Lang'],
  ],
  [
    'words between dashes before “that”',
    'Nora Vance said — on the radio, as it happens — that she had sold the yard.',
    ['INDIRECT she had sold the yard – Nora Vance'],
  ],
  [
    'a name behind a dash and before a colon',
    'The tide has turned - More from Ivo Lang: “Every figure of this year points up.”',
    ['DIRECT Every figure of this year points up – Ivo Lang'],
  ],
  [
    'a participle behind an adverb, of the subject behind “with”',
    'The yard was closed, with Ivo Lang reportedly yelling: “Lock that gate at once!”',
    ['DIRECT Lock that gate at once! – Ivo Lang'],
  ],
  [
    'a participle behind an adverb',
    'Ivo Lang keeps the keys of the yard, boldly claiming that he built it.',
    ['INDIRECT he built it – Ivo Lang'],
  ],
  [
    'a participle behind “before”',
    'Ivo Lang said the bridge was old before adding that it would hold.',
    ['INDIRECT the bridge was old – Ivo Lang', 'INDIRECT it would hold – Ivo Lang'],
  ],
  [
    'a participle behind “and”, without a verb of saying before it',
    'Ivo Lang has sold a yard, leaving others with the cost and suggesting that the port is his.',
    ['INDIRECT the port is his – Ivo Lang'],
  ],
  [
    'a participle behind “in addition to”',
    'In addition to stating that the bridge was old, Nora Vance closed it.',
    ['INDIRECT the bridge was old – Nora Vance'],
  ],
  [
    'a participle that ends in marks, before other marks',
    'Remarking upon the port’s “long patience,” Nora Vance said, “Nobody here has waited longer.”',
    ['DIRECT Nobody here has waited longer – Nora Vance'],
  ],
  [
    'a title in marks before a participle',
    '“The bridge will hold,” Nora Vance said on Radio Hull’s “Morning Call,” adding, “Nobody should doubt it.”',
    ['DIRECT The bridge will hold – Nora Vance', 'DIRECT Nobody should doubt it – Nora Vance'],
  ],
  [
    'a paper that other words are known through',
    '“The bridge will hold,” Nora Vance said at a meeting, according to the Harbour Post.',
    ['DIRECT The bridge will hold – Nora Vance'],
  ],
  [
    'an adverb between the verb and “that”',
    'Some engineers suggest however that the bridge will hold.',
    ['INDIRECT the bridge will hold – Some engineers'],
  ],
  [
    'somebody who is asked to do something',
    'Nora Vance asked the women in the yard to test the bridge.',
    ['INDIRECT asked the women in the yard to test the bridge – Nora Vance'],
  ],
  [
    'what concerns are about, from their verb on',
    'Nora Vance expressed doubts about the age of the cables.',
    ['INDIRECT expressed doubts about the age of the cables – Nora Vance'],
  ],
  [
    'what somebody calls it, without “what”',
    'They paid for what Nora Vance called “the bridge that nobody asked for.”',
    ['MIXED the bridge that nobody asked for – Nora Vance'],
  ],
];

describe('where English quotes begin and end', () => {
  it.each(CASES)('%s', (_behaviour, paragraphs, quotes) => {
    expect(quotesIn(paragraphs)).toEqual(quotes);
  });
});

const SUBJECTS: readonly (readonly [behaviour: string, paragraphs: string, quotes: readonly string[]])[] = [
  [
    'a long description',
    'The last woman to steer a ferry across the wide bay says the storm will pass.',
    ['INDIRECT the storm will pass – The last woman to steer a ferry across the wide bay'],
  ],
  [
    'several, in a place',
    'But ferry captains in Hull say the storm will pass.',
    ['INDIRECT the storm will pass – ferry captains in Hull'],
  ],
  ['women', 'The women say the storm will pass.', ['INDIRECT the storm will pass – The women']],
  [
    'several, with a contraction in the clause that describes them',
    'Many of the captains who’d rather be at sea now said they’ve lost a week.',
    ['INDIRECT they’ve lost a week – Many of the captains who’d rather be at sea'],
  ],
  [
    'whoever the main clause is of, behind a clause in which somebody else asks',
    'When I asked Lena Ford if she would sail, Nora Vance put down her cup, shook her head and said, “She will sail alone.”',
    ['DIRECT She will sail alone – Nora Vance'],
  ],
  [
    'a name behind “here”',
    'Here in Hull, Nora Vance stepped up her work, saying, “We have got to test every bridge.”',
    ['DIRECT We have got to test every bridge – Nora Vance'],
  ],
  [
    'a name with an age and a place behind it',
    'Cory Lane, 22, of Dover, Kent, said the bridge would open.',
    ['INDIRECT the bridge would open – Cory Lane'],
  ],
  [
    'a name with a place between commas in the clause that describes it',
    'The engineer, Nora Vance, who was to sail to Dover, Kent, on Wednesday, said the bridge would open.',
    ['INDIRECT the bridge would open – Nora Vance'],
  ],
];

describe('whose words English quotes are', () => {
  it.each(SUBJECTS)('%s', (_behaviour, paragraphs, quotes) => {
    expect(quotesIn(paragraphs)).toEqual(quotes);
  });

  it.each([
    ['a rival who is described by a promise', 'The party turned to a rival who has pledged to sell the port.'],
    ['what one could say', 'By that standard one could say the port is well run.'],
    ['a name that is given', 'Nora Vance now leads a small group called Bridges for Hull.'],
    ['a roll call', 'The captains begin roll call before the ferry sails.'],
    ['a noun before “and”', 'The plan rests on letters, phone calls and digital maps.'],
    ['a noun before a helper', 'Nobody knows how the harbour report will change the vote.'],
    ['a noun behind an adjective', 'The ministers would renew standing pledges to cut the fleet.'],
    ['thanks to something', 'The ferry sailed, and the pier stood, thanks to a notice that came in time.'],
    ['a voyage that goes on', 'Six captains went on a voyage in June.'],
  ])('%s says nothing', (_behaviour, paragraphs) => {
    expect(quotesIn(paragraphs)).toEqual([]);
  });
});
