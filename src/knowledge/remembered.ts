/**
 * What was worked out for a text on an index, which never changes: a group asks some things again and again. At most `most` of each
 * index, the least recently asked go; gone with the index.
 */
export function rememberedOn<Index extends object, Result>(
  most: number,
): (index: Index, text: string, workOut: () => Promise<Result>) => Promise<Result> {
  const kept = new WeakMap<Index, Map<string, Result>>();
  return async (index, text, workOut) => {
    let known = kept.get(index);
    if (!known) {
      known = new Map();
      kept.set(index, known);
    }
    const result = known.has(text) ? (known.get(text) as Result) : await workOut();
    known.delete(text);
    known.set(text, result);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return result;
  };
}
