import { readCitedBy } from './cited-by.js';
import type { Path, SourceFile } from './documents.js';
import type { Fact, LineItemFact } from './facts.js';
import { childOf, type Reader } from './reader.js';
import * as shapes from './shapes.js';

/** The packages, and the lines that stand in them. */
export function readPackages(reader: Reader): {
  packages: Fact<shapes.AidPackageData>[];
  lineItems: LineItemFact[];
} {
  const lineItems: LineItemFact[] = [];
  const packages = reader.files('packages').flatMap((name) =>
    reader.file(name, ['aidPackage', 'lineItem'], (file) =>
      reader.map(file, [], file.value, shapes.aidPackage, 'aidPackage', (slug, _, path, value) => {
        readCitedBy(reader, { aidPackage: [slug] }, file, path, value);
        lineItems.push(...readLineItems(reader, slug, file, path, value));
      }),
    ),
  );
  return { packages, lineItems };
}

function readLineItems(
  reader: Reader,
  aidPackage: string,
  file: SourceFile,
  path: Path,
  value: unknown,
): LineItemFact[] {
  const itemsFrom = childOf(value, 'itemsFrom');
  const lines = [...path, 'lineItems'];
  const found = reader.map(
    file,
    lines,
    childOf(value, 'lineItems'),
    shapes.lineItem,
    undefined,
    (key, _, inner, item) => {
      const asReported = childOf(item, 'asReported');
      const own = childOf(item, 'itemsFrom');
      const from = own ?? itemsFrom;
      readCitedBy(reader, { lineItem: [`${aidPackage}/${key}`] }, file, inner, item, {
        ...(typeof asReported === 'string' ? { wording: asReported } : {}),
        from,
        fromAt: [...(own === undefined ? path : inner), 'itemsFrom'],
        quantity: shapes.lineItem.shape.quantity.safeParse(childOf(item, 'quantity')).data,
      });
    },
  );
  const keys = file.keys(lines);
  for (const key of keys) reader.known.lineItem.add(`${aidPackage}/${key}`);
  return found.map((fact) => ({
    ...fact,
    aidPackage,
    slug: `${aidPackage}/${fact.slug}`,
    ordinal: keys.indexOf(fact.slug) + 1,
  }));
}
