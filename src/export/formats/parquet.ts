import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { columnDigits, unscaled } from '../../query/values/decimal.js';
import type { ColumnShape } from '../columns.js';
import type { Values } from '../rows.js';
import type { Format } from './format.js';
import { listOf } from './lists.js';

/** Rows of a row group: what is held in memory at once. */
const GROUP = 10_000;

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

type Exact = keyof typeof columnDigits;

const precisionOf = (type: Exact) => columnDigits[type].before + columnDigits[type].behind;
const typeOf = (type: Exact) => `DECIMAL(${precisionOf(type)}, ${columnDigits[type].behind})`;

/** Decimals are exact (DECIMAL), days are DATE, lists are LIST. */
export const parquet: Format = {
  name: 'parquet',
  contentType: 'application/vnd.apache.parquet',
  description:
    `Apache Parquet, Snappy, in row groups of 10,000. Money is ${typeOf('money')}, quantities are ` +
    `${typeOf('quantity')}, days are DATE, several values are a LIST; unknown is null.`,
  shape: 'values',
  nests: false,
  ofRecords: false,
  options: [],
  seeks: true,
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

function schemaOf(columns: readonly ColumnShape[]): SchemaElement[] {
  return [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elementsOf)];
}

function elementsOf({ name, type }: ColumnShape): SchemaElement[] {
  const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
  const decimal = { type: 'INT64', converted_type: 'DECIMAL' } as const;
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  switch (type) {
    case 'text':
    case 'partialDate':
      return [{ ...optional, ...text }];
    case 'boolean':
      return [{ ...optional, type: 'BOOLEAN' }];
    case 'integer':
      return [{ ...optional, type: 'INT32' }];
    case 'money':
    case 'quantity':
      return [{ ...optional, ...decimal, precision: precisionOf(type), scale: columnDigits[type].behind }];
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

function asParquet({ name, type }: ColumnShape, value: string | null): unknown {
  if (value === null) return null;
  switch (type) {
    case 'text':
    case 'partialDate':
      return value;
    case 'boolean':
      return value === 'true';
    case 'integer':
      return Number(value);
    case 'money':
    case 'quantity':
      return unscaled(value, columnDigits[type]);
    case 'date':
      return new Date(`${value}T00:00:00Z`);
    case 'list':
      return listOf(value);
    case 'records':
      throw new TypeError(`${name} cannot be written as Parquet`);
  }
}
