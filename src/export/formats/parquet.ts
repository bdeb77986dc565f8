import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Column } from '../columns.js';
import type { Values } from '../rows.js';
import type { Format } from './format.js';
import { listOf } from './lists.js';

/** Rows of a row group: what is held in memory at once. */
const GROUP = 10_000;

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** Decimals are exact (DECIMAL), days are DATE, lists are LIST. */
export const parquet: Format = {
  name: 'parquet',
  contentType: 'application/vnd.apache.parquet',
  description:
    'Apache Parquet, Snappy, in row groups of 10,000. Money is DECIMAL(18, 2), quantities are DECIMAL(18, 3), days are DATE, several values are a LIST; unknown is null.',
  shape: 'values',
  nests: false,
  async *write({ columns }, batches) {
    const bytes = new Pieces();
    const writer = new ParquetWriter({ writer: bytes, schema: schemaOf(columns), createdBy: 'dossier' });
    let group: Values[] = [];
    const write = () => {
      const rows = group;
      group = [];
      const columnData = columns.map((column, place) => ({
        name: column.name,
        data: rows.map((row) => asParquet(column, row[place] ?? null)),
      }));
      writer.write({ columnData, rowGroupSize: GROUP });
      return bytes.take();
    };
    for await (const { values } of batches) {
      group.push(...values);
      if (group.length >= GROUP) yield write();
    }
    if (group.length > 0) yield write();
    writer.finish();
    yield bytes.take();
  },
};

/** A writer whose bytes are taken as they come. */
class Pieces extends ByteWriter {
  take(): Uint8Array {
    const taken = this.getBytes().slice();
    this.index = 0;
    return taken;
  }
}

function schemaOf(columns: readonly Column[]): SchemaElement[] {
  return [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elementsOf)];
}

function elementsOf({ name, type }: Column): SchemaElement[] {
  const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
  const decimal = { type: 'INT64', converted_type: 'DECIMAL', precision: 18 } as const;
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  switch (type) {
    case 'text':
      return [{ ...optional, ...text }];
    case 'integer':
      return [{ ...optional, type: 'INT32' }];
    case 'money':
    case 'quantity':
      return [{ ...optional, ...decimal, scale: scaleOf(type) }];
    case 'date':
      return [{ ...optional, type: 'INT32', converted_type: 'DATE' }];
    case 'list':
      return [
        { ...optional, converted_type: 'LIST', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'OPTIONAL', ...text },
      ];
    case 'records':
      throw new TypeError(`${name} cannot be written as Parquet`);
  }
}

const scaleOf = (type: 'money' | 'quantity') => (type === 'money' ? 2 : 3);

function asParquet({ name, type }: Column, value: string | null): unknown {
  if (value === null) return null;
  switch (type) {
    case 'text':
      return value;
    case 'integer':
      return Number(value);
    case 'money':
    case 'quantity':
      return unscaled(value, scaleOf(type));
    case 'date':
      return new Date(`${value}T00:00:00Z`);
    case 'list':
      return listOf(value);
    case 'records':
      throw new TypeError(`${name} cannot be written as Parquet`);
  }
}

/** A decimal as a whole number of its last digits: no float on the way. */
function unscaled(text: string, scale: number): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(`${whole}${fraction.padEnd(scale, '0')}`);
}
