import { z } from 'zod';

/** A list as every list is given. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

const limit = z.coerce.number().int().min(1).max(200);

/** As long as the longest name of a document. An empty one is that of a client that has no page yet. */
const cursor = z
  .string()
  .max(2_000)
  .optional()
  .transform((text) => text || undefined);

export const pageQuery = z.object({
  cursor,
  limit: limit.default(50),
});

/** The query of a list that is short, and given whole unless a page of it is asked for. */
export const shortListQuery = z.object({
  cursor,
  limit: limit.optional().describe('How many at most; all of them, where none is given.'),
});

/** The identifier to go on from, where the page came back full. */
export const nextCursor = (items: { id: string }[], limit: number): string | null =>
  items.length === limit ? (items.at(-1)?.id ?? null) : null;

/**
 * A page of a list that is at hand whole, in whatever order; the cursor names the last item of the page before. Where
 * that one is there no more the list begins again: an operator who does what a page says takes its items off the list,
 * and would pass over as many others by a place in it.
 */
export function pageOfWhole<Item>(
  all: readonly Item[],
  nameOf: (item: Item) => string,
  { cursor, limit = all.length }: { cursor?: string | undefined; limit?: number | undefined },
): { items: Item[]; nextCursor: string | null } {
  const from = cursor ? all.findIndex((item) => nameOf(item) === cursor) + 1 : 0;
  const items = all.slice(from, from + limit);
  const last = items.at(-1);
  return { items, nextCursor: last !== undefined && from + limit < all.length ? nameOf(last) : null };
}
