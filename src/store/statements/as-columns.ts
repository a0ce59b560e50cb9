/** `dueAt` stands in the column `due_at`. */
type ColumnOf<Field extends string> = Field extends `${infer Letter}${infer Rest}`
  ? `${Letter extends Lowercase<Letter> ? Letter : `_${Lowercase<Letter>}`}${ColumnOf<Rest>}`
  : Field;
/** `due_at` holds the field `dueAt`. */
export type FieldOf<Column extends string> = Column extends `${infer Head}_${infer Letter}${infer Rest}`
  ? `${Head}${Uppercase<Letter>}${FieldOf<Rest>}`
  : Column;

/** A boolean is kept as 0 or 1, a list or an object as JSON. */
type Kept<Value> = Value extends boolean ? number : Value extends object ? string : Value;
type AsColumns<T> = { [Field in keyof T & string as ColumnOf<Field>]: Kept<T[Field]> };

const fields = new Map<string, string>();

function fieldOf(column: string): string {
  let field = fields.get(column);
  if (field === undefined) {
    field = column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    fields.set(column, field);
  }
  return field;
}

const kept = (value: unknown): unknown => {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
};

/**
 * A record, or what changes of one, as it stands in these columns of its table; whatever else it carries stays out. A
 * column whose field is missing or undefined is left as it is.
 */
export function asColumns<T extends object>(
  record: T,
  columns: readonly ColumnOf<keyof T & string>[],
): AsColumns<T> {
  const row: Record<string, unknown> = {};
  for (const column of columns) {
    const value = record[fieldOf(column) as keyof T]; // by ColumnOf
    if (value !== undefined) row[column] = kept(value);
  }
  return row as AsColumns<T>; // of the columns that are named
}
