import { describe, expect, it } from 'vitest';
import { CUE_RULES, SENTENCE_RULES, TOKEN_RULES } from '../../src/ingest/quotes/english/rules/index.js';
import { RULES } from '../../src/ingest/rules.js';
import { proposedIn, quotesIn } from './support/quotes.js';

/** What the rules of English sentences find, one behaviour each. */

const CASES: readonly (readonly [behaviour: string, paragraphs: string, quotes: readonly string[]])[] = [
  [
    'a sentence of one or two words in marks goes on with what was said in marks',
    '“We need a bridge,” Nora Vance told the council. “Much more.” The hall was cold. “Soon!”',
    ['DIRECT We need a bridge. Much more. Soon! – Nora Vance'],
  ],
  [
    'a title in marks, which no full stop ends inside them, goes on with nothing',
    '“We need a bridge,” Nora Vance said. “Harbour”. The film was long.',
    ['DIRECT We need a bridge – Nora Vance'],
  ],
  [
    'words in marks inside a clause are one quote, and the clause around them is none of its own',
    'Ivo Lang said that the port was “ready and willing” to sell the crane.',
    ['MIXED ready and willing – Ivo Lang'],
  ],
  [
    'words before their speaker, in one quote with the sentence behind',
    '“The bridge will hold,” Nora Vance said. “We tested it twice.”',
    ['DIRECT The bridge will hold. We tested it twice – Nora Vance'],
  ],
  [
    'a subject behind its verb, with its apposition',
    '“Nothing left the yard,” said retired General Oskar Brandt, a consultant to the port.',
    ['DIRECT Nothing left the yard – Oskar Brandt'],
  ],
  [
    'a name that is the apposition of a post',
    'The harbour master, Lena Ford, said the ferry would sail at noon.',
    ['INDIRECT the ferry would sail at noon – Lena Ford'],
  ],
  [
    'short words in marks are no part of the subject behind them',
    '“They will come,” Ms. Ford said.',
    ['DIRECT They will come – Ms. Ford'],
  ],
  [
    'an attribution in the middle, where the marks go on with the clause',
    'A new dock in Hull, Lena Ford said, would make “more in a week than the old one in a month.”',
    ['MIXED more in a week than the old one in a month – Lena Ford'],
  ],
  [
    'the words behind a colon, not the clause of the article before it',
    'The committee has heard the other case: docks without cranes, Lena Ford argued, “only move the queue.”',
    ['MIXED only move the queue – Lena Ford'],
  ],
  [
    'according to somebody, with the apposition behind the name',
    'The cranes are “old but sound,” according to Ivo Lang, an engineer at the Delta Institute.',
    ['MIXED old but sound – Ivo Lang'],
  ],
  [
    'a body that released the report, and not the report',
    'Two cranes are out of use, according to a report released Monday by the Committee to Save the Docks.',
    ['INDIRECT Two cranes are out of use – the Committee to Save the Docks'],
  ],
  [
    'another verb of the same subject is another quote',
    'Ivo Lang said the cranes were safe and raised concerns about the cables.',
    ['INDIRECT the cranes were safe – Ivo Lang', 'INDIRECT raised concerns about the cables – Ivo Lang'],
  ],
  [
    'marks belong to the nearest verb before them',
    'The mayor said the port was crowded, and Lena Ford replied: “It has been crowded since spring.”',
    ['INDIRECT the port was crowded – The mayor', 'DIRECT It has been crowded since spring – Lena Ford'],
  ],
  [
    'the article’s own clause behind “but has not”',
    'Ivo Lang has claimed he could mend the crane “in a day” but has not named a price.',
    ['INDIRECT he could mend the crane – Ivo Lang', 'MIXED in a day – Ivo Lang'],
  ],
  [
    'a clause of what was said behind “, but”',
    'Ivo Lang said the crane was old, but it would last another year.',
    ['INDIRECT the crane was old, but it would last another year – Ivo Lang'],
  ],
  [
    'a quote that goes on over three paragraphs, behind a participle that reports nothing',
    '“We came in May,” Lena Ford said, raising her hand. “Nobody met us.\n\n“We waited for a day.\n\n“Then we left.”',
    ['DIRECT We came in May. Nobody met us. We waited for a day. Then we left – Lena Ford'],
  ],
  [
    'a closing mark that was typed as an opening one',
    '“The ferry is late again,“ said Lena Ford.',
    ['DIRECT The ferry is late again – Lena Ford'],
  ],
  [
    'verb and speaker before the words',
    'The two agreed. Said Nora Vance, “The bridge will hold.”\n\nAdded Lena Ford: “For a year.”',
    ['DIRECT The bridge will hold – Nora Vance', 'DIRECT For a year – Lena Ford'],
  ],
  [
    'a paragraph under words in marks that says whose they are',
    '“The bridge will hold for as long as we live.”\n\n– Nora Vance, engineer',
    ['DIRECT The bridge will hold for as long as we live – Nora Vance'],
  ],
  ['a name and a colon', 'The two disagreed. Vance: “The bridge will hold.”', ['DIRECT The bridge will hold – Vance']],
  [
    'a speaker who is described before the name',
    '“The bridge will hold,” said retired harbour pilot Nora Vance.',
    ['DIRECT The bridge will hold – Nora Vance'],
  ],
  [
    'a speaker who is two things at once',
    '“The bridge will hold,” the chief engineer and former harbour pilot said in a letter.',
    ['DIRECT The bridge will hold – the chief engineer and former harbour pilot'],
  ],
  [
    'a clause whose end looks like subject and apposition',
    'The bridge was tested by Ivo Lang, whom the port has paid, said Nora Vance.',
    ['INDIRECT The bridge was tested by Ivo Lang, whom the port has paid – Nora Vance'],
  ],
  [
    'whoever says more behind “who”',
    '“It will hold,” said Nora Vance, who said the bridge was tested twice.',
    ['DIRECT It will hold – Nora Vance', 'INDIRECT the bridge was tested twice – who'],
  ],
  [
    'a participle at the sentence’s beginning, of the subject behind it',
    'Noting that the bridge was tested twice, Nora Vance walked over it.',
    ['INDIRECT the bridge was tested twice – Nora Vance'],
  ],
  [
    'a participle with a subject of its own',
    'The port closed for a day, with two officials saying the bridge was unsafe.',
    ['INDIRECT the bridge was unsafe – two officials'],
  ],
  [
    'the subject behind a lead',
    'With the ferries late, she read the letter and called it “a bad joke.”',
    ['MIXED a bad joke – she'],
  ],
  [
    'a lead that ends in a title is not said',
    'Wednesday on the show “Harbour Talk,” Nora Vance said that the bridge was safe.',
    ['INDIRECT the bridge was safe – Nora Vance'],
  ],
  [
    'marks inside a clause do not end it',
    'Nora Vance said she was “very proud of what the whole crew had done” to save the bridge.',
    ['MIXED very proud of what the whole crew had done – Nora Vance'],
  ],
  [
    'the article’s words and a colon are not said',
    'But Vance was less sure: “The bridge will hold for a year,” she added.',
    ['DIRECT The bridge will hold for a year – she'],
  ],
  [
    'a conjunction of the article is not said',
    'But the bridge would not hold for long, Nora Vance said.',
    ['INDIRECT the bridge would not hold for long – Nora Vance'],
  ],
  [
    'what somebody urges, without “that”',
    'Nora Vance urged the port to close the bridge.',
    ['INDIRECT urged the port to close the bridge – Nora Vance'],
  ],
  [
    'the remark that the article makes of it',
    'Nora Vance said the bridge was safe, a point that the port denies.',
    ['INDIRECT the bridge was safe – Nora Vance'],
  ],
  ['a question that nobody asks in marks', 'Asked whether the bridge was “old iron,” Nora Vance left the room.', []],
  ['what an outlet reports of itself', 'Our correspondent Lena Ford reports from Hull: The ferries have stopped.', []],
  ['nouns that a clause behind “that” describes', 'Few read the reports that were sent to the port.', []],
  ['titles in marks', 'Nora Vance stars in the film “Parks and Bridges” with Lena Ford.', []],
  [
    'words before “as she said”',
    'The bridge will hold for a year, as Nora Vance said on Monday.',
    ['INDIRECT The bridge will hold for a year – Nora Vance'],
  ],
  [
    'an infinitive behind the attribution inside its clause',
    'It is her job, Nora Vance said, to test every bridge.',
    ['INDIRECT It is her job to test every bridge – Nora Vance'],
  ],
  [
    'according to somebody, inside the clause',
    'The point, according to Nora Vance, is that the bridge will hold.',
    ['INDIRECT The point is that the bridge will hold – Nora Vance'],
  ],
  [
    'a condition right behind the verb',
    'Nora Vance said, if asked, she would close the bridge.',
    ['INDIRECT if asked, she would close the bridge – Nora Vance'],
  ],
  [
    'what somebody has said, contracted',
    'He’s said the bridge will hold for a year.',
    ['INDIRECT the bridge will hold for a year – He’s'],
  ],
  [
    'several who say something behind the words',
    'The bridge may not hold, say some engineers.',
    ['INDIRECT The bridge may not hold – some engineers'],
  ],
  [
    'a participle inside what is said is a part of it',
    'Nora Vance said the port broke the law by calling the bridge safe.',
    ['INDIRECT the port broke the law by calling the bridge safe – Nora Vance'],
  ],
  [
    'an infinitive by which somebody goes on to say more',
    'The engineers continue to warn that the bridge is old. Nora Vance went on to say that it would hold.',
    ['INDIRECT the bridge is old – The engineers', 'INDIRECT it would hold – Nora Vance'],
  ],
  [
    'what somebody condemns as what she calls it, of her name',
    'Nora Vance condemned what she called “a bad joke about bridges.”',
    ['MIXED a bad joke about bridges – Nora Vance'],
  ],
  [
    'what a statement says, of whoever issued it',
    'The port issued a statement saying the bridge would stay open. Lena Ford told Radio Hull’s “Morning Call” that it was old.',
    ['INDIRECT the bridge would stay open – The port', 'INDIRECT it was old – Lena Ford'],
  ],
  [
    'a name behind a dash, in the paragraph of the words that it signs, one after the other',
    'We asked two.\n\n“The bridge will hold for a year.” ― Nora Vance\n\n“Nobody knows how long it will hold” – Lena Ford',
    ['DIRECT The bridge will hold for a year – Nora Vance', 'DIRECT Nobody knows how long it will hold – Lena Ford'],
  ],
  ['the act itself', 'The ministry announced a package of six cranes.', []],
  ['silence', 'Lena Ford declined to comment and did not say when the ferry would sail.', []],
  ['an object with a clause of its own', 'The port promised more cranes in 2025 than it could build.', []],
  ['an editor’s note', 'The editor’s note names the crane “Old Bess” and the dock.', []],
  ['nouns that look like verbs', 'Voters in five states and seven pledged delegates came to the port.', []],
];

describe('English sentences', () => {
  it.each(CASES)('%s', (_behaviour, paragraphs, quotes) => {
    expect(quotesIn(paragraphs)).toEqual(quotes);
  });

  it('keep the post, the hearer, the outlet and the day of what was said', () => {
    const [quote] = proposedIn(
      'Its director, Ivo Lang, told the newspaper Harbour Post on Monday that the crane was sold.',
    );
    expect(quote).toMatchObject({
      text: 'the crane was sold',
      speaker: { name: 'Ivo Lang' },
      roleAsPrinted: { exact: 'Its director' },
      addressee: { asPrinted: { exact: 'Harbour Post' } },
      relayedThrough: { asPrinted: { exact: 'Harbour Post' } },
      saidOn: { date: { from: '2025-03-03' } },
    });
  });

  it('take the day that goes on to what else the unnamed say', () => {
    const days = proposedIn(
      'Two officials told AFP on Monday that the crane was sold.\n\n“It was too old,” one of the officials said.',
    ).map(({ saidOn }) => saidOn?.date?.from);
    expect(days).toEqual(['2025-03-03', '2025-03-03']);
  });

  it('do not take a ministry for its minister', () => {
    const quotes = proposedIn(
      'The defence minister, Lena Ford, said the crane was sold.\n\nThe Ministry of Defence said the crane would leave in May.',
    );
    expect(quotes.map(({ speaker }) => [speaker?.kind, speaker?.name])).toEqual([
      ['PERSON', 'Lena Ford'],
      ['ORGANIZATION', 'The Ministry of Defence'],
    ]);
  });
});

describe('the registry of rules', () => {
  it('lists each under a name that says what it finds', () => {
    const all = [...TOKEN_RULES, ...CUE_RULES, ...SENTENCE_RULES];
    expect(all.length).toBeGreaterThan(8);
    for (const { name } of all) expect(RULES[name].finds).not.toBe('');
  });
});
