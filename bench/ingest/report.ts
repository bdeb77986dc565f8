/** What `npm run bench:ingest` prints, as Markdown. */
import { RULES } from '../../src/ingest/rules.js';
import { table } from '../report.js';
import { rowsOf } from './corpus.js';
import { type ErrorCounts, errorsOf } from './errors.js';
import { fieldsOf, marksAsQuotes, silentWrongChoices } from './fields.js';
import type { GoldArticle } from './gold.js';
import { measuredRules } from './measured.js';
import { type Compared, f1Of, KINDS, precisionOf, recallOf, type Score, scores, speakerOf, TESTS } from './score.js';

/** What the rules are to reach. */
const GOALS = {
  gold: 'F1 strict 90, at 0.3 96; every field 90; 0 silent wrong choices; 0 marks that are no speech as quotes',
  corpus:
    'direct 92 strict / 97 at 0.3, speaker 98; mixed 70 / 92, 96; said, recall at a precision of 90 or more, 66 / 85, 96; ' +
    'speech, F1 at 0.3 / 0.8 / IoU 0.8, 91 / 86 / 78',
  speed: '100 articles a second, less than 300 MB',
} as const;

const percent = (part: number): string => (100 * part).toFixed(1);

const scoreRow = (name: string, score: Score): string[] => [
  name,
  String(score.gold),
  String(score.proposed),
  percent(precisionOf(score)),
  percent(recallOf(score)),
  percent(f1Of(score)),
  percent(speakerOf(score)),
];

const SCORE_HEAD = ['test, kind', 'marked', 'proposed', 'precision', 'recall', 'F1', 'speaker'];

/** The coded articles, by Dossier's own kinds. */
export function goldReport(articles: readonly GoldArticle[]): string {
  const kinds = TESTS.flatMap((test) => {
    const rows = scores(articles, test);
    return ['all', ...KINDS].flatMap((name) => {
      const score = rows.get(name);
      return score ? [scoreRow(`${test}, ${name}`, score)] : [];
    });
  });
  const fields = Object.entries(fieldsOf(articles)).map(([name, { of, right }]) => [
    name,
    `${right} of ${of}`,
    percent(right / of),
  ]);
  const wrong = silentWrongChoices(articles);
  const marks = marksAsQuotes(articles);
  const notQuotes = articles.reduce((sum, { coded }) => sum + coded.notQuotes.length, 0);
  return [
    `## ${articles.length} coded articles, by Dossier's kinds`,
    `Goal: ${GOALS.gold}.`,
    table(SCORE_HEAD, kinds),
    table(['field', 'right', '%'], fields),
    `Silent wrong choices: ${wrong.length}${listed(wrong)}. Of ${notQuotes} marks that are no speech, proposed as quotes: ${marks.length}${listed(marks)}.`,
    ruleTable(articles),
    errorTable(errorsOf(articles, () => true)),
  ].join('\n\n');
}

/** What each rule proposed, and how much of it was right as it is. */
function ruleTable(articles: readonly GoldArticle[]): string {
  const measured = measuredRules(articles);
  const rows = Object.entries(RULES).flatMap(([rule, { finds }]) => {
    const counts = measured[rule];
    return counts ? [[rule, String(counts.proposed), String(counts.right), finds]] : [];
  });
  return table(['rule', 'proposed', 'right', 'finds'], rows);
}

const listed = (found: readonly string[]): string => (found.length === 0 ? '' : ` (${found.join('; ')})`);

/** A corpus by its own kinds: see `corpus.ts` for what is comparable. */
export function corpusReport(name: string, articles: readonly Compared[]): string {
  const rows = TESTS.flatMap((test) => {
    const all = scores(articles, test, rowsOf);
    const indirect = all.get('indirect');
    return ['direct', 'mixed', 'indirect', 'said', 'speech'].flatMap((row) => {
      const score = all.get(row);
      if (!score || !indirect) return [];
      // Nobody says of a proposal whether its cue reports: the precision of all that are indirect, or of all.
      const base = row === 'said' ? indirect : row === 'speech' ? all.get('all') : score;
      return [scoreRow(`${test}, ${row}`, base ? { ...score, proposed: base.proposed, right: base.right } : score)];
    });
  });
  return [
    `## ${articles.length} articles of ${name}, by the marks`,
    `Goal: ${GOALS.corpus}.`,
    table(SCORE_HEAD, rows),
    errorTable(errorsOf(articles)),
  ].join('\n\n');
}

function errorTable(counts: ErrorCounts): string {
  return table(
    ['errors', 'all', 'direct', 'mixed', 'indirect'],
    [...counts].map(([name, { direct, mixed, indirect }]) => [
      name,
      ...[direct + mixed + indirect, direct, mixed, indirect].map(String),
    ]),
  );
}

/** What proposing took, by the clock and of the processors: they differ where others use the machine. */
export function speedReport(articles: number, seconds: number, ofProcessor: number, bytes: number): string {
  return (
    `Speed: ${Math.round(articles / seconds)} articles a second, ${Math.round(articles / ofProcessor)} a second of processor time, ` +
    `${Math.round(bytes / 1e6)} MB in use at most. Goal: ${GOALS.speed}.`
  );
}
