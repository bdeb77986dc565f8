/** Texts of one kind and any length, of what makes reading slow where something is looked at again and again. */

const repeated = (part: string) => (length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length);

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** A surname of its own for each number. */
const surname = (number: number) =>
  `Be${[1, 26, 676].map((place) => LETTERS[Math.floor(number / place) % 26]).join('')}rg`;
const numbered = (part: (number: number) => string) => (length: number) => {
  let text = '';
  for (let number = 0; text.length < length; number++) text += part(number);
  return text.slice(0, length);
};

/** The kinds by their names, each of a length. */
export const LONG_TEXTS: Readonly<Record<string, (length: number) => string>> = {
  'one paragraph of quotes': repeated(
    'The minister said that ships were late. “We count the days,” said Ola Brandt, who runs it. ',
  ),
  'paragraphs of quotes': repeated('The minister said that ships were late. “We count the days,” said Ola Brandt.\n\n'),
  'quotes of three words': repeated('“a b c,” he said. '),
  'marks that open': repeated('“a '),
  'marks that close': repeated('a” '),
  'marks alone': repeated('“'),
  'straight marks': repeated('" '),
  'single marks': repeated("' a"),
  'quotes nested ten deep': repeated(`${'“a ‘b '.repeat(5)}c${'’ d” '.repeat(5)}`),
  'marks of all languages': repeated("«Так», – „ja“ «oui» ‘a’ ``b'' "),
  'one sentence': repeated('and the ships came from the north '),
  'verbs of saying alone': repeated('said '),
  'he said that she said that': repeated('he said that she said that '),
  'according to': repeated('according to the '),
  'names in a row': numbered((number) => `Anna ${surname(number)} `),
  'names with posts': numbered((number) => `Anna ${surname(number)}, the minister, `),
  'capital letters': repeated('A '),
  'one word': repeated('a'),
  spaces: (length) => `a${' '.repeat(length)}b`,
  commas: repeated(', '),
  'full stops': repeated('. '),
  dashes: repeated('– a '),
  abbreviations: repeated('U.S. Gen. J. R. '),
  'sums of money': repeated('$5 million for launchers, '),
  'a list of items': (length) => `The package includes:\n\n${repeated('12 Lance missiles;\n\n')(length)}`,
  'a transcript': repeated('Q: why so\n\nMR. ANNA BERG: because it was late.\n\n'),
  'lines of labels': repeated('A: b\n\n'),
  brackets: repeated('['),
  'links without an end': repeated('[a]('),
  stars: repeated('*a '),
  backticks: repeated('`a '),
  'tags without an end': repeated('<p '),
  'character references': repeated('&'),
};
