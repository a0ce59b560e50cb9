import { z } from 'zod';

/** A list as every list is given. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const pageQuery = z.object({
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The identifier to go on from, where the page came back full. */
export const nextCursor = (items: { id: string }[], limit: number): string | null =>
  items.length === limit ? (items.at(-1)?.id ?? null) : null;
