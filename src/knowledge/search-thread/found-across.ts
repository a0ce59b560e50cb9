import type { Passage } from '../../domain/school/course.ts';
import type { FoundPassage } from '../lookup/found-passage.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { PassageShelf } from '../lookup/passage-shelf.ts';

/** What crosses of a passage that was found: all of it the first time, its id from then on. */
type FoundAcross = FoundPassage | { id: string; score: number };

export type LookupAcross = Omit<Lookup, 'found'> & { found: FoundAcross[] };

/** In the thread that searches. The thread that asked would throw away what it has. */
export function createSender(): (lookup: Lookup) => LookupAcross {
  // Passages of the thread's shelf: one that left it and was read again is another object, and is sent again.
  const sent = new WeakSet<Passage>();
  return (lookup) => ({
    ...lookup,
    found: lookup.found.map((one) => {
      const { passage, score } = one;
      if (sent.has(passage)) return { id: passage.id, score };
      sent.add(passage);
      return one;
    }),
  });
}

/** In the thread that asked: what crossed goes on its shelf; what has left that meanwhile is read from the store. */
export async function received(
  { found, ...lookup }: LookupAcross,
  version: number,
  shelf: PassageShelf,
): Promise<Lookup> {
  for (const one of found) if ('passage' in one) shelf.put(version, one.passage);
  const ids = found.map((one) => ('passage' in one ? one.passage.id : one.id));
  const passages = await shelf.getAll(version, ids);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return {
    ...lookup,
    found: found.flatMap(({ score }, place) => {
      const passage = byId.get(ids[place]!);
      return passage ? { passage, score } : [];
    }),
    // What the store no longer has is of an index that another has taken the place of since.
    isWhole: lookup.isWhole && passages.length === found.length,
  };
}
