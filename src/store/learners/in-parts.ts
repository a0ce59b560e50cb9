/** Names of columns in a statement, so that a learner of years has no statement without end. */
const AT_ONCE = 500;

export async function inParts<Row>(
  ids: Iterable<string>,
  read: (some: string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const all = [...new Set(ids)];
  const rows: Row[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) rows.push(...(await read(all.slice(at, at + AT_ONCE))));
  return rows;
}
