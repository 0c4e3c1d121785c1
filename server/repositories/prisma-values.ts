import { ColumnTypeEnum, type ArgType, type ColumnType } from '@prisma/driver-adapter-utils';

type Stored = null | number | bigint | string | Uint8Array;

/** Types that Prisma's migrations give to columns on SQLite, and those that SQLite's own tables declare. */
const declared: Readonly<Record<string, ColumnType>> = {
  INTEGER: ColumnTypeEnum.Int32,
  INT: ColumnTypeEnum.Int32,
  BIGINT: ColumnTypeEnum.Int64,
  REAL: ColumnTypeEnum.Double,
  DECIMAL: ColumnTypeEnum.Numeric,
  BOOLEAN: ColumnTypeEnum.Boolean,
  DATETIME: ColumnTypeEnum.DateTime,
  TEXT: ColumnTypeEnum.Text,
  JSONB: ColumnTypeEnum.Json,
  BLOB: ColumnTypeEnum.Bytes,
};

/** Of a column that no table declares, such as a sum: what its first value is. */
function typeOfValue(value: Stored | undefined): ColumnType {
  if (typeof value === 'string') return ColumnTypeEnum.Text;
  if (typeof value === 'bigint') return ColumnTypeEnum.Int64;
  if (typeof value === 'number') return ColumnTypeEnum.UnknownNumber;
  return value instanceof Uint8Array ? ColumnTypeEnum.Bytes : ColumnTypeEnum.Int32;
}

/** The types of columns, from what the table declares or what stands in the rows. */
export function columnTypes(types: readonly (string | null)[], rows: readonly (readonly Stored[])[]): ColumnType[] {
  return types.map((type, column) => (
    declared[type?.toUpperCase() ?? ''] ?? typeOfValue(rows.map((row) => row[column]).find((value) => value !== null))
  ));
}

/** A value as Prisma reads it: whole numbers come as bigint, and those that no number holds go on as text. */
export function fromStored(value: Stored, type: ColumnType | undefined): null | number | string | Uint8Array {
  if (type === ColumnTypeEnum.DateTime && (typeof value === 'bigint' || typeof value === 'number')) return new Date(Number(value)).toISOString();
  if (typeof value !== 'bigint') return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

/** A value of Prisma's as SQLite keeps it. */
export function toStored(value: unknown, { scalarType }: ArgType): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return storedInstant(value);
  if (typeof value !== 'string') return value;
  switch (scalarType) {
    case 'int': return Number.parseInt(value, 10);
    case 'bigint': return BigInt(value);
    case 'float':
    case 'decimal': return Number.parseFloat(value);
    case 'datetime': return storedInstant(new Date(value));
    case 'bytes': return Buffer.from(value, 'base64');
    default: return value;
  }
}

/** Instants are text in ISO 8601, with their offset in numbers: as Prisma's own adapters for SQLite write them. */
export function storedInstant(date: Date): string {
  return date.toISOString().replace('Z', '+00:00');
}
