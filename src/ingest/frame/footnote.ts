/** Where and when something was said, where only the footnote of its sentence prints that: “[^1]: Speech at Kongsberg, 11 March 2025.” */
import type { Range } from '../anchor.js';

/** Signs between a sentence’s last word and the mark of its footnote. */
const MARK = /^[.,;:!?"”’»)]{0,3}\[\^?(\d{1,3})\]/;
const LONGEST_MARK = 12;
const NOTES = /^\[\^?(\d{1,3})\]:[^\n]*/gm;
/** A note of another kind names a source, and its place and day are those of a publication. */
const OCCASION =
  /^(?:(?:opening|closing|public|joint) )?(?:speech|remarks?|statement|address|interview|testimony|press conference|news conference|briefing|lecture|talk)\b/i;

/** The occasion that the footnote behind a sentence prints, without its mark. */
export function occasionInFootnote(text: string, { end }: Range): Range | undefined {
  const number = MARK.exec(text.slice(end, end + LONGEST_MARK))?.[1];
  const note = number === undefined ? undefined : notesOf(text).get(number);
  return note && OCCASION.test(text.slice(note.start, note.end)) ? note : undefined;
}

let latest: { readonly text: string; readonly notes: ReadonlyMap<string, Range> } | undefined;

/** The footnotes of the text that is read now, by number: read once. */
function notesOf(text: string): ReadonlyMap<string, Range> {
  if (latest?.text === text) return latest.notes;
  const notes = new Map<string, Range>();
  for (const { 0: line, 1: number, index } of text.matchAll(NOTES)) {
    const words = line.indexOf(':') + 1;
    const start = index + words + (/^\s*/.exec(line.slice(words))?.[0].length ?? 0);
    if (number !== undefined && !notes.has(number)) notes.set(number, { start, end: index + line.length });
  }
  latest = { text, notes };
  return notes;
}
