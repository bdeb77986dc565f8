import { listedCitation } from './citationColumns.js';
import type { ColumnShape, ColumnType } from './columns.js';
import { listExports, totalsExports } from './exports.js';
import { allFormats } from './formats/index.js';

const types: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  integer: 'whole number',
  money: 'decimal(18, 2)',
  quantity: 'decimal(18, 3)',
  date: 'day',
  partialDate: 'day, month or year',
  boolean: 'true or false',
  list: 'several texts',
  records: 'citations',
};

/** docs/exports.md, from the exports and formats as they are declared. */
export function exportsPage(): string {
  const formats = allFormats.map(
    ({ name, contentType, description }) => `| \`${name}\` | \`${contentType}\` | ${description} |`,
  );
  const options = allFormats.flatMap((format) =>
    format.options.map(({ name, values, description }) => {
      const shown = values.map((value) => `\`${value}\``).join(', ');
      return `| \`${name}\` | ${format.name} | ${shown} | ${description} |`;
    }),
  );
  const sections = listExports.map(({ name, field, list, description, columns }) =>
    [
      `## ${name}`,
      `${description} List: \`${field}\`. Orders: ${Object.keys(list.orders.keys)
        .map((key) => `\`${key}\``)
        .join(
          ', ',
        )}; default ${list.orders.byDefault.map((order) => `\`${order.field}:${order.direction}\``).join(', ')}.`,
      table(columns),
    ].join('\n\n'),
  );
  const totals = totalsExports.map(({ name, field, description, takes, columns }) =>
    [
      `## ${name}`,
      `${description} Totals: \`${field}\`. Parameters: ${takes.map((argument) => `\`${argument}\``).join(', ')}.`,
      table(columns),
    ].join('\n\n'),
  );
  return `${intro}

| format | content type | what it is |
| --- | --- | --- |
${formats.join('\n')}

## How a format is written

Of the command the switches are \`--bom\` and \`--raw\`.

| parameter | of | values, the default first | what it does |
| --- | --- | --- | --- |
${options.join('\n')}

For Excel by double click: \`bom=1\`, and \`separator=semicolon\` where its own lists have semicolons. Without either: \`xlsx\`.

${rules}

${sections.join('\n\n')}

## The list of citations

In NDJSON, \`citations\` holds an object for each citation of the record:

${table(listedCitation)}

${totalsIntro}

${totals.join('\n\n')}
`;
}

function table(columns: readonly ColumnShape[]): string {
  const rows = columns.map(({ name, type, description }) => `| \`${name}\` | ${types[type]} | ${description} |`);
  return ['| column | type | what it is |', '| --- | --- | --- |', ...rows].join('\n');
}

const intro = `# Exports

<!-- Written from src/export by test/export/docs.test.ts: npx vitest run test/export/docs.test.ts --update -->

Every list that researchers count and quote can be had whole, as a file, under the list's own filter; so can [totals](#totals):

\`\`\`
curl -g 'http://127.0.0.1:4000/export/quotes.csv?where={"kind":{"eq":"DIRECT"}}&orderBy=SAID_ON:DESC' -o quotes.csv
npm run export -- quotes --where '{"kind": {"eq": "DIRECT"}}' --order-by SAID_ON:DESC --out quotes.csv
\`\`\`

- \`where\`: what the list takes as \`where\`, as JSON (the variable of a query can be pasted) or as a document has it (the \`where\` of a bucket or a facet
  can be pasted): \`{"kind":{"eq":"DIRECT"}}\` or \`{kind: {eq: DIRECT}}\`.
- \`orderBy\`: \`FIELD:DESC,FIELD\`, or what the list takes as JSON. The id settles ties, so the same data always give the same file, byte by byte.
- \`columns\`: only these, in this order, separated by commas.
- \`manifest=1\`: instead of the file its manifest: query, version and sha256 of the schema, rows, bytes, and the sha256 of the file that the same
  address gives. The command writes it beside the file, as \`<file>.manifest.json\`. A manifest asked for by itself reads all rows as they are then:
  when the database has changed since the file was made, the two differ.

\`GET /export\` lists all of it as JSON.

## Formats`;

const rules = `## What holds for all of them

- **One row is one record** of the list. There is no cap, and nothing is left out. All rows are as they were at one moment (one read-only transaction).
- **Unknown is empty** (null where a format has one), never 0 or a sign. A quantity or an amount has a \`_qualifier\` that says how the figure was
  stated, a \`_lower\` and an \`_upper\` bound, its unit or currency, and the \`_verbatim\` words. "More than 100" is MORE_THAN with a lower bound of
  100, itself excluded.
- **Dates** are as precise as the source (\`2024-11\`), with the first and the last day that they may be in columns of their own.
- **Every row carries its citation**: address, exact passage with its place, wording and stance of the best one (one that supports the record before
  others, then the first in their order), and how many there are. NDJSON and JSON-LD hold all of them.
- **A cell of CSV that begins with \`=\`, \`+\`, \`-\`, \`@\`, a tab or a carriage return has an apostrophe before it**, so that no spreadsheet runs
  it. The other formats have the text unchanged. **\`raw=1\` leaves the apostrophe out**: for programs alone, since such a file, opened in a spreadsheet,
  runs what somebody wrote into a text.
- An export that breaks off midway breaks its connection, so that \`curl\` reports an error: a file that came whole is whole. The command writes to a
  file beside the one asked for, and renames it at the end.
- Errors before the first byte are JSON, \`{"errors": [{"message", "extensions": {"code"}}]}\`: 400 for what is asked wrongly, 404 for a name that
  does not exist, 405 for a method, 503 with \`Retry-After\` when \`MAX_EXPORTS\` exports are running (half of them, one at least, of one client) or the
  database is busy, 504 when the database takes too long.
- \`DEAR_TIMEOUT_MS\` holds for each step of 100 rows (the first includes filtering and sorting), not for the whole, of which
  \`EXPORT_MS\` does. A
  client that takes less than 64 kB a second, after half a minute of waiting for it, loses its export.
- A filter in an address is bound by what Node takes as one, 16 kB. The command has no such bound.
- JSON-LD names its context \`context.jsonld\`, beside the document: \`/export/context.jsonld\`, or the file that the command puts there. It is never
  fetched from anywhere else. Records are \`urn:uuid:…\`; a citation is an annotation whose target is the passage and whose body is the record.`;

const totalsIntro = `## Totals

The totals of the API are files, too, with what they sum and what they leave out in columns:

\`\`\`
curl -g 'http://127.0.0.1:4000/export/package-totals.csv?groupBy=AUTHORITY,YEAR&where={recipient: {code: {eq: "UA"}}}' -o totals.csv
npm run export -- line-item-totals --group-by CATEGORY --counts-from REPORTED,DATASET --out totals.xlsx
\`\`\`

- They take the arguments of their field: \`groupBy\` and \`countsFrom\` with commas between the names, \`orderBy\` as of a list,
  \`cumulative=1\`, \`fillPeriods=1\`. Without \`groupBy\` there is one group, of all.
- **One row is one group in one currency or unit**; a group in which nothing is known has one row all the same, without a unit. \`count\`, \`shared\` and what
  is unknown are of the group: they are the same in all of its rows, and are not to be added up.
- There is no cap on groups: \`first\` sets one.
- A file has the columns of what it is grouped by; those of running totals with \`cumulative=1\`. It is written as CSV, NDJSON, Parquet or XLSX:
  groups are no records, so that there is no JSON-LD of them.`;
