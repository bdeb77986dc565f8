import { stripVTControlCharacters, styleText } from 'node:util';
import { entriesOf } from '../../draft/draft.js';
import { KEYS } from '../keys.js';
import { segmentsOf } from '../segments.js';
import { countsOf, currentOf, type Session } from '../session.js';
import { type ChoiceView, type EntryView, type MarkKind, viewOf } from '../view.js';

/** How a screen is drawn. */
export interface Look {
  readonly columns: number;
  /** Without colour the words of an entry are between ⟦ and ⟧. */
  readonly colour: boolean;
}

type Style = Parameters<typeof styleText>[0];

/** One screen of a review: where it is, the entry in its paragraph, what it says, what can be chosen, the keys. */
export function screenOf(session: Session, look: Look): string {
  const entry = currentOf(session);
  const counts = countsOf(session.draft);
  const all = entriesOf(session.draft);
  const decided = all.length - counts.UNDECIDED;
  const style = (as: Style, text: string) => (look.colour ? styleText(as, text, { validateStream: false }) : text);
  const place = all.findIndex(({ section, key }) => section === entry?.section && key === entry.key) + 1;
  const head = `${session.slug}: ${place} of ${all.length}, ${decided} decided, ${counts.UNDECIDED} left`;
  if (!entry) return [head, '', 'There is nothing to decide in this draft.', ...messageOf(session, style)].join('\n');
  const view = viewOf(session.draft, session.text, entry);
  return [
    style('bold', head),
    style(
      'dim',
      `${entry.section} ${entry.key}  rule ${view.rule}, ${view.confidence === undefined ? 'not measured' : `right in ${view.confidence}`}  ${view.state}`,
    ),
    '',
    ...paragraphLines(session.text, view, look, style),
    ...view.fields.map(({ name, value }) => `${style('dim', name.padEnd(16))} ${value}`),
    ...view.choices.flatMap((choice) => choiceLines(choice, style)),
    ...view.notes.map((note) => style('yellow', `! ${note}`)),
    ...(view.missing === undefined ? [] : [style('yellow', `To accept it: ${view.missing}.`)]),
    ...messageOf(session, style),
    '',
    style(
      'dim',
      wrapped(
        KEYS.map(({ key, does }) => `${key} ${does}`)
          .concat(['1–9 choose', '0 none', 'e edit', 'q quit'])
          .join(' · '),
        look.columns,
      ).join('\n'),
    ),
  ].join('\n');
}

function messageOf({ message }: Session, style: (as: Style, text: string) => string): string[] {
  return message === undefined ? [] : [style('yellow', message)];
}

const MARK_STYLES = { WORDS: 'inverse', ATTRIBUTION: 'underline', EVIDENCE: 'italic' } as const satisfies Record<
  MarkKind,
  Style
>;

function paragraphLines(
  text: string,
  { paragraphs, marks }: EntryView,
  { columns, colour }: Look,
  style: (as: Style, text: string) => string,
): string[] {
  return paragraphs.flatMap((paragraph) => {
    const segments = segmentsOf(text, paragraph, marks);
    const printed = segments
      .map((segment) => {
        const mark = (['WORDS', 'ATTRIBUTION', 'EVIDENCE'] as const).find((kind) => segment.marks.includes(kind));
        if (mark === undefined) return segment.text;
        if (!colour) return mark === 'WORDS' ? `⟦${segment.text}⟧` : segment.text;
        // A style ends before a line does: each word is styled by itself.
        return segment.text.replace(/\S+(?: (?=\S))?/g, (word) => style(MARK_STYLES[mark], word));
      })
      .join('');
    return [...wrapped(printed, columns), ''];
  });
}

function choiceLines(
  { name, asPrinted, chosen, open, isAsked, canMake, candidates }: ChoiceView,
  style: (as: Style, text: string) => string,
): string[] {
  const head = `${style('dim', name.padEnd(16))} “${asPrinted}” → ${open ? style('yellow', 'which?') : chosen}`;
  if (!isAsked) return [head];
  const listed = candidates.map(
    ({ number, slug, name: called, why, isChosen }) =>
      `  ${isChosen ? '●' : ' '} ${number} ${slug} (${called}): ${why}`,
  );
  return [head, ...listed, `    0 the words alone${canMake ? ', n a new record' : ''}`];
}

/** Lines of at most so many columns, broken at spaces. */
function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of text.split(' ')) {
    const length = stripVTControlCharacters(word).length;
    if (width > 0 && width + 1 + length > columns) {
      lines.push(line);
      line = word;
      width = length;
    } else {
      line = width === 0 ? word : `${line} ${word}`;
      width += (width === 0 ? 0 : 1) + length;
    }
  }
  return [...lines, line];
}
