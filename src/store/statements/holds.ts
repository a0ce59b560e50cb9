import { type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * Whether a column holds these characters as they stand. In a pattern of `like` the "_" of an account would stand for
 * any character and find other people's rows, and the two databases differ in what a "\" and a capital letter are
 * there.
 */
export const holds = (column: string, text: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`replace(${sql.ref(column)}, ${text}, '') <> ${sql.ref(column)}`;

/** The same whatever the case of its letters: what people look for. */
export const holdsAnyCase = (column: string, text: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`replace(lower(${sql.ref(column)}), lower(${text}), '') <> lower(${sql.ref(column)})`;
