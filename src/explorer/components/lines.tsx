import { type Certainty, certaintyOf } from '../certainty.js';
import { type FragmentOf, graphql, type ResultOf, readFragment, type ValueOf } from '../graphql.js';
import { equipmentPath, lineAnchor } from '../links.js';
import { Count, QuantityFigure, quantityWords, type Said } from './figures.js';
import { RowTable } from './rowTable.js';
import { nameOf, Source, WhoSaysSo } from './source.js';

/** What other sources give for a line, beside what its list says. */
export const Readings = graphql(
  `
    fragment Readings on PackageLineItem {
      quantity { ...Count }
      readings: citations(first: 6, where: { quantity: { qualifier: { isNull: false } } }) {
        nodes { id wording stance article { slug url kind publisher { name } } quantity { ...Count } }
      }
    }
  `,
  [Count],
);

export const PackageLine = graphql(
  `
    fragment PackageLine on PackageLineItem {
      slug
      asReported
      sourceCount
      equipment(first: 6) { nodes { slug designation } }
      best: citations(first: 1) { nodes { ...Source } }
      ...Readings
    }
  `,
  [Source, Readings],
);

/** How far the number of a line is known. */
export function certaintyOfLine(of: FragmentOf<typeof Readings>): Certainty {
  const { quantity, readings } = readFragment(Readings, of);
  const sources = readings.nodes.flatMap((each) => each.quantity ?? []);
  const qualifierOf = (figure: FragmentOf<typeof Count>) => readFragment(Count, figure).qualifier;
  return certaintyOf(qualifierOf(quantity), sources.map(qualifierOf));
}

/** A figure that another source gives for a line. */
interface Reading {
  readonly source: string;
  readonly text: string;
  readonly known: boolean;
  readonly stance: ValueOf<'Stance'>;
  readonly wording: string;
}

/** Figures that the list of a line itself does not give, each once. */
function readingsOf(of: FragmentOf<typeof Readings>): readonly Reading[] {
  const { quantity, readings } = readFragment(Readings, of);
  const list = quantityWords(quantity);
  const apart = readings.nodes.flatMap((each): Reading[] => {
    if (!each.quantity) return [];
    const { text, known } = quantityWords(each.quantity);
    const { qualifier } = readFragment(Count, each.quantity);
    const isOfList = text === list.text && (!known || each.stance !== 'CONTRADICTS');
    if (qualifier === 'UNSPECIFIED' || isOfList) return [];
    return [
      {
        source: shortName(nameOf(each.article)),
        text: qualifier === 'WITHHELD' ? 'undisclosed' : text,
        known,
        stance: each.stance,
        wording: each.wording,
      },
    ];
  });
  const key = ({ source, text, known, stance, wording }: Reading) =>
    [source, text, ...(known ? [stance, wording] : [])].join('|');
  return apart.filter((each, index) => apart.findIndex((other) => key(other) === key(each)) === index);
}

/** What the list of a line says of its number. */
export const quantityOf = (of: FragmentOf<typeof Readings>): Said => quantityWords(readFragment(Readings, of).quantity);

/** The first word of a long name, which is enough beside a figure: "Kiel Institute for the World Economy" is "Kiel". */
const shortName = (name: string): string => (/ Institute for /.exec(name) ? (name.split(' ')[0] ?? name) : name);

/** How many lines are of each kind. */
export function countsOf(lines: readonly { readonly kind: Certainty }[]): Record<Certainty, number> {
  const counts = { stated: 0, coded: 0, withheld: 0, nothing: 0 };
  for (const { kind } of lines) counts[kind] += 1;
  return counts;
}

/** The number of a line: what the list says, then, smaller, what others give, by name. */
export function HowMany({ of }: { of: FragmentOf<typeof Readings> }) {
  const { quantity } = readFragment(Readings, of);
  const readings = readingsOf(of);
  const figures = new Set(readings.map(({ source, text }) => `${source}|${text}`));
  const isSeveral =
    figures.size < readings.length || new Set(readings.map(({ source }) => source)).size < readings.length;
  return (
    <>
      <QuantityFigure of={quantity} />
      {readings.map((reading) => (
        <small class="reading">
          {reading.source}: {reading.text}
          {isSeveral && reading.known && ` (${reading.wording})`}
          {reading.stance === 'CONTRADICTS' && <b class="contra"> contradicts</b>}
          {reading.stance === 'MENTIONS' && ', only mentioned'}
        </small>
      ))}
    </>
  );
}

export interface ReadLine {
  readonly of: FragmentOf<typeof PackageLine>;
  readonly line: ResultOf<typeof PackageLine>;
  readonly kind: Certainty;
}

export function readLine(of: FragmentOf<typeof PackageLine>): ReadLine {
  const line = readFragment(PackageLine, of);
  return { of, line, kind: certaintyOfLine(line) };
}

/** The lines of a package as a table: each row has an address of its own. */
export function LineRows({ lines }: { lines: readonly ReadLine[] }) {
  return (
    <RowTable
      look="items"
      head={
        <>
          <th scope="col">As reported</th>
          <th scope="col">How many</th>
          <th scope="col">Who says so</th>
        </>
      }
    >
      {lines.map(({ line, kind }) => (
        <tr id={lineAnchor(line.slug)} class={kind}>
          <th scope="row">
            <span class="as">{line.asReported}</span>
            <Things of={line.equipment.nodes} />
          </th>
          <td class="howmany">
            <HowMany of={line} />
          </td>
          <td class="who-says">
            <WhoSaysSo best={line.best.nodes[0]} count={line.sourceCount} />
          </td>
        </tr>
      ))}
    </RowTable>
  );
}

/** The equipment that a line names. */
export function Things({ of }: { of: readonly { readonly slug: string; readonly designation: string }[] }) {
  return (
    <span class="tags">
      {of.map(({ slug, designation }) => (
        <a href={equipmentPath(slug)}>{designation}</a>
      ))}
    </span>
  );
}
