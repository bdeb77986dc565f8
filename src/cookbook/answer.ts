/** The lines that an answer may take up in the cookbook. */
const maxLines = 80;
/** What is written on one line if it fits. */
const width = 110;

/**
 * An answer as the cookbook shows it: JSON whose long lists are cut, each with a last entry that says how many more there are. What is left out is always
 * said.
 */
export function shortened(answer: unknown): string {
  for (const items of [10, 5, 3, 2]) {
    const text = printed(cut(answer, items));
    if (linesOf(text) <= maxLines) return text;
  }
  return printed(fewerFields(cut(answer, 1)));
}

/** Lists cut to so many items. One more than that is no list to be cut: saying so would take as much room. */
function cut(value: unknown, items: number): unknown {
  if (Array.isArray(value)) {
    const kept = value.length > items + 1 ? value.slice(0, items) : value;
    const more = value.length - kept.length;
    return [...kept.map((item) => cut(item, items)), ...(more > 0 ? [`… and ${more} more`] : [])];
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, cut(part, items)]));
}

/** The first fields of an answer, as many as there is room for, and the names of the others. */
function fewerFields(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null) return answer;
  const fields = Object.entries(answer);
  let room = maxLines;
  const kept = fields.filter(([, part], index) => {
    room -= linesOf(printed(part));
    return index === 0 || room >= 0;
  });
  const others = fields.slice(kept.length).map(([name]) => name);
  if (others.length === 0) return answer;
  return { ...Object.fromEntries(kept), '…': `and ${others.length} more fields: ${others.join(', ')}` };
}

const linesOf = (text: string) => text.split('\n').length;

/** JSON with small values on one line. */
function printed(value: unknown, indent = ''): string {
  const line = oneLine(value);
  if (indent.length + line.length <= width || typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => inner + printed(item, inner))
    : Object.entries(value).map(([name, part]) => `${inner}${JSON.stringify(name)}: ${printed(part, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}: ${oneLine(part)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
