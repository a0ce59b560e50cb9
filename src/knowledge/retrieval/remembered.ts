import { createRecent, type Recent } from '../../domain/caches/recent.ts';

/**
 * Remembers what was worked out for a text with an index, which never changes: a group asks some things again and
 * again. Keeps at most `most` for each index, the latest ones (`createRecent`), for as long as the index is in use.
 */
export function rememberedOn<Index extends object, Result extends NonNullable<unknown> | null>(
  most: number,
): (index: Index, text: string, workOut: () => Promise<Result>) => Promise<Result> {
  const kept = new WeakMap<Index, Recent<string, Result>>();
  return async (index, text, workOut) => {
    let known = kept.get(index);
    if (!known) {
      known = createRecent(most);
      kept.set(index, known);
    }
    let result = known.get(text);
    if (result === undefined) {
      result = await workOut();
      known.set(text, result);
    }
    return result;
  };
}
