import type { Passage } from '../../domain/school/course.ts';
import type { Store } from '../../store/index.ts';

/** Passages that were asked for lately, with what was read of them (`readingOf`). */
export interface PassageShelf {
  /** Of a course's index of this version, in the order of `ids`; what the store no longer has is left out. */
  getAll(version: number, ids: readonly string[]): Promise<Passage[]>;
  /**
   * Takes in a passage that came another way. One that is there stays: what was read from a passage is remembered by
   * its object.
   */
  put(version: number, passage: Passage): void;
}

/** Passages by the version of their index, and by id. */
type Shelved = Map<number, Map<string, Passage>>;

/** Characters of the passages at hand: some fifteen thousand passages; with their readings about 55 MB (measured). */
const MOST_CHARACTERS = 4_000_000;

/**
 * Keeps passages in two generations: what is asked for moves to the younger one, and where that holds half of what may
 * be kept it becomes the older one, whose place is taken. So what goes was not asked for in a long time, and nothing
 * has to be put in order on the way. An index's passages do not change: another version asks anew.
 */
export function createPassageShelf(
  { passages }: Pick<Store, 'passages'>,
  mostCharacters = MOST_CHARACTERS,
): PassageShelf {
  // By version and id: one key made of both would be put together, and hashed, for every passage of every search.
  let young: Shelved = new Map();
  let old: Shelved = new Map();
  let characters = 0;

  function keep(version: number, passage: Passage): void {
    if (characters > mostCharacters / 2) {
      old = young;
      young = new Map();
      characters = 0;
    }
    const own = young.get(version) ?? new Map<string, Passage>();
    young.set(version, own.set(passage.id, passage));
    characters += passage.text.length;
  }

  function atHand(version: number, id: string): Passage | undefined {
    const passage = young.get(version)?.get(id);
    if (passage) return passage;
    const older = old.get(version)?.get(id);
    if (older) keep(version, older);
    return older;
  }

  return {
    async getAll(version, ids) {
      const found = ids.map((id) => atHand(version, id));
      const missing = ids.filter((_, i) => !found[i]);
      if (missing.length === 0) return found as Passage[]; // None is missing.
      const fetched = new Map<string, Passage>();
      for (const passage of await passages.getAll(missing)) {
        fetched.set(passage.id, passage);
        keep(version, passage);
      }
      return ids.flatMap((id, i) => found[i] ?? fetched.get(id) ?? []);
    },
    put(version, passage) {
      if (!atHand(version, passage.id)) keep(version, passage);
    },
  };
}
